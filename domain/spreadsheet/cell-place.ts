/** How a cell is called by people who look at the sheet: "C7". */

/** 1 → "A", 27 → "AA". */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / LETTERS);
  const last = String.fromCharCode(FIRST + ((column - 1) % LETTERS));
  return rest === 0 ? last : columnLetters(rest) + last;
}

/** "A" → 1, "AA" → 27. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - FIRST + 1, 0);

/** @param row from 1 @param column from 1 */
export const cellPlace = (row: number, column: number): string => `${columnLetters(column)}${row}`;

const LETTERS = 26;
const FIRST = 'A'.charCodeAt(0);
