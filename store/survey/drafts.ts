/** Answers being written: what was typed, as it was typed. */
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';

/** Keyed by the names of the form's inputs; several values where several may be ticked. */
export type RawAnswer = Readonly<Record<string, string | readonly string[]>>;

/** Keeps what was typed so far; the newest saving counts. @returns office time of saving */
export async function saveDraft(db: Queryable, recipientId: number, raw: RawAnswer): Promise<Date> {
  const values = JSON.stringify(raw);
  const row = await db
    .insertInto('answer_draft')
    .values({ recipient_id: recipientId, values })
    .onConflict((conflict) =>
      conflict.column('recipient_id').doUpdateSet({ values, saved_at: sql<Date>`office_now()` }),
    )
    .returning('saved_at')
    .executeTakeFirstOrThrow();
  return row.saved_at;
}
