/** The code printed in a letter, by which anybody who has it in hand finds the campaign's public page. */

/** No I, L, O, U: read from paper and over the telephone nothing is mistaken for something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** @param bytes at least eight random ones */
export const shortCode = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');

/** `7K3M9Q2X` → `7K3M-9Q2X` */
export const printCode = (code: string): string => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;

/** Letters that people write for one another. */
const MEANT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** As typed, in whatever case and with whatever blanks and dashes; null when it is no code. */
export function readCode(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '');
  const code = [...letters].map((letter) => MEANT[letter] ?? letter).join('');
  return code.length === LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null;
}

/** The address to type: without `https://`, which browsers add; plain http has to be said. */
export const publicPage = (publicUrl: string): string => `${publicUrl.replace(/^https:\/\//, '')}/k`;
