import { beforeAll, describe, expect, test } from 'vitest';
import type { AnswerBody, AnswerLineBody, PhoneNoteBody } from '../../../client/api/answers.ts';
import type { EnteredBody } from '../../../client/api/answer-entry.ts';
import { listSends, roundsLeftBehind } from '../../../store/dispatch/sends.ts';
import { submitAnswer } from '../../../store/survey/answers.ts';
import { readOwing } from '../../../store/survey/collecting.ts';
import { openReturn } from '../../../store/survey/returns.ts';
import { LETTER, openDesk, OFFICER, type Desk } from './desk.ts';
import { SURVEY } from './office.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.advanceTo('2023-07-20T10:00:00+07:00');
});

const RAW = { nguoiDien: 'Nguyễn Văn A', linhVuc: 'Giáo dục, đào tạo, nghiên cứu', soLaoDong: '1.250' };
const id = (index: number): number => desk.recipients[index]?.id ?? 0;
const at = (index: number): string => `/answers/${id(index)}`;
const line = async (index: number): Promise<AnswerLineBody | undefined> =>
  (await desk.get<AnswerLineBody[]>('/answers')).find(({ recipientId }) => recipientId === id(index));
const versions = (index: number): Promise<AnswerBody[]> => desk.get<AnswerBody[]>(at(index));
const paper = { road: 'paper', raw: RAW, receivedAt: '2023-07-19T09:30:00+07:00' };
const PDF = Buffer.from('%PDF-1.7\nphieu giay').toString('base64');

describe('paper', () => {
  test('everything wrong with it is said at once', async () => {
    const refused = await desk.post('van-thu', at(0), {
      ...paper,
      raw: { linhVuc: 'x', soLaoDong: 'mười' },
      receivedAt: '2023-07-21T09:30:00+07:00',
    });
    expect(refused.status).toBe(400);
    expect(refused.json().problems).toHaveLength(4);
    expect(refused.json().problems[0]).toEqual({ where: 'receivedAt', what: 'chưa tới lúc đó' });
    expect(refused.json().problems[3]?.where).toBe('Số lao động hiện có');
    const early = await desk.post('van-thu', at(0), { ...paper, receivedAt: '2023-07-11T09:30:00+07:00' });
    expect(early.json().problems[0]?.what).toContain('sớm hơn lúc phát hành');
  });

  test('the clerk enters it with its scan: judged by when it was received, one số đến', async () => {
    const body = { ...paper, scan: { name: 'phieu.pdf', base64: PDF } };
    const done = (await desk.post('van-thu', at(0), body)).json<EnteredBody>();
    expect(done).toMatchObject({ as: 'version', version: 1, late: false });
    expect(done.arrivalNumber).toBeGreaterThan(0);
    expect(done.note).toBe(`Đã nhập bản 1, số đến ${done.arrivalNumber ?? 0}`);
    const [kept] = await versions(0);
    expect(kept).toMatchObject({
      values: { soLaoDong: 1250 },
      receivedAt: '2023-07-19T02:30:00.000Z',
      road: 'paper',
      arrivalNumber: done.arrivalNumber,
    });
    expect(kept?.enteredBy).not.toBeNull();
    expect(await line(0)).toMatchObject({ versions: 1, standing: null });
  });

  test('a scan that is no scan is refused', async () => {
    const body = { ...paper, scan: { name: 'phieu.pdf', base64: Buffer.from('MZ').toString('base64') } };
    expect((await desk.post('van-thu', at(1), body)).json().type).toBe('hostileFile');
    expect(await versions(1)).toEqual([]);
  });

  test('nobody of another unit enters answers', async () => {
    expect((await desk.post('chuyen-vien-qlkh', at(1), paper)).json().type).toBe('forbidden');
  });

  test('the paper of a file that came already is the same answer; what differs is shown', async () => {
    await desk.post(OFFICER, at(1), { ...paper, road: 'email' });
    const same = (await desk.post('van-thu', at(1), { ...paper, sameAs: 1 })).json<EnteredBody>();
    expect(same).toMatchObject({ as: 'copy', differences: [] });
    expect(same.note).toMatch(/^Bản giấy khớp với bản 1; cùng số đến \d+$/);
    const other = await desk.post('van-thu', at(1), {
      ...paper,
      raw: { ...RAW, soLaoDong: '1.200', 'nhuCau.0.ten': 'Sấy lạnh' },
      sameAs: 1,
    });
    expect(other.json<EnteredBody>().differences).toEqual([
      { place: 'Số lao động hiện có', left: '1.250', right: '1.200' },
      { place: expect.stringMatching(/, dòng 1, Tên công nghệ$/) as string, left: '', right: 'Sấy lạnh' },
    ]);
    const [only, ...more] = await versions(1);
    expect(more).toEqual([]);
    expect(only?.copies.map(({ differences }) => differences.length)).toEqual([0, 2]);
    const registered = await desk.office.db
      .selectFrom('arrival')
      .select(['number', 'note'])
      .orderBy('id')
      .execute();
    expect(registered).toHaveLength(2);
    expect(registered[1]?.note).toContain('nhận thêm bản giấy lúc 09h30 ngày 19/7/2023');
  });

  test('received before the due moment and entered after it, it is in time', async () => {
    await desk.advanceTo('2023-07-26T08:00:00+07:00');
    const late = { ...paper, receivedAt: '2023-07-26T07:00:00+07:00' };
    expect((await desk.post('van-thu', at(2), late)).json<EnteredBody>()).toMatchObject({
      version: 1,
      late: true,
    });
    expect((await desk.post('van-thu', at(2), paper)).json<EnteredBody>()).toMatchObject({
      version: 2,
      late: false,
    });
    expect(await line(2)).toMatchObject({ answer: { version: 2 }, versions: 2, standing: null });
  });
});

