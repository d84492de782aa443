/** How a campaign stands, counted in the database by the rule of `domain/survey/counting.ts`. */
import { sql } from 'kysely';
import type { CampaignCounts } from '../../domain/survey/campaign-state.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { Queryable } from '../database.ts';
import { OWES } from './owing.ts';

/** Of a recipient `r`: a version was sent back and none came instead. */
const BACK = sql`exists (select 1 from answer a where a.recipient_id = r.id and a.returned = 'open')`;

/** Of a recipient `r`: more time is asked for, or was granted and has not run out. */
const MORE_TIME = sql`(exists (select 1 from extension_request e where e.recipient_id = r.id and e.state = 'asked')
  or office_now() < (select d.due_at from due_date d where d.recipient_id = r.id order by d.id desc limit 1))`;

/**
 * Whose answer counts for a place into which others were merged: of the merges into it the last that chose the other's,
 * and so on. `merged` in `domain/survey/merging.ts` once more, for sets.
 */
const FOLLOWED = (letters: readonly string[]) => sql`
  select r.id as place, r.id as answer_of, 0 as depth from recipient r
   where r.document_id = any(${[...letters]}::text[]) and r.merged_into is null
     and exists (select 1 from answer_merge m where m.kept_id = r.id and m.undone_at is null)
  union all
  select f.place, n.merged_id, f.depth + 1 from followed f
    cross join lateral (
      select m.merged_id from answer_merge m
       where m.kept_id = f.answer_of and m.undone_at is null and m.base = 'merged'
       order by m.id desc limit 1) n`;

export async function campaignCounts(db: Queryable, campaignId: string): Promise<CampaignCounts> {
  return (await countsOfCampaigns(db, [campaignId])).get(campaignId) ?? NOBODY;
}

const NOBODY: CampaignCounts = {
  owing: 0,
  answered: 0,
  noNeed: 0,
  late: 0,
  returned: 0,
  askedMoreTime: 0,
  unreachable: 0,
};

/** Of many in one query; every one of them has its counts. */
export async function countsOfCampaigns(
  db: Queryable,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, CampaignCounts>> {
  const { rows } = await sql<CampaignCounts & { readonly documentId: string }>`
    with recursive followed as (${FOLLOWED(campaignIds.map(letterIdOf))}),
    counting as (select distinct on (place) place, answer_of from followed order by place, depth desc),
    counted as (
      select r.document_id, l.kind, l.late,
             case when l.kind is not null then null
                  when ${BACK} then 'returned'
                  when ${MORE_TIME} then 'askedMoreTime'
                  when r.unreachable_reason is not null then 'unreachable' end as missing
        from recipient r
        left join counting c on c.place = r.id
        left join answer_standing l on l.recipient_id = coalesce(c.answer_of, r.id)
       where r.document_id = any(${campaignIds.map(letterIdOf)}::text[]) and r.merged_into is null
         and (${OWES} or l.kind is not null))
    select document_id as "documentId", count(*) as owing,
           count(*) filter (where kind = 'answer') as answered,
           count(*) filter (where kind = 'noNeed') as "noNeed",
           count(*) filter (where late) as late,
           count(*) filter (where missing = 'returned') as returned,
           count(*) filter (where missing = 'askedMoreTime') as "askedMoreTime",
           count(*) filter (where missing = 'unreachable') as unreachable
      from counted group by document_id`.execute(db);
  const found = new Map(rows.map(({ documentId, ...counts }) => [documentId, counts]));
  return new Map(campaignIds.map((id) => [id, found.get(letterIdOf(id)) ?? NOBODY]));
}
