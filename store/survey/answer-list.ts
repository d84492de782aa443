/** Who answered what and who is still missing, for officers. */
import { letterIdOf } from '../../domain/survey/ids.ts';
import { keptAnswer, type KeptAnswer } from './answers.ts';
import type { Queryable } from '../database.ts';

export interface AnswerLine {
  readonly recipientId: number;
  readonly name: string;
  readonly groupLabel: string;
  readonly unreachableReason: string | null;
  /** The newest version; null: nothing sent yet. */
  readonly answer: KeptAnswer | null;
  readonly confirmedAt: Date | null;
  readonly draftSavedAt: Date | null;
  /** State of the newest request for more time. */
  readonly extension: 'asked' | 'granted' | 'refused' | null;
}

/** One line per recipient who owes an answer, by group, then by name in Vietnamese order. */
export async function listAnswers(db: Queryable, campaignId: string): Promise<AnswerLine[]> {
  const owing = await db
    .selectFrom('recipient')
    .leftJoin('receipt', 'receipt.recipient_id', 'recipient.id')
    .leftJoin('answer_draft', 'answer_draft.recipient_id', 'recipient.id')
    .select(['id', 'name', 'group_label', 'unreachable_reason', 'confirmed_at', 'saved_at'])
    .where('document_id', '=', letterIdOf(campaignId))
    .where('owes_answer', '=', true)
    .orderBy('group_label', (order) => order.collate('vi-x-icu'))
    .orderBy('name', (order) => order.collate('vi-x-icu'))
    .execute();
  const answers = await newestAnswers(db, campaignId);
  const extensions = await newestExtensions(db, campaignId);
  return owing.map((row) => ({
    recipientId: row.id,
    name: row.name,
    groupLabel: row.group_label,
    unreachableReason: row.unreachable_reason,
    answer: answers.get(row.id) ?? null,
    confirmedAt: row.confirmed_at,
    draftSavedAt: row.saved_at,
    extension: extensions.get(row.id) ?? null,
  }));
}

async function newestAnswers(db: Queryable, campaignId: string): Promise<Map<number, KeptAnswer>> {
  const rows = await db
    .selectFrom('answer')
    .innerJoin('recipient', 'recipient.id', 'answer.recipient_id')
    .selectAll('answer')
    .distinctOn('answer.recipient_id')
    .where('recipient.document_id', '=', letterIdOf(campaignId))
    .orderBy('answer.recipient_id')
    .orderBy('answer.version', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.recipient_id, keptAnswer(row)]));
}

async function newestExtensions(
  db: Queryable,
  campaignId: string,
): Promise<Map<number, 'asked' | 'granted' | 'refused'>> {
  const rows = await db
    .selectFrom('extension_request')
    .innerJoin('recipient', 'recipient.id', 'extension_request.recipient_id')
    .select(['extension_request.recipient_id', 'extension_request.state'])
    .distinctOn('extension_request.recipient_id')
    .where('recipient.document_id', '=', letterIdOf(campaignId))
    .orderBy('extension_request.recipient_id')
    .orderBy('extension_request.id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.recipient_id, row.state]));
}
