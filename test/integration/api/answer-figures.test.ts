import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportingActivities } from '../../../activities/survey/reporting.ts';
import type { CleaningBody, OutlierBody, TwiceBody } from '../../../client/api/answer-figures.ts';
import { readConsolidation } from '../../../store/survey/consolidation.ts';
import { campaignCounts } from '../../../store/survey/counts.ts';
import { readCampaign } from '../../../store/survey/campaigns.ts';
import { LETTER, openDesk, OFFICER, type Desk } from './desk.ts';
import { SURVEY } from './office.ts';

let desk: Desk;
let respondent = 0;
const RAW = { nguoiDien: 'Nguyễn Văn A', linhVuc: 'Giáo dục, đào tạo, nghiên cứu' };
const id = (index: number): number => desk.recipients[index]?.id ?? 0;
const act = (path: string, body: object = {}) => desk.post(OFFICER, path, body);
const enter = (recipient: number, raw: object, receivedAt = '2023-07-19T09:30:00+07:00') =>
  desk.post('van-thu', `/answers/${recipient}`, { road: 'paper', raw: { ...RAW, ...raw }, receivedAt });
const consolidation = async () =>
  readConsolidation(desk.office.db, await readCampaign(desk.office.db, SURVEY));
const figure = async (recipient: number): Promise<unknown> =>
  (await consolidation()).rows.find(({ recipientId }) => recipientId === recipient)?.values?.['soLaoDong'];

