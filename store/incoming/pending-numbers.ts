/** Numbers for what came in before the year's series was opened or while it was held, in the order of arrival. */
import { sql } from 'kysely';
import type { Trx } from '../database.ts';
import { isHeld, takeNumber } from '../document/take-number.ts';

/** @returns how many got their number now; those of a series that is still held wait on */
export async function numberPending(trx: Trx): Promise<number> {
  const { rows } = await sql<{ id: number; year: number; series: string }>`
    select a.id, extract(year from a.arrived_at at time zone 'Asia/Ho_Chi_Minh')::int as year, s.id as series
      from arrival a
      join lateral (
        select s.id from series s
         where s.direction = 'incoming'
           and (a.arrived_at at time zone 'Asia/Ho_Chi_Minh')::date between s.valid_from and coalesce(s.valid_to, 'infinity')
         order by s.id limit 1) s on true
     where a.number is null
     order by a.arrived_at, a.id for no key update of a`.execute(trx);
  const waiting = new Set<string>();
  for (const place of new Set(rows.map(({ series, year }) => `${year} ${series}`)))
    if (await isHeld(trx, place.slice(5), Number(place.slice(0, 4)))) waiting.add(place);
  let given = 0;
  for (const { id, year, series } of rows) {
    if (waiting.has(`${year} ${series}`)) continue;
    const number = await takeNumber(trx, series, year);
    if (number === undefined) continue;
    await trx.updateTable('arrival').set({ series_id: series, year, number }).where('id', '=', id).execute();
    given += 1;
  }
  return given;
}
