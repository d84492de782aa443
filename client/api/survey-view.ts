import type { Actor } from '../../domain/directory/post.ts';
import { CAMPAIGN_STATES, countsSentence, saySentence } from '../../domain/survey/campaign-state.ts';
import { letterIdOf, surveyProcessId } from '../../domain/survey/ids.ts';
import { pauseSentence } from '../../domain/survey/pause.ts';
import { allActors } from '../../store/office/all-actors.ts';
import type { Campaign } from '../../store/survey/campaigns.ts';
import { readChaseRounds } from '../../store/survey/chase-rounds.ts';
import { openDueQuestion } from '../../store/survey/due-questions.ts';
import { readReminders } from '../../store/survey/collecting.ts';
import { campaignCounts } from '../../store/survey/counts.ts';
import { dueDatesInForce } from '../../store/survey/due-dates.ts';
import type { Queryable } from '../../store/database.ts';
import { readDocument } from '../../store/document/document-facts.ts';
import { listDocuments } from '../../store/document/documents.ts';
import { listExtensions } from '../../store/survey/extensions.ts';
import { officeNow, officeToday } from '../../store/office/office-clock.ts';
import { areFiguresOpen } from '../../store/survey/figures-open.ts';
import { listDuplicates } from '../../store/survey/merges.ts';
import { listOutliers } from '../../store/survey/outliers.ts';
import { hasUnreported } from '../../store/survey/supplement.ts';
import { recipientsDifference } from '../../store/dispatch/recipients.ts';
import { documentHints } from '../hints/document-hints.ts';
import type { Hint } from '../hints/hint.ts';
import { surveyHints, type SurveyFacts } from '../hints/survey-hints.ts';
import type { SurveyDetailBody, SurveySummaryBody } from './survey-schemas.ts';

/** A campaign in one line. */
export async function surveySummary(db: Queryable, campaign: Campaign): Promise<SurveySummaryBody> {
  const { general } = await dueDatesInForce(db, campaign.id);
  const counts = await campaignCounts(db, campaign.id);
  const process = await db
    .selectFrom('process')
    .select('waiting_for')
    .where('id', '=', surveyProcessId(campaign.id))
    .executeTakeFirst();
  return {
    id: campaign.id,
    subject: campaign.definition.subject,
    unitId: campaign.unitId,
    state: campaign.state,
    stateLabel: CAMPAIGN_STATES[campaign.state],
    status: [
      `${CAMPAIGN_STATES[campaign.state]}; ${countsSentence(counts, campaign.state)}`,
      ...(campaign.pause ? [pauseSentence(campaign.pause)] : []),
    ].join('; '),
    say: saySentence(counts, campaign.state, { paused: campaign.pause !== null }),
    pausedAt: campaign.pause?.since ?? null,
    deadline: general.words,
    dueAt: general.dueAt,
    waitingFor: process?.waiting_for ?? null,
    launchedAt: campaign.launchedAt,
    counts,
  };
}

/** A campaign with its documents, who must act and by which command. */
export async function surveyDetail(db: Queryable, campaign: Campaign): Promise<SurveyDetailBody> {
  const summary = await surveySummary(db, campaign);
  const actors = await allActors(db, await officeToday(db));
  const documents = await listDocuments(db, { campaignId: campaign.id });
  const differences = await differencesOf(db, campaign);
  const openExtensions = (await listExtensions(db, campaign.id)).filter(({ state }) => state === 'asked');
  const hints = surveyHints(
    {
      id: campaign.id,
      state: campaign.state,
      paused: campaign.pause !== null,
      unitId: campaign.unitId,
      recipientsDiffer: differences.length > 0,
      openExtensions: openExtensions.map(({ id }) => id),
      ...(await figureFacts(db, campaign)),
      dueAsked: (await openDueQuestion(db, campaign.id)) !== null,
      pastDue: (await officeNow(db)) >= (await lastDueAt(db, campaign.id)),
    },
    actors,
  );
  return {
    ...summary,
    cutOffAt: campaign.cutOffAt,
    closedAt: campaign.closedAt,
    stopReason: campaign.stopReason,
    answersSha256: campaign.answersSha256,
    reminders: await readReminders(db, campaign.id),
    chases: await readChaseRounds(db, campaign.id),
    recipientDifferences: differences,
    documents,
    nextActions: [...hints, ...(await hintsOfDocuments(db, documents, actors))],
    definition: { ...campaign.definition },
  };
}

/** What has to be looked at before the report goes on, and what came too late for it. */
async function figureFacts(
  db: Queryable,
  campaign: Campaign,
): Promise<Pick<SurveyFacts, 'draftingReport' | 'openOutliers' | 'openDuplicates' | 'supplementDue'>> {
  const draftingReport = campaign.state === 'reporting' && (await areFiguresOpen(db, campaign));
  const outliers = draftingReport ? await listOutliers(db, campaign) : [];
  return {
    draftingReport,
    openOutliers: outliers.filter(({ confirmed }) => confirmed === null).length,
    openDuplicates: draftingReport ? (await listDuplicates(db, campaign)).length : 0,
    supplementDue: campaign.state === 'closed' && (await hasUnreported(db, campaign.id)),
  };
}

/** Nobody's deadline is still open after it: the general one, or a later one given to some. */
async function lastDueAt(db: Queryable, campaignId: string): Promise<Date> {
  const { general, own } = await dueDatesInForce(db, campaignId);
  return new Date(Math.max(general.dueAt.getTime(), ...[...own.values()].map((due) => due.getTime())));
}

/** Between confirmation and dispatch the directory may change under the list. */
async function differencesOf(db: Queryable, { id, state }: Campaign): Promise<string[]> {
  if (state !== 'approving') return [];
  const differences = await recipientsDifference(db, letterIdOf(id), await officeToday(db));
  return differences.map(({ what }) => what);
}

async function hintsOfDocuments(
  db: Queryable,
  documents: readonly { readonly id: string }[],
  actors: readonly Actor[],
): Promise<Hint[]> {
  const found = documents.map(async ({ id }) =>
    documentHints(id, (await readDocument(db, id)).facts, actors),
  );
  return (await Promise.all(found)).flat();
}
