/** Đôn đốc: at its moment, or when a person asks, the letters of a round are drafted for the unit to submit. */
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { ChaseKind } from '../../domain/survey/chase-plan.ts';
import { CHASE_SKIPS, chased, whySkipped } from '../../domain/survey/chase-rules.ts';
import { nextForCollecting } from '../../domain/survey/timing.ts';
import { writeAudit } from '../../store/audit.ts';
import type { Trx } from '../../store/database.ts';
import { officeNow } from '../../store/office/office-clock.ts';
import { lockCampaign, type Campaign } from '../../store/survey/campaigns.ts';
import { readChaseRounds, recordChaseRound } from '../../store/survey/chase-rounds.ts';
import type { ChaseRef } from '../../workflows/survey-campaign/activities.ts';
import { draftChases, draftEscalations } from './chase-drafts.ts';
import { sceneOf, type Round } from './chase-scene.ts';
import { readSnapshot } from './snapshot.ts';

/** The engine, at the moment of the plan; judged again under lock. */
export async function ensureChase(trx: Trx, { campaignId, round, kind }: ChaseRef): Promise<void> {
  const campaign = await lockCampaign(trx, campaignId);
  const { snapshot } = await readSnapshot(trx, campaign);
  const now = await officeNow(trx);
  const next = nextForCollecting(snapshot, now);
  if (!('step' in next) || next.step !== 'chase' || next.round !== round || next.kind !== kind) return;
  const [planned, ...later] = snapshot.chases ?? [];
  const at = planned?.at ?? now;
  const nextPassed = later.some((one) => one.kind === kind && now >= one.at);
  await draftRound(trx, { campaign, snapshot, now, kind, round, at, nextPassed, by: null });
}

export interface ChaseAsk {
  /** Tells those above instead of those missing. */
  readonly escalate?: boolean;
  readonly round?: number;
}

/** A person, before the plan or besides it. */
export async function chaseNow({
  trx,
  campaign,
  actor,
  payload,
  requestId,
}: {
  readonly trx: Trx;
  readonly campaign: Campaign;
  readonly actor: Actor;
  readonly payload: ChaseAsk;
  readonly requestId: string;
}): Promise<string> {
  if (campaign.state !== 'collecting')
    throw new Refusal('wrongState', [
      { where: 'state', what: 'chỉ đôn đốc khi công văn đã phát hành và số liệu chưa chốt' },
    ]);
  const kind: ChaseKind = payload.escalate ? 'escalation' : 'chase';
  const begun = (await readChaseRounds(trx, campaign.id)).filter((one) => one.kind === kind);
  const last = Math.max(0, ...begun.map(({ round }) => round));
  const round = payload.round ?? last + 1;
  if (round !== last + 1)
    throw new Refusal('wrongState', [
      {
        where: 'round',
        what: `lần tiếp theo là lần ${last + 1}`,
        remedy: 'bỏ --round, hoặc ghi đúng số lần',
      },
    ]);
  const { snapshot } = await readSnapshot(trx, campaign);
  const now = await officeNow(trx);
  const drafted = await draftRound(trx, {
    ...{ campaign, snapshot, now, kind, round },
    at: now,
    nextPassed: false,
    by: actor,
    requestId,
  });
  return drafted;
}

/** @returns what came of it, Vietnamese. A person is refused where the engine writes down why it skips. */
async function draftRound(trx: Trx, one: Round): Promise<string> {
  const { campaign, snapshot, now, kind, round, at, nextPassed, by } = one;
  const missing = chased(snapshot.recipients, snapshot.dueAt, now);
  const previousOpen = await openChase(trx, campaign.id);
  const skip = whySkipped({ missing: missing.length, nextPassed, previousOpen: previousOpen !== null });
  if (skip && by)
    throw new Refusal('wrongState', [
      {
        where: previousOpen ?? 'recipients',
        what: CHASE_SKIPS[skip],
        remedy: `xem: vanthu survey show ${campaign.id}`,
      },
    ]);
  const base = { campaignId: campaign.id, kind, round, at, askedBy: by?.personId ?? null };
  if (skip) {
    await recordChaseRound(trx, { ...base, state: 'skipped', reason: CHASE_SKIPS[skip] });
    await audit(trx, one, { action: 'skipChase', comment: CHASE_SKIPS[skip], documents: [] });
    return CHASE_SKIPS[skip];
  }
  const scene = await sceneOf(trx, one, missing);
  const documents = kind === 'chase' ? await draftChases(trx, scene) : await draftEscalations(trx, scene);
  const reason = scene.leader.length > 0 ? leaderWords(scene.leader) : null;
  const state = documents.length > 0 ? 'drafted' : 'skipped';
  await recordChaseRound(trx, { ...base, state, reason });
  await audit(trx, one, { action: 'draftChase', comment: reason ?? undefined, documents });
  return [
    ...(documents.length > 0 ? [`Đã soạn ${documents.join(', ')} cho ${missing.length} nơi quá hạn`] : []),
    ...(reason ? [reason] : []),
  ].join('. ');
}

const leaderWords = (names: readonly string[]): string =>
  `Không có cơ quan cấp trên trong danh bạ, báo lãnh đạo: ${names.join('; ')}`;

/** A letter of đôn đốc that is not out yet; null: none. */
async function openChase(trx: Trx, campaignId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('document')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('role', 'in', ['chase', 'escalation'])
    .where('state', 'not in', ['kept', 'void'])
    .where('dispatched_at', 'is', null)
    .orderBy('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

const audit = (
  trx: Trx,
  { campaign, kind, round, by, requestId }: Round,
  {
    action,
    comment,
    documents,
  }: {
    readonly action: 'draftChase' | 'skipChase';
    readonly comment: string | undefined;
    readonly documents: readonly string[];
  },
): Promise<void> =>
  writeAudit(trx, {
    actor: by,
    action,
    objectKind: 'campaign',
    objectId: campaign.id,
    comment,
    details: { kind, round, documents },
    requestId,
  });
