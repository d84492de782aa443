/** How a campaign stands, counted in the database. */
import { sql } from 'kysely';
import type { CampaignCounts } from '../../domain/survey/campaign-state.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { Queryable } from '../database.ts';

/** A version was sent back and none came instead. */
const BACK = sql`exists (select 1 from answer a where a.recipient_id = r.id and a.returned = 'open')`;

export async function campaignCounts(db: Queryable, campaignId: string): Promise<CampaignCounts> {
  return (await countsOfCampaigns(db, [campaignId])).get(campaignId) ?? NOBODY;
}

const NOBODY: CampaignCounts = { owing: 0, answered: 0, noNeed: 0, late: 0, returned: 0, askedMoreTime: 0 };

/** Of many in one query; every one of them has its counts. */
export async function countsOfCampaigns(
  db: Queryable,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, CampaignCounts>> {
  const { rows } = await sql<CampaignCounts & { readonly documentId: string }>`
    select r.document_id as "documentId", count(*) as owing,
           count(*) filter (where l.kind = 'answer') as answered,
           count(*) filter (where l.kind = 'noNeed') as "noNeed",
           count(*) filter (where l.late) as late,
           count(*) filter (where l.kind is null and ${BACK}) as returned,
           count(*) filter (where l.kind is null and not ${BACK} and (exists (
             select 1 from extension_request e where e.recipient_id = r.id and e.state = 'asked'
           ) or office_now() < (
             select d.due_at from due_date d where d.recipient_id = r.id order by d.id desc limit 1
           ))) as "askedMoreTime"
      from recipient r 
      left join answer_merge m on m.kept_id = r.id and m.undone_at is null and m.base = 'merged'
      left join answer_standing l on l.recipient_id = coalesce(m.merged_id, r.id)
     where r.document_id = any(${campaignIds.map(letterIdOf)}::text[]) and r.owes_answer
       and r.unreachable_reason is null and r.merged_into is null
     group by r.document_id`.execute(db);
  const found = new Map(rows.map(({ documentId, ...counts }) => [documentId, counts]));
  return new Map(campaignIds.map((id) => [id, found.get(letterIdOf(id)) ?? NOBODY]));
}
