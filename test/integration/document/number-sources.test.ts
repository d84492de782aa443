import { beforeAll, describe, expect, test } from 'vitest';
import type { NumberSource } from '../../../domain/document/number-source.ts';
import type { Day } from '../../../domain/time/day.ts';
import { openDatabase } from '../../../store/database.ts';
import { enterNumber } from '../../../store/document/number-entries.ts';
import { issueNumber, voidNumber } from '../../../store/document/numbering.ts';
import { readOutgoingRegister } from '../../../store/document/register.ts';
import { expireAll, listReservations } from '../../../store/document/reservations.ts';
import { releaseNumber, reserveNumber } from '../../../store/document/reserve-number.ts';
import { actorsOf } from '../../../store/office/accounts.ts';
import { freshDatabase } from '../../stack/database.ts';
import { advanceTo, draft, smallOffice } from './office.ts';
import { CLERK } from './steps.ts';

const { db, url } = await freshDatabase();
const many = openDatabase(url, 16);
const SERIES = 'hanh-chinh';

const entry = (documentId: string) => ({
  documentId,
  documentType: 'congVan' as const,
  unitId: 'qlcn',
  subject: 'khảo sát',
  signer: 'Trần Tùng Chuẩn',
  toPlaces: 'Lãnh đạo Sở',
  filedWith: 'VT',
  copies: 1,
});
const give = (documentId: string, source?: NumberSource) =>
  many.db.transaction().execute((trx) => issueNumber(trx, { ...entry(documentId), source }));

async function reserve(until: Day, number?: number) {
  const [actor] = await actorsOf(db, CLERK, '2023-07-10');
  if (!actor) throw new Error('no clerk');
  const request = {
    seriesId: SERIES,
    reason: 'Quyết định của Giám đốc',
    until,
    number,
    actor,
    requestId: '',
  };
  return many.db.transaction().execute((trx) => reserveNumber(trx, request));
}
async function release(number: number) {
  const [actor] = await actorsOf(db, CLERK, '2023-07-10');
  if (!actor) throw new Error('no clerk');
  const request = { seriesId: SERIES, number, reason: 'không ban hành nữa', actor, requestId: '' };
  return many.db.transaction().execute((trx) => releaseNumber(trx, request));
}
const rowOf = async (number: number) =>
  (await readOutgoingRegister(db, { year: 2023, seriesId: SERIES })).find((row) => row.number === number);
const external = (codeNotation: string, on = '2023-07-10'): NumberSource => ({
  from: 'external',
  codeNotation,
  system: 'Hệ thống quản lý văn bản của tỉnh',
  on,
});
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error as { type: string; problems: { what: string; remedy?: string }[] },
  );

beforeAll(async () => {
  await smallOffice(db);
  return () => many.close();
});

test('kept free and given at once: every number once, none left out', async () => {
  const ids = Array.from({ length: 20 }, (_, index) => `xen-ke/${index}`);
  for (const id of ids) await draft(db, id);
  const taken = await Promise.all(
    ids.flatMap((id) => [
      give(id).then(({ number }) => number),
      reserve('2023-07-12').then(({ number }) => number),
    ]),
  );
  expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => 451 + index));
  const rows = await readOutgoingRegister(db, { year: 2023, seriesId: SERIES });
  expect(rows.map(({ number }) => number)).toEqual(taken);
  expect(rows.filter(({ state }) => state === 'reserved')).toHaveLength(20);
});

