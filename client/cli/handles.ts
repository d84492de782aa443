/**
 * What people type for a place and for a letter. A place has one number through its whole campaign ("Nơi số"),
 * whatever it is sent; each letter in the ledger has its own, written with a g ("Lượt gửi") so that nobody takes one
 * for the other.
 */
import { Refusal } from '../../domain/failure/catalogue.ts';

export const PLACE = 'Nơi số';
export const SEND = 'Lượt gửi';

export const sendHandle = (id: number): string => `g${id}`;

/** "g12" → "12". @throws Refusal `invalidInput`: the number of a place is not taken for that of a letter */
export function readSendHandle(typed: string): string {
  const number = /^g(\d+)$/i.exec(typed.trim())?.[1];
  if (number !== undefined) return number;
  throw new Refusal('invalidInput', [
    {
      where: 'lượt gửi',
      what: `“${typed}” không phải là lượt gửi`,
      remedy: `ghi như cột ${SEND} của vanthu dispatch list, ví dụ g12 (số của nơi nhận thì không dùng ở đây)`,
    },
  ]);
}
