/**
 * Documents whose letters need the clerk: paper copies waiting, letters that failed or may not have arrived. Who could
 * not be reached when the list was confirmed was accepted by the person who confirmed it. A paused campaign has none.
 */
import { sql } from 'kysely';
import { MENDING_ROLES } from '../../domain/survey/pause.ts';
import type { Queryable } from '../database.ts';
import { UNCERTAIN } from '../office/generation.ts';

export interface TroubledDispatch {
  readonly documentId: string;
  readonly subject: string;
  readonly paper: number;
  /** The first paper copy waiting; null: none. */
  readonly firstPaper: number | null;
  readonly failed: number;
  readonly unknown: number;
}

export async function troubledDispatches(db: Queryable): Promise<TroubledDispatch[]> {
  const { rows } = await sql<TroubledDispatch>`
    select d.id as "documentId", d.subject,
      count(*) filter (where s.channel = 'paper' and s.state = 'queued') as paper,
      min(s.id) filter (where s.channel = 'paper' and s.state = 'queued') as "firstPaper",
      count(*) filter (where s.state = 'failed') as failed,
      count(*) filter (where s.state = 'unknown') as unknown
    from send s join document d on d.id = s.document_id
      join recipient r on r.id = s.recipient_id
      left join campaign c on c.id = d.campaign_id
    where r.unreachable_reason is null
      and (s.kind = 'document' or s.bounced_at is not null
           or (s.state = 'unknown' and (s.kind = 'return' or s.error = ${UNCERTAIN})))
      and d.recalled_by is null and d.replaced_by is null
      and ((c.paused_at is null and c.state is distinct from 'stopped') or d.role = any(${[...MENDING_ROLES]}::text[]))
      and (s.state in ('failed', 'unknown') or (s.channel = 'paper' and s.state = 'queued'))
    group by d.id, d.subject, d.dispatched_at order by d.dispatched_at, d.id`.execute(db);
  return rows;
}
