import { pino, type Logger } from 'pino';
import type { Config } from './config/config.ts';

/** What must not reach a log: whose token it is, whom a letter went to, whom to ring. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/\b(Bearer\s+)[\w.~+/-]+=*/gi, '$1[mã]'],
  [/(\/p\/)[\w-]{20,}/g, '$1[mã]'],
  [/\b(\w+:\/\/[^\s:/@]+:)[^\s@/]+@/g, '$1[mật khẩu]@'],
  [/[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu, '[thư điện tử]'],
  [/(?<![\w.:-])(?:\+84|0)(?:[ .-]?\d){8,10}(?![\w-])/g, '[điện thoại]'],
];
const SECRET_KEYS = ['token', 'password', 'authorization', 'cookie', 'secret', 'email', 'phone'];
const paths = SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

/** @returns the text without tokens, passwords, e-mail addresses and telephone numbers */
export function redact(text: string): string {
  return RULES.reduce((kept, [pattern, instead]) => kept.replace(pattern, instead), text);
}

/** The log of one part, JSON lines on standard output, from which the supervisor fills the part's file. */
export function createLog(part: string, { logLevel }: Pick<Config, 'logLevel'>): Logger {
  return pino(
    { name: part, level: logLevel, redact: { paths, censor: '[giấu]' }, base: { pid: process.pid } },
    { write: (line: string) => void process.stdout.write(redact(line)) },
  );
}
