/**
 * Personal links of recipients. A link is `/p/<token>`; the token is derived from the office's key and never stored, its
 * hash is. A new generation replaces a link that got into wrong hands.
 */
import { createHash, createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Queryable, Trx } from '../database.ts';

/** HMAC-SHA256 of recipient and generation in base64url: 43 characters. */
export const linkToken = (key: string, recipientId: number, generation: number): string =>
  createHmac('sha256', key).update(`${recipientId}.${generation}`).digest('base64url');

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Makes sure that each recipient has a link that lives until `expiresAt` (office time) at least. One that is just being
 * renewed is waited for: its letter bears the new link, not none.
 * @returns tokens by recipient id; one whose link was revoked has none until it is renewed
 */
export async function ensurePersonalLinks(
  trx: Queryable,
  key: string,
  recipientIds: readonly number[],
  expiresAt: Date,
): Promise<ReadonlyMap<number, string>> {
  if (recipientIds.length === 0) return new Map();
  const links = await trx
    .selectFrom('recipient')
    .select(['id', 'link_generation as generation'])
    .where('id', 'in', recipientIds)
    .where('link_revoked_at', 'is', null)
    .orderBy('id')
    .forShare()
    .execute();
  if (links.length === 0) return new Map();
  await trx
    .insertInto('personal_link')
    .values(
      links.map(({ id, generation }) => ({
        recipient_id: id,
        generation,
        token_hash: hashOf(linkToken(key, id, generation)),
        expires_at: expiresAt,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const ids = links.map(({ id }) => id);
  const { rows } = await sql<{ recipient_id: number; generation: number }>`
    update personal_link l set expires_at = greatest(l.expires_at, ${expiresAt}) from recipient r
     where r.id = l.recipient_id and l.recipient_id = any(${ids}::bigint[]) and l.revoked_at is null
       and l.generation = r.link_generation
    returning l.recipient_id, l.generation`.execute(trx);
  return new Map(rows.map((row) => [row.recipient_id, linkToken(key, row.recipient_id, row.generation)]));
}

export interface LinkHolder {
  readonly recipientId: number;
  readonly documentId: string;
  /** Office time. */
  readonly expiresAt: Date;
}

/**
 * A link that is written down just while it is revoked or renewed carries no mark of that: the recipient's own row is asked,
 * too.
 */
const isAlive = sql<boolean>`(personal_link.revoked_at is null and recipient.link_revoked_at is null
  and personal_link.generation = recipient.link_generation)`;

/** Whose link it is; null when it is not known, has expired or was revoked. */
export async function recipientOfToken(db: Queryable, token: string): Promise<LinkHolder | null> {
  const row = await db
    .selectFrom('personal_link')
    .innerJoin('recipient', 'recipient.id', 'personal_link.recipient_id')
    .select(['recipient.id', 'recipient.document_id', 'personal_link.expires_at'])
    .where('token_hash', '=', hashOf(token))
    .where(isAlive, '=', true)
    .where('expires_at', '>', sql<Date>`office_now()`)
    .executeTakeFirst();
  return row ? { recipientId: row.id, documentId: row.document_id, expiresAt: row.expires_at } : null;
}

export interface ClosedLink {
  readonly documentId: string;
  readonly why: 'revoked' | 'expired';
}

/** Why a link that was once given out opens nothing any more; null when there never was such a link, or when it opens. */
export async function closedLink(db: Queryable, token: string): Promise<ClosedLink | null> {
  const row = await db
    .selectFrom('personal_link')
    .innerJoin('recipient', 'recipient.id', 'personal_link.recipient_id')
    .select('recipient.document_id')
    .select(isAlive.as('alive'))
    .select(sql<boolean>`personal_link.expires_at <= office_now()`.as('expired'))
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  if (!row || (row.alive && !row.expired)) return null;
  return { documentId: row.document_id, why: row.alive ? 'expired' : 'revoked' };
}

/** No link of this recipient opens anything until it is renewed. */
export async function revokePersonalLinks(trx: Trx, recipientId: number): Promise<void> {
  await trx
    .updateTable('recipient')
    .set({ link_revoked_at: sql`coalesce(link_revoked_at, office_now())` })
    .where('id', '=', recipientId)
    .execute();
  await trx
    .updateTable('personal_link')
    .set({ revoked_at: sql`coalesce(revoked_at, office_now())` })
    .where('recipient_id', '=', recipientId)
    .execute();
}

/** Revokes what was given out; the next letter bears a new link. @returns its generation */
export async function renewPersonalLink(trx: Trx, recipientId: number): Promise<number> {
  await revokePersonalLinks(trx, recipientId);
  const { link_generation: generation } = await trx
    .updateTable('recipient')
    .set({ link_revoked_at: null, link_generation: sql`link_generation + 1` })
    .where('id', '=', recipientId)
    .returning('link_generation')
    .executeTakeFirstOrThrow();
  return generation;
}
