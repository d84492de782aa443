/**
 * What officials mean by the words of a deadline: one row per form of the skeleton that `marks.ts` leaves.
 * Civil time limits follow Bộ luật Dân sự 91/2015/QH13, Điều 146–148; `trước` excludes the day, `chậm nhất`, `đến hết`
 * include it, as is the practice of official letters.
 */
import { addDays, type Day } from '../time/day.ts';
import { lastOfMonth } from '../vietnamese/day-text.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { DeadlineQuestionCode } from './questions.ts';
import type { Count, Marks, Time } from './marks.ts';

/** What a rule makes of the marks. `asks` are questions that the words themselves raise. */
export interface Meaning {
  /** Last day on which an answer is in time. */
  readonly lastDay: Day;
  /** The hour on that day at which it ends; the end of the day when absent. */
  readonly time?: Time | undefined;
  /** The day a period is counted from. */
  readonly anchor?: Day | undefined;
  /** A period counted in days, weeks, months: its last day off rolls over (Điều 148 khoản 5). */
  readonly rollsOver?: boolean;
  readonly asks?: DeadlineQuestionCode;
}
export interface RuleContext {
  readonly calendar: WorkingCalendar;
  /** The day on which recipients are expected to receive the letter. */
  readonly receivedOn: Day;
}
export interface DeadlineRule {
  readonly name: string;
  readonly law: string;
  readonly skeleton: RegExp;
  readonly read: (marks: Marks, context: RuleContext) => Meaning | undefined;
}

const PRACTICE = 'Cách dùng trong văn bản hành chính';
const LATEST = '(?:chậm nhất(?: đến)?(?: hết)?|đến hết|đến|hết)';
const DAY = '(?:NGAY|MOC)';
const AT = '(?:GIO NGAY|NGAY GIO)';

export const DEADLINE_RULES: readonly DeadlineRule[] = [
  { name: 'trước ngày', law: PRACTICE, skeleton: form(`trước ${DAY}`), read: (marks) => before(marks) },
  { name: 'trước giờ, ngày', law: PRACTICE, skeleton: form(`trước ${AT}`), read: (marks) => at(marks) },
  { name: 'trước kỳ', law: PRACTICE, skeleton: form('trước KY'), read: (marks) => beforePeriod(marks) },
  {
    name: 'chậm nhất ngày',
    law: PRACTICE,
    skeleton: form(`${LATEST} ${DAY}`),
    read: (marks) => until(marks),
  },
  {
    name: 'chậm nhất giờ, ngày',
    law: PRACTICE,
    skeleton: form(`${LATEST} ${AT}`),
    read: (marks) => at(marks),
  },
  {
    name: 'chậm nhất trước ngày',
    law: PRACTICE,
    skeleton: form(`(?:${LATEST} trước|trước (?:hết|đến|chậm nhất)) ${DAY}`),
    read: (marks) => asking('deadlineContradictory', before(marks)),
  },
  {
    name: 'chậm nhất trước giờ, ngày',
    law: PRACTICE,
    skeleton: form(`(?:${LATEST} trước|trước (?:hết|đến|chậm nhất)) ${AT}`),
    read: (marks) => asking('deadlineContradictory', at(marks)),
  },
  {
    name: 'ngày, không có từ chỉ hạn',
    law: PRACTICE,
    skeleton: form('NGAY'),
    read: (marks) => asking('deadlineMarkerMissing', before(marks)),
  },
  { name: 'giờ, ngày', law: PRACTICE, skeleton: form(AT), read: (marks) => at(marks) },
  { name: 'trong ngày', law: PRACTICE, skeleton: form('trong NGAY'), read: (marks) => until(marks) },
  {
    name: 'đầu, giữa, cuối tháng hoặc năm',
    law: 'Bộ luật Dân sự, Điều 146 khoản 2, 3',
    skeleton: form('(?:trong )?MOC'),
    read: (marks) => until(marks),
  },
  {
    name: 'trong tháng, quý, năm',
    law: 'Bộ luật Dân sự, Điều 148 khoản 3',
    skeleton: form(`(?:(?:trong|${LATEST}) )?KY`),
    read: (marks) => withinPeriod(marks),
  },
  {
    name: 'trong N ngày, tuần, tháng kể từ ngày nhận',
    law: 'Bộ luật Dân sự, Điều 147 khoản 2, Điều 148',
    skeleton: form('(?:chậm nhất )?(?:trong )?HAN(?: NHAN)?'),
    read: (marks, context) => asking('deadlineAnchor', counted(marks, context.receivedOn, context)),
  },
  {
    name: 'trong N ngày kể từ một ngày đã nêu',
    law: 'Bộ luật Dân sự, Điều 147 khoản 2, Điều 148',
    skeleton: form('(?:chậm nhất )?(?:trong )?HAN từ NGAY'),
    read: (marks, context) => counted(marks, marks.dates[0], context),
  },
];

function form(skeleton: string): RegExp {
  return new RegExp(`^${skeleton}$`);
}

const before = ({ dates: [day] }: Marks): Meaning | undefined =>
  day ? { lastDay: addDays(day, -1) } : undefined;
const until = ({ dates: [day] }: Marks): Meaning | undefined => (day ? { lastDay: day } : undefined);
const withinPeriod = ({ periods: [period] }: Marks): Meaning | undefined =>
  period && { lastDay: period.last };
const beforePeriod = ({ periods: [period] }: Marks): Meaning | undefined =>
  period && { lastDay: addDays(period.first, -1) };

/** 0h00 is the end of the day before, 24h00 the end of the day itself. */
function at({ dates: [day], times: [time] }: Marks): Meaning | undefined {
  if (!day || !time) return undefined;
  if (time.hours === 0 && time.minutes === 0) return { lastDay: addDays(day, -1) };
  return time.hours === 24 ? { lastDay: day } : { lastDay: day, time };
}

/** The first day is not counted (Điều 147); weeks and months end on the corresponding day (Điều 148). */
function counted(
  { counts: [count] }: Marks,
  anchor: Day | undefined,
  context: RuleContext,
): Meaning | undefined {
  if (!count || !anchor) return undefined;
  return {
    lastDay: lastDayOf(count, anchor, context.calendar),
    anchor,
    rollsOver: count.unit !== 'workingDay',
  };
}

function lastDayOf({ amount, unit }: Count, anchor: Day, calendar: WorkingCalendar): Day {
  if (unit === 'workingDay') return calendar.addWorkingDays(anchor, amount);
  if (unit === 'month') return sameDayLater(anchor, amount);
  return addDays(anchor, unit === 'week' ? amount * 7 : amount);
}

/** A month without the corresponding day ends on its last day (Điều 148 khoản 3). */
function sameDayLater(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const index = year * 12 + month - 1 + months;
  const last = lastOfMonth(Math.floor(index / 12), (index % 12) + 1);
  return Number(last.slice(8)) < date ? last : `${last.slice(0, 8)}${day.slice(8)}`;
}

const asking = (asks: DeadlineQuestionCode, meaning: Meaning | undefined): Meaning | undefined =>
  meaning && { ...meaning, asks };
