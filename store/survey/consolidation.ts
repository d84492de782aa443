/** The answers of a campaign as they count: what stands, cleaned, merged; for the report, or what came after it. */
import { consolidate, type AnswerFacts, type Consolidation } from '../../domain/survey/consolidate.ts';
import { merged } from '../../domain/survey/merging.ts';
import type { Queryable } from '../database.ts';
import type { Campaign } from './campaigns.ts';
import { readCampaignAnswers } from './campaign-answers.ts';
import { listCleanings, withCleanings } from './cleanings.ts';
import { readOwing } from './collecting.ts';
import { activeMerges } from './merges.ts';

/** @param since only what came after the cut-off and later than this moment; absent: what is in the report */
export async function readConsolidation(
  db: Queryable,
  campaign: Pick<Campaign, 'id' | 'definition'>,
  since?: Date,
): Promise<Consolidation> {
  const answers = await readCounting(db, campaign.id, since);
  const answering = new Set(answers.map(({ recipientId }) => recipientId));
  const recipients = await readOwing(db, campaign.id, 'withUnreachable');
  return consolidate({
    form: campaign.definition.form.fields,
    recipients: recipients
      .filter(({ recipientId }) => since === undefined || answering.has(recipientId))
      .map((one) => ({
        id: one.recipientId,
        name: one.name,
        group: one.groupLabel,
        owesAnswer: one.owesAnswer,
        unreachable: one.unreachableReason,
      })),
    answers,
  });
}

/** Every version with its cleaned figures, those merged away left out. */
async function readCounting(
  db: Queryable,
  campaignId: string,
  since: Date | undefined,
): Promise<AnswerFacts[]> {
  const all = await readCampaignAnswers(db, campaignId);
  const chosen =
    since === undefined
      ? all
      : all
          .filter(({ afterCutOff, receivedAt }) => afterCutOff && receivedAt > since)
          .map((one) => ({ ...one, afterCutOff: false }));
  const clean = withCleanings(chosen, await listCleanings(db, campaignId));
  return merged(clean, await activeMerges(db, campaignId));
}
