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
 * Makes sure that each recipient has a link that lives until `expiresAt` (office time) at least.
 * @returns tokens by recipient id; one whose newest link was revoked has none
 */
export async function ensurePersonalLinks(
  trx: Queryable,
  key: string,
  recipientIds: readonly number[],
  expiresAt: Date,
): Promise<ReadonlyMap<number, string>> {
  if (recipientIds.length === 0) return new Map();
  const ids = [...recipientIds].sort((a, b) => a - b);
  await trx
    .insertInto('personal_link')
    .values(
      ids.map((id) => ({
        recipient_id: id,
        token_hash: hashOf(linkToken(key, id, 1)),
        expires_at: expiresAt,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { rows } = await sql<{ recipient_id: number; generation: number }>`
    update personal_link l set expires_at = greatest(l.expires_at, ${expiresAt})
     where l.recipient_id = any(${ids}::bigint[]) and l.revoked_at is null
       and l.generation = (select max(n.generation) from personal_link n where n.recipient_id = l.recipient_id)
    returning recipient_id, generation`.execute(trx);
  return new Map(rows.map((row) => [row.recipient_id, linkToken(key, row.recipient_id, row.generation)]));
}

export interface LinkHolder {
  readonly recipientId: number;
  readonly documentId: string;
  /** Office time. */
  readonly expiresAt: Date;
}

/** Whose link it is; null when it is not known, has expired or was revoked. */
export async function recipientOfToken(db: Queryable, token: string): Promise<LinkHolder | null> {
  const row = await db
    .selectFrom('personal_link')
    .innerJoin('recipient', 'recipient.id', 'personal_link.recipient_id')
    .select(['recipient.id', 'recipient.document_id', 'personal_link.expires_at'])
    .where('token_hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`office_now()`)
    .executeTakeFirst();
  return row ? { recipientId: row.id, documentId: row.document_id, expiresAt: row.expires_at } : null;
}

/** Revokes every link of a recipient and makes a new one. @returns its token */
export async function renewPersonalLink(
  trx: Trx,
  key: string,
  recipientId: number,
  expiresAt: Date,
): Promise<string> {
  await trx.selectFrom('recipient').select('id').where('id', '=', recipientId).forUpdate().execute();
  const revoked = await trx
    .updateTable('personal_link')
    .set({ revoked_at: sql`coalesce(revoked_at, office_now())` })
    .where('recipient_id', '=', recipientId)
    .returning('generation')
    .execute();
  const generation = Math.max(0, ...revoked.map((row) => row.generation)) + 1;
  const token = linkToken(key, recipientId, generation);
  await trx
    .insertInto('personal_link')
    .values({ recipient_id: recipientId, generation, token_hash: hashOf(token), expires_at: expiresAt })
    .execute();
  return token;
}
