/** Series that give no number since a restore, until the clerk has said which was given last. */
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';

export interface HeldSeries {
  readonly seriesId: string;
  readonly name: string;
  readonly direction: 'incoming' | 'outgoing';
  readonly year: number;
  /** The last number this database knows of; 0: none. */
  readonly known: number;
}

/** The year that has begun since the backup is among them, though it is opened only when it is confirmed. */
export async function heldSeries(db: Queryable): Promise<HeldSeries[]> {
  const { rows } = await sql<HeldSeries>`
    with today as (select (office_now() at time zone 'Asia/Ho_Chi_Minh')::date as day),
    held as (
      select series_id, year, next_number - 1 as known from series_year, today
       where held_since is not null and year <= extract(year from today.day)
      union all
      select y.series_id, y.year + 1, 0 from series_year y, today
       where y.held_since is not null and y.year + 1 = extract(year from today.day)
         and not exists (select 1 from series_year n where n.series_id = y.series_id and n.year = y.year + 1))
    select s.id as "seriesId", s.name, s.direction, held.year, held.known
      from held join series s on s.id = held.series_id
     order by s.direction desc, s.id, held.year`.execute(db);
  return rows;
}
