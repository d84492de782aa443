/** After a restore: which series are held, whom that is told, and what the clerk may confirm. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { takeNumber } from '../../../store/document/take-number.ts';
import { registerArrival } from '../../../store/incoming/arrivals.ts';
import { beginGeneration } from '../../../store/office/generation.ts';
import type { TaskBody } from '../../../client/api/tasks.ts';
import type { ConfirmedBody } from '../../../client/api/registers.ts';
import { openCommandLine } from '../api/command-line.ts';
import { launch, loadSample, openOffice, type Answer } from '../api/office.ts';

const office = await openOffice();
const { db } = office;
const { vanthu } = openCommandLine(office);
const LETTERS = 'so-cong-van';
const REPORTS = 'so-bao-cao';
const ARRIVALS = 'so-van-ban-den';

const restored = (): Promise<string> => db.transaction().execute(beginGeneration);
const held = async (account = 'van-thu'): Promise<TaskBody[]> =>
  (await office.ask(account, { url: '/api/tasks' }))
    .json<TaskBody[]>()
    .filter(({ command }) => command.includes('confirm-last'));
const confirm = (series: string, body: object, account = 'van-thu'): Promise<Answer> =>
  office.ask(account, { url: `/api/registers/series/${series}/confirm-last`, body, requestId: randomUUID() });
const confirmed = async (series: string, body: object): Promise<ConfirmedBody> => {
  const answer = await confirm(series, body);
  expect(answer.status, answer.body).toBe(200);
  return answer.json<ConfirmedBody>();
};
const give = (series: string, year: number): Promise<number | undefined> =>
  db.transaction().execute((trx) => takeNumber(trx, series, year));
const comesIn = (subject: string): Promise<unknown> =>
  db
    .transaction()
    .execute((trx) =>
      registerArrival(trx, { road: 'web', author: 'Trường A', documentType: 'Công văn', subject }),
    );
const clockTo = (time: string): Promise<unknown> =>
  sql`update office set clock_offset_ms = extract(epoch from (${time}::timestamptz - clock_timestamp())) * 1000`.execute(
    db,
  );

beforeAll(async () => {
  await loadSample(office);
  await launch(office);
  // A year that was over long before the backup.
  await sql`insert into series_year (series_id, year, first_number, next_number) values (${LETTERS}, 2022, 1, 800)`.execute(
    db,
  );
});

describe('held', () => {
  test('nothing, as long as nothing was restored', async () => {
    expect(await held()).toEqual([]);
    const answer = await confirm(LETTERS, { last: 346 });
    expect(answer.json()).toMatchObject({ type: 'wrongState', problems: [{ where: 'Sổ công văn' }] });
  });

  test('the clerk is told each series of the year and what to do; nobody else is', async () => {
    await give(LETTERS, 2023);
    await restored();
    expect(await held()).toMatchObject([
      { title: 'Sổ báo cáo năm 2023', note: expect.stringContaining('đã cấp đến số 57') as string },
      {
        title: 'Sổ công văn năm 2023',
        label: 'Xác nhận số cuối cùng đã cấp để sổ được cấp số tiếp',
        note: 'Vừa phục hồi từ bản sao lưu; trong dữ liệu đã cấp đến số 347: xem bản lưu trên giấy, không cấp thêm thì ghi 347',
        command: `vanthu register confirm-last ${LETTERS} <số cuối> --year 2023 --as van-thu`,
      },
      { title: 'Sổ đăng ký văn bản đến năm 2023', note: expect.stringContaining('dấu đến') as string },
    ]);
    expect((await vanthu('van-thu', 'tasks')).text).toContain(
      '▶ Xác nhận số cuối cùng đã cấp để sổ được cấp số tiếp – Sổ công văn năm 2023',
    );
    for (const other of ['giam-doc', 'chuyen-vien-qlcn-ttcn', 'quan-tri'])
      expect(await held(other)).toEqual([]);
  });

  test('what comes in meanwhile waits without being asked about by itself', async () => {
    await comesIn('đến trong lúc chờ');
    const tasks = (await office.ask('van-thu', { url: '/api/tasks' })).json<TaskBody[]>();
    expect(tasks.filter(({ label }) => label.startsWith('Mở sổ'))).toEqual([]);
  });
});

describe('refused', () => {
  const problems = async (series: string, body: object, account?: string) => {
    const answer = await confirm(series, body, account);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const {
      type,
      problems: [first],
    } = answer.json();
    return { type, ...first };
  };

  test.each([
    ['by somebody who is no clerk', LETTERS, { last: 350 }, { type: 'forbidden' }, 'giam-doc'],
    ['not a number', LETTERS, { last: 350.5 }, { type: 'invalidInput' }, undefined],
    [
      'a series that is not there: those that wait are named',
      'so-khong-co',
      { last: 1 },
      {
        type: 'notFound',
        remedy: `các sổ đang chờ xác nhận: ${REPORTS} năm 2023, ${LETTERS} năm 2023, ${ARRIVALS} năm 2023`,
      },
      undefined,
    ],
    [
      'a year that was over before the backup',
      LETTERS,
      { last: 800, year: 2022 },
      { type: 'wrongState' },
      undefined,
    ],
    [
      'less than the data knows',
      LETTERS,
      { last: 346 },
      { type: 'invalidInput', what: 'trong dữ liệu đã cấp đến số 347, số cuối không thể nhỏ hơn' },
      undefined,
    ],
    [
      'sixty-one lost at once',
      LETTERS,
      { last: 408 },
      {
        type: 'invalidInput',
        where: 'last',
        remedy: 'xem lại số cuối cùng; nếu đúng là mất chừng ấy số thì ghi thêm --lost 61',
      },
      undefined,
    ],
    [
      'a count that does not agree',
      LETTERS,
      { last: 408, lost: 60 },
      { type: 'invalidInput', where: 'lost' },
      undefined,
    ],
  ] as const)('%s', async (_, series, body, said, account) => {
    expect(await problems(series, body, account)).toMatchObject(said);
    await expect(give(LETTERS, 2023)).rejects.toMatchObject({ type: 'numberingHeld' });
  });
});

describe('confirmed', () => {
  test('sixty lost, no more and no fewer, and the task is gone', async () => {
    const done = await confirmed(LETTERS, { last: 407 });
    expect(done).toMatchObject({ next: 408, numbered: 0 });
    expect(done.lost).toHaveLength(60);
    expect(await give(LETTERS, 2023)).toBe(408);
    expect((await held()).map(({ object }) => object)).toEqual([REPORTS, ARRIVALS]);
  });

  test('thousands of arrivals of a day, once they are counted; nobody has to settle them; who waited comes behind', async () => {
    const { code, text } = await vanthu(
      'van-thu',
      ...`register confirm-last ${ARRIVALS} 3911 --lost 3000`.split(' '),
    );
    expect({ code, text }).toMatchObject({
      code: 0,
      text: expect.stringContaining('Đã cấp số đến cho 1 văn bản nhận trong lúc chờ') as string,
    });
    expect(text).toContain('số tiếp theo là 3913');
    const arrival = await db
      .selectFrom('arrival')
      .select('number')
      .where('subject', '=', 'đến trong lúc chờ')
      .executeTakeFirstOrThrow();
    expect(arrival.number).toBe(3912);
    const director = (await office.ask('giam-doc', { url: '/api/tasks' })).json<TaskBody[]>();
    expect(director.filter(({ label }) => label.startsWith('Cho ý kiến giải quyết'))).toHaveLength(1);
  });

  test('a year opened ahead is not asked about when it comes', async () => {
    await confirmed(REPORTS, { last: 57 });
    expect(await held()).toEqual([]);
    const rows = await db
      .selectFrom('series_year')
      .select('year')
      .where('held_since', 'is not', null)
      .where('series_id', 'in', [LETTERS, REPORTS, ARRIVALS])
      .execute();
    expect(rows).toEqual([]);
  });
});

describe('the year ends between backup and restore', () => {
  beforeAll(async () => {
    await sql`delete from series_year where year > 2023`.execute(db);
    await clockTo('2023-12-31T09:00+07:00');
    await restored();
    await comesIn('ngày cuối năm');
    await clockTo('2024-01-02T09:00+07:00');
    await comesIn('ngày đầu năm');
  });

  test('both years are asked about, and the old one, confirmed, does not let the new one begin', async () => {
    expect((await held()).map(({ title }) => title)).toEqual([
      'Sổ báo cáo năm 2023',
      'Sổ báo cáo năm 2024',
      'Sổ công văn năm 2023',
      'Sổ công văn năm 2024',
      'Sổ đăng ký văn bản đến năm 2023',
      'Sổ đăng ký văn bản đến năm 2024',
    ]);
    await confirmed(LETTERS, { last: 410, year: 2023 });
    await expect(give(LETTERS, 2024)).rejects.toMatchObject({ type: 'numberingHeld' });
    expect(await confirmed(LETTERS, { last: 5 })).toMatchObject({ year: 2024, lost: [1, 2, 3, 4, 5] });
    expect(await give(LETTERS, 2024)).toBe(6);
  });

  test('arrivals of both years get their number, each with its own year', async () => {
    expect(await confirmed(ARRIVALS, { last: 3, year: 2024 })).toMatchObject({ numbered: 1, next: 5 });
    expect(await confirmed(ARRIVALS, { last: 3912, year: 2023 })).toMatchObject({ numbered: 1, next: 3914 });
    const rows = await db
      .selectFrom('arrival')
      .select(['subject', 'year', 'number'])
      .where('subject', 'like', 'ngày %')
      .orderBy('year')
      .execute();
    expect(rows).toEqual([
      { subject: 'ngày cuối năm', year: 2023, number: 3913 },
      { subject: 'ngày đầu năm', year: 2024, number: 4 },
    ]);
  });
});
