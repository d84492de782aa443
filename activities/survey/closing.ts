/** The end of a campaign: its dossier, or the reason why it stopped. */
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
