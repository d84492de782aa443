import { sql } from 'kysely';
import type { CalendarYearRow } from '../../../domain/directory/bundle.ts';
import type { CalendarDay } from '../../../domain/calendar/working-calendar.ts';
import type { Trx } from '../../database.ts';
import { requestWake } from '../../process.ts';
import { inPieces } from './upsert.ts';

/**
 * Replaces the rows of each year that differ from what is stored, gives the year a new version, and asks every open
 * process to look at its deadlines again.
 * @returns the years that changed
 */
export async function importCalendar(trx: Trx, calendar: readonly CalendarYearRow[]): Promise<number[]> {
  const changed: number[] = [];
  for (const year of calendar) if (await importYear(trx, year)) changed.push(year.year);
  if (changed.length > 0) await wakeAll(trx);
  return changed;
}

async function importYear(trx: Trx, { year, days }: CalendarYearRow): Promise<boolean> {
  const loaded = await trx
    .selectFrom('calendar_year')
    .select('year')
    .where('year', '=', year)
    .executeTakeFirst();
  if (loaded && same(await readDays(trx, year), days)) return false;
  await trx
    .insertInto('calendar_year')
    .values({ year })
    .onConflict((conflict) =>
      conflict
        .column('year')
        .doUpdateSet({ version: sql`calendar_year.version + 1`, loaded_at: sql`clock_timestamp()` }),
    )
    .execute();
  await trx
    .deleteFrom('calendar_day')
    .where(sql<boolean>`extract(year from day) = ${year}`)
    .execute();
  await inPieces(days, (piece) => trx.insertInto('calendar_day').values(piece).execute());
  return true;
}

const readDays = (trx: Trx, year: number): Promise<CalendarDay[]> =>
  trx
    .selectFrom('calendar_day')
    .select(['day', 'kind', 'label', 'notice'])
    .where(sql<boolean>`extract(year from day) = ${year}`)
    .execute();

const same = (a: readonly CalendarDay[], b: readonly CalendarDay[]): boolean => textOf(a) === textOf(b);

const textOf = (days: readonly CalendarDay[]): string =>
  days
    .map(({ day, kind, label, notice }) => JSON.stringify([day, kind, label, notice]))
    .sort()
    .join('\n');

async function wakeAll(trx: Trx): Promise<void> {
  const open = await trx
    .selectFrom('process')
    .select('id')
    .where('state', '=', 'open')
    .orderBy('id')
    .execute();
  for (const { id } of open) await requestWake(trx, id);
}
