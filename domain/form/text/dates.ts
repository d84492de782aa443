/** Every date a text names, with its place. */
import { dayFrom } from '../../vietnamese/day-text.ts';
import type { Day } from '../../time/day.ts';

export interface NamedDate {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly date: number;
  readonly month: number;
  /** Null: not written. */
  readonly year: number | null;
  /** Null: no such day, or no year is written. */
  readonly day: Day | null;
}

const FORMS = [
  /(?<![\d/.,-])(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?![\d/]|\.\d)/gu,
  /(?<![\d/.,-])(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})(?!\d)/gu,
  /(?<=(?:ngày|thứ \p{L}+,?|sáng|chiều|nhật,?)[ |]*\(?)(\d{1,2}) ?[/-] ?(\d{1,2})(?![\d/]| ?[/-] ?\d)/giu,
  /(?<=ngày ?)(\d{1,2}) tháng (\d{1,2})(?!\d|,? (?:năm )?\d{4})/gu,
] as const;

/** Most lines name none; asked of every line by many rules. */
const MAY_NAME_ONE = /\d ?[/.-] ?\d|\d tháng \d/u;

export function datesIn(text: string): NamedDate[] {
  if (!MAY_NAME_ONE.test(text)) return [];
  const found = FORMS.flatMap((form) =>
    [...text.matchAll(form)].map((match) => {
      const [date, month] = [Number(match[1]), Number(match[2])];
      const year = match[3] ? Number(match[3]) : null;
      return {
        from: match.index,
        to: match.index + match[0].length,
        text: match[0],
        date,
        month,
        year,
        day: year === null ? null : dayFrom(year, month, date),
      };
    }),
  );
  return found
    .filter((each, i) => !found.some((other, j) => j < i && other.from < each.to && each.from < other.to))
    .sort((a, b) => a.from - b.from);
}

/** The day it names, taking the year from the document where none is written. */
export function dayNamed(date: NamedDate, issued: Day | null): Day | null {
  if (date.year !== null) return date.day;
  if (!issued) return null;
  const [year, month] = issued.split('-').map(Number) as [number, number];
  return dayFrom(date.month + 6 < month ? year + 1 : year, date.month, date.date);
}
