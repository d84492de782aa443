import { addDays, atOffice, dayOf, formatDay, weekdayName, type Day } from '../time/day.ts';

/** A due moment (the first instant too late) as people say it: "hết thứ Hai 24/7/2023", "16h30 thứ Hai 24/7/2023". */
export function dueInWords(dueAt: Date): string {
  const day = dayOf(dueAt);
  const minutes = (dueAt.getTime() - atOffice(day).getTime()) / 60_000;
  if (minutes === 0) return `hết ${dayInWords(addDays(day, -1))}`;
  return `${two(Math.floor(minutes / 60))}h${two(Math.floor(minutes % 60))} ${dayInWords(day)}`;
}

/** "thứ Hai 24/7/2023" */
export const dayInWords = (day: Day): string => `${weekdayName(day)} ${formatDay(day)}`;

const two = (n: number): string => String(n).padStart(2, '0');
