import { boldWidth } from './text-width.ts';

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
  const words = text.replace(BOUND, `$1$2${TIE}`).split(' ');
  const count = linesNeeded(words, size, available);
  if (count === 1) return text;
  return bestBreaks(words, count, { size, available }).join('\n').replaceAll(TIE, ' ');
}

function linesNeeded(words: readonly string[], size: number, available: number): number {
  let count = 1;
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    const full = line !== '' && boldWidth(longer, size) > available;
    if (full) count += 1;
    line = full ? word : longer;
  }
  return count;
}

interface Way {
  readonly cost: number;
  readonly lines: readonly string[];
}

/** The cheapest way to make `count` lines of the words; titles are short enough to try them all, line by line. */
function bestBreaks(
  words: readonly string[],
  count: number,
  { size, available }: { readonly size: number; readonly available: number },
): readonly string[] {
  const even = boldWidth(words.join(' '), size) / count;
  let ways: (Way | undefined)[] = [{ cost: 0, lines: [] }];
  for (let line = 0; line < count; line += 1) {
    const next: (Way | undefined)[] = [];
    for (const [from, way] of ways.entries()) {
      if (!way) continue;
      for (let to = from + 1; to <= words.length; to += 1) {
        const piece = words.slice(from, to).join(' ');
        const width = boldWidth(piece, size);
        if (width > available && to > from + 1) break;
        const cost = way.cost + ((width - even) / available) ** 2 + (isGoodBreak(words, to) ? 0 : TORN);
        if (cost < (next[to]?.cost ?? Infinity)) next[to] = { cost, lines: [...way.lines, piece] };
      }
    }
    ways = next;
  }
  return ways[words.length]?.lines ?? [words.join(' ')];
}

const isGoodBreak = (words: readonly string[], at: number): boolean =>
  at === words.length ||
  /[,;:-]$/.test(words[at - 1] ?? '') ||
  JOINTS.has((words[at] ?? '').split(TIE)[0]?.toLowerCase() ?? '');
