import { sql } from 'kysely';
import type { CampaignState } from '../../domain/survey/campaign-state.ts';
import { reportIdOf } from '../../domain/survey/ids.ts';
import type { Queryable } from '../database.ts';

const BEFORE_CUT_OFF: readonly CampaignState[] = ['collecting', 'consolidating'];

/**
 * The figures of a campaign may still be worked on: answers are being taken, or the draft of the report is in the
 * drafter's hands and can be drafted anew from them.
 */
export async function areFiguresOpen(
  db: Queryable,
  { id, state }: { readonly id: string; readonly state: CampaignState },
): Promise<boolean> {
  if (BEFORE_CUT_OFF.includes(state)) return true;
  if (state !== 'reporting') return false;
  const report = await db
    .selectFrom('document')
    .select('state')
    .where('id', '=', reportIdOf(id))
    .executeTakeFirst();
  return report?.state === 'draft';
}

/** The campaigns of these whose report is a draft in the drafter's hands. */
export async function draftingReport(
  db: Queryable,
  campaignIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('document')
    .select(['id'])
    .where('id', '=', sql<string>`any(${campaignIds.map(reportIdOf)}::text[])`)
    .where('state', '=', 'draft')
    .execute();
  const drafts = new Set(rows.map(({ id }) => id));
  return new Set(campaignIds.filter((id) => drafts.has(reportIdOf(id))));
}
