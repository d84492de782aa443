/** The first account of a new office: without it nobody could import the office itself. */
import type { Database, Trx } from '../database.ts';
import { issueToken } from './accounts.ts';

export const FIRST_ACCOUNT = 'quan-tri';
const FULL_NAME = 'Quản trị hệ thống';
/** Holds on every day a rehearsal may be set in. */
const SINCE = '1900-01-01';

/**
 * Creates the administrator's account and its token while no token exists at all; later calls do nothing.
 * @returns the token, given once and kept nowhere; null when somebody has a token already
 */
export const ensureFirstAccount = (db: Database): Promise<string | null> =>
  db.transaction().execute(async (trx) => {
    // One office row: two processes that start together create one account.
    await trx.selectFrom('office').select('id').forUpdate().execute();
    const anyToken = await trx.selectFrom('api_token').select('account_id').limit(1).executeTakeFirst();
    if (anyToken) return null;
    await ensureAdministrator(trx);
    return issueToken(trx, FIRST_ACCOUNT);
  });

async function ensureAdministrator(trx: Trx): Promise<void> {
  const id = FIRST_ACCOUNT;
  await trx
    .insertInto('person')
    .values({ id, full_name: FULL_NAME })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .insertInto('post')
    .values({ id, title: FULL_NAME, rank: 'administrator' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .insertInto('post_holder')
    .values({ post_id: id, person_id: id, valid_from: SINCE })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .insertInto('account')
    .values({ id, person_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
