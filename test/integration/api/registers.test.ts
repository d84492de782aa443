import { beforeAll, describe, expect, test } from 'vitest';
import { launch, loadSample, openOffice, SURVEY } from './office.ts';

const office = await openOffice();
const DOCUMENT = `${SURVEY}/cong-van`;

beforeAll(async () => {
  await loadSample(office);
  await launch(office);
  const row = {
    series_id: (await office.db.selectFrom('series').select('id').executeTakeFirstOrThrow()).id,
    year: 2023,
    notation: 'SKHCN-QLCN&TTCN',
    document_id: DOCUMENT,
    document_type: 'congVan' as const,
    subject: 'khảo sát cung - cầu công nghệ',
    promulgated_on: '2023-07-10',
    signer: 'Trần Tùng Chuẩn',
    to_places: 'Như trên',
    filed_with: 'VT, QLCN&TTCN',
  };
  const { db } = office;
  await db
    .insertInto('issued_number')
    .values({ ...row, number: 347 })
    .execute();
  await db.updateTable('issued_number').set({ state: 'void', void_reason: 'ghi nhầm' }).execute();
  await db
    .insertInto('issued_number')
    .values({ ...row, number: 348 })
    .execute();
});

describe('the register of outgoing documents', () => {
  test('lists void numbers with their reason', async () => {
    const rows = (await office.ask('van-thu', { url: '/api/registers/outgoing' })).json<
      { codeNotation: string; note: string }[]
    >();
    expect(rows.map(({ codeNotation, note }) => [codeNotation, note])).toEqual([
      ['347/SKHCN-QLCN&TTCN', 'Số hủy: ghi nhầm'],
      ['348/SKHCN-QLCN&TTCN', ''],
    ]);
  });

  test.each(['docx', 'xlsx'])('comes as .%s under a name', async (format) => {
    const answer = await office.ask('van-thu', { url: `/api/registers/outgoing.${format}` });
    expect(answer.status).toBe(200);
    expect(answer.body.startsWith('PK')).toBe(true);
    expect(String(answer.headers['content-disposition'])).toContain(`so-van-ban-di-2023.${format}`);
  });

  test('another year is empty, not wrong', async () => {
    expect((await office.ask('van-thu', { url: '/api/registers/outgoing?year=2024' })).body).toBe('[]');
  });

  test('a PDF that cannot be made is a failure of the catalogue', async () => {
    const answer = await office.ask('van-thu', { url: '/api/registers/outgoing.pdf' });
    expect([answer.status, answer.json().type]).toEqual([503, 'pdfFailed']);
  });
});

describe('answers', () => {
  test('name everybody who owes one, also as a workbook', async () => {
    const lines = (await office.ask('van-thu', { url: `/api/surveys/${SURVEY}/answers` })).json<
      { answer: null }[]
    >();
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.every(({ answer }) => answer === null)).toBe(true);
    const workbook = await office.ask('van-thu', { url: `/api/surveys/${SURVEY}/answers.xlsx` });
    expect(workbook.body.startsWith('PK')).toBe(true);
  });
});

describe('documents', () => {
  test.each([`${SURVEY}.cong-van`, `${SURVEY}%2Fcong-van`])('%s names the letter', async (ref) => {
    const answer = await office.ask('van-thu', { url: `/api/documents/${ref}` });
    expect([answer.status, answer.json().problems[0]?.what]).toEqual([
      404,
      `văn bản ${DOCUMENT} chưa được soạn thảo`,
    ]);
  });
});
