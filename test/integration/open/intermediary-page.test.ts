/** The personal page of an intermediary, walked over HTTP: template, mistakes, preview, confirmation, the same again. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hiddenFields } from '../../../bin/demo/hidden-fields.ts';
import { readWorkbook } from '../../../documents/spreadsheet/read-workbook.ts';
import { listAnswers } from '../../../store/survey/answer-list.ts';
import { freshDatabase } from '../../stack/database.ts';
import { pagesApp, post, postSimple } from '../pages/browse.ts';
import type { World } from '../pages/campaign.ts';
import { CAMPAIGN } from '../pages/definition.ts';
import { everyRow } from '../pages/snapshot.ts';
import { bodyRow, memberFile, MEMBER_FORM } from './member-file.ts';
import { openWorld } from './world.ts';

const { db } = await freshDatabase();
let world: World;
let app: FastifyInstance;
const at = (path = '', index = 1): string => `/p/${world.tokens[index]}${path}`;
const get = (url: string) => app.inject({ method: 'GET', url });
const upload = (bytes: Buffer, name = 'hoi-vien.xlsx', index = 1) =>
  post(app, at('/dau-moi', index), {}, [{ input: 'tep', name, bytes }]);
const file = (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  memberFile(world.recipientIds[1] ?? 0, rows);
/** Begins as a workbook does. */
const zipOf = (megabytes: number): Buffer =>
  Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(megabytes * 1024 * 1024)]);
const checkPage = async (bytes: Buffer): Promise<string> => {
  const sent = await upload(bytes);
  expect(sent.statusCode).toBe(303);
  return (await get(String(sent.headers.location))).body;
};
const confirm = (page: string, cach: string, index = 1) => {
  const hidden = hiddenFields(page);
  return postSimple(app, at('/dau-moi/nhan', index), {
    tep: hidden['tep']?.[0] ?? '',
    'ma-yeu-cau': hidden['ma-yeu-cau']?.[0] ?? '',
    cach,
  });
};
const respondents = async () =>
  (await listAnswers(db, CAMPAIGN)).filter(({ groupLabel }) => groupLabel.startsWith('Đơn vị trả lời qua'));
const versions = async () =>
  db
    .selectFrom('respondent_file')
    .select(['version', 'entered_by', 'result'])
    .where('version', 'is not', null)
    .orderBy('version')
    .execute();

beforeAll(async () => {
  world = await openWorld(db);
  await sql`update campaign set definition = jsonb_set(definition, '{form,fields}', ${JSON.stringify(MEMBER_FORM)}::jsonb)`.execute(
    db,
  );
  const rates = { perLink: 10_000, perAddress: 10_000, perForm: 10_000 };
  app = await pagesApp({ db, files: world.files, rates });
});
afterAll(() => app.close());

const AN_PHU = bodyRow(1, 'Công ty TNHH An Phú', '0100686209', '=1+1');
const PHO_NOI = bodyRow(2, 'Công ty CP Cơ khí Phố Nối', '0100109106', 'lò điện');
const WRONG = bodyRow(3, 'Công ty Sai', '0100109107', '');

describe('what only an intermediary has', () => {
  test('its letter leads to its page; the template of the page is read back as its own', async () => {
    expect((await get(at())).body).toContain(`href="${at('/dau-moi')}"`);
    const template = await get(at('/dau-moi/tep-mau.xlsx'));
    expect(template.headers['content-disposition']).toContain('tep-mau.xlsx');
    expect((await readWorkbook(template.rawPayload, 'tệp')).sheets).not.toBeNull();
    expect((await upload(template.rawPayload)).body).toContain('chưa có dòng nào');
  });

  test('for everybody else nothing of it is there', async () => {
    expect((await get(at('', 0))).body).not.toContain('dau-moi');
    for (const path of ['/dau-moi', '/dau-moi/tep-mau.xlsx', `/dau-moi/${'0'.repeat(64)}`])
      expect((await get(at(path, 0))).statusCode, path).toBe(404);
    expect((await upload(await file([AN_PHU]), 'a.xlsx', 0)).statusCode).toBe(404);
    expect(await db.selectFrom('respondent_file').selectAll().execute()).toEqual([]);
  });
});

describe('before anything is taken', () => {
  test.each([
    ['no file', () => post(app, at('/dau-moi'), {}), 'Chưa chọn tệp'],
    ['another kind', () => upload(Buffer.from('%PDF-1.7'), 'a.pdf'), 'loại tệp không được nhận'],
    ['no workbook', () => upload(Buffer.from('PK\u0003\u0004x')), 'can-sua'],
    ['large, but no workbook', () => upload(zipOf(3)), 'can-sua'],
    ['too large', () => upload(zipOf(11)), 'lớn hơn 10 MB'],
    [
      'of another intermediary',
      async () => upload(await memberFile(999, [AN_PHU])),
      'là tệp mẫu của đợt khác hoặc của đầu mối khác',
    ],
  ])('%s: told, nothing kept', async (_case, send, words) => {
    const refused = await send();
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(words);
    expect(await db.selectFrom('respondent_file').selectAll().execute()).toEqual([]);
  });

  test('every wrong cell at once; opening the preview and the wrong rows changes nothing', async () => {
    const sent = await upload(await file([AN_PHU, PHO_NOI, WRONG]));
    const before = await everyRow(db);
    const page = (await get(String(sent.headers.location))).body;
    expect(page).toContain('Có 02 chỗ cần xem lại');
    expect(page).toMatch(/<li>Trang “[^”]+”, ô C5: /);
    expect(page).toMatch(/<li>Trang “[^”]+”, ô H5: /);
    expect(page).toContain('Chỉ nhận 02 đơn vị đã đúng');
    const wrong = await get(`${String(sent.headers.location)}/dong-can-sua.xlsx`);
    const sheets = (await readWorkbook(wrong.rawPayload, 'tệp')).sheets;
    const names = (sheets ?? [])
      .flatMap(({ rows }) => rows.flat())
      .filter((cell) => typeof cell === 'string' && cell.startsWith('Công ty'));
    expect(names).toEqual(['Công ty Sai']);
    await get(at('/dau-moi'));
    expect(await everyRow(db)).toEqual(before);
    expect((await confirm(page, 'tat-ca')).statusCode).toBe(422);
    expect(await respondents()).toEqual([]);
  });

  test('a hash another recipient uploaded names nothing', async () => {
    const page = await checkPage(await file([AN_PHU]));
    await sql`update recipient set intermediary = true where id = ${world.recipientIds[2]}`.execute(db);
    expect((await confirm(page, 'tat-ca', 2)).statusCode).toBe(404);
    expect((await get(at(`/dau-moi/${hiddenFields(page)['tep']?.[0]}`, 2))).statusCode).toBe(404);
    expect(await respondents()).toEqual([]);
  });
});

