/** Đôn đốc: at its moment, or when a person asks, the letters of a round are drafted for the unit to submit. */
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { newLastDay, type ChaseKind } from '../../domain/survey/chase-plan.ts';
import {
  bySuperior,
  CHASE_SKIPS,
  chaseClassOf,
  chased,
  whySkipped,
  type ChaseClass,
  type Hierarchy,
} from '../../domain/survey/chase-rules.ts';
import {
  classesOf,
  escalationLetter,
  outsideChase,
  subordinateChase,
  type ChaseLetterFacts,
} from '../../domain/survey/chase-letter.ts';
import type { Cited } from '../../domain/survey/extension-letter.ts';
import {
  cutOffMoment,
  lastDayBefore,
  nextForCollecting,
  owesCorrection,
} from '../../domain/survey/timing.ts';
import { addDays, atOffice, dayOf } from '../../domain/time/day.ts';
import { writeAudit } from '../../store/audit.ts';
import type { Trx } from '../../store/database.ts';
import { freezeByEngine, planRecipients } from '../../store/dispatch/recipients.ts';
import { officeNow } from '../../store/office/office-clock.ts';
import { lockCampaign, type Campaign } from '../../store/survey/campaigns.ts';
import { readBodies, readChaseRounds, recordChaseRound } from '../../store/survey/chase-rounds.ts';
import type { OwingRecipient } from '../../store/survey/collecting.ts';
import type { ChaseRef } from '../../workflows/survey-campaign/activities.ts';
import {
  citedDocument,
  citedLetter,
  draftFollowUp,
  draftingFactsOf,
  freezeList,
  letterFactsOf,
  nextDocumentId,
} from './follow-up.ts';
import { printedName, type DraftingFacts } from '../../store/survey/drafting.ts';
import { readSnapshot, type SnapshotWithNames } from './snapshot.ts';

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
}: {
  readonly trx: Trx;
  readonly campaign: Campaign;
  readonly actor: Actor;
  readonly payload: ChaseAsk;
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
  });
  return drafted;
}

