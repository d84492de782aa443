import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addTokens, readTokens } from '../../../client/cli/token-file.ts';

let folder = '';
const file = (): string => join(folder, 'tokens.json');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vanthu-tokens-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the file of tokens', () => {
  test('is made readable by its owner alone and keeps what was in it', () => {
    addTokens(file(), { an: 'a' });
    addTokens(file(), { binh: 'b' });
    expect(readTokens(file())).toEqual({ an: 'a', binh: 'b' });
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  test.each([0o640, 0o604, 0o644])('is refused with mode %o, saying how to mend it', (mode) => {
    addTokens(file(), { an: 'a' });
    chmodSync(file(), mode);
    expect(() => readTokens(file())).toThrow(/người khác cũng đọc được/);
    try {
      readTokens(file());
    } catch (error) {
      const { problems } = error as { problems: { remedy: string }[] };
      expect(problems[0]?.remedy).toBe(`chạy: chmod 600 '${file()}'`);
    }
  });

  test('is not added to while others may read it', () => {
    addTokens(file(), { an: 'a' });
    chmodSync(file(), 0o644);
    expect(() => addTokens(file(), { binh: 'b' })).toThrow();
    expect(readFileSync(file(), 'utf8')).not.toContain('binh');
  });

  test('that holds something else is refused', () => {
    writeFileSync(file(), '["a"', { mode: 0o600 });
    expect(() => readTokens(file())).toThrow(/không phải tệp mã truy cập/);
  });
});
