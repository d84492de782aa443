/** Every open process and where it stands, for whoever recovers the office. */
import { sql } from 'kysely';
import type { FailureType } from '../domain/failure/catalogue.ts';
import type { Queryable } from './database.ts';

export interface OpenProcess {
  readonly id: string;
  readonly kind: 'survey' | 'document';
  readonly waitingFor: string | null;
  readonly nextAlarmAt: Date | null;
  /** Why it cannot go on; null: it can. */
  readonly trouble: FailureType | null;
  /** It has looked at everything there is to look at, or rests while a document of it goes on. */
  readonly settled: boolean;
}

export async function openProcesses(db: Queryable): Promise<OpenProcess[]> {
  const { rows } = await sql<OpenProcess>`
    select p.id, p.kind, p.waiting_for as "waitingFor", p.next_alarm_at as "nextAlarmAt", p.trouble,
           p.wake_seen >= p.wake_requested
             or exists (select 1 from process c where c.parent_id = p.id and c.state = 'open') as settled
      from process p
     where p.state = 'open'
     order by p.opened_at, p.id`.execute(db);
  return rows;
}

export interface TroubledProcess {
  readonly kind: 'survey' | 'document';
  /** Campaign or document. */
  readonly objectId: string;
  readonly subject: string;
  readonly unitId: string;
  readonly trouble: FailureType;
  readonly waitingFor: string | null;
}

/** Open processes that cannot go on until something is mended. */
export async function troubledProcesses(db: Queryable): Promise<TroubledProcess[]> {
  const { rows } = await sql<TroubledProcess>`
    select p.kind, coalesce(c.id, d.id) as "objectId", coalesce(c.definition ->> 'subject', d.subject) as subject,
           coalesce(c.unit_id, d.unit_id) as "unitId", p.trouble, p.waiting_for as "waitingFor"
      from process p
      left join campaign c on p.kind = 'survey' and p.id = 'survey/' || c.id
      left join document d on p.kind = 'document' and p.id = 'document/' || d.id
     where p.state = 'open' and p.trouble is not null and coalesce(c.id, d.id) is not null
     order by p.opened_at, p.id`.execute(db);
  return rows;
}

/** What each of these processes waits for, in one query; those that do not exist are left out. */
export async function waitingOf(
  db: Queryable,
  processIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await sql<{ readonly id: string; readonly waitingFor: string | null }>`
    select id, waiting_for as "waitingFor" from process where id = any(${[...processIds]}::text[])`.execute(
    db,
  );
  return new Map(rows.map(({ id, waitingFor }) => [id, waitingFor]));
}
