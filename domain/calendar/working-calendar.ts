/**
 * The working calendar of the office, from dated rows. Saturdays and Sundays are off, other days worked, unless a row
 * of a yearly notice says otherwise (Bộ luật Lao động 45/2019/QH14, Điều 111–112). A year that is not loaded is
 * never guessed: every question about it raises the refusal `calendarMissing`.
 */
import { Refusal, type Problem } from '../failure/catalogue.ts';
import { addDays, formatDay, weekday, type Day } from '../time/day.ts';

export function workingCalendar(data: CalendarData): WorkingCalendar {
  const years = new Set(data.years.map(({ year }) => year));
  const rows = new Map(data.days.map((row) => [row.day, row]));

  const isWorkingDay = (day: Day): boolean => {
    if (!years.has(yearOf(day))) throw new Refusal('calendarMissing', [missingYear(day)]);
    const row = rows.get(day);
    return row ? row.kind === 'worked' : weekday(day) <= 5;
  };
  const addWorkingDays = (day: Day, count: number): Day => {
    const step = count < 0 ? -1 : 1;
    let at = day;
    for (let left = Math.abs(count); left > 0; left -= isWorkingDay(at) ? 1 : 0) at = addDays(at, step);
    return at;
  };
  const workingDaysBetween = (from: Day, to: Day): number => {
    if (to < from) return -workingDaysBetween(to, from);
    let count = 0;
    for (let at = from; at < to;) {
      at = addDays(at, 1);
      if (isWorkingDay(at)) count += 1;
    }
    return count;
  };
  return {
    isWorkingDay,
    addWorkingDays,
    workingDaysBetween,
    onOrAfter: (day) => (isWorkingDay(day) ? day : addWorkingDays(day, 1)),
    hasYear: (year) => years.has(year),
    whyOff: (day) => (isWorkingDay(day) ? null : (rows.get(day)?.label ?? 'ngày nghỉ hằng tuần')),
  };
}

export interface WorkingCalendar {
  readonly isWorkingDay: (day: Day) => boolean;
  /** The count-th working day after (negative: before) that day; the day itself is not counted. 0 gives it back. */
  readonly addWorkingDays: (day: Day, count: number) => Day;
  /** Working days after `from` up to and with `to`; negative when `to` is earlier. */
  readonly workingDaysBetween: (from: Day, to: Day) => number;
  /** That day when worked, else the next working day. */
  readonly onOrAfter: (day: Day) => Day;
  readonly hasYear: (year: number) => boolean;
  /** Vietnamese reason a day is off ("Quốc khánh", "ngày nghỉ hằng tuần"); null when it is worked. */
  readonly whyOff: (day: Day) => string | null;
}

/** What `calendar_year` and `calendar_day` hold. */
export interface CalendarData {
  readonly years: readonly CalendarYear[];
  readonly days: readonly CalendarDay[];
}
export interface CalendarYear {
  readonly year: number;
  readonly version: number;
}
export interface CalendarDay {
  readonly day: Day;
  readonly kind: 'off' | 'worked';
  readonly label: string;
  /** Number and date of the notice the row comes from. */
  readonly notice: string;
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

const missingYear = (day: Day): Problem => ({
  where: `lịch nghỉ năm ${yearOf(day)}`,
  what: `chưa nạp lịch nghỉ năm ${yearOf(day)} nên không xác định được ngày ${formatDay(day)} có làm việc hay không`,
  remedy: `Nạp lịch nghỉ năm ${yearOf(day)} theo thông báo hằng năm rồi làm lại`,
});
