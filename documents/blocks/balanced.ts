import { BLANK, boldUnits } from './text-width.ts';

/** Words that stay on the line of the next one: "năm 2027", "số 30/2020/NĐ-CP". */
const BOUND = /(^|\s)(năm|số|ngày|tháng|quý|khoản|điều|kỳ) (?=[\p{N}IVX])/giu;
/** Stands for such a blank while lines are broken. */
const TIE = '\u00a0';

/** Words a clerk lets a new line begin with; before others a compound word may be torn ("kỷ | cương"). */
const JOINTS: ReadonlySet<string> = new Set(
  'và của về việc cho trong trên tại tới đến từ theo do để với các những giữa đối phục giai đoạn năm ngày'.split(
    ' ',
  ),
);
/** What a line that begins elsewhere may cost, against shares of the width squared that lines differ by. */
const TORN = 0.03;

/**
 * A bold centred title broken as a clerk breaks it by hand: into as few lines as fit `available` points, about as long
 * as each other, rather before "và", "của", "trong" … One that fits stays as it is.
 */
export function balanced(text: string, size: number, available: number): string {
  const words = text.trim().replace(BOUND, `$1$2${TIE}`).split(/ +/);
  const measure = measured(words, size);
  const count = linesNeeded(words.length, measure, available);
  if (count === 1) return text;
  return bestBreaks(words, count, { measure, available })
    .map((end, line, ends) => words.slice(ends[line - 1] ?? 0, end).join(' '))
    .join('\n')
    .replaceAll(TIE, ' ');
}

/** Points from the beginning of one word to before another, with the blanks between them. */
type Measure = (from: number, to: number) => number;

function measured(words: readonly string[], size: number): Measure {
  const ends = [0];
  for (const word of words) ends.push((ends.at(-1) ?? 0) + boldUnits(word) + BLANK);
  return (from, to) => (((ends[to] ?? 0) - (ends[from] ?? 0) - BLANK) * size) / 1000;
}

function linesNeeded(words: number, measure: Measure, available: number): number {
  let count = 1;
  let from = 0;
  for (let to = 2; to <= words; to += 1) {
    if (measure(from, to) <= available) continue;
    count += 1;
    from = to - 1;
  }
  return count;
}

interface Way {
  readonly cost: number;
  /** The last line ends before this word. */
  readonly end: number;
  readonly before: Way | null;
}

/** The cheapest way to make `count` lines of the words, all of them tried line by line: where each line ends. */
function bestBreaks(
  words: readonly string[],
  count: number,
  { measure, available }: { readonly measure: Measure; readonly available: number },
): readonly number[] {
  const even = measure(0, words.length) / count;
  let ways: (Way | undefined)[] = [{ cost: 0, end: 0, before: null }];
  for (let line = 0; line < count; line += 1) {
    const next: (Way | undefined)[] = [];
    for (const [from, before] of ways.entries()) {
      if (!before) continue;
      for (let to = from + 1; to <= words.length; to += 1) {
        const width = measure(from, to);
        if (width > available && to > from + 1) break;
        const cost = before.cost + ((width - even) / available) ** 2 + (isGoodBreak(words, to) ? 0 : TORN);
        if (cost < (next[to]?.cost ?? Infinity)) next[to] = { cost, end: to, before };
      }
    }
    ways = next;
  }
  const ends: number[] = [];
  for (let way = ways[words.length] ?? null; way?.before; way = way.before) ends.unshift(way.end);
  return ends.length > 0 ? ends : [words.length];
}

const isGoodBreak = (words: readonly string[], at: number): boolean =>
  at === words.length ||
  /[,;:-]$/.test(words[at - 1] ?? '') ||
  JOINTS.has((words[at] ?? '').split(TIE)[0]?.toLowerCase() ?? '');
