/** What a rehearsal needs to jump its clock: is everything at rest, and when does something happen by itself. */
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';
import { NOT_PAUSED } from '../dispatch/held.ts';

/**
 * True when nothing is in flight: every open process without an open child has seen all its wakes, every letter that
 * can go has gone (those of a paused campaign cannot), and no request is being carried out.
 */
export async function isQuiet(db: Queryable): Promise<boolean> {
  const { rows } = await sql<{ busy: number }>`
    select (select count(*) from process p
              where p.state = 'open' and p.wake_requested > p.wake_seen
                and not exists (select 1 from process c where c.parent_id = p.id and c.state = 'open'))
         + (select count(*) from send where channel <> 'paper' and state in ('queued', 'sending')
              and (state = 'sending' or ${NOT_PAUSED})) as busy`.execute(db);
  return rows[0]?.busy === 0;
}

/** Office time of the earliest alarm of any open process; null when all wait for people. */
export async function earliestAlarm(db: Queryable): Promise<Date | null> {
  const row = await db
    .selectFrom('process')
    .select((eb) => eb.fn.min('next_alarm_at').as('at'))
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row?.at ?? null;
}
