/** The cut-off: from here on the numbers stand, and who has not answered is named. */
import type { Actor } from '../../domain/directory/post.ts';
import type { PlannedChase } from '../../domain/survey/chase-plan.ts';
import { CHASE_SKIPS } from '../../domain/survey/chase-rules.ts';
import { cutOffMoment, missingAsOf } from '../../domain/survey/timing.ts';
import { writeAudit } from '../../store/audit.ts';
import { markAfterCutOff } from '../../store/survey/campaign-answers.ts';
import { lockCampaign, type Campaign } from '../../store/survey/campaigns.ts';
import type { Trx } from '../../store/database.ts';
import { fileNames } from '../../store/dossier/lists.ts';
import { officeNow } from '../../store/office/office-clock.ts';
import { wakeDocumentsOf } from '../../store/process.ts';
import { recordChaseRound } from '../../store/survey/chase-rounds.ts';
import { readSnapshot, type SnapshotWithNames } from './snapshot.ts';

/** Cuts off, unless the facts under lock say that it is too early or done already. */
export async function cutOffNow(trx: Trx, campaignId: string): Promise<void> {
  const campaign = await lockCampaign(trx, campaignId);
  if (campaign.state !== 'collecting') return;
  const { snapshot } = await readSnapshot(trx, campaign);
  const at = cutOffMoment(snapshot);
  if ((await officeNow(trx)) >= at) await recordCutOff(trx, { campaign, at, by: null, snapshot });
}

export interface CutOff {
  readonly campaign: Campaign;
  /** The first instant that no longer counts, also when the engine wakes later. */
  readonly at: Date;
  /** null: the engine, at the moment the definition sets. */
  readonly by: Actor | null;
  readonly comment?: string | undefined;
  readonly requestId?: string | undefined;
  readonly snapshot: SnapshotWithNames['snapshot'];
}

/** Moves the campaign to consolidation and names who is missing in the audit. */
export async function recordCutOff(trx: Trx, cutOff: CutOff): Promise<void> {
  const { campaign, at, by, snapshot } = cutOff;
  const missing = missingAsOf(snapshot.recipients, at);
  await trx
    .updateTable('campaign')
    .set({ state: 'consolidating', cut_off_at: at, cut_off_by: by?.personId ?? null })
    .where('id', '=', campaign.id)
    .execute();
  await markAfterCutOff(trx, campaign.id, at);
  await closeChasing(trx, campaign.id, snapshot.chases ?? []);
  await writeAudit(trx, {
    actor: by,
    action: 'cutOff',
    objectKind: 'campaign',
    objectId: campaign.id,
    comment: cutOff.comment,
    details: { missing: missing.map((one) => one.recipientId) },
    requestId: cutOff.requestId,
  });
  await fileNames(trx, {
    campaignId: campaign.id,
    key: 'cut-off',
    title: `Danh sách chưa trả lời khi chốt số liệu: ${missing.length} nơi`,
    fileName: 'chua-tra-loi.csv',
    rows: missing,
  });
}

/** Letters still planned come to nothing, and are written down as such; drafts without a number drop themselves. */
async function closeChasing(trx: Trx, campaignId: string, planned: readonly PlannedChase[]): Promise<void> {
  const reason = CHASE_SKIPS.afterCutOff;
  for (const { kind, round, at } of planned)
    await recordChaseRound(trx, { campaignId, kind, round, at, state: 'skipped', reason, askedBy: null });
  await wakeDocumentsOf(trx, campaignId);
}
