import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Refusal, type FailureType } from '../../../domain/failure/catalogue.ts';
import { claimSends, markDataBegan, recordResults } from '../../../store/dispatch/send-claims.ts';
import {
  markPosted,
  markReceived,
  markReturned,
  mendPostalAddress,
} from '../../../store/dispatch/paper-decisions.ts';
import { readPostRegister } from '../../../store/dispatch/post-register.ts';
import { troubledDispatches } from '../../../store/dispatch/troubled-dispatches.ts';
import { mendAddress, resend, settleAsSent } from '../../../store/dispatch/send-decisions.ts';
import {
  listSends,
  queueSends,
  roundsLeftBehind,
  sendProgress,
  type SendRow,
} from '../../../store/dispatch/sends.ts';
import type { Trx } from '../../../store/database.ts';
import { adder, clerk, job, LETTER, mailRoom, officer, REMINDER, type MailRoom } from './fixture.ts';

let room: MailRoom;
beforeAll(async () => {
  room = await mailRoom();
});
beforeEach(() => room.clear());

const add = adder(() => room.db);
const inTrx = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => room.db.transaction().execute(work);
const rowOf = async (recipientId: number): Promise<SendRow> => {
  const row = (await listSends(room.db, LETTER)).find((one) => one.recipientId === recipientId);
  if (!row) throw new Error('no row');
  return row;
};
const by = (requestId: string, comment?: string) => ({ actor: clerk, requestId, comment });
const refusalOf = async (work: Promise<unknown>): Promise<FailureType | null> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.type : null),
  );

/** One letter that came to the end given. */
async function ended(
  result: 'rejected' | 'unknown' | 'sent',
): Promise<{ recipientId: number; row: SendRow }> {
  const recipientId = await add({ email: 'cu@example.vn' });
  await queueSends(room.db, LETTER, [recipientId]);
  const { claimant } = job();
  const [claimed] = await claimSends(room.db, LETTER, claimant, 1);
  const id = claimed?.id ?? 0;
  await markDataBegan(room.db, claimant, [{ id, messageId: '<1@x>' }]);
  await recordResults(room.db, LETTER, claimant, [{ id, outcome: { result, reply: 'reply' } }]);
  return { recipientId, row: await rowOf(recipientId) };
}

describe('queueing a round', () => {
  it('is done once, and accounts for those without an address', async () => {
    const ids = [
      await add({ email: ' a@example.vn ' }),
      await add({ email: null }),
      await add({ channel: 'paper' }),
      await add({ channel: 'internal', email: null }),
      await add({ channel: 'internal', email: 'phong@example.vn' }),
      await add({ email: 'b@example.vn', unreachableReason: 'đã giải thể' }),
    ];
    expect(await queueSends(room.db, LETTER, ids)).toBe(6);
    expect(await queueSends(room.db, LETTER, ids)).toBe(0);
    const rows = await listSends(room.db, LETTER);
    expect(rows.map(({ channel, email, state, error }) => [channel, email, state, error])).toEqual([
      ['email', 'a@example.vn', 'queued', null],
      ['email', null, 'failed', 'chưa có địa chỉ thư điện tử'],
      ['paper', null, 'queued', null],
      ['paper', null, 'queued', null],
      ['internal', 'phong@example.vn', 'queued', null],
      ['email', 'b@example.vn', 'failed', 'đã giải thể'],
    ]);
    expect(await sendProgress(room.db, LETTER)).toMatchObject({
      total: 6,
      paperWaiting: 2,
      byState: { queued: 4, failed: 2 },
    });
    expect(await roundsLeftBehind(room.db)).toEqual([]);
    await room.db
      .updateTable('document')
      .set({ state: 'kept' })
      .where('id', '=', LETTER.documentId)
      .execute();
    expect(await roundsLeftBehind(room.db)).toEqual([LETTER]);
    expect((await claimSends(room.db, LETTER, job().claimant, 10)).map(({ email }) => email)).toEqual([
      'a@example.vn',
      'phong@example.vn',
    ]);
  });
});

