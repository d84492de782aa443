/** A chart sent in through the API: refused with everything that is wrong, else drawn in the document that is read. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureFiles } from '../../../activities/document/ensure-files.ts';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { createPdfConverter } from '../../../documents/pdf/converter.ts';
import { readingsHere } from '../../../documents/readings/readings.ts';
import type { Chart } from '../../../domain/document/chart.ts';
import type { Block } from '../../../domain/document/content.ts';
import { draftDocument } from '../../../store/document/document-draft.ts';
import { CONTENT } from '../../domain/document/example.ts';
import { TEMPLATES_DIR } from '../../documents/samples.ts';
import { tempFolder } from '../../temp-folder.ts';
import { BLOCK } from '../document/office.ts';
import { pageOrientations, picturesOf, textOf } from '../documents/pdf-facts.ts';
import { openCommandLine } from './command-line.ts';
import { loadSample, openOffice, type Answer, type Failure } from './office.ts';

const converter = createPdfConverter({
  profileDir: tempFolder('van thu charts '),
  timeoutMs: 90_000,
  restartAfter: 200,
});
afterAll(() => converter.close());
const office = await openOffice('rehearsal', (docx) => converter.convert(docx));
const { db, files } = office;
const { vanthu } = openCommandLine(office);
const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
const [OFFICER, ID] = ['chuyen-vien-qlcn-ttcn', 'bieu-do/cong-van'] as const;

const chart = (change: Partial<Chart> = {}): Block => ({
  kind: 'chart',
  caption: 'Số máy in của các sở',
  shape: 'column',
  unit: 'máy',
  labels: ['Sở Tài chính', 'Sở Y tế'],
  series: [{ values: [1234.5, 40] }],
  ...change,
});
const tall = chart({
  shape: 'bar',
  labels: Array.from({ length: 30 }, (_, i) => `${String(i)} ${'đơn vị sự nghiệp '.repeat(5)}`),
  series: [{ values: Array.from({ length: 30 }, () => 1) }],
});
const revise = (version: number, content: unknown): Promise<Answer> =>
  office.ask(OFFICER, {
    url: `/api/documents/${ID.replace('/', '.')}/decisions`,
    body: { kind: 'reviseContent', version, content },
  });
const problemsOf = (answer: Answer): string[] =>
  answer.json<Failure>().problems.map(({ where, what }) => `${where}: ${what}`);

beforeAll(async () => {
  await loadSample(office);
  await db.transaction().execute((trx) =>
    draftDocument(trx, {
      ...{ documentId: ID, campaignId: null, role: 'letter', documentType: 'congVan', unitId: 'qlcn-ttcn' },
      ...{ drafterPersonId: null, subject: CONTENT.subject, content: CONTENT },
      signatureBlock: { ...BLOCK, personId: 'tran-tung-chuan' },
    }),
  );
});

test('higher than its page it is refused before anything is written down, with all else that is wrong', async () => {
  const annexes = [{ title: 'Biểu đồ', orientation: 'landscape', body: [tall] }];
  const answer = await revise(1, { ...CONTENT, body: [chart({ caption: '' }), tall], annexes });
  expect(answer.status).toBe(400);
  expect(answer.json().type).toBe('invalidInput');
  expect(problemsOf(answer)).toEqual([
    'content.body[0].caption: thiếu tên biểu đồ',
    'content.body[1]: biểu đồ cao hơn một trang giấy',
    'content.annexes[0].body[0]: biểu đồ cao hơn một trang giấy ngang',
  ]);
  expect(await db.selectFrom('request').selectAll().where('object_id', '=', ID).execute()).toEqual([]);
  const correction = await office.ask('truong-phong-qlcn-ttcn', {
    url: `/api/documents/${ID.replace('/', '.')}/correct`,
    body: { reason: 'sai số', content: { ...CONTENT, body: [tall] } },
  });
  expect(problemsOf(correction)).toEqual(['content.body[0]: biểu đồ cao hơn một trang giấy']);
});

test('a good one is in the document that is read, as wide as its page', async () => {
  const annexes = [{ title: 'Biểu đồ', orientation: 'landscape', body: [chart({ shape: 'line' })] }];
  const body = [...CONTENT.body.slice(0, 1), chart(), ...CONTENT.body.slice(1)];
  expect((await revise(1, { ...CONTENT, body, annexes })).json()).toMatchObject({ version: 2 });
  await ensureFiles({ db, files, engine, readings: readingsHere(engine), pdf: converter }, ID);
  const shown = await vanthu(OFFICER, 'document', 'changes', ID);
  expect(shown.text).toContain('Sở Tài chính 1.234,5; Sở Y tế 40');
  const url = `/api/documents/${ID.replace('/', '.')}/files/main.pdf`;
  const { bytes } = await office.ask(OFFICER, { url });
  expect(textOf(bytes)).toMatch(/Biểu đồ 1\. Số máy in của các sở[^]*Biểu đồ 2\. Số máy in của các sở/);
  expect(picturesOf(bytes).map((picture) => / (\d+) × /.exec(picture)?.[1])).toEqual(['1890', '3035']);
  expect(pageOrientations(bytes).at(-1)).toBe('across');
});
