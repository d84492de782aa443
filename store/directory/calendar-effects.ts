/** A notice that changes the calendar moves what campaigns do by themselves: told per campaign, with the notice. */
import { workingCalendar, type CalendarData } from '../../domain/calendar/working-calendar.ts';
import type { CalendarYearRow } from '../../domain/directory/bundle.ts';
import type { Actor } from '../../domain/directory/post.ts';
import type { Trx } from '../database.ts';
import { readCalendar } from '../office/calendar.ts';
import { logMovedAlarms, readAlarms } from '../survey/alarm-log.ts';
import { askAboutDaysOff } from '../survey/due-questions.ts';
import { importCalendar } from './import/calendar.ts';

/** @returns the years that changed */
export async function importCalendarWithEffects(
  trx: Trx,
  calendar: readonly CalendarYearRow[],
  actor: Actor | null,
): Promise<number[]> {
  if (calendar.length === 0) return [];
  const alarms = await readAlarms(trx);
  const before = await readCalendar(trx);
  const years = await importCalendar(trx, calendar);
  if (years.length === 0) return years;
  const source = sourceOf(before, calendar, years);
  await logMovedAlarms(trx, alarms, { reason: `Lịch nghỉ thay đổi theo ${source}`, actor });
  await askAboutDaysOff(trx, workingCalendar(before), workingCalendar(await readCalendar(trx)), source);
  return years;
}

/** The notices of rows that were not there before; the years alone when rows only went. */
function sourceOf(
  before: CalendarData,
  calendar: readonly CalendarYearRow[],
  years: readonly number[],
): string {
  const known = new Set(before.days.map((row) => JSON.stringify([row.day, row.kind, row.label, row.notice])));
  const added = calendar
    .filter(({ year }) => years.includes(year))
    .flatMap(({ days }) => days)
    .filter((row) => !known.has(JSON.stringify([row.day, row.kind, row.label, row.notice])));
  const notices = [...new Set(added.map(({ notice }) => notice))];
  return notices.length > 0 ? notices.join('; ') : `lịch năm ${years.join(', ')} đã nạp lại`;
}
