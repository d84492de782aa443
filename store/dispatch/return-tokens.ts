/** Tokens of the addresses that letters bounce to and are answered at. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readReturnToken, returnTokenText, type ReturnToken } from '../../domain/inbound/return-address.ts';

type LetterCopy = Pick<ReturnToken, 'sendId' | 'copy'>;

const macOf = (key: string, { sendId, copy }: LetterCopy): string =>
  createHmac('sha256', key).update(`return.${sendId}.${copy}`).digest('hex').slice(0, 12);

export const returnToken = (key: string, letter: LetterCopy): string =>
  returnTokenText({ ...letter, mac: macOf(key, letter) });

/** The letter that a token names; null when it is none of ours. */
export function letterOfToken(key: string, text: string): LetterCopy | null {
  const token = readReturnToken(text);
  if (!token || !timingSafeEqual(Buffer.from(token.mac), Buffer.from(macOf(key, token)))) return null;
  return { sendId: token.sendId, copy: token.copy };
}
