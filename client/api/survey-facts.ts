/** What hints about campaigns look at, of many with a fixed number of queries. */
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { Queryable } from '../../store/database.ts';
import { recipientsDifferences } from '../../store/dispatch/recipients.ts';
import { officeNow, officeToday } from '../../store/office/office-clock.ts';
import type { Campaign } from '../../store/survey/campaigns.ts';
import { duesOfCampaigns } from '../../store/survey/due-dates.ts';
import { openDueQuestions } from '../../store/survey/due-questions.ts';
import { openRegistrations } from '../../store/open/registrations.ts';
import { openExtensions } from '../../store/survey/extensions.ts';
import { draftingReport } from '../../store/survey/figures-open.ts';
import { duplicatesOfCampaigns } from '../../store/survey/merges.ts';
import { outliersOfCampaigns } from '../../store/survey/outliers.ts';
import { withUnreported } from '../../store/survey/supplement.ts';
import type { SurveyFacts } from '../hints/survey-hints.ts';

export interface CampaignFacts {
  readonly facts: SurveyFacts;
  /** Between confirmation and dispatch the directory may change under the list. */
  readonly differences: readonly string[];
}

/** In the order of the campaigns. */
export async function factsOfCampaigns(
  db: Queryable,
  campaigns: readonly Campaign[],
): Promise<CampaignFacts[]> {
  const ids = campaigns.map(({ id }) => id);
  const idsIn = (state: Campaign['state']) =>
    campaigns.filter((campaign) => campaign.state === state).map(({ id }) => id);
  const now = await officeNow(db);
  const approving = idsIn('approving').map(letterIdOf);
  const differences = await recipientsDifferences(db, approving, await officeToday(db));
  const extensions = await openExtensions(db, ids);
  // After the cut-off nobody is taken in any more: nothing waits.
  const registrations = await openRegistrations(db, idsIn('collecting'));
  const figures = await figureFacts(db, campaigns, await draftingReport(db, idsIn('reporting')));
  const asked = await openDueQuestions(db, ids);
  const dues = await duesOfCampaigns(db, ids);
  const unreported = await withUnreported(db, idsIn('closed'));
  return campaigns.map(({ id, state, pause, unitId }) => {
    const differ = (differences.get(letterIdOf(id)) ?? []).map(({ what }) => what);
    const due = dues.get(id);
    const facts = {
      ...{ id, state, unitId },
      paused: pause !== null,
      recipientsDiffer: differ.length > 0,
      openExtensions: extensions.get(id) ?? [],
      openRegistrations: registrations.get(id) ?? 0,
      ...figures(id),
      dueAsked: asked.has(id),
      pastDue: due !== undefined && now >= due.lastAt,
      supplementDue: unreported.has(id),
    };
    return { facts, differences: differ };
  });
}

type FigureFacts = Pick<SurveyFacts, 'draftingReport' | 'openOutliers' | 'openDuplicates'>;

/** What has to be looked at before the report goes on. */
async function figureFacts(
  db: Queryable,
  campaigns: readonly Campaign[],
  drafting: ReadonlySet<string>,
): Promise<(id: string) => FigureFacts> {
  const looked = campaigns.filter(({ id }) => drafting.has(id));
  const outliers = await outliersOfCampaigns(db, looked);
  const duplicates = await duplicatesOfCampaigns(db, looked);
  return (id) => ({
    draftingReport: drafting.has(id),
    openOutliers: (outliers.get(id) ?? []).filter(({ confirmed }) => confirmed === null).length,
    openDuplicates: duplicates.get(id)?.length ?? 0,
  });
}
