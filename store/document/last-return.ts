/** Who sent a draft back and why, from the evidence: what its drafter has to answer. */
import type { Queryable } from '../database.ts';

export interface Return {
  /** Office time. */
  readonly at: Date;
  readonly person: string | null;
  readonly post: string | null;
  readonly comment: string;
}

/** The last return of a document that was not submitted again since; null: there is none. */
export async function lastReturn(db: Queryable, documentId: string): Promise<Return | null> {
  const row = await db
    .selectFrom('audit')
    .leftJoin('person', 'person.id', 'audit.person_id')
    .leftJoin('post', 'post.id', 'audit.post_id')
    .select(['office_at', 'action', 'comment', 'full_name', 'title'])
    .where('object_kind', '=', 'document')
    .where('object_id', '=', documentId)
    .where('action', 'in', ['submit', 'sendBack'])
    .orderBy('audit.id', 'desc')
    .executeTakeFirst();
  if (row?.action !== 'sendBack') return null;
  return { at: row.office_at, person: row.full_name, post: row.title, comment: row.comment ?? '' };
}
