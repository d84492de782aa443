/** Who answered what and who is still missing, for officers. */
import { letterIdOf } from '../../domain/survey/ids.ts';
import { standingOf, WHY_NOT, whyNot, type WhyNot } from '../../domain/survey/standing.ts';
import { answerHistories, type KeptAnswer } from './answer-versions.ts';
import type { Queryable } from '../database.ts';

export interface AnswerLine {
  readonly recipientId: number;
  readonly name: string;
  readonly groupLabel: string;
  readonly unreachableReason: string | null;
  /** The version that stands; when none does the newest; null: nothing sent yet. */
  readonly answer: KeptAnswer | null;
  /** How many versions were received. */
  readonly versions: number;
  /** Why the answer shown does not stand; null: it stands, or there is none. */
  readonly whyNot: WhyNot | null;
  /** Newer versions that do not stand and why, Vietnamese: someone may have to choose. */
  readonly aside: readonly string[];
  readonly confirmedAt: Date | null;
  readonly draftSavedAt: Date | null;
  /** State of the newest request for more time. */
  readonly extension: 'asked' | 'granted' | 'refused' | null;
}

/** One line per recipient who owes an answer or gave one through an intermediary, by group, then by name in Vietnamese order. */
export async function listAnswers(db: Queryable, campaignId: string): Promise<AnswerLine[]> {
  const owing = await db
    .selectFrom('recipient')
    .leftJoin('receipt', 'receipt.recipient_id', 'recipient.id')
    .leftJoin('answer_draft', 'answer_draft.recipient_id', 'recipient.id')
    .select(['id', 'name', 'group_label', 'unreachable_reason', 'confirmed_at', 'saved_at'])
    .where('document_id', '=', letterIdOf(campaignId))
    .where((eb) => eb.or([eb('owes_answer', '=', true), eb('origin', '=', 'respondent')]))
    .where('merged_into', 'is', null)
    .orderBy('group_label', (order) => order.collate('vi-x-icu'))
    .orderBy('name', (order) => order.collate('vi-x-icu'))
    .execute();
  const histories = await answerHistories(db, [letterIdOf(campaignId)]);
  const extensions = await newestExtensions(db, campaignId);
  return owing.map((row) => ({
    recipientId: row.id,
    name: row.name,
    groupLabel: row.group_label,
    unreachableReason: row.unreachable_reason,
    ...answerOf(histories.get(row.id) ?? []),
    confirmedAt: row.confirmed_at,
    draftSavedAt: row.saved_at,
    extension: extensions.get(row.id) ?? null,
  }));
}

/** @param history newest first */
export function answerOf(
  history: readonly KeptAnswer[],
): Pick<AnswerLine, 'answer' | 'versions' | 'whyNot' | 'aside'> {
  const standing = standingOf(history);
  const answer = standing ?? history[0] ?? null;
  const newer = history.filter(({ version }) => standing && version > standing.version);
  return {
    answer,
    versions: history.length,
    whyNot: answer && whyNot(answer, standing),
    aside: newer.map((one) => `bản ${one.version}: ${WHY_NOT[whyNot(one, standing) ?? 'superseded']}`),
  };
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
