/**
 * Accounts and their tokens. A token is shown once, when it is made; the table keeps its sha256. When a token was
 * made, expires or was revoked is machine time, not office time: it guards a machine.
 */
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import type { Day } from '../../domain/time/day.ts';
import { actorsOn, byRank } from './all-actors.ts';
import type { Queryable } from '../database.ts';

export interface AccountOfToken {
  readonly accountId: string;
  readonly personId: string;
  readonly fullName: string;
}

/** Whose token this is; null when unknown, expired, revoked, or the account was closed. */
export async function accountOfToken(db: Queryable, token: string): Promise<AccountOfToken | null> {
  const row = await db
    .selectFrom('api_token')
    .innerJoin('account', 'account.id', 'api_token.account_id')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.id as accountId', 'person.id as personId', 'person.full_name as fullName'])
    .where('api_token.token_hash', '=', hashOf(token))
    .where('api_token.revoked_at', 'is', null)
    .where(sql<boolean>`coalesce(api_token.expires_at > clock_timestamp(), true)`)
    .where('account.active', '=', true)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * The posts a person holds on that day, highest rank first; empty when none (then they may look, not act).
 * Several posts of one rank stand in the order of their ids.
 */
export async function actorsOf(db: Queryable, accountId: string, day: Day): Promise<Actor[]> {
  return byRank(await actorsOn(db, day).where('account.id', '=', accountId).execute());
}

/**
 * Makes a token for an account: 32 random bytes, base64url. Older tokens stay valid until they are revoked.
 * @throws when there is no such account (foreign key)
 */
export async function issueToken(db: Queryable, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db
    .insertInto('api_token')
    .values({ token_hash: hashOf(token), account_id: accountId })
    .execute();
  return token;
}

/** @returns true when this call revoked it; false when unknown or revoked before */
export async function revokeToken(db: Queryable, token: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('api_token')
    .set({ revoked_at: sql`clock_timestamp()` })
    .where('token_hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Revokes every live token of an account. @returns how many */
export async function revokeTokensOf(db: Queryable, accountId: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('api_token')
    .set({ revoked_at: sql`clock_timestamp()` })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export interface AccountRow {
  readonly id: string;
  readonly personId: string;
  readonly fullName: string;
  readonly active: boolean;
}

/** Every account, in the order of their ids. */
export const listAccounts = (db: Queryable): Promise<AccountRow[]> =>
  db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.id', 'person.id as personId', 'person.full_name as fullName', 'account.active'])
    .orderBy('account.id')
    .execute();

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
