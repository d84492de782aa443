import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { registerWorkbook } from '../../../documents/spreadsheet/register-workbook.ts';
import { readWorkbook } from '../../../documents/spreadsheet/read-workbook.ts';
import type { NumberSource } from '../../../domain/document/number-source.ts';
import type { RegisterRow } from '../../../domain/document/register.ts';
import { openCommandLine } from './command-line.ts';
import { OFFICER } from './desk.ts';
import { launch, loadSample, openOffice, SURVEY } from './office.ts';
import { readyForNumber } from './ready-for-number.ts';

const office = await openOffice();
const { vanthu, home } = openCommandLine(office);
const LETTER = `${SURVEY}/cong-van`;
const SERIES = 'so-cong-van';
const IMPORT = '/api/registers/outgoing/import';
const RESERVED = '/api/registers/outgoing/reserved';

const row = (codeNotation: string, more: Partial<RegisterRow> = {}): RegisterRow => ({
  codeNotation,
  promulgatedOn: '14/3/2023',
  typeAndSubject: 'Công văn về việc mời họp',
  signer: 'Trần Tùng Chuẩn',
  toPlaces: 'Các phòng',
  filedWith: 'VT',
  copies: '',
  dispatchedOn: '15/3/2023',
  received: '',
  note: '',
  ...more,
});
const send = async (rows: readonly RegisterRow[], more: object = {}, requestId: string = randomUUID()) => {
  const base64 = (await registerWorkbook(rows)).toString('base64');
  const body = { series: SERIES, file: { name: 'so.xlsx', base64 }, ...more };
  return office.ask('van-thu', { url: IMPORT, body, requestId });
};
interface Line {
  readonly number: number;
  readonly codeNotation: string;
  readonly state: string;
  readonly documentId: string | null;
  readonly typeAndSubject: string;
  readonly dispatchedOn: string;
  readonly promulgatedOn: string;
  readonly note: string;
}
const register = async (query = `?series=${SERIES}`): Promise<Line[]> =>
  (await office.ask('van-thu', { url: `/api/registers/outgoing${query}` })).json<Line[]>();

beforeAll(async () => {
  await loadSample(office);
  await launch(office);
});