describe('taking', () => {
  test('good rows only, confirmed twice at once: one version, a page that says how many stand', async () => {
    const page = await checkPage(await file([AN_PHU, PHO_NOI, WRONG]));
    const [one, two] = await Promise.all([confirm(page, 'dong-dung'), confirm(page, 'dong-dung')]);
    expect([one.headers.location, two.headers.location]).toEqual(
      Array.from({ length: 2 }, () => at('/dau-moi?da-nhan')),
    );
    expect(await versions()).toEqual([
      { version: 1, entered_by: null, result: { added: 2, changed: 0, same: 0 } },
    ]);
    expect((await respondents()).map(({ name }) => name)).toEqual([
      'Công ty CP Cơ khí Phố Nối',
      'Công ty TNHH An Phú',
    ]);
    const done = (await get(at('/dau-moi?da-nhan'))).body;
    expect(done).toContain('Hiện tính phiếu của 02 đơn vị');
    expect(done).toMatch(/Mã biên nhận <strong>[0-9A-Z-]{9}</);
    expect((await get(at())).body).toContain('Hiện tính phiếu của 02 đơn vị');
  });

  test('the same bytes again under a new request: told when they were taken, no error, no version', async () => {
    const page = await checkPage(await file([AN_PHU, PHO_NOI, WRONG]));
    expect(page).toMatch(/Tệp này đã nhận lúc [^<]+\(lần 1\)\./);
    expect(page).not.toContain('name="cach"');
    const forced = await confirm(page, 'dong-dung');
    expect(forced.statusCode).toBe(409);
    expect(forced.body).toMatch(/Tệp này đã nhận lúc .+ \(lần 1\), không có gì mới\./);
    expect(await versions()).toHaveLength(1);
  });

  test('a second file: new, changed, unchanged and gone are told; then the first one again is a way back', async () => {
    const changed = bodyRow(1, 'Công ty TNHH An Phú', '0100686209', 'máy đóng gói');
    const page = await checkPage(await file([changed, bodyRow(2, 'Hợp tác xã Nhãn Lồng', '', 'kho lạnh')]));
    expect(page).toMatch(/<td>Hợp tác xã Nhãn Lồng<\/td><td><span class="tag good">Mới/);
    expect(page).toMatch(/<td>Công ty TNHH An Phú<\/td><td><span class="tag ">Thay đổi/);
    expect(page).toMatch(/<li>Công ty CP Cơ khí Phố Nối<\/li>/);
    expect((await confirm(page, 'tat-ca')).statusCode).toBe(303);
    expect(await respondents()).toHaveLength(3);
    const back = await checkPage(await file([AN_PHU, PHO_NOI, WRONG]));
    expect(back).toContain('Sau đó đã nhận tệp khác');
    expect((await confirm(back, 'dong-dung')).statusCode).toBe(303);
    expect((await versions()).map(({ version, result }) => [version, result])).toEqual([
      [1, { added: 2, changed: 0, same: 0 }],
      [2, { added: 1, changed: 1, same: 0 }],
      [3, { added: 0, changed: 1, same: 1 }],
    ]);
  });

  test('a request id of something else is refused, and without one the preview is shown again', async () => {
    const page = await checkPage(await file([bodyRow(1, 'Công ty Mới', '', 'x')]));
    const tep = hiddenFields(page)['tep']?.[0] ?? '';
    const send = (id: string) =>
      postSimple(app, at('/dau-moi/nhan'), { tep, 'ma-yeu-cau': id, cach: 'tat-ca' });
    const used = await db
      .selectFrom('respondent_file')
      .select('request_id')
      .where('version', '=', 1)
      .executeTakeFirstOrThrow();
    expect((await send(used.request_id ?? '')).statusCode).toBe(409);
    expect((await send('x')).statusCode).toBe(422);
    expect(await versions()).toHaveLength(3);
    await sql`update campaign set state = 'stopped', stop_reason = 'x'`.execute(db);
    expect((await send(randomUUID())).statusCode).toBe(409);
    expect(await versions()).toHaveLength(3);
  });
});

test('pages that read a workbook are bounded by link', async () => {
  const tight = await pagesApp({
    db,
    files: world.files,
    rates: { perLink: 10_000, perAddress: 10_000, perForm: 2 },
  });
  const codes: number[] = [];
  for (let i = 0; i < 3; i += 1)
    codes.push((await tight.inject({ method: 'GET', url: at('/dau-moi/tep-mau.xlsx') })).statusCode);
  await tight.close();
  expect(codes).toEqual([200, 200, 429]);
});
