/** What is made of a template or a mail from outside: filled and taken apart elsewhere, the same as here. */
import { expect, test } from 'vitest';
import { createDocumentEngine, type PaperInput } from '../../../documents/engine.ts';
import { openReadingPool } from '../../../documents/readings/pool.ts';
import { readMessageBy } from '../../../documents/readings/read-message-by.ts';
import { afterFile } from '../../after-file.ts';
import { READINGS } from '../../readings.ts';
import { TEMPLATES_DIR } from '../samples.ts';
import { alteredDocx } from '../template/altered.ts';

const pool = openReadingPool({ templatesDir: TEMPLATES_DIR, env: process.env, onTrouble: () => undefined });
afterFile(() => pool.close());

const source = createDocumentEngine({ templatesDir: TEMPLATES_DIR }).templates.source('soVanBanDi');
const sample = source.manifest.sample as unknown as PaperInput<'register'>;
/** So much stands in the last column of each row, and a judge who prints three rows minds nothing. */
const heavy = alteredDocx('so-van-ban-di', {
  part: 'word/document.xml',
  change: (xml) => xml.replace('{note}', `{note}${'Kính gửi đồng chí '.repeat(9_000)}`),
});
const own = new Map([['soVanBanDi', { ...source, docx: heavy }]]);
const withRows = (count: number) => {
  const rows = Array.from({ length: count }, (_, i) => sample.rows[i % sample.rows.length] as never);
  return { own, paper: 'register' as const, input: { ...sample, rows } };
};

test('a paper by a template of the office is the same as when filled here', async () => {
  expect((await pool.print(withRows(3))).equals(await READINGS.print(withRows(3)))).toBe(true);
});

test('this process goes on while a heavy one is filled, and one that no memory holds is refused', async () => {
  let longest = 0;
  let last = performance.now();
  const ticks = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  const refused = await pool.print(withRows(5_000)).catch((error: unknown) => error);
  clearInterval(ticks);
  expect(refused).toMatchObject({ type: 'readingStopped' });
  expect(longest).toBeLessThan(1_000);
});

test('a mail is taken apart as here, its files too', async () => {
  const raw = Buffer.from(
    [
      'From: a@khac.example.vn',
      'Subject: x',
      'Content-Type: application/pdf; name=a.pdf',
      'Content-Transfer-Encoding: base64',
      '',
      'QUJD',
    ].join('\r\n'),
  );
  const read = await readMessageBy(pool)(raw);
  expect(read).toEqual(await readMessageBy(READINGS)(raw));
  expect(Buffer.isBuffer(read.attachments[0]?.bytes)).toBe(true);
});