describe('the register kept before', () => {
  test('comes as an empty one to fill in', async () => {
    const answer = await office.ask('van-thu', { url: '/api/registers/outgoing/template.xlsx' });
    expect([answer.status, answer.body.slice(0, 2)]).toEqual([200, 'PK']);
  });

  test('is refused whole when one row is wrong, all rows told', async () => {
    const answer = await send([row('01/SKHCN-VP'), row('02', { signer: '' }), row('01/SKHCN-QLKH')]);
    expect([answer.status, answer.json().problems.map(({ where }) => where)]).toEqual([
      400,
      ['dòng 3, ô A3', 'dòng 3, ô D3', 'dòng 4, ô A4'],
    ]);
    expect(await register()).toEqual([]);
  });

  test('is no business of an officer, and no other file', async () => {
    const file = { name: 'so.xlsx', base64: Buffer.from('PK\u0003\u0004 không phải').toString('base64') };
    const body = { series: SERIES, file };
    expect((await office.ask(OFFICER, { url: IMPORT, body })).status).toBe(403);
    expect((await office.ask('van-thu', { url: IMPORT, body })).json().type).toBe('hostileFile');
    expect(
      (await send([row('01/SKHCN-VP')], { series: 'so-van-ban-den' })).json().problems[0]?.remedy,
    ).toContain('so-cong-van');
  });

  const rows = [
    row('01/SKHCN-VP'),
    row('02/SKHCN-QLKH', { note: 'Số hủy: ghi nhầm' }),
    row('350/SKHCN-VP', { promulgatedOn: '09/7/2023', note: 'hỏa tốc' }),
  ];

  test('with a gap inside is asked about; accepted, it is void numbers and the next follows the highest', async () => {
    const asked = await send(rows);
    expect([asked.json().type, asked.json().problems.map(({ where, what }) => [where, what])]).toEqual([
      'questionsOpen',
      [['gaps', 'giữa các số trong tệp còn thiếu: 3–349']],
    ]);
    expect(await register()).toEqual([]);
    const requestId = randomUUID();
    const answer = await send(rows, { accept: ['gaps'] }, requestId);
    expect([answer.status, answer.json<object>()]).toEqual([
      200,
      { seriesId: SERIES, year: 2023, issued: 2, voided: 1, leftOut: '3–349', stillMissing: '', next: 351 },
    ]);
    expect((await send(rows, { accept: ['gaps'] }, requestId)).json<object>()).toEqual(answer.json<object>());
    const lines = await register();
    expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: 350 }, (_, index) => index + 1));
    expect(lines.at(-1)).toMatchObject({
      codeNotation: '350/SKHCN-VP',
      state: 'issued',
      documentId: null,
      promulgatedOn: '09/7/2023',
      typeAndSubject: 'Công văn về việc mời họp',
      dispatchedOn: '15/3/2023',
      note: 'hỏa tốc',
    });
    expect(lines[1]).toMatchObject({ state: 'void', note: 'Số hủy: ghi nhầm' });
    expect(lines[2]).toMatchObject({
      state: 'void',
      codeNotation: '03',
      note: 'Số hủy: không có trong sổ đã nhập',
    });
  });

  test('a second time has every number already', async () => {
    const answer = await send(rows, { accept: ['gaps'] });
    expect(answer.json().problems.map(({ what }) => what)).toEqual([
      'số 1 đã có trong sổ này',
      'số 2 đã có trong sổ này',
      'số 350 đã có trong sổ này',
    ]);
  });

  test('of two clerks at once one takes it over', async () => {
    const other = { series: 'so-bao-cao' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => send([row('01/BC-SKHCN'), row('02/BC-SKHCN')], other)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    expect(await register('?series=so-bao-cao')).toHaveLength(2);
  });

  test('prints and comes back as a workbook with rows that no document bears', async () => {
    for (const format of ['docx', 'xlsx'])
      expect((await office.ask('van-thu', { url: `/api/registers/outgoing.${format}` })).status).toBe(200);
  });
});

describe('numbers kept free', () => {
  const reserve = (body: object, account = 'van-thu') =>
    office.ask(account, { url: RESERVED, body: { series: SERIES, reason: 'Quyết định mật danh', ...body } });

  test('are taken, listed, let go', async () => {
    expect((await reserve({ until: '2023-07-20' }, OFFICER)).status).toBe(403);
    const kept = await reserve({ until: '2023-07-20' });
    expect([kept.status, kept.json<{ number: number }>().number]).toEqual([200, 351]);
    expect((await reserve({ until: '2023-07-01' })).status).toBe(400);
    const listed = (await office.ask(OFFICER, { url: RESERVED })).json<object[]>();
    expect(listed).toMatchObject([{ number: 351, until: '2023-07-20' }]);
    const url = `${RESERVED}/${SERIES}/351/release`;
    expect((await office.ask('van-thu', { url, body: { reason: 'không dùng nữa' } })).status).toBe(200);
    expect((await office.ask(OFFICER, { url: RESERVED })).json<object[]>()).toEqual([]);
    expect((await register()).at(-1)).toMatchObject({
      state: 'void',
      note: 'Số hủy: bỏ giữ số: không dùng nữa',
    });
  });

  test('are borne by the letter when the clerk says so; a number of another system must fit what is printed', async () => {
    expect((await reserve({ until: '2023-07-20' })).json<{ number: number }>().number).toBe(352);
    await readyForNumber(office);
    const number = (source: NumberSource) =>
      office.ask('van-thu', {
        url: `/api/documents/${SURVEY}.cong-van/decisions`,
        body: { kind: 'issueNumber', version: 1, number: source },
      });
    const external = { from: 'external', system: 'Hệ thống của tỉnh', on: '2023-07-10' } as const;
    const foreign = await number({ ...external, codeNotation: '312/KH-UBND' });
    expect([foreign.json().type, foreign.json().problems[0]?.what]).toEqual([
      'letterheadChanged',
      'bản đã ký in là “SKHCN-QLCN&TTCN”, số của Hệ thống của tỉnh mang ký hiệu “KH-UBND”',
    ]);
    expect((await number({ from: 'reserved', number: 400 })).json().problems[0]?.remedy).toBe(
      'đang giữ: 352',
    );
    const given = await number({ from: 'reserved', number: 352 });
    expect([given.status, given.json<{ note: string }>().note]).toEqual([
      200,
      'Số 352/SKHCN-QLCN&TTCN ngày 10/7/2023',
    ]);
    expect((await register()).at(-1)).toMatchObject({
      state: 'issued',
      documentId: LETTER,
      note: 'Số giữ từ 10/7/2023: Quyết định mật danh',
    });
  });
});

