import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerHistory } from '../../../store/survey/answer-versions.ts';
import { listAnswers } from '../../../store/survey/answer-list.ts';
import { decideExtension } from '../../../store/survey/extension-decisions.ts';
import { listExtensions } from '../../../store/survey/extensions.ts';
import { freshDatabase } from '../../stack/database.ts';
import { hiddenFields } from '../../../bin/demo/hidden-fields.ts';
import { inputValue, pagesApp, post, postSimple } from './browse.ts';
import { createWorld, type World } from './campaign.ts';
import { CAMPAIGN } from './definition.ts';
import { GOOD } from './good-answer.ts';
import { everyRow } from './snapshot.ts';

const { db } = await freshDatabase();
let world: World;
let app: FastifyInstance;
const at = (index: number, path = ''): string => `/p/${world.tokens[index]}${path}`;
const get = (url: string) => app.inject({ method: 'GET', url });
const wakes = async (): Promise<number> =>
  (await db.selectFrom('process').select('wake_requested').executeTakeFirstOrThrow()).wake_requested;

beforeAll(async () => {
  world = await createWorld(db);
  app = await pagesApp({ db, files: world.files, rates: { perLink: 10_000, perAddress: 10_000 } });
});
afterAll(() => app.close());

describe('from receipt to corrected answer', () => {
  test('receipt is confirmed by name, once', async () => {
    const empty = await postSimple(app, at(0, '/xac-nhan'), { 'ho-ten': '  ' });
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toContain('aria-invalid="true"');
    expect((await postSimple(app, at(0, '/xac-nhan'), { 'ho-ten': 'Trần Văn Hòa' })).statusCode).toBe(303);
    await postSimple(app, at(0, '/xac-nhan'), { 'ho-ten': 'Người khác' });
    const page = (await get(at(0))).body;
    expect(page).toContain('Trần Văn Hòa, lúc');
    expect(page).not.toContain('Người khác');
  });

  test('a draft keeps what was typed, wrong or not, in composed Unicode', async () => {
    const typed = {
      ...GOOD,
      'p.nguoiGhi': 'Nguyễn Thị Ánh'.normalize('NFD'),
      'p.soLaoDong': '1.5',
      'thao-tac': 'luu',
    };
    const saved = await post(app, at(0, '/phieu'), typed);
    expect(saved.headers.location).toMatch(/\/phieu\?da-luu$/);
    const form = (await get(at(0, '/phieu'))).body;
    expect(inputValue(form, 'p.nguoiGhi')).toBe('Nguyễn Thị Ánh');
    expect(inputValue(form, 'p.soLaoDong')).toBe('1.5');
    expect(form).toContain('Đang sửa bản nháp lưu lúc');
    expect((await get(at(0))).body).toContain('Bản nháp lưu lúc');
  });

  test('"Thêm dòng" saves, adds a row and leads to it', async () => {
    const added = await post(app, at(0, '/phieu'), { ...GOOD, 'thao-tac': 'them:nhuCau' });
    expect(added.headers.location).toMatch(/\/phieu#o-nhuCau-dong-2$/);
    const form = (await get(at(0, '/phieu'))).body;
    expect(form).toContain('name="p.nhuCau.1.ten"');
    expect(inputValue(form, 'p.nhuCau.0.ten')).toBe('Dây chuyền sấy lạnh');
  });

  test('what is wrong is said beside its field with everything typed still there', async () => {
    const wrong = { ...GOOD, 'p.soLaoDong': 'mười', 'p.ngayThanhLap': '30/02/1996', 'thao-tac': 'xem-lai' };
    const again = await post(app, at(0, '/phieu'), wrong);
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain('Có 02 chỗ cần xem lại');
    expect(again.body).toMatch(/href="#o-soLaoDong">Số lao động hiện có: /);
    expect(again.body).toContain('id="o-ngayThanhLap-loi"');
    expect(inputValue(again.body, 'p.soLaoDong')).toBe('mười');
    expect(inputValue(again.body, 'p.nhuCau.0.ten')).toBe('Dây chuyền sấy lạnh');
    expect(again.body).toMatch(/value="Môi trường" checked/);
  });

  test('review, send, the same sending twice: one version, one receipt', async () => {
    const reviewed = await post(app, at(0, '/phieu'), { ...GOOD, 'thao-tac': 'xem-lai' });
    expect(reviewed.headers.location).toMatch(/\/xem-lai$/);
    const fields = hiddenFields((await get(at(0, '/xem-lai'))).body);
    const [one, two] = await Promise.all([
      post(app, at(0, '/gui'), fields),
      post(app, at(0, '/gui'), fields),
    ]);
    expect([one.statusCode, two.statusCode]).toEqual([303, 303]);
    const history = await answerHistory(db, world.recipientIds[0] ?? 0);
    expect(history).toHaveLength(1);
    expect(history[0]).toMatchObject({ version: 1, kind: 'answer', late: false, afterCutOff: false });
    expect(history[0]?.values).toMatchObject({
      soLaoDong: 1250,
      nhuCau: [{ ten: 'Dây chuyền sấy lạnh', hinhThuc: 'Mua' }],
    });
    const receipt = (await get(at(0, '/bien-nhan'))).body;
    expect(receipt).toContain(history[0]?.receiptCode);
    expect((await get(at(0, '/bien-nhan'))).body).toBe(receipt);
    expect(await db.selectFrom('answer_draft').selectAll().execute()).toEqual([]);
  });

  test("another's request id is refused and the answer stays on the page", async () => {
    const used = await db.selectFrom('answer').select('request_id').executeTakeFirstOrThrow();
    const refused = await post(app, at(1, '/gui'), { ...GOOD, 'ma-yeu-cau': used.request_id });
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain('Dây chuyền sấy lạnh');
    expect(await answerHistory(db, world.recipientIds[1] ?? 0)).toEqual([]);
  });

  test('a correction starts from what was sent and is a new version', async () => {
    const form = (await get(at(0, '/phieu'))).body;
    expect(inputValue(form, 'p.soLaoDong')).toBe('1.250');
    await post(app, at(0, '/phieu'), { ...GOOD, 'p.soLaoDong': '1.300', 'thao-tac': 'xem-lai' });
    await post(app, at(0, '/gui'), hiddenFields((await get(at(0, '/xem-lai'))).body));
    const history = await answerHistory(db, world.recipientIds[0] ?? 0);
    expect(history.map(({ version }) => version)).toEqual([2, 1]);
    expect(history[0]?.values['soLaoDong']).toBe(1300);
  });
});

describe('more time', () => {
  const ask = (fields: Record<string, string>) =>
    postSimple(app, at(1, '/xin-gia-han'), { 'ma-yeu-cau': crypto.randomUUID(), ...fields });

  test('a day before the deadline and no reason: both said, nothing lost', async () => {
    const wrong = await ask({ 'p.askedUntil': '20/7/2023', 'p.reason': '' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Phải sau hạn hiện nay (24/7/2023)');
    expect(wrong.body).toContain('Chưa ghi lý do');
    expect(inputValue(wrong.body, 'p.askedUntil')).toBe('20/7/2023');
  });

  test('asked twice with the same id is one request; a second one waits for the first', async () => {
    const before = await wakes();
    const fields = {
      'ma-yeu-cau': crypto.randomUUID(),
      'p.askedUntil': '28/7/2023',
      'p.reason': 'Chờ số liệu',
    };
    expect((await ask(fields)).statusCode).toBe(303);
    expect((await ask(fields)).statusCode).toBe(303);
    expect(await wakes()).toBe(before + 1);
    const second = await ask({ 'p.askedUntil': '30/7/2023', 'p.reason': 'Thêm' });
    expect(second.statusCode).toBe(409);
    expect(second.body).toContain('đang chờ trả lời');
    expect(await listExtensions(db, CAMPAIGN)).toHaveLength(1);
    expect((await get(at(1))).body).toContain('Đang chờ');
  });

  test('granted: a due date of its own, in words, on the page', async () => {
    const [open] = await listExtensions(db, CAMPAIGN);
    const actor = { accountId: 'a', personId: 'p', postId: 't' };
    const decided = await db
      .transaction()
      .execute((trx) =>
        decideExtension(trx, { extensionId: open?.id ?? 0, decision: 'granted', actor: actor as never }),
      );
    expect(decided.due?.words).toBe('hết thứ Sáu 28/7/2023');
    const page = (await get(at(1))).body;
    expect(page).toContain('hết thứ Sáu 28/7/2023 (đã gia hạn)');
    expect(page).toContain('Đồng ý');
    expect((await get(at(0))).body).toContain('trước ngày 25/7/2023');
    const again = db.transaction().execute((trx) =>
      decideExtension(trx, {
        extensionId: open?.id ?? 0,
        decision: 'refused',
        comment: 'x',
        actor: actor as never,
      }),
    );
    await expect(again).rejects.toThrow('đã được trả lời');
  });
});

describe('after the due moment', () => {
  test('late is accepted, marked and said; an extension of its own counts', async () => {
    await world.advanceTo('2023-07-24T17:00:00Z');
    expect((await get(at(2, '/phieu'))).body).toContain(
      'Phiếu gửi lúc này vẫn được nhận và ghi rõ là gửi muộn',
    );
    await postSimple(
      app,
      at(2, '/khong-co-nhu-cau'),
      hiddenOne((await get(at(2, '/khong-co-nhu-cau'))).body),
    );
    expect((await answerHistory(db, world.recipientIds[2] ?? 0))[0]).toMatchObject({
      kind: 'noNeed',
      late: true,
    });
    expect((await get(at(2, '/bien-nhan'))).body).toContain('Gửi muộn');
    const before = await wakes();
    await post(app, at(1, '/phieu'), { ...GOOD, 'thao-tac': 'xem-lai' });
    await post(app, at(1, '/gui'), hiddenFields((await get(at(1, '/xem-lai'))).body));
    expect((await answerHistory(db, world.recipientIds[1] ?? 0))[0]).toMatchObject({
      kind: 'answer',
      late: false,
    });
    // It was the last one missing: the process is woken, and a correction afterwards wakes nobody.
    expect(await wakes()).toBe(before + 1);
    await postSimple(
      app,
      at(2, '/khong-co-nhu-cau'),
      hiddenOne((await get(at(2, '/khong-co-nhu-cau'))).body),
    );
    expect(await wakes()).toBe(before + 1);
  });

  test('after the cut-off it is kept and marked so', async () => {
    await sql`update campaign set cut_off_at = office_now(), state = 'reporting'`.execute(db);
    expect((await get(at(0, '/phieu'))).body).toContain('Đã chốt số liệu');
    await post(app, at(0, '/phieu'), { ...GOOD, 'thao-tac': 'xem-lai' });
    await post(app, at(0, '/gui'), hiddenFields((await get(at(0, '/xem-lai'))).body));
    expect((await answerHistory(db, world.recipientIds[0] ?? 0))[0]).toMatchObject({
      version: 3,
      late: true,
      afterCutOff: true,
    });
    expect((await get(at(0, '/bien-nhan'))).body).toContain('Gửi sau khi chốt');
    expect(
      (
        await postSimple(app, at(0, '/xin-gia-han'), {
          'p.askedUntil': '1/9/2023',
          'p.reason': 'x',
          'ma-yeu-cau': crypto.randomUUID(),
        })
      ).statusCode,
    ).toBe(409);
  });

  test('officers see who answered what', async () => {
    const lines = await listAnswers(db, CAMPAIGN);
    expect(lines.map(({ answer }) => answer?.kind ?? null)).toEqual(['noNeed', 'answer', 'answer']);
    expect(lines.every(({ recipientId }) => recipientId !== world.recipientIds[3])).toBe(true);
  });

  test('a stopped campaign takes nothing more', async () => {
    await sql`update campaign set state = 'stopped'`.execute(db);
    const before = await everyRow(db);
    expect((await post(app, at(0, '/phieu'), GOOD)).statusCode).toBe(409);
    expect((await post(app, at(0, '/gui'), { ...GOOD, 'ma-yeu-cau': crypto.randomUUID() })).statusCode).toBe(
      409,
    );
    expect(await everyRow(db)).toEqual(before);
    await sql`update campaign set state = 'reporting'`.execute(db);
  });
});

const hiddenOne = (html: string): Record<string, string> =>
  Object.fromEntries(Object.entries(hiddenFields(html)).map(([name, [value = '']]) => [name, value]));
