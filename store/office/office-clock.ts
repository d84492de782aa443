/**
 * The office clock: `clock_timestamp()` plus the office's offset, read inside the transaction that uses it.
 * The offset is 0 in production; a rehearsal's clock only goes forward.
 */
import { sql } from 'kysely';
import { dayOf, type Day } from '../../domain/time/day.ts';
import type { Queryable, Trx } from '../database.ts';

/** What time it is at the office now. */
export async function officeNow(db: Queryable): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select office_now() as now`.execute(db);
  const row = rows[0];
  if (!row?.now) throw new Error('Chưa lập cơ quan: bảng office còn trống');
  return row.now;
}

export const officeToday = async (db: Queryable): Promise<Day> => dayOf(await officeNow(db));

export interface OfficeFacts {
  readonly kind: 'production' | 'rehearsal';
  readonly now: Date;
  readonly organisationId: string | null;
  readonly generation: string;
}

export async function readOffice(db: Queryable): Promise<OfficeFacts> {
  const row = await db
    .selectFrom('office')
    .select(['kind', 'generation', 'organisation_id', sql<Date>`office_now()`.as('now')])
    .executeTakeFirstOrThrow();
  return { kind: row.kind, now: row.now, organisationId: row.organisation_id, generation: row.generation };
}

export interface OfficeCreation {
  readonly kind: 'production' | 'rehearsal';
  /** Where a rehearsal's clock starts; ignored in production. */
  readonly startAt?: Date | undefined;
}

/** Creates the office row once; later calls leave it as it is. */
export async function ensureOffice(db: Queryable, creation: OfficeCreation): Promise<void> {
  const offset =
    creation.kind === 'rehearsal' && creation.startAt
      ? sql<number>`(extract(epoch from ${creation.startAt}::timestamptz - clock_timestamp()) * 1000)::bigint`
      : sql<number>`0`;
  await db
    .insertInto('office')
    .values({ kind: creation.kind, clock_offset_ms: offset })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * The configuration speaks of the office that this database holds: a rehearsal never runs on settings that reach out.
 * @throws Error in Vietnamese, also when no office was created yet
 */
export async function requireOfficeKind(db: Queryable, kind: OfficeFacts['kind']): Promise<void> {
  const office = await db.selectFrom('office').select('kind').executeTakeFirst();
  if (!office) throw new Error('Chưa lập cơ quan: bảng office còn trống');
  if (office.kind !== kind)
    throw new Error(
      `Cơ quan trong cơ sở dữ liệu này là "${office.kind}", cấu hình ghi "${kind}": không chạy`,
    );
}

/** Moves a rehearsal's clock forward to an instant; an earlier instant leaves it alone. Production refuses (CHECK). */
export async function advanceClock(trx: Trx, to: Date): Promise<void> {
  await sql`update office set clock_offset_ms =
      greatest(clock_offset_ms, ceil(extract(epoch from ${to}::timestamptz - clock_timestamp()) * 1000)::bigint)
    where kind = 'rehearsal'`.execute(trx);
}