test('the register printed as .xlsx can be read by whoever takes it over next', async () => {
  const { db } = office;
  const rows = await register();
  expect(rows.filter(({ state }) => state === 'reserved')).toEqual([]);
  const bytes = await registerWorkbook(rows as unknown as RegisterRow[]);
  expect((await readWorkbook(bytes, 'so.xlsx')).sheets?.[0]?.rows.length).toBe(rows.length + 1);
  const evidence = await db
    .selectFrom('audit')
    .select('action')
    .where('object_kind', '=', 'office')
    .execute();
  expect(evidence.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['importRegister', 'reserveNumber', 'releaseNumber']),
  );
});

describe('the command line', () => {
  const said = async (...args: string[]): Promise<string> => {
    const { code, text } = await vanthu('van-thu', ...args);
    return `${code} ${text.trim()}`;
  };

  test('keeps, lists and lets go; what ends soon is a task of the clerk', async () => {
    expect(
      await said(
        'register',
        'reserve',
        '--series',
        SERIES,
        '--reason',
        'Kế hoạch quý IV',
        '--until',
        '11/7/2023',
      ),
    ).toBe(
      '0 Đã giữ số 353 của sổ so-cong-van đến hết ngày 11/7/2023. Khi cấp số: document number <mã> --reserved 353',
    );
    expect(await said('register', 'reserved')).toMatch(
      /so-cong-van +353 +10\/7\/2023 +11\/7\/2023 +Kế hoạch quý IV/,
    );
    expect(await said('tasks')).toContain('Số giữ 353: Kế hoạch quý IV');
    expect((await vanthu(OFFICER, 'tasks')).text).not.toContain('Số giữ 353');
    expect(await said('register', 'release', '353', '--series', SERIES, '--reason', 'hoãn')).toMatch(
      /^0 Đã bỏ giữ số 353/,
    );
  });

  test('tells every wrong row of a file, and what to accept', async () => {
    const file = join(home, 'so.xlsx');
    expect(await said('register', 'template', file)).toMatch(/^0 Đã ghi/);
    expect(await said('register', 'import', file, '--series', SERIES)).toMatch(
      /^1 [^]*tệp: không có dòng nào/,
    );
    writeFileSync(file, await registerWorkbook([row('354/SKHCN-VP'), row('356', { toPlaces: '' })]));
    const refused = await said('register', 'import', file, '--series', SERIES);
    expect(refused).toMatch(
      /^1 [^]*dòng 3, ô A3: “356” không đủ số và ký hiệu[^]*dòng 3, ô E3: chưa ghi Nơi nhận/,
    );
    writeFileSync(file, await registerWorkbook([row('354/SKHCN-VP'), row('356/SKHCN-VP')]));
    const asked = await said('register', 'import', file, '--series', SERIES);
    expect(asked).toMatch(/^1 [^]*còn thiếu: 355[^]*--accept gaps[^]*đang cấp đến số 353[^]*--accept ahead/);
    expect(await said('register', 'import', file, '--series', SERIES, '--accept', 'gaps', 'ahead')).toBe(
      [
        '0 Đã nhập 2 văn bản và 0 số hủy vào sổ so-cong-van năm 2023.',
        'Ghi là số bỏ trống: 355.',
        'Số cấp tiếp theo: 357.',
      ].join('\n'),
    );
  });

  test('a number of another system has to be named whole', async () => {
    expect(await said('document', 'number', LETTER, '--external', '312/KH-UBND')).toMatch(
      /^1 [^]*phải đủ số và ký hiệu, tên hệ thống, ngày ban hành/,
    );
  });
});
