/** What the letters of one round of đôn đốc are drafted from. */
import type { Actor } from '../../domain/directory/post.ts';
import type { ChaseLetterFacts } from '../../domain/survey/chase-letter.ts';
import { newLastDay, type ChaseKind } from '../../domain/survey/chase-plan.ts';
import type { ChaseClass, Hierarchy } from '../../domain/survey/chase-rules.ts';
import type { Cited } from '../../domain/survey/extension-letter.ts';
import { cutOffMoment, lastDayBefore, owesCorrection } from '../../domain/survey/timing.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Trx } from '../../store/database.ts';
import type { Campaign } from '../../store/survey/campaigns.ts';
import { readBodies } from '../../store/survey/chase-rounds.ts';
import type { OwingRecipient } from '../../store/survey/collecting.ts';
import type { DraftingFacts } from '../../store/survey/drafting.ts';
import { citedDocument, citedLetter, draftingFactsOf, letterFactsOf } from './follow-up.ts';
import type { SnapshotWithNames } from './snapshot.ts';

export interface Round {
  readonly campaign: Campaign;
  readonly snapshot: SnapshotWithNames['snapshot'];
  readonly now: Date;
  readonly kind: ChaseKind;
  readonly round: number;
  readonly at: Date;
  readonly nextPassed: boolean;
  readonly by: Actor | null;
  readonly requestId?: string | undefined;
}

export interface Scene extends Round {
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

export async function sceneOf(trx: Trx, round: Round, missing: readonly OwingRecipient[]): Promise<Scene> {
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
