/** An electronic copy of a scanned paper: made by the clerk, written down, kept beside what was scanned. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { scannedPdf } from '../../documents/scanned-pdf.ts';
import { textOf } from '../documents/pdf-facts.ts';
import { openCommandLine } from './command-line.ts';
import { loadSample, openOffice } from './office.ts';

const office = await openOffice();
const { vanthu, home } = openCommandLine(office);
const scan = join(home, 'quet.pdf');
const copy = join(home, 'sao-y.pdf');
const OF = 'Công văn số 1801/UBND-KGVX ngày 07/7/2023 của Ủy ban nhân dân tỉnh Hưng Yên';

beforeAll(async () => {
  await loadSample(office);
  writeFileSync(scan, await scannedPdf());
});

test('by the clerk only, in a form of copy that there is', async () => {
  expect((await vanthu('giam-doc', 'document', 'copy', 'sao-y', scan, copy, '--of', OF)).text).toContain(
    'văn thư',
  );
  expect((await vanthu('van-thu', 'document', 'copy', 'photo', scan, copy, '--of', OF)).text).toContain(
    'ghi sao-y, sao-luc, trich-sao',
  );
});

test('marked with form, office and the time of the office, and written down', async () => {
  const said = await vanthu('van-thu', 'document', 'copy', 'sao-y', scan, copy, '--of', OF);
  expect(said).toMatchObject({ code: 0 });
  const marked = readFileSync(copy);
  const given = readFileSync(scan);
  expect(marked.subarray(0, given.length).equals(given)).toBe(true);
  expect(textOf(marked)).toMatch(/Sao y \(BẢN THỬ\)\s+Sở .*\s+2023-07-10T07:3\d:\d\d\+07:00/);
  const rows = await office.db
    .selectFrom('audit')
    .select(['comment', 'details', 'hash', 'object_id'])
    .where('action', '=', 'markCopy')
    .execute();
  expect(rows).toMatchObject([{ comment: OF, details: { kind: 'saoY' } }]);
  expect(await office.files.get(rows[0]?.hash ?? '')).toEqual(marked);
  expect(await office.files.get(rows[0]?.object_id ?? '')).toEqual(given);
});
