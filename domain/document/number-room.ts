/** How many digits are kept free for a number when the page is laid out. */

/** What may be given to others between the drafting of a document and its own number. */
const OTHERS_IN_BETWEEN = 40;
/** A number below 10 gets a leading 0 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3.c). */
const FEWEST = 2;

/** @param next the number that would be given now */
export const numberDigits = (next: number): number =>
  Math.max(FEWEST, String(next + OTHERS_IN_BETWEEN).length);
