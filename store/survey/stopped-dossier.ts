/**
 * The dossier of a stopped campaign is closed when nothing of the campaign is under way any more: what went out is
 * recalled after the stop, and that belongs in it.
 */
import { sql } from 'kysely';
import type { Trx } from '../database.ts';
import { endDossier } from './dossier.ts';

/** Called wherever a document ends, and at the stop itself. Whoever ends last closes it. */
export async function closeStoppedDossier(trx: Trx, campaignId: string): Promise<void> {
  // Two documents ending at once wait for each other here, so that the second sees that the first has ended.
  const { rows } = await sql`
    select 1 from dossier o join campaign c on c.id = o.campaign_id
     where o.campaign_id = ${campaignId} and o.closed_at is null and c.state = 'stopped'
       for no key update of o`.execute(trx);
  if (rows.length === 0) return;
  const open = await trx
    .selectFrom('document')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('state', 'not in', ['kept', 'void'])
    .executeTakeFirst();
  if (!open) await endDossier(trx, campaignId);
}

/** The same, told the document that has just ended. */
export async function closeStoppedDossierOf(trx: Trx, documentId: string): Promise<void> {
  const row = await trx
    .selectFrom('document')
    .select('campaign_id')
    .where('id', '=', documentId)
    .executeTakeFirst();
  if (row?.campaign_id) await closeStoppedDossier(trx, row.campaign_id);
}