describe('a telephone call', () => {
  test('is a note, no answer; what comes in writing confirms it', async () => {
    const call = { road: 'phone', raw: { soLaoDong: '15' }, receivedAt: '2023-07-26T07:30:00+07:00' };
    expect((await desk.post(OFFICER, at(3), call)).json().problems[0]?.where).toBe('note');
    const noted = await desk.post(OFFICER, at(3), { ...call, note: 'Ông B gọi, nói 15 người' });
    expect(noted.json<EnteredBody>()).toMatchObject({ as: 'note', arrivalNumber: null });
    expect(await line(3)).toMatchObject({ answer: null, draftSavedAt: expect.any(String) as string });
    const notes = () => desk.get<PhoneNoteBody[]>('/phone-notes');
    expect(await notes()).toMatchObject([{ recipientId: id(3), confirmedBy: null }]);
    await desk.post('van-thu', at(3), { ...paper, receivedAt: '2023-07-26T07:45:00+07:00' });
    expect(await notes()).toMatchObject([{ confirmedBy: 1 }]);
  });
});

test('the same request again enters nothing twice', async () => {
  const requestId = crypto.randomUUID();
  const first = await desk.post('van-thu', at(4), paper, requestId);
  expect((await desk.post('van-thu', at(4), paper, requestId)).body).toBe(first.body);
  expect(await versions(4)).toHaveLength(1);
});

