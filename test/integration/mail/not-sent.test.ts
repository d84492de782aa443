/** Letters of a round that are not sent, and why: they cannot be written, or nobody needs them any more. */
import { sql } from 'kysely';
import PostalMime from 'postal-mime';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendChunk } from '../../../activities/mail/send-chunk.ts';
import { claimSends } from '../../../store/dispatch/send-claims.ts';
import { listSends, sendProgress } from '../../../store/dispatch/sends.ts';
import { startFakeSmtp, type FakeSmtp } from '../../mail/fake-smtp.ts';
import { job, LETTER, mailRoom, REMINDER, type MailRoom } from './fixture.ts';

let room: MailRoom;
beforeAll(async () => {
  room = await mailRoom();
});
const servers: FakeSmtp[] = [];
beforeEach(() => room.clear());
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function fake(): Promise<FakeSmtp> {
  const server = await startFakeSmtp({});
  servers.push(server);
  return server;
}

const addresses = (count: number): string[] => Array.from({ length: count }, (_, n) => `nhan${n}@example.vn`);
const byState = async (round = LETTER) => (await sendProgress(room.db, round)).byState;
const rows = () => listSends(room.db, LETTER);

describe('letters that cannot be written', () => {
  it('fails the one whose link was revoked, with the reason', async () => {
    const server = await fake();
    const deps = room.deps(server.url);
    const [first = 0] = await room.recipients(addresses(2));
    await sql`insert into personal_link (token_hash, recipient_id, expires_at, revoked_at)
      values ('x', ${first}, office_now(), office_now())`.execute(room.db);
    await sendChunk(deps, LETTER, job());
    expect(await byState()).toMatchObject({ sent: 1, failed: 1 });
    expect((await rows())[0]?.error).toContain('đường dẫn đã bị thu hồi');
  });

  it('claims nothing of a document that is not issued', async () => {
    const server = await fake();
    await room.recipients(addresses(1));
    await sql`update issued_number set state = 'void', void_reason = 'x'`.execute(room.db);
    await expect(sendChunk(room.deps(server.url), LETTER, job())).rejects.toThrow('chưa được cấp số');
    await sql`update issued_number set state = 'issued', void_reason = null`.execute(room.db);
    expect(await byState()).toMatchObject({ queued: 1 });
  });
});

describe('reminders', () => {
  it('go only to those who have not answered meanwhile', async () => {
    const server = await fake();
    const [first = 0] = await room.recipients(addresses(3), REMINDER);
    await sql`insert into answer (recipient_id, version, kind, values, late, after_cut_off, request_id)
      values (${first}, 1, 'noNeed', '{}', false, false, 'r1')`.execute(room.db);
    expect((await sendChunk(room.deps(server.url), REMINDER, job())).remaining).toBe(0);
    expect(await byState(REMINDER)).toMatchObject({ sent: 2, skipped: 1 });
    const email = await PostalMime.parse(server.received[0] ?? '');
    expect(email.subject).toContain('Nhắc trả lời Công văn số 352/SKHCN-QLCN&TTCN');
    expect(email.attachments).toEqual([]);
  });

  it('interrupted until the next day are not sent late, unless a person queued them again', async () => {
    const server = await fake();
    const [first = 0] = await room.recipients(addresses(3), REMINDER);
    await sql`insert into reminder (campaign_id, round, at)
      values ('cung-cau-2023', 1, office_now() - interval '1 day')`.execute(room.db);
    await sql`update send set copy = 1 where recipient_id = ${first}`.execute(room.db);
    await claimSends(room.db, REMINDER, job(1).claimant, 10);
    expect((await sendChunk(room.deps(server.url), REMINDER, job(2))).remaining).toBe(0);
    expect(await byState(REMINDER)).toMatchObject({ sent: 1, skipped: 2 });
    expect(server.received).toHaveLength(1);
    await sql`delete from reminder`.execute(room.db);
  });
});