beforeAll(async () => {
  desk = await openDesk();
  const { db } = desk.office;
  await desk.advanceTo('2023-07-20T10:00:00+07:00');
  await sql`update recipient set tax_number = '0900123456' where id = ${id(0)}`.execute(db);
  const row = await db
    .insertInto('recipient')
    .values({
      document_id: LETTER,
      name: 'Tên khác của cùng một nơi',
      group_label: 'Qua đầu mối',
      purpose: 'direct',
      owes_answer: true,
      channel: 'email',
      email: 'hoi@example.vn',
      origin: 'respondent',
      via_recipient_id: id(1),
      tax_number: '0900-123456',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  respondent = row.id;
  for (const [index, people] of ['100', '120', '90', '110', '95', '1.200.000'].entries())
    await enter(id(index), { soLaoDong: people, 'nhuCau.0.ten': 'Sấy lạnh' });
  await enter(respondent, { soLaoDong: '140' });
});

describe('cleaning', () => {
  const clean = (body: object) => act(`/answers/${id(1)}/clean`, { why: 'Gọi lại, ghi nhầm', ...body });

  test('what is wrong is said, by the rules of the form', async () => {
    expect((await clean({ field: 'soLaoDong', to: '121', why: ' ' })).json().type).toBe('commentRequired');
    const refusals = [
      { field: 'soLaoDong', to: 'mười' },
      { field: 'soLaoDong', to: '120' },
      { field: 'khac', to: '1' },
      { field: 'nhuCau', row: 5, column: 'ten', to: 'x' },
      { field: 'taiLieu', to: 'a.pdf' },
    ];
    for (const body of refusals) expect([body, (await clean(body)).status]).toEqual([body, 400]);
  });

  test('the figure counts, what was received stays, the log tells from and to', async () => {
    expect((await clean({ field: 'soLaoDong', to: '1.210' })).json()).toEqual({
      version: 1,
      place: 'Số lao động hiện có',
      from: '120',
      to: '1.210',
    });
    await clean({ field: 'soLaoDong', to: '121' });
    await clean({ field: 'nhuCau', row: 0, column: 'ten', to: 'Sấy thăng hoa' });
    expect(await figure(id(1))).toBe(121);
    const versions = await desk.get<{ values: { soLaoDong: number } }[]>(`/answers/${id(1)}`);
    expect(versions[0]?.values.soLaoDong).toBe(120);
    const log = await desk.get<CleaningBody[]>('/cleanings');
    expect(log.map(({ before, after }) => [before, after])).toEqual([
      [120, 1210],
      [1210, 121],
      ['Sấy lạnh', 'Sấy thăng hoa'],
    ]);
    expect(log[2]?.place).toMatch(/, dòng 1, Tên công nghệ$/);
    await expect(desk.office.db.updateTable('answer_cleaning').set({ why: 'x' }).execute()).rejects.toThrow(
      'chỉ được ghi thêm',
    );
  });
});

test('a figure far from the others is shown until a person confirms it; changed again, it is shown again', async () => {
  const list = () => desk.get<OutlierBody[]>('/outliers');
  expect(await list()).toMatchObject([{ recipientId: id(5), value: 1_200_000, confirmed: null }]);
  const confirm = (recipient: number) =>
    act(`/answers/${recipient}/confirm-outlier`, { field: 'soLaoDong', why: 'Đã hỏi lại' });
  expect((await confirm(id(0))).json().type).toBe('notFound');
  expect((await confirm(id(5))).json()).toEqual({ value: 1_200_000 });
  expect(await list()).toMatchObject([{ confirmed: 'Đã hỏi lại' }]);
  await act(`/answers/${id(5)}/clean`, { field: 'soLaoDong', to: '1.300.000', why: 'Sửa' });
  expect(await list()).toMatchObject([{ value: 1_300_000, confirmed: null }]);
});

describe('one body that answered twice', () => {
  test('is shown side by side, by its tax number', async () => {
    const [pair, ...more] = await desk.get<TwiceBody[]>('/duplicates');
    expect(more).toEqual([]);
    expect(pair).toMatchObject({
      one: { id: id(0), via: null },
      other: { id: respondent, via: desk.recipients[1]?.name },
      reason: 'cùng mã số thuế',
    });
    expect(pair?.differences[0]).toEqual({ place: 'Số lao động hiện có', left: '100', right: '140' });
  });

  test('merged by a person it counts once, with the figures they took; undone, twice again', async () => {
    const before = await campaignCounts(desk.office.db, SURVEY);
    const wrong = await act('/merges', {
      one: id(0),
      other: respondent,
      keep: 1_000_000,
      fields: { khac: 7 },
      why: 'x',
    });
    expect(wrong.json().problems).toHaveLength(3);
    const merge = {
      one: id(0),
      other: respondent,
      keep: id(0),
      fields: { soLaoDong: respondent },
      why: 'Cùng MST',
    };
    expect((await act('/merges', merge)).json()).toEqual({ keptId: id(0), mergedId: respondent });
    expect(await figure(id(0))).toBe(140);
    expect(await figure(respondent)).toBeUndefined();
    const counts = await campaignCounts(desk.office.db, SURVEY);
    expect([counts.owing, counts.answered]).toEqual([before.owing - 1, before.answered - 1]);
    const { totals } = await consolidation();
    expect(counts.answered).toBe(totals.answered);
    expect(await desk.get<TwiceBody[]>('/duplicates')).toEqual([]);
    expect((await act('/merges', merge)).json().type).toBe('wrongState');
    const undone = await act('/merges/undo', { mergedId: respondent, why: 'Nhầm' });
    expect(undone.json()).toEqual({ keptId: id(0), mergedId: respondent });
    expect(await figure(id(0))).toBe(100);
    expect(await campaignCounts(desk.office.db, SURVEY)).toEqual(before);
  });
});

describe('after the cut-off', () => {
  const detail = () => desk.get<{ nextActions: { command: string }[] }>('');
  const reportText = async (documentId: string): Promise<string> => {
    const { db } = desk.office;
    const row = await db
      .selectFrom('document_version')
      .select('content')
      .where('document_id', '=', documentId)
      .orderBy('version', 'desc')
      .executeTakeFirstOrThrow();
    return JSON.stringify(row.content);
  };

  test('the draft of the report says what has to be looked at and is made anew from cleaned figures', async () => {
    const { db } = desk.office;
    await desk.advanceTo('2023-08-01T08:00:00+07:00');
    await sql`update campaign set state = 'consolidating', cut_off_at = '2023-08-01 00:00+07'`.execute(db);
    const files = {
      put: () => Promise.resolve('a'.repeat(64)),
      get: () => Promise.reject(new Error('không')),
    };
    await db
      .insertInto('file')
      .values({ sha256: 'a'.repeat(64), media_type: 'x', size: 1 })
      .execute();
    await reportingActivities({ db, files }).ensureReport({ campaignId: SURVEY });
    const commands = (await detail()).nextActions.map(({ command }) => command).join('\n');
    for (const word of ['outliers', 'duplicates', 'redraft'])
      expect(commands).toContain(`survey ${word} ${SURVEY}`);
    expect(await reportText(`${SURVEY}/bao-cao`)).toContain('1.300.000');
    await act(`/answers/${id(5)}/clean`, { field: 'soLaoDong', to: '130', why: 'Sai đơn vị' });
    expect((await act('/report/redraft')).json()).toEqual({ version: 2 });
    expect(await reportText(`${SURVEY}/bao-cao`)).not.toContain('1.300.000');
    expect((await act('/supplement')).json().type).toBe('wrongState');
  });

  test('what came in time and is entered now still goes in while the report is a draft, not afterwards', async () => {
    const { db } = desk.office;
    expect((await enter(id(6), { soLaoDong: '80' })).json()).toMatchObject({
      late: false,
      afterCutOff: false,
    });
    await sql`update document set state = 'kept' where id = ${`${SURVEY}/bao-cao`}`.execute(db);
    await sql`update campaign set state = 'closed'`.execute(db);
    expect((await enter(id(7), { soLaoDong: '70' })).json()).toMatchObject({
      late: false,
      afterCutOff: true,
    });
    const late = await enter(id(8), { soLaoDong: '7.000' }, '2023-08-01T07:00:00+07:00');
    expect(late.json()).toMatchObject({ late: true, afterCutOff: true });
    expect(
      (await act(`/answers/${id(1)}/clean`, { field: 'soLaoDong', to: '5', why: 'x' })).json().type,
    ).toBe('wrongState');
    expect(
      (await act(`/answers/${id(8)}/clean`, { field: 'soLaoDong', to: '71', why: 'Sai đơn vị' })).status,
    ).toBe(200);
    expect((await act('/merges', { one: id(0), other: respondent, keep: id(0), why: 'x' })).json().type).toBe(
      'wrongState',
    );
  });

  test('a supplementary report is drafted from it, cites the report and lives its own life', async () => {
    const { db } = desk.office;
    await sql`insert into issued_number (series_id, year, number, notation, document_id, document_type, subject, promulgated_on, signer, to_places, filed_with)
      select series_id, year, 61, 'BC-SKHCN', ${`${SURVEY}/bao-cao`}, 'baoCao', 'x', '2023-08-02', 'x', 'x', 'x'
        from series_year where series_id = (select id from series where 'baoCao' = any(document_types) limit 1) and year = 2023`.execute(
      db,
    );
    expect((await detail()).nextActions.some(({ command }) => command.includes('survey supplement'))).toBe(
      true,
    );
    const documentId = `${SURVEY}/bao-cao-bo-sung-1`;
    expect((await act('/supplement')).json()).toEqual({ documentId, bodies: 2 });
    const text = await reportText(documentId);
    expect(text).toContain('Báo cáo số 61/BC-SKHCN ngày 02/8/2023');
    expect(text).toContain('141 người');
    const process = await db
      .selectFrom('process')
      .selectAll()
      .where('id', '=', `document/${documentId}`)
      .executeTakeFirst();
    expect(process).toMatchObject({ state: 'open', started_by: 'relay' });
    expect((await act('/supplement')).json().problems[0]?.what).toContain('chưa phát hành xong');
    await sql`update document set state = 'kept' where id = ${documentId}`.execute(db);
    expect((await act('/supplement')).json().problems[0]?.what).toContain('không có phiếu nào');
    expect((await readCampaign(db, SURVEY)).state).toBe('closed');
  });
});
