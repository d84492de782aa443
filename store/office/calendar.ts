/** The working calendar as loaded: which years, and the days that differ from the ordinary week. */
import type { CalendarData } from '../../domain/calendar/working-calendar.ts';
import type { Queryable } from '../database.ts';

export async function readCalendar(db: Queryable): Promise<CalendarData> {
  const years = await db.selectFrom('calendar_year').select(['year', 'version']).orderBy('year').execute();
  const days = await db
    .selectFrom('calendar_day')
    .select(['day', 'kind', 'label', 'notice'])
    .orderBy('day')
    .execute();
  return { years, days };
}