describe('a number kept free', () => {
  test('stands in the register without a document', async () => {
    const { number } = await reserve('2023-07-20');
    expect(await rowOf(number)).toMatchObject({
      codeNotation: String(number),
      promulgatedOn: '',
      typeAndSubject: '',
      copies: '',
      note: 'Số giữ đến hết 20/7/2023: Quyết định của Giám đốc',
    });
  });

  test('is borne by one of many that ask, on the day it is given', async () => {
    const { number } = await reserve('2023-07-20');
    const ids = Array.from({ length: 8 }, (_, index) => `cung-xin/${index}`);
    for (const id of ids) await draft(db, id);
    const results = await Promise.allSettled(ids.map((id) => give(id, { from: 'reserved', number })));
    const given = results.filter((one) => one.status === 'fulfilled');
    expect(given.map(({ value }) => [value.number, value.promulgatedOn])).toEqual([[number, '2023-07-10']]);
    const refused = results.filter((one) => one.status === 'rejected');
    expect(new Set(refused.map(({ reason }) => (reason as { type: string }).type))).toEqual(
      new Set(['wrongState']),
    );
    expect(await rowOf(number)).toMatchObject({
      state: 'issued',
      codeNotation: `${number}/SKHCN-QLCN&TTCN`,
      typeAndSubject: 'Công văn khảo sát',
      note: 'Số giữ từ 10/7/2023: Quyết định của Giám đốc',
    });
  });

  test('may be one left over on paper, not one further on, not one that is there', async () => {
    expect((await reserve('2023-07-20', 340)).number).toBe(340);
    expect(await problemOf(reserve('2023-07-20', 340))).toMatchObject({
      type: 'numberTaken',
      problems: [{ what: 'số 340 đang được giữ' }],
    });
    const { number } = await reserve('2023-07-20');
    expect(await problemOf(reserve('2023-07-20', number + 5))).toMatchObject({
      type: 'invalidInput',
      problems: [
        { what: expect.stringContaining(`bỏ trống các số từ ${number + 1} đến ${number + 4}`) as string },
      ],
    });
    expect((await reserve('2023-07-20', number + 1)).number).toBe(number + 1);
  });

  test('only until a day of its year that has not passed', async () => {
    expect((await problemOf(reserve('2023-07-09')))?.problems[0]?.what).toMatch(/đã qua/);
    expect((await problemOf(reserve('2024-01-05')))?.problems[0]?.remedy).toBe('ghi chậm nhất 31/12/2023');
  });

  test('is void once let go, and no document gets it', async () => {
    const { number } = await reserve('2023-07-20');
    await release(number);
    expect(await rowOf(number)).toMatchObject({
      state: 'void',
      note: 'Số hủy: bỏ giữ số: không ban hành nữa',
    });
    await draft(db, 'den-sau');
    expect((await problemOf(give('den-sau', { from: 'reserved', number })))?.type).toBe('wrongState');
    expect((await problemOf(release(number)))?.type).toBe('wrongState');
  });

  test('with its document void it is void', async () => {
    const { number } = await reserve('2023-07-20');
    await draft(db, 'huy-so-giu');
    await give('huy-so-giu', { from: 'reserved', number });
    await db.transaction().execute((trx) => voidNumber(trx, 'huy-so-giu', 'Sai nơi nhận'));
    expect(await rowOf(number)).toMatchObject({ state: 'void' });
    expect(await listReservations(db)).not.toContainEqual(expect.objectContaining({ number }));
  });
});

