/** Numbering of parts: I, 1, a (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.d–đ). */

/** Letters that number a điểm: the Vietnamese alphabet without ă, â, ê, ô, ơ, ư; it has no f, j, w, z. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 1 → "I", 14 → "XIV". */
export function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) while (rest >= value) [text, rest] = [text + letters, rest - value];
  return text;
}

/** 1 → "a", 5 → "đ", 23 → "y", 24 → "aa": after the last letter they come in pairs. */
export function alphabetic(number: number): string {
  const before = Math.floor((number - 1) / LETTERS.length);
  const letter = LETTERS[(number - 1) % LETTERS.length] ?? '';
  return before === 0 ? letter : alphabetic(before) + letter;
}
