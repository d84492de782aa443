/** The API while files are read in other processes. */
import { execFileSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { openReadingPool } from '../../../documents/readings/pool.ts';
import { afterFile } from '../../after-file.ts';
import { templateDocx } from '../../documents/template/altered.ts';
import { TEMPLATES_DIR } from '../../documents/samples.ts';
import { loadSample, openOffice, type TestOffice } from './office.ts';

const pool = openReadingPool(
  { templatesDir: TEMPLATES_DIR, env: process.env, onTrouble: () => undefined },
  { timeoutMs: 12_000, megabytes: 512, atOnce: 1, waiting: 5 },
);
afterFile(() => pool.close());

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice('rehearsal', undefined, pool);
  await loadSample(office);
});

const lint = () =>
  office.ask('van-thu', {
    url: '/api/lint',
    body: { name: 'thong-bao.docx', base64: templateDocx('thong-bao').toString('base64') },
  });
/** The process of the pool that reads. */
const reader = (): number =>
  Number.parseInt(
    execFileSync('pgrep', ['-f', '-P', String(process.pid), 'tinypool'], { encoding: 'utf8' }),
    10,
  );

test('other routes answer while a file is read, and one read for too long is refused', async () => {
  expect((await lint()).status).toBe(200);
  process.kill(reader(), 'SIGSTOP');
  let done = false;
  const slow = lint().finally(() => {
    done = true;
  });
  expect((await office.ask('van-thu', { url: '/api/me' })).status).toBe(200);
  expect((await office.ask('van-thu', { url: '/api/templates' })).status).toBe(200);
  expect(done).toBe(false);
  const refused = await slow;
  expect(refused.status).toBe(422);
  expect(refused.json()).toMatchObject({
    type: 'readingStopped',
    message: 'Đọc tệp quá lâu hoặc quá nặng nên đã dừng',
    problems: [{ what: 'quá 12 giây chưa xong' }],
  });
  expect((await lint()).status).toBe(200);
});
