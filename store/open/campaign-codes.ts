/** The short code of a campaign with an open class. */
import { randomBytes } from 'node:crypto';
import { shortCode } from '../../domain/survey/short-code.ts';
import type { Queryable, Trx } from '../database.ts';

/** Gives a campaign its code, once. */
export async function ensureCode(trx: Trx, campaignId: string): Promise<string> {
  const known = await codeOf(trx, campaignId);
  if (known !== null) return known;
  // One of a million million: should it be taken, the next try finds another.
  await trx
    .insertInto('campaign_code')
    .values({ code: shortCode(randomBytes(8)), campaign_id: campaignId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return ensureCode(trx, campaignId);
}

/** null: the campaign is open to nobody but those it was sent to. */
export async function codeOf(db: Queryable, campaignId: string): Promise<string | null> {
  const row = await db
    .selectFrom('campaign_code')
    .select('code')
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  return row?.code ?? null;
}
