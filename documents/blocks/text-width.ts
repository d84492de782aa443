/**
 * Advance widths of Times New Roman Bold (and of Tinos, its metric equal), thousandths of the letter size.
 * A Vietnamese letter with marks is as wide as its base letter; the horned ones are listed.
 */
const BOLD_WIDTHS: ReadonlyArray<readonly [number, string]> = [
  [250, ' .,'],
  [278, "il/'"],
  [333, 'fjt;:-()'],
  [389, 'Is'],
  [444, 'cerz'],
  [500, 'Jagovxy0123456789–“”'],
  [554, 'ơ'],
  [556, 'Sbdhknpquđ'],
  [600, 'ư'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYwĐ'],
  [778, 'GHKOQƠ'],
  [796, 'Ư'],
  [833, 'm&'],
  [944, 'M'],
  [1000, 'W%'],
];
const USUAL = 556;
const HORNED = /[ơưƠƯ]/u;
const WIDTH_OF = new Map(
  BOLD_WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])),
);

/** Width of a bold text in points at that letter size. */
export const boldWidth = (text: string, size: number): number =>
  ([...text.normalize('NFC')].reduce((sum, letter) => sum + letterWidth(letter), 0) * size) / 1000;

/** Widest line of a bold text broken at line feeds, and at words to fit `available` points. */
export const widestBoldLine = (text: string, size: number, available: number): number =>
  Math.max(...text.split('\n').map((line) => widestOf(line, size, available)));

function widestOf(text: string, size: number, available: number): number {
  let widest = 0;
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && boldWidth(longer, size) > available) line = word;
    else line = longer;
    widest = Math.max(widest, Math.min(boldWidth(line, size), available));
  }
  return widest;
}

function letterWidth(letter: string): number {
  const plain = letter
    .normalize('NFD')
    .replace(/[\u0300-\u031a\u031c-\u036f]/g, '')
    .normalize('NFC');
  return WIDTH_OF.get(HORNED.test(plain) ? plain : (plain[0] ?? '')) ?? USUAL;
}
