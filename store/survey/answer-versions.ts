/** The versions of answers as they are kept. */
import { sql } from 'kysely';
import { grouped } from '../../domain/grouped.ts';
import type { Road } from '../../domain/incoming/road.ts';
import type { VersionFacts } from '../../domain/survey/standing.ts';
import type { AnswerValues } from '../../domain/survey/form.ts';
import type { Queryable } from '../database.ts';
import { receiptCode } from './receipt-code.ts';

export interface KeptAnswer extends VersionFacts {
  readonly recipientId: number;
  readonly kind: 'answer' | 'noNeed';
  readonly values: AnswerValues;
  readonly road: Road;
  /** Person who entered it; null: the recipient. */
  readonly enteredBy: string | null;
  /** What it was registered as when it came in: one for all versions of an answer. */
  readonly arrivalId: number | null;
  /** Số đến; null while the year's series is not open. */
  readonly arrivalNumber: number | null;
  readonly receiptCode: string;
}

interface AnswerRow {
  readonly recipient_id: number;
  readonly version: number;
  readonly kind: 'answer' | 'noNeed';
  readonly values: AnswerValues;
  readonly received_at: Date;
  readonly late: boolean;
  readonly after_cut_off: boolean;
  readonly returned: 'open' | 'lapsed' | null;
  readonly chosen_at: Date | null;
  readonly road: Road;
  readonly entered_by: string | null;
  readonly arrival_id: number | null;
  readonly request_id: string;
}

export const keptAnswer = (row: AnswerRow & { readonly number: number | null }): KeptAnswer => ({
  recipientId: row.recipient_id,
  version: row.version,
  kind: row.kind,
  values: row.values,
  receivedAt: row.received_at,
  late: row.late,
  afterCutOff: row.after_cut_off,
  returned: row.returned,
  chosen: row.chosen_at !== null,
  road: row.road,
  enteredBy: row.entered_by,
  arrivalId: row.arrival_id,
  arrivalNumber: row.number,
  receiptCode: receiptCode(row.recipient_id, row.version, row.request_id),
});

const versions = (db: Queryable) =>
  db
    .selectFrom('answer')
    .leftJoin('arrival', 'arrival.id', 'answer.arrival_id')
    .selectAll('answer')
    .select('arrival.number');

/** Every version a recipient sent, newest first. */
export async function answerHistory(db: Queryable, recipientId: number): Promise<KeptAnswer[]> {
  const rows = await versions(db)
    .where('answer.recipient_id', '=', recipientId)
    .orderBy('answer.version', 'desc')
    .execute();
  return rows.map(keptAnswer);
}

/** Every version of all recipients of these documents, by recipient, newest first. */
export async function answerHistories(
  db: Queryable,
  documentIds: readonly string[],
): Promise<ReadonlyMap<number, readonly KeptAnswer[]>> {
  const rows = await versions(db)
    .innerJoin('recipient', 'recipient.id', 'answer.recipient_id')
    .where('recipient.document_id', '=', sql<string>`any(${[...documentIds]}::text[])`)
    .orderBy('answer.version', 'desc')
    .execute();
  return byRecipient(rows);
}

/** Every version of those who answer through an intermediary, by recipient, newest first. */
export async function answersThrough(
  db: Queryable,
  viaRecipientId: number,
): Promise<ReadonlyMap<number, readonly KeptAnswer[]>> {
  const rows = await versions(db)
    .innerJoin('recipient', 'recipient.id', 'answer.recipient_id')
    .where('recipient.via_recipient_id', '=', viaRecipientId)
    .orderBy('answer.version', 'desc')
    .execute();
  return byRecipient(rows);
}

const byRecipient = (rows: readonly Parameters<typeof keptAnswer>[0][]) =>
  grouped(rows.map(keptAnswer), ({ recipientId }) => recipientId);

/** One that was taken under this request before. */
export async function answerOfRequest(db: Queryable, requestId: string): Promise<KeptAnswer | null> {
  const row = await versions(db).where('answer.request_id', '=', requestId).executeTakeFirst();
  return row ? keptAnswer(row) : null;
}
