import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { setAsideUnusable } from '../../../platform/embedded/temporal/set-aside.ts';
import { tempFolder } from '../../temp-folder.ts';

const SQLITE = 'SQLite format 3\0 and the rest';
const fileWith = (content: string | null, version: string | null = null): string => {
  const file = join(tempFolder('temporal'), 'temporal.db');
  if (content !== null) writeFileSync(file, content);
  if (version !== null) writeFileSync(`${file}.version`, `${version}\n`);
  return file;
};
const look = (file: string, vainStarts = 0) => setAsideUnusable({ file, version: 'v2', vainStarts });

it.each([
  ['none yet', null, null, 0],
  ['one of before versions were noted', SQLITE, null, 0],
  ['one of this version', SQLITE, 'v2', 1],
  ['one just begun', '', 'v2', 0],
])('%s may be opened', (_, content, version, vain) => {
  const file = fileWith(content, version);
  expect(look(file, vain)).toBeNull();
  expect(existsSync(`${file}.1`)).toBe(false);
  expect(readFileSync(`${file}.version`, 'utf8')).toBe('v2\n');
});

it.each([
  ['one of another version', SQLITE, 'v3', 0, 'do bản “v3” ghi'],
  ['no database', 'hello', 'v2', 0, 'không phải cơ sở dữ liệu'],
  ['one that the server dies of', SQLITE, 'v2', 2, 'dừng 2 lần liền'],
])('%s is set aside, with its words', (_, content, version, vain, words) => {
  const file = fileWith(content, version);
  writeFileSync(`${file}-wal`, 'wal');
  expect(look(file, vain)).toContain(words);
  expect(existsSync(file)).toBe(false);
  expect(readFileSync(`${file}.1`, 'utf8')).toBe(content);
  expect(readFileSync(`${file}.1-wal`, 'utf8')).toBe('wal');
  expect(look(file)).toBeNull();
});
