/** Vietnamese has some seven thousand syllables: what is told of one is told of every text. */
const MOST = 20_000;
const LONGEST = 12;

/** The same function of a word, kept for words met before; all are forgotten when a text holds too many of its own. */
export function wordByWord<T>(tell: (word: string) => T): (word: string) => T {
  const told = new Map<string, T>();
  return (word) => {
    if (word.length > LONGEST) return tell(word);
    const known = told.get(word);
    if (known !== undefined || told.has(word)) return known as T;
    if (told.size >= MOST) told.clear();
    const answer = tell(word);
    told.set(word, answer);
    return answer;
  };
}
