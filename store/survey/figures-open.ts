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
