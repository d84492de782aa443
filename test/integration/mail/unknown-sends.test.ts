/** After a restore in the midst of a dispatch: thousands of letters of which nobody knows, one decision. */
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { troubledDispatches } from '../../../store/dispatch/troubled-dispatches.ts';
import {
  decideUnknown,
  unknownSends,
  type UnknownDecision,
  type UnknownFilter,
} from '../../../store/dispatch/unknown-sends.ts';
import { beginGeneration } from '../../../store/office/generation.ts';
import { clerk, DOCUMENT, mailRoom, officer, type MailRoom } from './fixture.ts';

const MANY = 4_000;
let room: MailRoom;
beforeAll(async () => {
  room = await mailRoom();
  await sql`insert into organisation (id, kind, level)
    select 'nhieu-' || n, 'enterprise', 'other' from generate_series(1, ${MANY}) n`.execute(room.db);
});

/** Every fourth in a class of its own, every tenth at a ministry's mail server, a hundred answered; a reminder each for ten. */
beforeEach(async () => {
  const { db } = room;
  await room.clear();
  await sql`update document set recalled_by = null`.execute(db);
  await sql`insert into recipient (document_id, ordinal, organisation_id, name, group_label, purpose, owes_answer, channel, email)
    select ${DOCUMENT}, n, 'nhieu-' || n, 'Nơi ' || n, case when n % 4 = 0 then 'Hợp tác xã' else 'Doanh nghiệp' end, 'direct', true,
           'email', 'a' || n || case when n % 10 = 0 then '@Bo.gov.vn' else '@x.vn' end
      from generate_series(1, ${MANY}) n`.execute(db);
  await sql`insert into send (document_id, recipient_id, kind, round, channel, email, state)
    select document_id, id, 'document', 0, 'email', email, 'queued' from recipient`.execute(db);
  await sql`insert into send (document_id, recipient_id, kind, round, channel, email, state)
    select document_id, id, 'reminder', 1, 'email', email, 'queued' from recipient where ordinal <= 10`.execute(
    db,
  );
  await sql`insert into answer (recipient_id, version, kind, values, late, after_cut_off, received_at, request_id)
    select id, 1, 'noNeed', '{}', false, false, office_now(), 'r' || id from recipient where ordinal <= 100`.execute(
    db,
  );
  await db.transaction().execute(beginGeneration);
});

let requests = 0;
const decide = (
  decision: UnknownDecision['decision'],
  count: number,
  more: { filter?: UnknownFilter; requestId?: string; comment?: string; actor?: typeof clerk } = {},
) => {
  const { filter = {}, requestId = `chua-ro-${(requests += 1)}`, comment = 'Nhật ký máy chủ thư' } = more;
  const decider = { actor: more.actor ?? clerk, requestId, comment };
  const asked = { decision, documentId: DOCUMENT, filter, count };
  return room.db.transaction().execute((trx) => decideUnknown(trx, decider, asked));
};
const states = async (): Promise<Record<string, number>> => {
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*) as count from send group by 1`.execute(room.db);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};
const audits = (requestId: string) =>
  room.db
    .selectFrom('audit')
    .select(['action', 'object_id', 'comment', 'details'])
    .where('request_id', '=', requestId)
    .execute();

it('is one task, told by kind, class and mail server, with who is known to have got it', async () => {
  expect(await troubledDispatches(room.db)).toMatchObject([{ documentId: DOCUMENT, unknown: MANY + 10 }]);
  expect(await unknownSends(room.db, DOCUMENT, {})).toEqual({
    count: MANY + 10,
    heard: 100,
    kinds: [
      { kind: 'document', round: 0, count: MANY },
      { kind: 'reminder', round: 1, count: 10 },
    ],
    groups: [
      { label: 'Doanh nghiệp', count: 3_008 },
      { label: 'Hợp tác xã', count: 1_002 },
    ],
    mailDomains: [
      { label: 'x.vn', count: 3_609 },
      { label: 'bo.gov.vn', count: 401 },
    ],
  });
});

it('is decided about at once, with one line in the audit, and once however often it is asked', async () => {
  const once = { requestId: 'mot-lan' };
  expect(await decide('settleUnknown', MANY + 10, once)).toEqual({ count: MANY + 10 });
  expect(await decide('settleUnknown', MANY + 10, once)).toEqual({ count: MANY + 10 });
  expect(await states()).toEqual({ sent: MANY + 10 });
  expect(await audits('mot-lan')).toEqual([
    {
      action: 'settleUnknown',
      object_id: DOCUMENT,
      comment: `${MANY + 10} lượt: Nhật ký máy chủ thư`,
      details: { count: MANY + 10 },
    },
  ]);
  expect(await troubledDispatches(room.db)).toEqual([]);
});

it('a part of them: those that answered are settled, one mail server gets it again, the rest waits', async () => {
  await decide('settleUnknown', 100, { filter: { heard: true } });
  // Ten of those at the ministry answered, the reminder of one is theirs, too.
  await decide('resendUnknown', 390, { filter: { mailDomain: 'BO.gov.vn', kind: 'document', round: 0 } });
  await decide('resendUnknown', 1, { filter: { mailDomain: 'bo.gov.vn', kind: 'reminder' } });
  await decide('settleUnknown', 780, { filter: { group: 'Hợp tác xã', kind: 'document' } });
  expect(await states()).toEqual({ sent: 880, queued: 391, unknown: MANY + 10 - 880 - 391 });
  const { rows } = await sql<{ copy: number }>`select distinct copy from send where state = 'queued'`.execute(
    room.db,
  );
  expect(rows).toEqual([{ copy: 1 }]);
});

it('only those that somebody found in a log, and the audit does not repeat the list', async () => {
  const { rows } = await sql<{
    id: number;
  }>`select id from send where kind = 'document' order by id limit 700`.execute(room.db);
  const requestId = 'nhat-ky';
  await decide('settleUnknown', 700, { filter: { sendIds: rows.map(({ id }) => id) }, requestId });
  expect(await states()).toEqual({ sent: 700, unknown: MANY + 10 - 700 });
  expect((await audits(requestId))[0]?.details).toEqual({ listed: true, count: 700 });
});

it('is refused whole: another number than was seen, no reason, not the clerk, recalled meanwhile', async () => {
  const before = await states();
  await expect(decide('settleUnknown', MANY)).rejects.toMatchObject({
    type: 'wrongState',
    problems: [{ what: `đang có ${MANY + 10} lượt chưa rõ, không phải ${MANY}` }],
  });
  await expect(decide('settleUnknown', MANY + 10, { comment: ' ' })).rejects.toMatchObject({
    type: 'commentRequired',
  });
  await expect(decide('settleUnknown', MANY + 10, { actor: officer })).rejects.toMatchObject({
    type: 'forbidden',
  });
  await sql`update document set recalled_by = id`.execute(room.db);
  await expect(decide('resendUnknown', MANY + 10)).rejects.toMatchObject({
    problems: [{ what: expect.stringContaining('đã được thu hồi') as string }],
  });
  expect(await states()).toEqual(before);
});
