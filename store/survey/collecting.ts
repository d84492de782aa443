/** The facts between dispatch and consolidation, read as one snapshot of one transaction. */
import { sql } from 'kysely';
import { owesAnswer } from '../../domain/survey/counting.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { Promised } from '../../domain/survey/promise.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Queryable } from '../database.ts';

export interface OwingRecipient {
  readonly recipientId: number;
  readonly name: string;
  readonly groupLabel: string;
  readonly owesAnswer: boolean;
  readonly ownDueAt: Date | null;
  /** First answer or "không có nhu cầu" that was not sent back to be corrected; null: an answer is owed. */
  readonly answeredAt: Date | null;
  /** First answer of all, sent back or not. */
  readonly heldAt: Date | null;
  /** Why the letter could not reach it, Vietnamese. */
  readonly unreachableReason: string | null;
  /** The newest promise made over the telephone. */
  readonly promised: Promised | null;
}

/** Everybody the letter goes to, in the order of the frozen list; the unreachable only when asked for. */
export async function readOwing(
  db: Queryable,
  campaignId: string,
  scope: 'reachable' | 'withUnreachable' = 'reachable',
): Promise<OwingRecipient[]> {
  const { rows } = await sql<OwingRow>`
    select r.id as "recipientId", r.name, r.group_label as "groupLabel", r.owes_answer as "owesAnswer",
           (select d.due_at from due_date d where d.recipient_id = r.id order by d.id desc limit 1) as "ownDueAt",
           a.answered_at as "answeredAt", a.held_at as "heldAt", r.unreachable_reason as "unreachableReason",
           p.promised_on::text as "promisedOn", p.called_at as "calledAt"
      from recipient r
      left join (select a.recipient_id, min(a.received_at) as held_at,
                        min(a.received_at) filter (where a.returned is distinct from 'open') as answered_at
                   from answer a join recipient o on o.id = a.recipient_id
                  where o.document_id = ${letterIdOf(campaignId)}
                  group by a.recipient_id) a on a.recipient_id = r.id
      left join lateral (select c.promised_on, c.called_at from call c
                          where c.recipient_id = r.id and c.promised_on is not null
                          order by c.id desc limit 1) p on true
     where r.document_id = ${letterIdOf(campaignId)} and r.merged_into is null
       and (${scope === 'withUnreachable'} or r.unreachable_reason is null)
     order by r.ordinal, r.id`.execute(db);
  return rows.map(({ promisedOn, calledAt, ...row }) => ({
    ...row,
    owesAnswer: owesAnswer(row),
    promised: promisedOn !== null && calledAt !== null ? { on: promisedOn, madeAt: calledAt } : null,
  }));
}

interface OwingRow extends Omit<OwingRecipient, 'promised'> {
  readonly promisedOn: Day | null;
  readonly calledAt: Date | null;
}

export interface ReminderRow {
  readonly round: number;
  readonly state: 'sending' | 'sent' | 'skipped';
}

/** Rounds of the plan that were begun or skipped; those for single promises are in `readRounds`. */
export async function readReminders(db: Queryable, campaignId: string): Promise<ReminderRow[]> {
  const rows = await readRounds(db, campaignId);
  return rows.flatMap(({ round, state, forPromise }) => (forPromise ? [] : [{ round, state }]));
}

export interface RecordedRound extends ReminderRow {
  readonly at: Date;
  readonly forPromise: boolean;
}

export const readRounds = (db: Queryable, campaignId: string): Promise<RecordedRound[]> =>
  db
    .selectFrom('reminder')
    .select(['round', 'state', 'at', 'for_promise as forPromise'])
    .where('campaign_id', '=', campaignId)
    .orderBy('round')
    .execute();

export interface ReminderChange {
  readonly campaignId: string;
  readonly round: number;
  readonly at: Date;
  readonly state: 'sending' | 'sent' | 'skipped';
  readonly reason?: string;
  readonly forPromise?: boolean | undefined;
}

/** Writes where a round stands; a round that was sent or skipped stays so. */
export async function recordReminder(trx: Queryable, change: ReminderChange): Promise<void> {
  await trx
    .insertInto('reminder')
    .values({
      campaign_id: change.campaignId,
      round: change.round,
      at: change.at,
      state: change.state,
      reason: change.reason ?? null,
      for_promise: change.forPromise ?? false,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['campaign_id', 'round'])
        .doUpdateSet({ state: change.state, reason: change.reason ?? null })
        .where('reminder.state', '=', 'sending'),
    )
    .execute();
}
