/** Tokens for accounts that were just imported and cannot sign in yet. */
import { sql } from 'kysely';
import { issueToken } from './accounts.ts';
import type { Trx } from '../database.ts';

/**
 * Issues a token to every active account without a live one.
 * @returns tokens by account id, given once and kept nowhere
 */
export async function issueMissingTokens(trx: Trx): Promise<Record<string, string>> {
  const { rows } = await sql<{ id: string }>`
    select a.id from account a where a.active and not exists (
      select 1 from api_token t where t.account_id = a.id and t.revoked_at is null
        and coalesce(t.expires_at > clock_timestamp(), true))
    order by a.id`.execute(trx);
  const tokens: Record<string, string> = {};
  for (const { id } of rows) tokens[id] = await issueToken(trx, id);
  return tokens;
}
