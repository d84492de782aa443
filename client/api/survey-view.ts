import { CAMPAIGN_STATES, countsSentence, saySentence } from '../../domain/survey/campaign-state.ts';
import { surveyProcessId } from '../../domain/survey/ids.ts';
import { pauseSentence } from '../../domain/survey/pause.ts';
import type { Queryable } from '../../store/database.ts';
import { listWithFacts } from '../../store/document/documents.ts';
import { allActors } from '../../store/office/all-actors.ts';
import { officeToday } from '../../store/office/office-clock.ts';
import { waitingOf } from '../../store/open-processes.ts';
import type { Campaign } from '../../store/survey/campaigns.ts';
import { readChaseRounds } from '../../store/survey/chase-rounds.ts';
import { readReminders } from '../../store/survey/collecting.ts';
import { countsOfCampaigns } from '../../store/survey/counts.ts';
import { duesOfCampaigns } from '../../store/survey/due-dates.ts';
import { documentHints } from '../hints/document-hints.ts';
import { surveyHints } from '../hints/survey-hints.ts';
import { factsOfCampaigns } from './survey-facts.ts';
import type { SurveyDetailBody, SurveySummaryBody } from './survey-schemas.ts';

/** A campaign in one line. */
export async function surveySummary(db: Queryable, campaign: Campaign): Promise<SurveySummaryBody> {
  const [summary] = await surveySummaries(db, [campaign]);
  return summary as SurveySummaryBody;
}

/** Each campaign in one line: three queries, however many campaigns. */
export async function surveySummaries(
  db: Queryable,
  campaigns: readonly Campaign[],
): Promise<SurveySummaryBody[]> {
  const ids = campaigns.map(({ id }) => id);
  const dues = await duesOfCampaigns(db, ids);
  const allCounts = await countsOfCampaigns(db, ids);
  const waiting = await waitingOf(db, ids.map(surveyProcessId));
  return campaigns.map((campaign) => {
    const due = dues.get(campaign.id);
    const counts = allCounts.get(campaign.id);
    if (!due || !counts) throw new Error(`Đợt khảo sát ${campaign.id} chưa có thời hạn`);
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
      deadline: due.words,
      dueAt: due.dueAt,
      waitingFor: waiting.get(surveyProcessId(campaign.id)) ?? null,
      launchedAt: campaign.launchedAt,
      counts,
    };
  });
}

/** A campaign with its documents, who must act and by which command. */
export async function surveyDetail(db: Queryable, campaign: Campaign): Promise<SurveyDetailBody> {
  const summary = await surveySummary(db, campaign);
  const actors = await allActors(db, await officeToday(db));
  const documents = await listWithFacts(db, { campaignId: campaign.id });
  const [known] = await factsOfCampaigns(db, [campaign]);
  const hints = known ? surveyHints(known.facts, actors) : [];
  return {
    ...summary,
    cutOffAt: campaign.cutOffAt,
    closedAt: campaign.closedAt,
    stopReason: campaign.stopReason,
    answersSha256: campaign.answersSha256,
    reminders: await readReminders(db, campaign.id),
    chases: await readChaseRounds(db, campaign.id),
    recipientDifferences: [...(known?.differences ?? [])],
    documents: documents.map((one) => one.summary),
    nextActions: [...hints, ...documents.flatMap((one) => documentHints(one.summary.id, one.facts, actors))],
    definition: { ...campaign.definition },
  };
}
