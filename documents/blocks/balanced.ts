import { tears } from '../../domain/vietnamese/held-together.ts';
import { BLANK, boldUnits } from './text-width.ts';

/** Words that stay on the line of the next one: "năm 2027", "số 30/2020/NĐ-CP". */
const BOUND = /(^|\s)(năm|số|ngày|tháng|quý|khoản|điều|kỳ) (?=[\p{N}IVX])/giu;
/** Stands for such a blank while lines are broken. */
const TIE = '\u00a0';

/** Words a clerk lets a new line begin with. */
const JOINTS: ReadonlySet<string> = new Set(
  'và của về việc cho trong trên tại tới đến từ theo do để với các những giữa đối phục giai đoạn năm ngày'.split(
    ' ',
  ),
);
/** What a line costs that begins elsewhere, or inside a word ("nhu | cầu"), against shares of the width squared that lines differ by. */
const ELSEWHERE = 0.03;
const TORN = 0.3;

/**
 * A bold centred title broken as a clerk breaks it by hand: into as few lines as fit `available` points, about as long
 * as each other, rather before "và", "của", "trong" …, not inside a word. One that fits, or that somebody broke, stays as
 * it is.
 */
export const balanced = (text: string, size: number, available: number): string =>
  evenLines(text, { size, available, unitsOf: boldUnits });

interface Setting {
  /** Points. */
  readonly size: number;
  readonly available: number;
  /** Width of a text in thousandths of the letter size. */
  readonly unitsOf: (text: string) => number;
}

/** The same in other letters. */
export function evenLines(text: string, { size, available, unitsOf }: Setting): string {
  if (text.includes('\n')) return text;
  const words = text.trim().replace(BOUND, `$1$2${TIE}`).split(/ +/);
  const measure = measured(words, size, unitsOf);
  const count = linesNeeded(words.length, measure, available);
  if (count === 1) return text;
  return bestBreaks(words, count, { measure, available })
    .map((end, line, ends) => words.slice(ends[line - 1] ?? 0, end).join(' '))
    .join('\n')
    .replaceAll(TIE, ' ');
}

/** Points from the beginning of one word to before another, with the blanks between them. */
type Measure = (from: number, to: number) => number;

function measured(words: readonly string[], size: number, unitsOf: Setting['unitsOf']): Measure {
  const ends = [0];
  for (const word of words) ends.push((ends.at(-1) ?? 0) + unitsOf(word) + BLANK);
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
  const breaks = [...words, ''].map((_, at) => breakCost(words, at));
  let ways: (Way | undefined)[] = [{ cost: 0, end: 0, before: null }];
  for (let line = 0; line < count; line += 1) {
    const next: (Way | undefined)[] = [];
    for (const [from, before] of ways.entries()) {
      if (!before) continue;
      for (let to = from + 1; to <= words.length; to += 1) {
        const width = measure(from, to);
        if (width > available && to > from + 1) break;
        const cost = before.cost + ((width - even) / available) ** 2 + (breaks[to] ?? 0);
        if (cost < (next[to]?.cost ?? Infinity)) next[to] = { cost, end: to, before };
      }
    }
    ways = next;
  }
  const ends: number[] = [];
  for (let way = ways[words.length] ?? null; way?.before; way = way.before) ends.unshift(way.end);
  return ends.length > 0 ? ends : [words.length];
}

function breakCost(words: readonly string[], at: number): number {
  if (at === 0 || at === words.length) return 0;
  if (tears(words, at)) return TORN;
  return isJoint(words, at) ? 0 : ELSEWHERE;
}

const isJoint = (words: readonly string[], at: number): boolean =>
  /[,;:]$/.test(words[at - 1] ?? '') || JOINTS.has((words[at] ?? '').split(TIE)[0]?.toLowerCase() ?? '');
