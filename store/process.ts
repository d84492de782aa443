/**
 * Running processes and the hand-shake that moves them. Whoever changes facts calls `requestWake` in the same
 * transaction; the relay signals every process whose requests are not all seen; the process calls `reportWaiting`
 * when it has nothing to do, naming the count it had read before looking at the facts.
 */
import { sql } from 'kysely';
import type { FailureType } from '../domain/failure/catalogue.ts';
import type { Database, Queryable, Trx } from './database.ts';

export interface NewProcess {
  readonly id: string;
  readonly kind: 'survey' | 'document';
  readonly parentId?: string | undefined;
  /** Who starts its story when it does not run: that of its parent (when absent), or the relay. */
  readonly startedBy?: 'parent' | 'relay' | undefined;
}

/** Opens a process once; again is nothing. */
export async function openProcess(db: Queryable, process: NewProcess): Promise<void> {
  await db
    .insertInto('process')
    .values({
      id: process.id,
      kind: process.kind,
      parent_id: process.parentId ?? null,
      started_by: process.startedBy ?? 'parent',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Asks a process to look again, once this transaction commits. */
export async function requestWake(trx: Queryable, processId: string): Promise<void> {
  await trx
    .updateTable('process')
    .set((eb) => ({ wake_requested: eb('wake_requested', '+', 1) }))
    .where('id', '=', processId)
    .execute();
  await sql`select pg_notify('wake', '')`.execute(trx);
}

/** Asks every open document of a campaign to look again. */
export async function wakeDocumentsOf(trx: Queryable, campaignId: string): Promise<void> {
  await sql`update process set wake_requested = wake_requested + 1
    where id in (select p.id from process p join document d on p.id = 'document/' || d.id
                  where d.campaign_id = ${campaignId} and p.state = 'open' order by p.id for no key update of p)`.execute(
    trx,
  );
  await sql`select pg_notify('wake', '')`.execute(trx);
}

/** Asks every open process to look again: the clock jumped, so all their alarms are set wrong. */
export async function wakeEveryone(trx: Queryable): Promise<void> {
  // In the order of ids, as everybody who wakes several: a document before its survey.
  await sql`update process set wake_requested = wake_requested + 1
    where id in (select id from process where state = 'open' order by id for no key update)`.execute(trx);
  await sql`select pg_notify('wake', '')`.execute(trx);
}

/** Reads the wake count BEFORE the facts are read, so that a change in between is not lost. */
export async function readWakeCount(db: Queryable, processId: string): Promise<number> {
  const row = await db
    .selectFrom('process')
    .select('wake_requested')
    .where('id', '=', processId)
    .executeTakeFirstOrThrow();
  return row.wake_requested;
}

export interface Waiting {
  /** Wake count read before the facts. */
  readonly seen: number;
  /** Office time of its own next alarm; null when only a person or another process can move it. */
  readonly nextAlarmAt: Date | null;
  /** Vietnamese, for people: "chờ Trưởng phòng kiểm tra nội dung". */
  readonly waitingFor: string;
}

export async function reportWaiting(db: Queryable, processId: string, waiting: Waiting): Promise<void> {
  await db
    .updateTable('process')
    .set({
      wake_seen: sql`greatest(wake_seen, ${waiting.seen})`,
      next_alarm_at: waiting.nextAlarmAt,
      waiting_for: waiting.waitingFor,
      trouble: null,
    })
    .where('id', '=', processId)
    .execute();
}

/** Closes a process and wakes its parent; again is nothing. */
export async function closeProcess(trx: Trx, processId: string): Promise<void> {
  const closed = await trx
    .updateTable('process')
    .set({
      state: 'closed',
      closed_at: sql`office_now()`,
      next_alarm_at: null,
      waiting_for: null,
      trouble: null,
    })
    .where('id', '=', processId)
    .where('state', '=', 'open')
    .returning('parent_id')
    .executeTakeFirst();
  if (closed?.parent_id) await requestWake(trx, closed.parent_id);
}

/** null: no such process. */
export async function processState(db: Queryable, processId: string): Promise<'open' | 'closed' | null> {
  const row = await db.selectFrom('process').select('state').where('id', '=', processId).executeTakeFirst();
  return row?.state ?? null;
}

export interface PendingWake {
  readonly id: string;
  readonly kind: 'survey' | 'document';
  readonly parentId: string | null;
  readonly startedBy: 'parent' | 'relay';
  readonly wakeRequested: number;
}

/**
 * Open processes that were asked to look again and have not yet said that they did, and those whose alarm should have
 * gone off long ago: their alarm was lost with Temporal's data.
 */
export async function processesToWake(db: Database): Promise<PendingWake[]> {
  const rows = await db
    .selectFrom('process')
    .select(['id', 'kind', 'parent_id', 'started_by', 'wake_requested'])
    .where('state', '=', 'open')
    .where((eb) =>
      eb.or([
        eb('wake_requested', '>', eb.ref('wake_seen')),
        eb('next_alarm_at', '<', sql<Date>`office_now() - interval '1 minute'`),
      ]),
    )
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    parentId: row.parent_id,
    startedBy: row.started_by,
    wakeRequested: row.wake_requested,
  }));
}

export interface Trouble {
  /** A row of the catalogue, which says who mends it. */
  readonly type: FailureType;
  /** Vietnamese: "chờ sửa: …". */
  readonly waitingFor: string;
}

/** Says why a process cannot go on; it is not at rest, it tries again. */
export async function reportTrouble(db: Queryable, processId: string, trouble: Trouble): Promise<void> {
  await db
    .updateTable('process')
    .set({ waiting_for: trouble.waitingFor, trouble: trouble.type })
    .where('id', '=', processId)
    .execute();
}

/** True while a document of this process lives on. */
export async function hasOpenChild(db: Queryable, processId: string): Promise<boolean> {
  const row = await db
    .selectFrom('process')
    .select('id')
    .where('parent_id', '=', processId)
    .where('state', '=', 'open')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