interface Round {
  readonly campaign: Campaign;
  readonly snapshot: SnapshotWithNames['snapshot'];
  readonly now: Date;
  readonly kind: ChaseKind;
  readonly round: number;
  readonly at: Date;
  readonly nextPassed: boolean;
  readonly by: Actor | null;
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

interface Scene extends Round {
  readonly missing: readonly (OwingRecipient & Listed)[];
  readonly facts: DraftingFacts;
  readonly hierarchy: Hierarchy;
  readonly letter: Omit<ChaseLetterFacts, 'to' | 'before'>;
  /** Letters of đôn đốc that went out before. */
  readonly before: readonly Before[];
  /** Named to the leader instead: nobody is above them. */
  readonly leader: string[];
}
interface Listed {
  readonly organisationId: string | null;
  readonly unitId: string | null;
  readonly sentBack: boolean;
}

async function sceneOf(trx: Trx, round: Round, missing: readonly OwingRecipient[]): Promise<Scene> {
  const { campaign, snapshot, now } = round;
  const facts = await draftingFactsOf(trx, campaign);
  const { organisation_id: office } = await trx
    .selectFrom('office')
    .select('organisation_id')
    .executeTakeFirstOrThrow();
  const bodies = new Map((await readBodies(trx, campaign.id)).map((body) => [body.id, body]));
  return {
    ...round,
    missing: missing.map((one) => ({
      ...one,
      organisationId: bodies.get(one.recipientId)?.organisationId ?? null,
      unitId: bodies.get(one.recipientId)?.unitId ?? null,
      sentBack: owesCorrection(one),
    })),
    facts,
    hierarchy: { office, organisations: facts.directory.organisations, on: facts.on },
    letter: {
      ...letterFactsOf(campaign, facts),
      letter: await citedLetter(trx, campaign.id),
      lastDay: lastDayBefore(snapshot.dueAt),
      answerBy: newLastDay(dayOf(now), cutOffMoment(snapshot), snapshot.calendar),
    },
    before: await chasesOut(trx, campaign.id),
    leader: [],
  };
}

/** One letter to all bodies of the administration, one to all others: no list in it, no name. */
async function draftChases(trx: Trx, scene: Scene): Promise<string[]> {
  const documents: string[] = [];
  for (const kind of ['subordinate', 'outside'] as const) {
    const missing = scene.missing.filter((one) => chaseClassOf(one, scene.hierarchy) === kind);
    if (missing.length > 0) documents.push(await draftChase(trx, scene, { kind, missing }));
  }
  return documents;
}

async function draftChase(
  trx: Trx,
  { campaign, snapshot, facts, round, ...scene }: Scene,
  { kind, missing }: { readonly kind: ChaseClass; readonly missing: Scene['missing'] },
): Promise<string> {
  const documentId = await nextDocumentId(trx, campaign.id, 'don-doc');
  const letter = { ...scene.letter, before: scene.before.filter((one) => one.kind === kind) };
  const list = missing.map(({ recipientId }) => recipientId);
  const to =
    kind === 'subordinate'
      ? [...new Set(missing.map(({ groupLabel }) => groupLabel))]
      : classesOf(
          missing,
          snapshot.recipients.filter(({ owesAnswer }) => owesAnswer),
        );
  const content =
    kind === 'subordinate'
      ? subordinateChase(campaign.definition, { ...letter, to }, missing)
      : outsideChase(campaign.definition, { ...letter, to }, missing);
  const mandate = { round, kind, list, answerBy: endOf(letter.answerBy) };
  await draftFollowUp(trx, { campaign, documentId, role: 'chase', content, facts, mandate });
  await freezeList(trx, documentId, list);
  return documentId;
}

/** A mail says by when in its own words, too. */
const endOf = (day: string): string => atOffice(addDays(day, 1)).toISOString();

async function draftEscalations(trx: Trx, scene: Scene): Promise<string[]> {
  const documents: string[] = [];
  for (const [superior, missing] of bySuperior(scene.missing, scene.hierarchy)) {
    if (superior === null) scene.leader.push(...missing.map(({ name }) => name));
    else documents.push(await draftEscalation(trx, scene, { superior, missing }));
  }
  return documents;
}

async function draftEscalation(
  trx: Trx,
  { campaign, facts, round, ...scene }: Scene,
  { superior, missing }: { readonly superior: string; readonly missing: Scene['missing'] },
): Promise<string> {
  const documentId = await nextDocumentId(trx, campaign.id, 'bao-cap-tren');
  // What outsiders were written is no business of the body above.
  const letter = { ...scene.letter, before: scene.before.filter(({ kind }) => kind === 'subordinate') };
  const addressee = {
    organisation: superior,
    purpose: 'direct',
    owesAnswer: false,
    channel: 'email',
  } as const;
  const to = [printedName(facts.directory, addressee, facts.on)];
  const content = escalationLetter(campaign.definition, { ...letter, to }, missing);
  const list = missing.map(({ recipientId }) => recipientId);
  const mandate = { round, kind: 'escalation', list, superior };
  await draftFollowUp(trx, { campaign, documentId, role: 'escalation', content, facts, mandate });
  await planRecipients(trx, documentId, [addressee], facts.on);
  await freezeByEngine(trx, documentId, 'Cơ quan cấp trên theo danh bạ ngày soạn');
  return documentId;
}

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

interface Before extends Cited {
  readonly kind: ChaseClass;
}

/** Letters of đôn đốc that bear a number and went out, earliest first. */
async function chasesOut(trx: Trx, campaignId: string): Promise<Before[]> {
  const rows = await trx
    .selectFrom('document')
    .select(['id', 'mandate'])
    .where('campaign_id', '=', campaignId)
    .where('role', '=', 'chase')
    .where('dispatched_at', 'is not', null)
    .orderBy('dispatched_at')
    .execute();
  const found: Before[] = [];
  for (const { id, mandate } of rows) {
    const cited = await citedDocument(trx, id);
    if (cited) found.push({ ...cited, kind: mandate['kind'] as ChaseClass });
  }
  return found;
}

const audit = (
  trx: Trx,
  { campaign, kind, round, by }: Round,
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
  });
