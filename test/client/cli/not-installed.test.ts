import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const clone = mkdtempSync(join(tmpdir(), 'vanthu-bare-'));
afterAll(() => rmSync(clone, { recursive: true }));

test('before anything is installed the command line says what to run first', () => {
  mkdirSync(join(clone, 'bin'));
  writeFileSync(join(clone, 'package.json'), '{"type":"module"}');
  copyFileSync(join(import.meta.dirname, '../../../bin/vanthu.mjs'), join(clone, 'bin/vanthu.mjs'));
  const { status, stderr } = spawnSync(process.execPath, [join(clone, 'bin/vanthu.mjs'), 'tasks'], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Chưa cài đặt Văn Thư: hãy chạy npm start .*npm run setup/);
  expect(stderr).not.toContain('at ');
});
