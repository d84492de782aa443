import { bare } from './sentence.ts';

/** Lines of a list as officials punctuate them: ";" after each, "." after the last (Phụ lục I, mục II.9.d). */
export const punctuated = (items: readonly string[]): string[] =>
  items.map((item, index) => `${bare(item)}${index === items.length - 1 ? '.' : ';'}`);

/** "A", "A và B", "A, B và C". */
export function joined(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} và ${last}`;
}

/** First letter capital, for the head of a sentence. */
export const upperFirst = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);

/** First letter small, for the middle of a sentence; abbreviations ("UBND tỉnh") keep theirs. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