describe('sent back to be corrected', () => {
  const send = (index: number, body: object) => desk.post(OFFICER, `${at(index)}/return`, body);

  test('only with a comment and a day to come, by the drafting unit or leaders', async () => {
    expect((await send(4, { comment: ' ', until: '2023-07-28' })).json().type).toBe('commentRequired');
    expect((await send(4, { comment: 'Thiếu', until: '2023-07-20' })).json().type).toBe('invalidInput');
    expect((await send(5, { comment: 'Thiếu', until: '2023-07-28' })).json().type).toBe('wrongState');
    const clerk = await desk.post('van-thu', `${at(4)}/return`, { comment: 'x', until: '2023-07-28' });
    expect(clerk.json().type).toBe('forbidden');
  });

  test('it owes an answer again, gets a mail and is in time until its own due moment', async () => {
    const back = await send(4, { comment: 'Số lao động sai đơn vị', until: '2023-07-28' });
    expect(back.json()).toEqual({ version: 1, round: 1, dueWords: 'hết thứ Sáu 28/7/2023' });
    expect(await line(4)).toMatchObject({ standing: 'đã trả lại để sửa, chưa có bản sửa' });
    const { db } = desk.office;
    const owing = (await readOwing(db, SURVEY)).find(({ recipientId }) => recipientId === id(4));
    expect([owing?.answeredAt, owing?.heldAt !== null]).toEqual([null, true]);
    const sends = await listSends(db, { documentId: LETTER, kind: 'return' });
    expect(sends.map(({ recipientId, round, state }) => [recipientId, round, state])).toEqual([
      [id(4), 1, 'queued'],
    ]);
    expect(await roundsLeftBehind(db)).toContainEqual({ documentId: LETTER, kind: 'return', round: 1 });
    expect((await openReturn(db, id(4)))?.comment).toBe('Số lao động sai đơn vị');
    const sent = await db.transaction().execute((trx) =>
      submitAnswer(trx, {
        recipientId: id(4),
        kind: 'answer',
        values: { soLaoDong: 1 },
        requestId: crypto.randomUUID(),
      }),
    );
    expect(sent).toMatchObject({ version: 2, late: false });
    expect(await line(4)).toMatchObject({ answer: { version: 2 }, standing: null });
    expect(await openReturn(db, id(4))).toBeNull();
  });

  test('taken back, everything is as before and the mail does not go', async () => {
    const again = await send(4, { comment: 'Vẫn sai', until: '2023-07-26' });
    // The day that binds the place already is later: it is the one told, here as in the mail.
    expect(again.json()).toMatchObject({ dueWords: 'hết thứ Sáu 28/7/2023' });
    const back = await desk.post(OFFICER, `${at(4)}/return/withdraw`, {});
    expect(back.json()).toEqual({ version: 2 });
    expect(await line(4)).toMatchObject({ answer: { version: 2 }, standing: null });
    const sends = await listSends(desk.office.db, { documentId: LETTER, kind: 'return', round: 2 });
    expect(sends.map(({ state }) => state)).toEqual(['skipped']);
    expect(
      (await desk.post(OFFICER, `${at(4)}/return/withdraw`, {})).json<{ version: number }>().version,
    ).toBe(1);
  });

  test('a late correction waits for an officer; chosen, it stands', async () => {
    await desk.advanceTo('2023-07-29T08:00:00+07:00');
    const late = { ...paper, raw: { ...RAW, soLaoDong: '7' }, receivedAt: '2023-07-29T07:00:00+07:00' };
    await desk.post('van-thu', at(0), late);
    expect(await line(0)).toMatchObject({ answer: { version: 1 }, versions: 2 });
    expect((await line(0))?.aside).toEqual([
      'bản 2: gửi sau thời hạn, bản đúng hạn giữ nguyên đến khi cán bộ chọn',
    ]);
    const choose = (body: object) => desk.post(OFFICER, `${at(0)}/choose`, body);
    expect((await choose({ version: 9, why: 'x' })).json().type).toBe('notFound');
    expect((await choose({ version: 2, why: ' ' })).json().type).toBe('commentRequired');
    expect((await choose({ version: 2, why: 'Đã gọi xác nhận' })).json()).toEqual({ version: 2 });
    expect(await line(0)).toMatchObject({ answer: { version: 2, chosen: true }, aside: [] });
    expect((await choose({ version: null, why: 'Nhầm' })).json()).toEqual({ version: 1 });
  });
});
