import { beforeAll, describe, expect, test } from 'vitest';
import { copiesGoingOut } from '../../../store/document/document-dispatch.ts';
import { issueNumber, liveNumber, voidNumber, type IssuedNumber } from '../../../store/document/numbering.ts';
import { readOutgoingRegister } from '../../../store/document/register.ts';
import { openDatabase } from '../../../store/database.ts';
import { freshDatabase } from '../../stack/database.ts';
import { advanceTo, confirmList, draft, smallOffice } from './office.ts';

const { db, url } = await freshDatabase();

const request = (documentId: string) => ({
  documentId,
  documentType: 'congVan' as const,
  unitId: 'qlcn',
  subject: 'khảo sát',
  signer: 'Trần Tùng Chuẩn',
  toPlaces: 'Như trên; Lãnh đạo Sở',
  filedWith: 'VT, QLCN&TTCN',
  copies: 3,
});
const give = (documentId: string, from = db): Promise<IssuedNumber> =>
  from.transaction().execute((trx) => issueNumber(trx, request(documentId)));

beforeAll(() => smallOffice(db));

test('64 numberings at once: every number once, none left out, starting where the office says', async () => {
  const ids = Array.from({ length: 64 }, (_, index) => `dong-loat/${index}`);
  for (const id of ids) await draft(db, id);
  // Not more connections than a server of the tests has left while other files run.
  const many = openDatabase(url, 32);
  try {
    const given = await Promise.all(ids.map((id) => give(id, many.db)));
    const numbers = given.map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 64 }, (_, index) => 451 + index));
    expect(new Set(given.map(({ notation }) => notation))).toEqual(new Set(['SKHCN-QLCN&TTCN']));
    expect(given[0]?.promulgatedOn).toBe('2023-07-10');
  } finally {
    await many.close();
  }
});

test('the same document asked 16 times at once gets one number', async () => {
  await draft(db, 'mot-lan');
  const given = await Promise.all(Array.from({ length: 16 }, () => give('mot-lan')));
  expect(new Set(given.map(({ number }) => number)).size).toBe(1);
});

test('what rolls back leaves no gap', async () => {
  await draft(db, 'bo-do');
  await draft(db, 'ke-tiep');
  let abandoned = 0;
  const failing = db.transaction().execute(async (trx) => {
    abandoned = (await issueNumber(trx, request('bo-do'))).number;
    throw new Error('mất điện');
  });
  await expect(failing).rejects.toThrow('mất điện');
  expect((await give('ke-tiep')).number).toBe(abandoned);
});

test('a void number stays in the register with its reason and is not given again', async () => {
  await draft(db, 'huy');
  const first = await give('huy');
  await db.transaction().execute((trx) => voidNumber(trx, 'huy', 'Sai nơi nhận'));
  expect(await liveNumber(db, 'huy')).toBeNull();
  expect((await give('huy')).number).toBe(first.number + 1);
  const rows = await readOutgoingRegister(db, { year: 2023 });
  const row = rows.find(({ number }) => number === first.number);
  expect(row).toMatchObject({
    state: 'void',
    note: 'Số hủy: Sai nơi nhận',
    codeNotation: first.codeNotation,
  });
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => 451 + index));
});

test('the register has ten columns filled as the law names them', async () => {
  const [row] = await readOutgoingRegister(db, { seriesId: 'hanh-chinh', year: 2023 });
  expect(row).toMatchObject({
    codeNotation: '451/SKHCN-QLCN&TTCN',
    promulgatedOn: '10/7/2023',
    typeAndSubject: 'Công văn khảo sát',
    signer: 'Trần Tùng Chuẩn',
    toPlaces: 'Như trên; Lãnh đạo Sở',
    filedWith: 'VT, QLCN&TTCN',
    copies: '3',
    dispatchedOn: '',
    received: '',
    note: '',
  });
});

describe('what is missing is named', () => {
  test('series and notation of the type, all at once', async () => {
    const failing = db
      .transaction()
      .execute((trx) => issueNumber(trx, { ...request('mot-lan-nua'), documentType: 'baoCao' }));
    await expect(failing).rejects.toMatchObject({
      type: 'seriesMissing',
      problems: [{ where: 'sổ số' }, { where: 'ký hiệu' }],
    });
  });
});

test('who cannot be reached is not among the copies', async () => {
  await draft(db, 'so-ban');
  await confirmList(db, 'so-ban');
  expect(await copiesGoingOut(db, 'so-ban')).toBe(2);
  await db
    .updateTable('recipient')
    .set({ unreachable_reason: 'đã giải thể' })
    .where('document_id', '=', 'so-ban')
    .where('channel', '=', 'paper')
    .execute();
  expect(await copiesGoingOut(db, 'so-ban')).toBe(1);
});

describe('around New Year', () => {
  test('the year is that of the day of numbering, and a series kept here starts again from 01', async () => {
    await draft(db, 'cuoi-nam');
    await draft(db, 'dau-nam');
    await advanceTo(db, '2023-12-31T16:59:00Z');
    expect(await give('cuoi-nam')).toMatchObject({ year: 2023, promulgatedOn: '2023-12-31' });
    await advanceTo(db, '2023-12-31T17:00:30Z');
    expect(await give('dau-nam')).toMatchObject({
      year: 2024,
      number: 1,
      codeNotation: '01/SKHCN-QLCN&TTCN',
      promulgatedOn: '2024-01-01',
    });
  });
  test('a year that does not follow one kept here has to be opened by the office', async () => {
    await draft(db, 'nam-xa');
    await advanceTo(db, '2026-02-01T02:00:00Z');
    await expect(give('nam-xa')).rejects.toMatchObject({ type: 'seriesMissing' });
  });
});
