/**
 * Generations of the office. A restored database knows nothing of what happened after its backup: stories of before are
 * over, letters under way are uncertain, and numbers may have been given that it does not know.
 */
import { sql } from 'kysely';
import type { Queryable, Trx } from '../database.ts';
import { wakeEveryone } from '../process.ts';

export interface Generation {
  readonly id: string;
  /** Never restored: stories that name no generation are of this one. */
  readonly first: boolean;
}

export async function readGeneration(db: Queryable): Promise<Generation> {
  const row = await db.selectFrom('office').select(['generation', 'restored_at']).executeTakeFirstOrThrow();
  return { id: row.generation, first: row.restored_at === null };
}

/** Office time of which nothing is known since the last restore; null: never restored. */
export interface LostTime {
  readonly from: Date;
  readonly until: Date;
}

export async function readLostTime(db: Queryable): Promise<LostTime | null> {
  const row = await db.selectFrom('office').select(['lost_from', 'lost_until']).executeTakeFirstOrThrow();
  return row.lost_from && row.lost_until ? { from: row.lost_from, until: row.lost_until } : null;
}

/** Whether a story that names this generation, or none, may still act. */
export const isCurrent = (current: Generation, named: string | undefined): boolean =>
  named === undefined ? current.first : named === current.id;

/** Of letters that a restore left uncertain. */
export const UNCERTAIN =
  'Cơ sở dữ liệu được phục hồi từ bản sao lưu, lúc sao lưu thư đang gửi hoặc chờ gửi: chưa rõ đã đến hay chưa';
/** More rows than an office writes between two backups. */
const IDS_LEFT_OUT = 1_000_000;

/**
 * Begins a new generation.
 * @param takenAt machine time of the backup; without it nothing is known after the last row of the audit
 * @returns its id
 */
export async function beginGeneration(trx: Trx, takenAt?: string): Promise<string> {
  const { generation } = await trx
    .updateTable('office')
    .set({
      generation: sql<string>`gen_random_uuid()`,
      restored_at: sql<Date>`clock_timestamp()`,
      lost_from: sql<Date>`coalesce(${takenAt ?? null}::timestamptz + (office_now() - clock_timestamp()),
        (select max(office_at) from audit), office_now())`,
      lost_until: sql<Date>`office_now()`,
    })
    .returning('generation')
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('send')
    .set({ state: 'unknown', error: UNCERTAIN, claim: null, lease_until: null })
    // What was queued has gone out since, most likely; paper waits for the clerk, who knows.
    .where((eb) =>
      eb.or([
        eb('state', '=', 'sending'),
        eb.and([eb('state', '=', 'queued'), eb('channel', '<>', 'paper')]),
      ]),
    )
    .execute();
  await holdSeries(trx);
  await leaveIdsOut(trx);
  await wakeEveryone(trx);
  return generation;
}

/** Years that had ended when this database last wrote anything down have got no number since. */
async function holdSeries(trx: Trx): Promise<void> {
  await sql`update series_year set held_since = clock_timestamp()
    where year >= coalesce((select extract(year from max(office_at) at time zone 'Asia/Ho_Chi_Minh') from audit), 0)`.execute(
    trx,
  );
}

/**
 * Ids given after the backup are never given to others: a personal link, a code on a form and the address a letter
 * bounces to are made from the id, and those sent meanwhile would open another's page.
 */
async function leaveIdsOut(trx: Trx): Promise<void> {
  await sql`select setval(format('%I.%I', schemaname, sequencename)::regclass, coalesce(last_value, 0) + ${IDS_LEFT_OUT}::bigint)
    from pg_sequences where schemaname = 'public'`.execute(trx);
}
