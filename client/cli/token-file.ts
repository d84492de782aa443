import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../../domain/failure/catalogue.ts';

/** Token of each account, by account id. */
export type Tokens = Readonly<Record<string, string>>;

const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

/**
 * Reads the tokens of an office. A missing file is no tokens.
 * @throws Refusal `forbidden` when anyone but its owner may read it
 */
export function readTokens(file: string): Tokens {
  if (!existsSync(file)) return {};
  if ((statSync(file).mode & OTHERS) !== 0) throw openToOthers(file);
  return parse(file, readFileSync(file, 'utf8'));
}

/** Adds tokens to the file, replacing those of the same accounts; the file is never seen half written. */
export function addTokens(file: string, tokens: Tokens): void {
  const all = { ...readTokens(file), ...tokens };
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(all, null, 2)}\n`, { mode: OWNER_ONLY });
  chmodSync(draft, OWNER_ONLY);
  renameSync(draft, file);
}

function parse(file: string, text: string): Tokens {
  try {
    const value: unknown = JSON.parse(text);
    const entries = Object.entries(value as Record<string, unknown>);
    if (entries.every(([, token]) => typeof token === 'string')) return value as Tokens;
  } catch {
    // Said below.
  }
  const remedy = 'sửa lại thành {"tài khoản": "mã truy cập"}';
  throw new Refusal('invalidInput', [{ where: file, what: 'không phải tệp mã truy cập', remedy }]);
}

const openToOthers = (file: string): Refusal =>
  new Refusal('forbidden', [
    { where: file, what: 'người khác cũng đọc được tệp mã truy cập', remedy: `chạy: chmod 600 '${file}'` },
  ]);
