/**
 * What a recipient promised over the telephone, and what follows from it: the office keeps quiet until the day has come,
 * then reminds this one in the morning, and names the promise as broken once the day is over.
 */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { addDays, atOffice, dayOf, formatDay, type Day } from '../time/day.ts';

export interface Promised {
  /** Last day promised, included. */
  readonly on: Day;
  /** When it was said. */
  readonly madeAt: Date;
}

/** Hour of the office at which reminders go out. */
export const REMINDER_HOUR = 8;

/**
 * Morning of the promised day, or of the next working day when the office is closed on it; null when it was promised
 * after that moment ("hôm nay tôi gửi"): nobody is reminded of what they said an hour ago.
 */
export function promiseReminderAt({ on, madeAt }: Promised, calendar: WorkingCalendar): Date | null {
  const at = atOffice(calendar.onOrAfter(on), REMINDER_HOUR);
  return at > madeAt ? at : null;
}

/** Last day on which the rounds for everybody leave this one alone: its own reminder comes instead. */
export function quietUntil(promised: Promised, calendar: WorkingCalendar): Day {
  const at = promiseReminderAt(promised, calendar);
  return at ? dayOf(at) : promised.on;
}

export const isQuietOn = (
  promised: Promised | null | undefined,
  day: Day,
  calendar: WorkingCalendar,
): boolean => Boolean(promised) && day <= quietUntil(promised as Promised, calendar);

/** The promised day is over; that nothing came is for the caller to know. */
export const isBroken = ({ on }: Promised, now: Date): boolean => now >= atOffice(addDays(on, 1));

/** Everybody reminded on one morning of what they promised is one round, numbered by its day: 20230724. */
export const promiseRoundOf = (at: Date): number => Number(dayOf(at).replaceAll('-', ''));

const DAY_NUMBER = /^(\d{4})(\d\d)(\d\d)$/;

/** "lần 2"; "theo hẹn ngày 24/7/2023" for a round of promises. */
export function reminderWords(round: number): string {
  const [, year = '', month = '', day = ''] = DAY_NUMBER.exec(String(round)) ?? [];
  return year ? `theo hẹn ngày ${formatDay(`${year}-${month}-${day}`)}` : `lần ${round}`;
}

/** Rounds still to come: one for each morning on which somebody who owes is reminded of a promise. */
export function promiseRounds(
  recipients: readonly { readonly promised?: Promised | null | undefined; readonly owes: boolean }[],
  calendar: WorkingCalendar,
): { readonly round: number; readonly at: Date }[] {
  const moments = recipients.flatMap(({ promised, owes }) => {
    const at = owes && promised ? promiseReminderAt(promised, calendar) : null;
    return at ? [at.getTime()] : [];
  });
  return [...new Set(moments)]
    .sort((a, b) => a - b)
    .map((at) => ({ round: promiseRoundOf(new Date(at)), at: new Date(at) }));
}
