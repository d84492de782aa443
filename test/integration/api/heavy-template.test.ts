/** A clerk's template that takes long holds up nobody but whoever asked for it: not when it is judged, not when it is filled. */
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { openReadingPool } from '../../../documents/readings/pool.ts';
import { afterFile } from '../../after-file.ts';
import { TEMPLATES_DIR } from '../../documents/samples.ts';
import { alteredDocx } from '../../documents/template/altered.ts';
import { loadSample, openOffice, type Answer, type TestOffice } from './office.ts';

const pool = openReadingPool(
  { templatesDir: TEMPLATES_DIR, env: process.env, onTrouble: () => undefined },
  { timeoutMs: 90_000, atOnce: 2, waiting: 1 },
);
afterFile(() => pool.close());

/** So much stands in the last column of each row, and a judge who prints three rows minds nothing. */
const HEAVY = alteredDocx('so-van-ban-di', {
  part: 'word/document.xml',
  change: (xml) => xml.replace('{note}', `{note}${'Kính gửi đồng chí '.repeat(4_000)}`),
});

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice('rehearsal', undefined, pool);
  await loadSample(office);
  await sql`insert into issued_number (series_id, year, number, notation, document_type, subject, state, void_reason,
      promulgated_on, signer, to_places, filed_with)
    select y.series_id, y.year, n, 'SKHCN', 'congVan', 'x', 'void', 'thử', '2023-07-12', 'x', 'x', 'VT'
      from series_year y, generate_series(1, 600) n
     where y.series_id = (select id from series where 'congVan' = any(document_types) limit 1) and y.year = 2023`.execute(
    office.db,
  );
});

const versions = '/api/templates/so-van-ban-di/versions';
const upload = (bytes: Buffer): Promise<Answer> => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), 'so.docx');
  return office.ask('van-thu', { url: versions, body: form });
};
const register = (): Promise<Answer> => office.ask('van-thu', { url: '/api/registers/outgoing.docx' });

/** What others see meanwhile: how many of their questions are answered, and the longest that one waits. */
async function meanwhile(work: Promise<Answer>): Promise<{ answer: Answer; asked: number; longest: number }> {
  let [asked, longest, done] = [0, 0, false];
  const ended = work.finally(() => {
    done = true;
  });
  while (!done) {
    for (const url of ['/api/me', '/api/templates', '/api/registers/outgoing?year=2022']) {
      const began = performance.now();
      expect((await office.ask('giam-doc', { url })).status).toBe(200);
      longest = Math.max(longest, performance.now() - began);
    }
    asked += done ? 0 : 3;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { answer: await ended, asked, longest };
}

test('while it is judged, and while a register of 600 rows is filled with it', async () => {
  const judged = await meanwhile(upload(HEAVY));
  expect(judged.answer.json()).toMatchObject({ version: 1, added: true });
  expect(judged.asked).toBeGreaterThan(5);
  expect(judged.longest).toBeLessThan(1_000);
  const used = await office.ask('van-thu', {
    url: '/api/templates/so-van-ban-di/use',
    body: { version: 1, reason: 'thử mẫu nặng' },
  });
  expect(used.status).toBe(200);
  const filled = await meanwhile(register());
  expect(filled.answer.status).toBe(200);
  expect(filled.answer.bytes.length).toBeGreaterThan(100_000);
  expect(filled.asked).toBeGreaterThan(5);
  expect(filled.longest).toBeLessThan(1_000);
});

test('those who ask for too many at once are told so, and the others go on', async () => {
  const asked = [register(), register(), register(), register()];
  const { longest } = await meanwhile(Promise.all(asked).then(([first]) => first as Answer));
  const answers = await Promise.all(asked);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429]);
  expect(answers.find(({ status }) => status === 429)?.json()).toMatchObject({
    type: 'tooMany',
    problems: [{ what: 'đang đọc nhiều tệp khác' }],
  });
  expect(longest).toBeLessThan(1_000);
});
