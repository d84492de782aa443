/**
 * Advance widths of Times New Roman (and of Tinos, its metric equal), thousandths of the letter size.
 * A Vietnamese letter with marks is as wide as its base letter; the horned ones are listed.
 */
type Widths = ReadonlyArray<readonly [number, string]>;

const BOLD: Widths = [
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
const UPRIGHT: Widths = [
  [250, ' .,'],
  [278, "ijlt/;:'"],
  [333, 'Ifr-()'],
  [389, 'Js'],
  [444, 'acez“”'],
  [500, 'bdghknopquvxy0123456789–đ'],
  [520, 'ơ'],
  [556, 'FPSư'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'ADGHKNOQUVXYwĐ'],
  [740, 'Ơ'],
  [778, 'm&'],
  [790, 'Ư'],
  [833, '%'],
  [889, 'M'],
  [944, 'W'],
];
const USUAL = 556;
const HORNED = /[ơưƠƯ]/u;
/** The letters of a language and its marks; more are no text. */
const MOST_KNOWN = 1_000;

/** Width of a bold text in points at that letter size. */
export const boldWidth = (text: string, size: number): number => (boldUnits(text) * size) / 1000;

/** The same in thousandths of the letter size: whole numbers, which may be added up. */
export const boldUnits = unitsBy(BOLD);
export const uprightUnits = unitsBy(UPRIGHT);

/** Of a blank, thousandths of the letter size. */
export const BLANK = 250;

/** Widest line of a bold text broken at line feeds, and at words to fit `available` points. */
export const widestBoldLine = (text: string, size: number, available: number): number =>
  Math.max(...text.split('\n').map((line) => widestOf(line, size, available)));

function widestOf(text: string, size: number, available: number): number {
  let widest = 0;
  let line = 0;
  for (const word of text.split(/\s+/).map(boldUnits)) {
    const longer = line === 0 ? word : line + BLANK + word;
    line = line > 0 && (longer * size) / 1000 > available ? word : longer;
    widest = Math.max(widest, Math.min((line * size) / 1000, available));
  }
  return widest;
}

function unitsBy(rows: Widths): (text: string) => number {
  const widths = new Map(
    rows.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
  );
  const known = new Map<string, number>();
  const unitsOf = (letter: string): number => {
    const found = known.get(letter) ?? widths.get(baseOf(letter)) ?? USUAL;
    if (known.size < MOST_KNOWN) known.set(letter, found);
    return found;
  };
  return (text) => {
    let sum = 0;
    for (const letter of text.normalize('NFC')) sum += unitsOf(letter);
    return sum;
  };
}

/** The letter under its marks; the horned ones stay. */
function baseOf(letter: string): string {
  const plain = letter
    .normalize('NFD')
    .replace(/[\u0300-\u031a\u031c-\u036f]/g, '')
    .normalize('NFC');
  return HORNED.test(plain) ? plain : (plain[0] ?? '');
}
