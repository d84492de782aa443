/** Reading the evidence: newest first, with the names that people know. */
import { sql } from 'kysely';
import type { Queryable } from './database.ts';

export interface AuditRow {
  readonly id: number;
  /** Office time. */
  readonly at: Date;
  readonly person: string | null;
  readonly post: string | null;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly version: number | null;
  readonly hash: string | null;
  readonly comment: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
}

export interface AuditFilter {
  /** The object itself and whatever belongs to it: `khao-sat-2023` finds `khao-sat-2023/cong-van` too. */
  readonly objectId?: string | undefined;
  readonly personId?: string | undefined;
  /** Rows older than this one: how the next page is asked for. */
  readonly before?: number | undefined;
  readonly limit: number;
}

export async function readAudit(db: Queryable, filter: AuditFilter): Promise<AuditRow[]> {
  const { objectId = null, personId = null, before = null, limit } = filter;
  const { rows } = await sql<AuditRow>`
    select a.id, a.office_at as at, s.full_name as person, p.title as post, a.action, a.object_kind as "objectKind",
      a.object_id as "objectId", a.version, a.hash, a.comment, a.details, a.request_id as "requestId"
    from audit a left join person s on s.id = a.person_id left join post p on p.id = a.post_id
    where (${objectId}::text is null or a.object_id = ${objectId} or starts_with(a.object_id, ${objectId} || '/'))
      and (${personId}::text is null or a.person_id = ${personId})
      and (${before}::bigint is null or a.id < ${before}::bigint)
    order by a.id desc limit ${limit}`.execute(db);
  return rows;
}
