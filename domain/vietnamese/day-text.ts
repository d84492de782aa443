import { isDay, type Day } from '../time/day.ts';
import { tidy } from './fold.ts';

/** Ways a whole date is written; groups are day, month, year, but ISO which is year, month, day. */
const DATE_FORMS: readonly { readonly pattern: RegExp; readonly order: readonly [number, number, number] }[] =
  [
    { pattern: /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, order: [3, 2, 1] },
    { pattern: /(?<!\d)(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?!\d)/, order: [1, 2, 3] },
    { pattern: /(?<!\d)(\d{1,2}) tháng (\d{1,2})(?: năm |[/-])(\d{4})(?!\d)/, order: [1, 2, 3] },
  ];

/** A date found in a text: its words, and the day or null when no such day exists (31/6, 30/02). */
export interface DateText {
  readonly text: string;
  readonly day: Day | null;
}

/** The first whole date in the text (NFC): 25/7/2023, 25-07-2023, "25 tháng 7 năm 2023", 2023-07-25. */
export function findDate(text: string): DateText | undefined {
  for (const { pattern, order } of DATE_FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [date, month, year] = order.map((group) => Number(match[group])) as [number, number, number];
    return { text: match[0], day: dayFrom(year, month, date) };
  }
  return undefined;
}

/** A text that is nothing but a date ("ngày" before it allowed): the day, else null. */
export function readDay(text: string): Day | null {
  const typed = tidy(text)
    .toLowerCase()
    .replace(/^ngày /, '');
  const found = findDate(typed);
  return found?.text === typed ? found.day : null;
}

/** Null when the month has no such day. */
export function dayFrom(year: number, month: number, date: number): Day | null {
  const day = [String(year).padStart(4, '0'), pad(month), pad(date)].join('-');
  return isDay(day) ? day : null;
}

/** Last day of that month. */
export const lastOfMonth = (year: number, month: number): Day =>
  `${year}-${pad(month)}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;

const pad = (n: number): string => String(n).padStart(2, '0');
