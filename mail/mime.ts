/** The few pieces of MIME that our messages are made of. */
import { buildHeaderValue, encodeWords, foldLines } from 'nodemailer/lib/mime-funcs';

const LINE = 76;

/** A header whose value may be Vietnamese (RFC 2047). Control characters cannot smuggle in another header. */
export const textHeader = (name: string, value: string): string =>
  foldLines(`${name}: ${encodeWords(plain(value), 'B', 52, true)}`, LINE);

/** A header whose value is ASCII and goes as it is. */
export const rawHeader = (name: string, value: string): string => `${name}: ${plain(value)}`;

/** `From: =?UTF-8?B?…?= <address>`. */
export function addressHeader(name: string, displayName: string, address: string): string {
  const words = encodeWords(plain(displayName), 'B', 52, true);
  const phrase = words.startsWith('=?') ? words : JSON.stringify(words);
  return foldLines(`${name}: ${phrase} <${plain(address)}>`, LINE);
}

/** A header with parameters; names of files that are not ASCII are written after RFC 2231. */
export const structuredHeader = (name: string, value: string, params: Record<string, string>): string =>
  foldLines(`${name}: ${buildHeaderValue({ value, params })}`, LINE);

/** Base64 in lines of 76. */
export const base64Lines = (bytes: Buffer): string => bytes.toString('base64').replace(/.{76}/g, '$&\r\n');

/** `Mon, 10 Jul 2023 07:30:00 +0700`, the office's zone. */
export const dateHeader = (at: Date): string =>
  `Date: ${new Date(at.getTime() + 7 * 3_600_000).toUTCString().replace('GMT', '+0700')}`;

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