describe('a number of another system', () => {
  test('is recorded with its day and takes none of ours', async () => {
    await draft(db, 'he-thong-tinh');
    const before = await reserve('2023-07-20');
    const given = await give('he-thong-tinh', external('Số: 312 /SKHCN-QLCN&TTCN', '2023-07-07'));
    expect(given).toMatchObject({
      seriesId: null,
      codeNotation: '312/SKHCN-QLCN&TTCN',
      promulgatedOn: '2023-07-07',
    });
    expect((await reserve('2023-07-20')).number).toBe(before.number + 1);
    const row = (await readOutgoingRegister(db, { year: 2023 })).find(
      ({ documentId }) => documentId === 'he-thong-tinh',
    );
    expect(row).toMatchObject({ seriesId: null, note: 'Số do Hệ thống quản lý văn bản của tỉnh cấp' });
  });

  test('is recorded for one of many documents that claim it', async () => {
    const ids = Array.from({ length: 8 }, (_, index) => `trung/${index}`);
    for (const id of ids) await draft(db, id);
    const results = await Promise.allSettled(ids.map((id) => give(id, external('99/KH-UBND'))));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = results.filter((one) => one.status === 'rejected');
    expect(new Set(refused.map(({ reason }) => (reason as { type: string }).type))).toEqual(
      new Set(['numberTaken']),
    );
  });

  test('of a day to come is refused', async () => {
    await draft(db, 'ngay-mai');
    expect(
      (await problemOf(give('ngay-mai', external('98/KH-UBND', '2023-07-11'))))?.problems[0]?.what,
    ).toMatch(/chưa đến/);
  });

  test('that our series comes to later is left out there, not given twice', async () => {
    const { number: last } = await reserve('2023-07-20');
    await draft(db, 'di-truoc');
    await draft(db, 'theo-sau');
    await give('di-truoc', external(`${last + 1}/SKHCN-QLCN&TTCN`));
    expect((await give('theo-sau')).number).toBe(last + 2);
    expect(await rowOf(last + 1)).toMatchObject({
      state: 'void',
      documentId: null,
      note: expect.stringContaining('Bỏ qua vì trùng với số') as string,
    });
  });
});

describe('the database', () => {
  const raw = (given: { number: number; notation: string; system?: string }) => {
    const { system, ...rest } = given;
    return db.transaction().execute(async (trx) => {
      await enterNumber(trx, entry('xen-ke/0'), {
        ...rest,
        year: 2023,
        promulgatedOn: '2023-07-10',
        ...(system === undefined ? { seriesId: SERIES } : { seriesId: null, system }),
      });
    });
  };

  test('refuses a number of a series twice, and a code twice whatever its capitals', async () => {
    await expect(raw({ number: 340, notation: 'SKHCN-VP' })).rejects.toMatchObject({ code: '23505' });
    await expect(raw({ number: 99, notation: 'kh-ubnd', system: 'x' })).rejects.toMatchObject({
      code: '23505',
    });
  });
});

test('after a restore no number is kept free or borne until the clerk has confirmed the last one', async () => {
  const { number } = await reserve('2023-07-20');
  await draft(db, 'sau-phuc-hoi');
  const hold = (held_since: Date | null) =>
    db.updateTable('series_year').set({ held_since }).where('series_id', '=', SERIES).execute();
  await hold(new Date('2023-07-10T02:00:00Z'));
  const source = { from: 'reserved', number } as const;
  for (const work of [
    () => give('sau-phuc-hoi', source),
    () => reserve('2023-07-20', 341),
    () => reserve('2023-07-20'),
  ])
    expect((await problemOf(work()))?.type).toBe('numberingHeld');
  await hold(null);
  expect((await give('sau-phuc-hoi', source)).number).toBe(number);
});

test('what is kept too long lapses once, with evidence, whoever looks first', async () => {
  const { number } = await reserve('2023-07-15');
  await draft(db, 'qua-han');
  await advanceTo(db, '2023-07-15T16:59:30Z');
  await many.db.transaction().execute(expireAll);
  expect(await rowOf(number)).toMatchObject({ state: 'reserved' });
  await advanceTo(db, '2023-07-15T17:00:30Z');
  await Promise.all(Array.from({ length: 8 }, () => many.db.transaction().execute(expireAll)));
  expect(await rowOf(number)).toMatchObject({
    state: 'void',
    note: 'Số hủy: hết hạn giữ ngày 15/7/2023, giữ vì: Quyết định của Giám đốc',
  });
  const evidence = await db
    .selectFrom('audit')
    .select('object_id')
    .where('action', '=', 'expireReservation')
    .where('object_id', '=', `${SERIES}/2023/${number}`)
    .execute();
  expect(evidence).toHaveLength(1);
  expect((await problemOf(give('qua-han', { from: 'reserved', number })))?.type).toBe('wrongState');
});