describe('claims', () => {
  it('never give one row to two', async () => {
    const ids = [];
    for (let n = 0; n < 60; n += 1) ids.push(await add({ email: `x${n}@example.vn` }));
    await queueSends(room.db, LETTER, ids);
    const claims = await Promise.all(
      [1, 2, 3, 4].map((n) => claimSends(room.db, LETTER, { scope: `s${n}`, attempt: 1 }, 25)),
    );
    const claimed = claims.flat().map(({ id }) => id);
    expect(new Set(claimed).size).toBe(claimed.length);
    expect(claimed.length).toBe(60);
  });

  it('mark and record nothing of somebody else', async () => {
    const recipientId = await add({ email: 'a@example.vn' });
    await queueSends(room.db, LETTER, [recipientId]);
    const [row] = await claimSends(room.db, LETTER, job(2).claimant, 1);
    const id = row?.id ?? 0;
    const zombie = job(1).claimant;
    expect(await markDataBegan(room.db, zombie, [{ id, messageId: '<z@x>' }])).toEqual(new Set());
    await recordResults(room.db, LETTER, zombie, [{ id, outcome: { result: 'sent', reply: 'z' } }]);
    expect(await rowOf(recipientId)).toMatchObject({ state: 'sending', messageId: null, reply: null });
  });
});

