import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Trx } from '../../../store/database.ts';
import {
  closedLink,
  ensurePersonalLinks,
  linkToken,
  recipientOfToken,
  renewPersonalLink,
  revokePersonalLinks,
} from '../../../store/dispatch/personal-links.ts';
import { lockWaits } from '../store/lock-waits.ts';
import { adder, LINK_KEY, mailRoom, type MailRoom } from './fixture.ts';

let room: MailRoom;
beforeAll(async () => {
  room = await mailRoom();
});
beforeEach(() => room.clear());

const add = adder(() => room.db);
const inTrx = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => room.db.transaction().execute(work);

describe('personal links', () => {
  const due = new Date('2023-10-23T17:00:00Z');

  it('are derived, kept as hashes, and the same each time', async () => {
    const id = await add({ email: 'a@example.vn' });
    const first = await inTrx((trx) => ensurePersonalLinks(trx, LINK_KEY, [id], due));
    const later = new Date('2023-12-01T00:00:00Z');
    const second = await inTrx((trx) => ensurePersonalLinks(trx, LINK_KEY, [id], later));
    expect(first).toEqual(second);
    const token = first.get(id) ?? '';
    expect(token).toBe(linkToken(LINK_KEY, id, 1));
    const holder = await recipientOfToken(room.db, token);
    expect(holder).toMatchObject({ recipientId: id, expiresAt: later });
    const { rows } = await sql<{ token_hash: string }>`select token_hash from personal_link`.execute(room.db);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('end when they expire, are revoked, or are made up', async () => {
    const id = await add({ email: 'a@example.vn' });
    const token = (await inTrx((trx) => ensurePersonalLinks(trx, LINK_KEY, [id], due))).get(id) ?? '';
    const fresh = await inTrx(async (trx) => {
      await renewPersonalLink(trx, id);
      return (await ensurePersonalLinks(trx, LINK_KEY, [id], due)).get(id) ?? '';
    });
    expect(await recipientOfToken(room.db, token)).toBeNull();
    expect(await recipientOfToken(room.db, fresh)).toMatchObject({ recipientId: id });
    expect((await inTrx((trx) => ensurePersonalLinks(trx, LINK_KEY, [id], due))).get(id)).toBe(fresh);
    expect(await recipientOfToken(room.db, linkToken('another key', id, 2))).toBeNull();
    await sql`update personal_link set expires_at = office_now()`.execute(room.db);
    expect(await recipientOfToken(room.db, fresh)).toBeNull();
  });

  it('written down while they are renewed or revoked open nothing', async () => {
    const id = await add({ email: 'a@example.vn' });
    const token = (await inTrx((trx) => ensurePersonalLinks(trx, LINK_KEY, [id], due))).get(id) ?? '';
    // As a letter under way leaves it, whose link comes after the mark.
    const unmarked = sql`update personal_link set revoked_at = null where recipient_id = ${id}`;
    await inTrx((trx) => revokePersonalLinks(trx, id));
    await unmarked.execute(room.db);
    expect(await recipientOfToken(room.db, token)).toBeNull();
    expect(await closedLink(room.db, token)).toMatchObject({ why: 'revoked' });
    await inTrx((trx) => renewPersonalLink(trx, id));
    await unmarked.execute(room.db);
    expect(await recipientOfToken(room.db, token)).toBeNull();
    expect(await closedLink(room.db, token)).toMatchObject({ why: 'revoked' });
  });

  it('of a letter that is made while they are renewed are the new ones', async () => {
    const id = await add({ email: 'a@example.vn' });
    for (const generation of [2, 3]) {
      let made: Promise<ReadonlyMap<number, string>> | undefined;
      await inTrx(async (trx) => {
        await renewPersonalLink(trx, id);
        made = inTrx((other) => ensurePersonalLinks(other, LINK_KEY, [id], due));
        await lockWaits(room.db, 1);
      });
      const token = (await made)?.get(id) ?? '';
      expect(token).toBe(linkToken(LINK_KEY, id, generation));
      expect(await recipientOfToken(room.db, token)).toMatchObject({ recipientId: id });
    }
  });
});
