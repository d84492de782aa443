/**
 * The code on a form: which campaign, and on forms handed to one recipient also whose it is. Printed as
 * "cung-cau-2023" or "cung-cau-2023 / K7QM-2XPA-9TRC"; in a QR code with `VT:` before it.
 */
export interface FormCode {
  readonly campaignId: string;
  /** Twelve signs; null: the form that everybody gets. */
  readonly own: string | null;
}

/** No 0/O, 1/I/L: what is read from paper by eye cannot be mistaken. 31 signs, a prime (see `checkSign`). */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const BASE = BigInt(ALPHABET.length);
const SIGNS = 11;

/** A recipient's own code from at least eight bytes that nobody can guess: eleven signs and one that checks them. */
export function ownCodeFrom(bytes: Uint8Array): string {
  let rest = bytes.slice(0, 8).reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let signs = '';
  for (let i = 0; i < SIGNS; i++) {
    signs += ALPHABET[Number(rest % BASE)] ?? '';
    rest /= BASE;
  }
  return signs + checkSign(signs);
}

/** Weights 1…11 over a prime: one wrong sign, or any two exchanged, never check. */
function checkSign(signs: string): string {
  const sum = [...signs].reduce((total, sign, i) => total + (i + 1) * ALPHABET.indexOf(sign), 0);
  return ALPHABET[sum % ALPHABET.length] ?? '';
}

/** The twelve signs of a typed or scanned own code; null when it is none. */
export function readOwnCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[\s–-]/g, '');
  const known = signs.length === SIGNS + 1 && [...signs].every((sign) => ALPHABET.includes(sign));
  return known && checkSign(signs.slice(0, SIGNS)) === signs[SIGNS] ? signs : null;
}

/** "K7QM-2XPA-9TRC". */
export const spacedCode = (own: string): string => own.replace(/(.{4})(?=.)/g, '$1-');

export const formCodeText = ({ campaignId, own }: FormCode): string =>
  own === null ? campaignId : `${campaignId} / ${spacedCode(own)}`;

export const formCodeQr = ({ campaignId, own }: FormCode): string =>
  ['VT', campaignId, ...(own === null ? [] : [own])].join(':');

const CAMPAIGN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads what `formCodeText` or `formCodeQr` wrote; null when it is neither, or the own code does not check. */
export function readFormCode(text: string): FormCode | null {
  const [campaignId = '', typed, more] = text
    .trim()
    .replace(/^VT:/i, '')
    .split(/\s*[/:]\s*/);
  if (!CAMPAIGN.test(campaignId) || more !== undefined) return null;
  if (typed === undefined || typed === '') return { campaignId, own: null };
  const own = readOwnCode(typed);
  return own === null ? null : { campaignId, own };
}
