/** Who sent a draft back and why, from the evidence: what its drafter has to answer. */
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';

export interface Return {
  /** Office time. */
  readonly at: Date;
  readonly person: string | null;
  readonly post: string | null;
  readonly comment: string;
}

/** The last return of each document that was not submitted again since; the others are left out. */
export async function lastReturns(
  db: Queryable,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, Return>> {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('person', 'person.id', 'audit.person_id')
    .leftJoin('post', 'post.id', 'audit.post_id')
    .select(['object_id', 'office_at', 'action', 'comment', 'full_name', 'title'])
    .distinctOn('object_id')
    .where('object_kind', '=', 'document')
    .where('object_id', '=', sql<string>`any(${[...documentIds]}::text[])`)
    .where('action', 'in', ['submit', 'sendBack'])
    .orderBy('object_id')
    .orderBy('audit.id', 'desc')
    .execute();
  return new Map(
    rows
      .filter(({ action }) => action === 'sendBack')
      .map((row) => [
        row.object_id,
        { at: row.office_at, person: row.full_name, post: row.title, comment: row.comment ?? '' },
      ]),
  );
}
