/** Rounds of đôn đốc of a campaign, and the lists fixed when their letters were signed. */
import { createHash } from 'node:crypto';
import type { ChaseKind } from '../../domain/survey/chase-plan.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { Queryable, Trx } from '../database.ts';

export interface ChaseRow {
  readonly kind: ChaseKind;
  readonly round: number;
  /** Office time it was due, or asked for by hand. */
  readonly at: Date;
  readonly state: 'drafted' | 'skipped';
  readonly reason: string | null;
}

export const readChaseRounds = (db: Queryable, campaignId: string): Promise<ChaseRow[]> =>
  db
    .selectFrom('chase_round')
    .select(['kind', 'round', 'at', 'state', 'reason'])
    .where('campaign_id', '=', campaignId)
    .orderBy('at')
    .orderBy('kind')
    .execute();

export interface NewChaseRound extends ChaseRow {
  readonly campaignId: string;
  /** Person; null: the engine. */
  readonly askedBy: string | null;
}

/** @returns false when this round was begun before */
export async function recordChaseRound(trx: Trx, round: NewChaseRound): Promise<boolean> {
  const row = await trx
    .insertInto('chase_round')
    .values({
      campaign_id: round.campaignId,
      kind: round.kind,
      round: round.round,
      at: round.at,
      state: round.state,
      reason: round.reason,
      asked_by: round.askedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('round')
    .executeTakeFirst();
  return row !== undefined;
}

export interface LetterBody {
  readonly id: number;
  readonly organisationId: string | null;
  readonly unitId: string | null;
}

/** What the recipients of the letter are in the directory. */
export const readBodies = (db: Queryable, campaignId: string): Promise<LetterBody[]> =>
  db
    .selectFrom('recipient')
    .select(['id', 'organisation_id as organisationId', 'unit_id as unitId'])
    .where('document_id', '=', letterIdOf(campaignId))
    .execute();

export interface ListedBody {
  readonly recipientId: number;
  readonly name: string;
}

/** Fixes who is missing as signed; signed again, the list is the new one. @returns hash over the names in order */
export async function fixChaseList(
  trx: Trx,
  documentId: string,
  missing: readonly ListedBody[],
): Promise<string> {
  const hash = createHash('sha256')
    .update(missing.map(({ name }) => name).join('\n'))
    .digest('hex');
  await trx.deleteFrom('chase_list').where('document_id', '=', documentId).execute();
  if (missing.length > 0)
    await trx
      .insertInto('chase_list')
      .values(
        missing.map(({ recipientId, name }, ordinal) => ({
          document_id: documentId,
          ordinal,
          recipient_id: recipientId,
          name,
          hash,
        })),
      )
      .execute();
  return hash;
}

/** Of these recipients of the letter, those whose answer is in, with their names. */
export async function answeredOf(db: Queryable, recipientIds: readonly number[]): Promise<ListedBody[]> {
  if (recipientIds.length === 0) return [];
  return db
    .selectFrom('recipient as r')
    .select(['r.id as recipientId', 'r.name'])
    .where('r.id', 'in', recipientIds)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('answer as a')
          .select('a.id')
          .whereRef('a.recipient_id', '=', 'r.id')
          .where((is) => is.or([is('a.returned', 'is', null), is('a.returned', '<>', 'open')])),
      ),
    )
    .execute();
}

export const namesOf = async (db: Queryable, recipientIds: readonly number[]): Promise<ListedBody[]> =>
  recipientIds.length === 0
    ? []
    : db
        .selectFrom('recipient')
        .select(['id as recipientId', 'name'])
        .where('id', 'in', recipientIds)
        .orderBy('ordinal')
        .orderBy('id')
        .execute();