describe('what people decide', () => {
  it('mends an address and sends that letter alone again, once per request', async () => {
    const { recipientId, row } = await ended('rejected');
    const mend = () => inTrx((trx) => mendAddress(trx, by('m1'), row.id, ' moi@example.vn '));
    expect(await mend()).toEqual({ sendId: row.id, state: 'queued' });
    expect(await mend()).toEqual({ sendId: row.id, state: 'queued' });
    expect(await rowOf(recipientId)).toMatchObject({
      state: 'queued',
      email: 'moi@example.vn',
      copy: 1,
      tries: 0,
      error: null,
    });
    const audit = await room.db.selectFrom('audit').selectAll().where('request_id', '=', 'm1').execute();
    expect(audit).toMatchObject([
      { action: 'mendAddress', object_kind: 'send', post_id: 'van-thu', details: { from: 'failed' } },
    ]);
  });

  it('sends an unknown letter again as a copy of its own, or settles it as arrived', async () => {
    const again = await ended('unknown');
    await inTrx((trx) => resend(trx, by('r1'), again.row.id));
    expect(await rowOf(again.recipientId)).toMatchObject({ state: 'queued', copy: 1, messageId: null });

    await room.clear();
    const arrived = await ended('unknown');
    expect(await refusalOf(inTrx((trx) => settleAsSent(trx, by('s1'), arrived.row.id)))).toBe(
      'commentRequired',
    );
    await inTrx((trx) => settleAsSent(trx, by('s2', 'đã gọi điện, nơi nhận xác nhận'), arrived.row.id));
    expect(await rowOf(arrived.recipientId)).toMatchObject({ state: 'sent', copy: 0 });
    expect((await rowOf(arrived.recipientId)).sentAt).not.toBeNull();
  });

  it('marks paper as posted, and only paper', async () => {
    const paper = await add({ channel: 'paper' });
    const mail = await add({ email: 'a@example.vn' });
    await queueSends(room.db, LETTER, [paper, mail]);
    const { id } = await rowOf(paper);
    await inTrx((trx) => markPosted(trx, by('p1'), id));
    expect(await rowOf(paper)).toMatchObject({ state: 'sent' });
    const other = (await rowOf(mail)).id;
    expect(await refusalOf(inTrx((trx) => markPosted(trx, by('p2'), other)))).toBe('wrongState');
  });

  it('keeps what was posted: register, proof of receipt, what came back', async () => {
    const [kept, back] = [await add({ channel: 'paper' }), await add({ channel: 'paper' })];
    await queueSends(room.db, LETTER, [kept, back]);
    const [one, two] = [await rowOf(kept), await rowOf(back)];
    const early = inTrx((trx) => markReceived(trx, by('x0'), one.id, { by: 'Hoa' }));
    expect(await refusalOf(early)).toBe('wrongState');
    await inTrx((trx) => markPosted(trx, by('x1'), one.id, { envelopes: 2, itemNumber: 'RA1VN' }));
    await inTrx((trx) => markPosted(trx, by('x1'), one.id, { envelopes: 2, itemNumber: 'RA1VN' }));
    await inTrx((trx) => markPosted(trx, by('x2'), two.id));
    const future = inTrx((trx) => markReceived(trx, by('x3'), one.id, { by: 'Hoa', on: '2023-07-15' }));
    expect(await refusalOf(future)).toBe('invalidInput');
    await inTrx((trx) => markReceived(trx, by('x4'), one.id, { by: 'Nguyễn Thị Hoa' }));
    await inTrx((trx) => markReturned(trx, by('x5'), two.id, { reason: 'không có người nhận' }));
    expect(await rowOf(back)).toMatchObject({
      state: 'failed',
      error: 'Bưu điện hoàn lại ngày 14/7/2023: không có người nhận',
    });
    expect(await troubledDispatches(room.db)).toMatchObject([{ failed: 1 }]);
    const impossible = inTrx((trx) => markReturned(trx, by('x6'), one.id, { reason: 'x' }));
    expect(await refusalOf(impossible)).toBe('wrongState');

    await inTrx((trx) => mendPostalAddress(trx, by('x7'), two.id, 'Thôn Đông, xã Như Quỳnh'));
    expect(await rowOf(back)).toMatchObject({
      state: 'queued',
      copy: 1,
      postalAddress: 'Thôn Đông, xã Như Quỳnh',
    });
    await inTrx((trx) => markPosted(trx, by('x8'), two.id));
    const day = { from: '2023-07-14', to: '2023-07-14' };
    expect((await readPostRegister(room.db, day)).map(({ envelopes, note }) => [envelopes, note])).toEqual([
      ['2', 'Số bưu gửi: RA1VN; Đã nhận ngày 14/7/2023: Nguyễn Thị Hoa'],
      ['1', 'Hoàn lại ngày 14/7/2023: không có người nhận'],
      ['1', ''],
    ]);
    expect(await readPostRegister(room.db, { from: '2023-07-15', to: '2023-07-20' })).toEqual([]);
  });

  it('refuses who may not, what is under way, and what is no address', async () => {
    const { row } = await ended('rejected');
    const asOfficer = { ...by('o1'), actor: officer };
    expect(await refusalOf(inTrx((trx) => resend(trx, asOfficer, row.id)))).toBe('forbidden');
    expect(await refusalOf(inTrx((trx) => mendAddress(trx, by('o2'), row.id, 'a@b\r\nc')))).toBe(
      'invalidInput',
    );
    await sql`update send set state = 'sending', claim = 'x#1', lease_until = clock_timestamp()`.execute(
      room.db,
    );
    expect(await refusalOf(inTrx((trx) => resend(trx, by('o3'), row.id)))).toBe('wrongState');
    expect(await refusalOf(inTrx((trx) => resend(trx, by('o4'), -1)))).toBe('notFound');
  });

  it('an officer mends addresses of the own unit alone', async () => {
    const { row } = await ended('rejected');
    const mend = (requestId: string, unitId: string) =>
      refusalOf(
        inTrx((trx) => mendAddress(trx, { actor: { ...officer, unitId }, requestId }, row.id, 'a@b.vn')),
      );
    expect(await mend('u1', 'van-phong')).toBe('forbidden');
    expect(await mend('u2', 'qlcn')).toBeNull();
  });

  it('whoever could not be reached, or only on paper, is reached by mail from now on', async () => {
    const ids = [await add({ unreachableReason: 'chưa có thư điện tử' }), await add({ channel: 'paper' })];
    await queueSends(room.db, LETTER, ids);
    for (const id of ids)
      await inTrx(async (trx) => mendAddress(trx, by(`r${id}`), (await rowOf(id)).id, 'moi@example.vn'));
    await queueSends(room.db, REMINDER, ids);
    const reminders = await listSends(room.db, REMINDER);
    expect(reminders.map(({ channel, email, state }) => [channel, email, state])).toEqual([
      ['email', 'moi@example.vn', 'queued'],
      ['email', 'moi@example.vn', 'queued'],
    ]);
  });

  it('two people at once: one sends it again, the other is told', async () => {
    const { row } = await ended('unknown');
    const both = await Promise.all([
      refusalOf(inTrx((trx) => resend(trx, by('c1'), row.id))),
      refusalOf(inTrx((trx) => resend(trx, by('c2'), row.id))),
    ]);
    expect(both.sort()).toEqual(['wrongState', null].sort());
  });
});
