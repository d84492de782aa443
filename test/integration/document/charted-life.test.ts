/** A letter with a chart from its content to the archive: what was signed stays, byte for byte, whatever is added to it. */
import PizZip from 'pizzip';
import { beforeAll, expect, test } from 'vitest';
import type { Block, VersionFile } from '../../../domain/document/content.ts';
import { CONTENT } from '../../domain/document/example.ts';
import { sdkFaults } from '../../documents/strict/open-xml-sdk.ts';
import { packageFaults } from '../../documents/strict/package-faults.ts';
import { freshDatabase } from '../../stack/database.ts';
import { picturesOf, textOf } from '../documents/pdf-facts.ts';
import { keepImages } from './kept-images.ts';
import { confirmList, draft, smallOffice } from './office.ts';
import { runOffice } from './running.ts';
import { CLERK, DIRECTOR, OFFICER, toTheEnd, upToSigning } from './steps.ts';

const { db } = await freshDatabase();
const office = await runOffice(db);
const chart: Block = {
  kind: 'chart',
  caption: 'Số máy in của các sở',
  shape: 'bar',
  unit: 'máy',
  labels: ['Sở Tài chính', 'Sở Y tế'],
  series: [{ values: [1234.5, 40] }],
};

beforeAll(async () => {
  await smallOffice(db, 'production');
  await keepImages({ db, office });
});

const main = (files: readonly VersionFile[]): VersionFile => {
  const found = files.find(({ role }) => role === 'main');
  if (!found) throw new Error('no main file');
  return found;
};
const parts = (docx: Buffer): Map<string, string> =>
  new Map(
    Object.values(new PizZip(docx).files)
      .filter(({ dir }) => !dir)
      .map((entry) => [entry.name, entry.asBinary()]),
  );

test('signed, numbered, sealed and kept, the chart and all else stay what they were', async () => {
  await draft(db, 'bieu-do/cong-van');
  await confirmList(db, 'bieu-do/cong-van');
  const document = await office.start('bieu-do/cong-van');
  const content = { ...CONTENT, body: [...CONTENT.body.slice(0, 1), chart, ...CONTENT.body.slice(1)] };
  expect(await document.decide(OFFICER, 'reviseContent', { content })).toMatchObject({ outcome: 'done' });
  await upToSigning(document);
  const seen = [await document.read()];
  for (const [who, kind] of [
    [DIRECTOR, 'sign'],
    [CLERK, 'issueNumber'],
    [CLERK, 'seal'],
  ] as const) {
    expect(await document.decide(who, kind)).toMatchObject({ outcome: 'done' });
    seen.push(await document.read());
  }
  const files = seen.map((version) => main(version.files));
  const pdfs = await Promise.all(files.map(({ pdf }) => office.files.get(pdf)));
  const [laid = Buffer.alloc(0), , , sealed = Buffer.alloc(0)] = pdfs;
  for (const [i, pdf] of pdfs.entries())
    for (const earlier of pdfs.slice(0, i))
      expect(pdf.subarray(0, earlier.length).equals(earlier)).toBe(true);
  const chartIn = (pdf: Buffer): string[] => picturesOf(pdf).filter((picture) => / 1890 × /.test(picture));
  expect(chartIn(laid)).toHaveLength(1);
  expect(chartIn(sealed)).toEqual(chartIn(laid));
  expect(picturesOf(sealed)).toHaveLength(3);
  expect(textOf(sealed)).toContain('Biểu đồ 1. Số máy in của các sở');

  const archives = await Promise.all(files.map(({ docx }) => office.files.get(docx)));
  for (const docx of archives)
    expect([...(await sdkFaults(docx, 'docx')), ...packageFaults(docx)]).toEqual([]);
  const [before, now] = [parts(archives[0] ?? Buffer.alloc(0)), parts(archives.at(-1) ?? Buffer.alloc(0))];
  expect(
    [...before]
      .filter(([name, bytes]) => now.get(name) !== bytes)
      .map(([name]) => name)
      .sort(),
  ).toEqual(['word/_rels/document.xml.rels', 'word/document.xml']);
  expect([...before.keys()].filter((name) => name.endsWith('.png'))).toHaveLength(1);
  expect([...now.keys()].filter((name) => !before.has(name))).toHaveLength(2);
  await toTheEnd(document);
  expect((await document.read()).state).toBe('kept');
});
