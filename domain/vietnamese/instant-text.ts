import { atOffice } from '../time/day.ts';
import { readDay } from './day-text.ts';
import { tidy } from './fold.ts';

/** An hour before or after its day: "10h00 ngày 25/7/2023", "25/7/2023 10:30", "8 giờ 30 phút ngày 25/7/2023". */
const HOUR = String.raw`(\d{1,2}) ?(?:h|:|giờ) ?(?:(\d{1,2})(?: ?phút)?)?`;
const FORMS: readonly { readonly pattern: RegExp; readonly hour: number; readonly day: number }[] = [
  { pattern: new RegExp(`^${HOUR},? (.+)$`, 'u'), hour: 1, day: 3 },
  { pattern: new RegExp(`^(.+?),? (?:lúc )?${HOUR}$`, 'u'), hour: 2, day: 1 },
];
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i;

/** A moment as people write it, at the office; a day alone is its beginning. ISO 8601 with an offset, too. Else null. */
export function readInstant(text: string): Date | null {
  const typed = tidy(text);
  if (ISO.test(typed)) return valid(new Date(typed));
  const words = typed.toLowerCase();
  for (const { pattern, hour, day } of FORMS) {
    const match = pattern.exec(words);
    const found = match && readDay(match[day] ?? '');
    if (found) return atHour(found, Number(match[hour]), Number(match[hour + 1] ?? 0));
  }
  const found = readDay(words);
  return found ? atOffice(found) : null;
}

const atHour = (day: string, hours: number, minutes: number): Date | null =>
  hours < 24 && minutes < 60 ? atOffice(day, hours, minutes) : null;

const valid = (instant: Date): Date | null => (Number.isNaN(instant.getTime()) ? null : instant);
