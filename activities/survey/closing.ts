/** The end of a campaign: its dossier, or the reason why it stopped. */
import { sql } from 'kysely';
import { reportIdOf, surveyProcessId } from '../../domain/survey/ids.ts';
import { writeAudit } from '../../store/audit.ts';
import { lockCampaign } from '../../store/survey/campaigns.ts';
import { endDossier } from '../../store/survey/dossier.ts';
import type { Database, Trx } from '../../store/database.ts';
import { officeNow } from '../../store/office/office-clock.ts';
import { closeProcess } from '../../store/process.ts';
import type { SurveyActivities } from '../../workflows/survey-campaign/activities.ts';

export function closingActivities(db: Database): Pick<SurveyActivities, 'closeCampaign' | 'stopCampaign'> {
  return {
    closeCampaign: ({ campaignId }) =>
      db.transaction().execute(async (trx) => {
        await end(trx, campaignId, { state: 'closed', reason: null });
      }),
    stopCampaign: ({ campaignId, documentId }) =>
      db.transaction().execute(async (trx) => {
        const reason = documentId === reportIdOf(campaignId) ? 'Báo cáo đã hủy' : 'Công văn đã hủy';
        await end(trx, campaignId, { state: 'stopped', reason });
      }),
  };
}

/**
 * The story of a campaign that was stopped, or closed before its story was told again, is over; so are those of its
 * documents that only it would have started and that are at their end.
 */
export const endStory = (db: Database, campaignId: string): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const left = await trx
      .selectFrom('process as p')
      .innerJoin('document as d', (join) => join.on(sql<boolean>`p.id = 'document/' || d.id`))
      .select('p.id')
      .where('d.campaign_id', '=', campaignId)
      .where('d.state', 'in', ['void', 'kept'])
      .where('p.started_by', '=', 'parent')
      .where('p.state', '=', 'open')
      .orderBy('p.id')
      .execute();
    for (const { id } of left) await closeProcess(trx, id);
    await closeProcess(trx, surveyProcessId(campaignId));
  });

interface End {
  readonly state: 'closed' | 'stopped';
  readonly reason: string | null;
}

/** Nothing when it had ended before. */
async function end(trx: Trx, campaignId: string, { state, reason }: End): Promise<void> {
  const campaign = await lockCampaign(trx, campaignId);
  await closeProcess(trx, surveyProcessId(campaignId));
  if (campaign.state === 'closed' || campaign.state === 'stopped') return;
  await trx
    .updateTable('campaign')
    .set({ state, stop_reason: reason, closed_at: await officeNow(trx) })
    .where('id', '=', campaignId)
    .execute();
  await writeAudit(trx, {
    actor: null,
    action: state === 'closed' ? 'closeCampaign' : 'stopCampaign',
    objectKind: 'campaign',
    objectId: campaignId,
    comment: reason ?? undefined,
  });
  await endDossier(trx, campaignId);
}
