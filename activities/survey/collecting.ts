/** Between dispatch and consolidation: reminders and what is next. Dated effects judge again under lock. */
import { letterIdOf, surveyProcessId } from '../../domain/survey/ids.ts';
import { pauseSentence } from '../../domain/survey/pause.ts';
import { reminderWords } from '../../domain/survey/promise.ts';
import { nextForCollecting, plansJoinedAt, remindedBy, SKIP_REASONS } from '../../domain/survey/timing.ts';
import { formatInstant } from '../../domain/time/day.ts';
import { writeAudit } from '../../store/audit.ts';
import { lockCampaign, moveCampaign, readCampaign, type Campaign } from '../../store/survey/campaigns.ts';
import { readRounds, recordReminder } from '../../store/survey/collecting.ts';
import type { Database, Trx } from '../../store/database.ts';
import { fileInDossier } from '../../store/dossier/file-in-dossier.ts';
import { fileNames } from '../../store/dossier/lists.ts';
import { officeNow } from '../../store/office/office-clock.ts';
import { readWakeCount, reportWaiting } from '../../store/process.ts';
import { queueSends } from '../../store/dispatch/sends.ts';
import type {
  CampaignRef,
  CollectingNext,
  RoundRef,
  SurveyActivities,
} from '../../workflows/survey-campaign/activities.ts';
import { ensureChase } from './chasing.ts';
import { endStory } from './closing.ts';
import { cutOffNow } from './cut-off.ts';
import { readSnapshot } from './snapshot.ts';

type CollectingWork = Pick<
  SurveyActivities,
  | 'openCollecting'
  | 'nextForCollecting'
  | 'ensureReminder'
  | 'finishReminder'
  | 'skipReminder'
  | 'ensureChase'
  | 'cutOff'
>;

export function collectingActivities(db: Database): CollectingWork {
  return {
    openCollecting: async ({ campaignId }) =>
      void (await moveCampaign(db, campaignId, ['approving'], 'collecting')),
    nextForCollecting: (campaign) => nextStep(db, campaign),
    ensureReminder: (round) => db.transaction().execute((trx) => queueReminder(trx, round)),
    finishReminder: (round) => db.transaction().execute((trx) => finish(trx, round)),
    skipReminder: (round) => db.transaction().execute((trx) => skip(trx, round)),
    ensureChase: (round) => db.transaction().execute((trx) => ensureChase(trx, round)),
    cutOff: ({ campaignId }) => db.transaction().execute((trx) => cutOffNow(trx, campaignId)),
  };
}

async function nextStep(db: Database, { campaignId }: CampaignRef): Promise<CollectingNext> {
  const seen = await readWakeCount(db, surveyProcessId(campaignId));
  const campaign = await readCampaign(db, campaignId);
  if (campaign.state === 'stopped') {
    await endStory(db, campaignId);
    return { ended: true };
  }
  if (campaign.state !== 'collecting') return { step: 'consolidate' };
  const { snapshot } = await readSnapshot(db, campaign);
  const now = await officeNow(db);
  const next = nextForCollecting(snapshot, now);
  if ('step' in next) return next;
  await reportWaiting(db, surveyProcessId(campaignId), {
    seen,
    nextAlarmAt: next.wait,
    waitingFor: waitingWords(campaign, next.wait),
  });
  return { waitMs: next.wait && next.wait.getTime() - now.getTime() };
}

function waitingWords({ pause }: Campaign, until: Date | null): string {
  const paused = pause ? `lệnh tiếp tục (đang ${pauseSentence(pause)}); vẫn nhận ` : '';
  const alarm = until ? `; lần xem lại tiếp theo lúc ${formatInstant(until)}` : '';
  return `chờ ${paused}phiếu trả lời${alarm}`;
}

/** Fixes whom to remind at this moment; a round already queued keeps its list. */
async function queueReminder(
  trx: Trx,
  { campaignId, round }: RoundRef,
): Promise<{ documentId: string } | null> {
  const campaign = await lockCampaign(trx, campaignId);
  const { snapshot } = await readSnapshot(trx, campaign);
  const planned = snapshot.reminders.find((one) => one.round === round);
  const next = nextForCollecting(snapshot, await officeNow(trx));
  if (!planned || !('step' in next) || next.step !== 'remind' || next.round !== round) return null;
  const documentId = letterIdOf(campaignId);
  if (planned.state === 'planned') {
    const { at, forPromise } = planned;
    const reminded = remindedBy(planned, snapshot);
    await recordReminder(trx, { campaignId, round, at, state: 'sending', forPromise });
    await queueSends(
      trx,
      { documentId, kind: 'reminder', round },
      reminded.map((one) => one.recipientId),
    );
    const { dueAt, calendar } = snapshot;
    const joined = plansJoinedAt(at, { dueAt, plan: campaign.definition.reminders, calendar });
    await writeAudit(trx, {
      actor: null,
      action: forPromise ? 'remindPromise' : 'remind',
      objectKind: 'campaign',
      objectId: campaignId,
      comment: joined > 1 ? `${joined} lần nhắc theo kế hoạch rơi vào cùng một ngày, gửi một lần` : undefined,
      details: { round, recipients: reminded.length },
    });
    await fileNames(trx, {
      campaignId,
      key: `reminder/${round}`,
      title: `Nhắc hạn ${reminderWords(round)}: ${reminded.length} nơi`,
      fileName: `nhac-han-lan-${round}.csv`,
      rows: reminded,
    });
  }
  return { documentId };
}

async function closeRound(
  trx: Trx,
  { campaignId, round }: RoundRef,
  end: { readonly state: 'sent' | 'skipped'; readonly reason?: string },
): Promise<void> {
  const { snapshot } = await readSnapshot(trx, await lockCampaign(trx, campaignId));
  const found = snapshot.reminders.find((one) => one.round === round);
  const at = found?.at ?? (await officeNow(trx));
  await recordReminder(trx, { campaignId, round, at, forPromise: found?.forPromise, ...end });
}

/** Only a round that was queued is over: one that was judged not to be due yet comes again. */
async function finish(trx: Trx, round: RoundRef): Promise<void> {
  const rounds = await readRounds(trx, round.campaignId);
  if (rounds.some((one) => one.round === round.round)) await closeRound(trx, round, { state: 'sent' });
}

/** A reminder slept through is not sent late: it is logged with the reason. */
async function skip(trx: Trx, ref: RoundRef): Promise<void> {
  const { snapshot } = await readSnapshot(trx, await lockCampaign(trx, ref.campaignId));
  const next = nextForCollecting(snapshot, await officeNow(trx));
  if (!('step' in next) || next.step !== 'skipReminder' || next.round !== ref.round) return;
  const reason = SKIP_REASONS[next.reason];
  await closeRound(trx, ref, { state: 'skipped', reason });
  await writeAudit(trx, {
    actor: null,
    action: 'skipReminder',
    objectKind: 'campaign',
    objectId: ref.campaignId,
    comment: reason,
    details: { round: ref.round },
  });
  await fileInDossier(trx, [
    {
      campaignId: ref.campaignId,
      key: `reminder/${ref.round}`,
      title: `Nhắc hạn ${reminderWords(ref.round)}: không gửi (${reason})`,
    },
  ]);
}
