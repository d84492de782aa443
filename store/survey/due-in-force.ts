import { dueInForce as dueAt } from '../../domain/survey/timing.ts';
import type { Queryable } from '../database.ts';

export interface DueInForce {
  /** Exclusive: what is received at this moment is late. */
  readonly dueAt: Date;
  readonly words: string;
  /** Granted to this recipient alone. */
  readonly own: boolean;
}

/**
 * The due date that binds one recipient: the later of its own newest and the campaign's newest (an extension never
 * shortens what everybody has); null when none was set.
 */
export async function dueInForce(
  db: Queryable,
  campaignId: string,
  recipientId: number,
): Promise<DueInForce | null> {
  const newest = await db
    .selectFrom('due_date')
    .select(['due_at', 'words', 'recipient_id'])
    .distinctOn('recipient_id')
    .where('campaign_id', '=', campaignId)
    .where((eb) => eb.or([eb('recipient_id', '=', recipientId), eb('recipient_id', 'is', null)]))
    .orderBy('recipient_id')
    .orderBy('id', 'desc')
    .execute();
  const [row] = newest.sort((a, b) => b.due_at.getTime() - a.due_at.getTime());
  return row ? { dueAt: row.due_at, words: row.words, own: row.recipient_id !== null } : null;
}

interface AsOf {
  readonly campaignId: string;
  readonly recipientId: number;
  readonly at: Date;
}

/** The due moment that bound one recipient at a moment that may lie in the past: later extensions change nothing of it. */
export async function dueAsOf(db: Queryable, { campaignId, recipientId, at }: AsOf): Promise<Date | null> {
  const rows = await db
    .selectFrom('due_date')
    .select(['recipient_id as recipientId', 'due_at as dueAt', 'created_at as createdAt'])
    .where('campaign_id', '=', campaignId)
    .where((eb) => eb.or([eb('recipient_id', '=', recipientId), eb('recipient_id', 'is', null)]))
    .orderBy('id')
    .execute();
  return dueAt(rows, recipientId, at);
}
