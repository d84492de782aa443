import { createHash } from 'node:crypto';

/** Digits and capitals that are not mistaken for one another when read over the telephone (no I, L, O, U). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** The short code under which a recipient and the office speak of one answer: `7K3M-9Q2X`, always the same for it. */
export function receiptCode(recipientId: number, version: number, requestId: string): string {
  const bytes = createHash('sha256').update(`${recipientId}.${version}.${requestId}`).digest();
  const letters = [...bytes.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`;
}
