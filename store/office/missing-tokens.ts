/** Tokens for accounts that were just imported and cannot sign in yet. */
import { sql } from 'kysely';
import { issueToken } from './accounts.ts';
import type { Trx } from '../database.ts';

/**
 * Issues a token to every active account that never had one; whose tokens were revoked gets none by an import.
 * @returns tokens by account id, given once and kept nowhere
 */
export async function issueMissingTokens(trx: Trx): Promise<Record<string, string>> {
  const { rows } = await sql<{ id: string }>`
    select a.id from account a
     where a.active and not exists (select 1 from api_token t where t.account_id = a.id)
     order by a.id`.execute(trx);
  const tokens: Record<string, string> = {};
  for (const { id } of rows) tokens[id] = await issueToken(trx, id);
  return tokens;
}
