/** What happened to a document, in order, from the evidence. */
import { auditActionLabel } from '../../domain/audit/labels.ts';
import type { Queryable } from '../database.ts';

export interface TimelineEntry {
  /** Office time. */
  readonly at: Date;
  readonly action: string;
  /** Vietnamese. */
  readonly label: string;
  readonly person: string | null;
  readonly post: string | null;
  readonly version: number | null;
  readonly hash: string | null;
  readonly comment: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Oldest first. */
export async function documentTimeline(db: Queryable, documentId: string): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('person', 'person.id', 'audit.person_id')
    .leftJoin('post', 'post.id', 'audit.post_id')
    .select(['office_at', 'action', 'version', 'hash', 'comment', 'details', 'full_name', 'title'])
    .where('object_kind', '=', 'document')
    .where('object_id', '=', documentId)
    .orderBy('audit.id')
    .execute();
  return rows.map((row) => ({
    at: row.office_at,
    action: row.action,
    label: auditActionLabel(row.action),
    person: row.full_name,
    post: row.title,
    version: row.version,
    hash: row.hash,
    comment: row.comment,
    details: row.details,
  }));
}
