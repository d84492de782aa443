/**
 * First step of reading a deadline: what is a date, an hour, a count or a period becomes a mark in capitals, what
 * only fills the sentence falls away, and a skeleton stays: "Trước 16h30' (thứ Hai), ngày 24/7/2023" → "trước GIO NGAY".
 */
import type { Day } from '../time/day.ts';
import { dayFrom, findDate } from '../vietnamese/day-text.ts';
import { tidy } from '../vietnamese/fold.ts';
import {
  COUNT_WORDS,
  HASTE,
  PERIODS,
  PLAIN_WORDS,
  POINTS,
  QUARTERS,
  WEEKDAYS,
  type Period,
} from './mark-tables.ts';

export function markDeadline(phrase: string, today: Day): Marks {
  const marks: Draft = {
    dates: [],
    times: [],
    weekdays: [],
    counts: [],
    periods: [],
    faults: [],
    guessed: [],
  };
  let text = tidy(phrase)
    .toLowerCase()
    .replace(/(\d+) ?\((?!thứ|chủ nhật)[^)\d]*\)/g, '$1');
  for (const step of STEPS) text = step(text, marks, today);
  return { ...marks, skeleton: tidy(text) };
}

export interface Marks {
  readonly skeleton: string;
  /** Marks NGAY (a stated date) and MOC (đầu, giữa, cuối tháng/năm), in order. */
  readonly dates: readonly Day[];
  readonly times: readonly Time[];
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  readonly counts: readonly Count[];
  readonly periods: readonly Period[];
  /** Words that name a day or hour that does not exist. */
  readonly faults: readonly string[];
  /** Words whose year was missing and taken as the next to come. */
  readonly guessed: readonly string[];
}
export interface Time {
  readonly hours: number;
  readonly minutes: number;
}
export interface Count {
  readonly amount: number;
  readonly unit: 'workingDay' | 'day' | 'week' | 'month';
}
type Draft = {
  -readonly [Key in keyof Omit<Marks, 'skeleton'>]: Marks[Key] extends readonly (infer Item)[]
    ? Item[]
    : never;
};
type Step = (text: string, marks: Draft, today: Day) => string;

const wholeDates: Step = (text, marks) => {
  const found = findDate(text);
  if (!found) return text;
  if (found.day) marks.dates.push(found.day);
  else marks.faults.push(found.text);
  return wholeDates(text.replace(found.text, ' NGAY '), marks, '');
};

const weekdays: Step = (text, marks) =>
  text.replace(
    /\(?(thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật)(?![\p{L}\d])\)?/gu,
    (_, name: string) => {
      marks.weekdays.push(WEEKDAYS[name] ?? 0);
      return ' ';
    },
  );

const times: Step = (text, marks) =>
  text.replace(
    /(?<!\d)(\d{1,2}) ?(?:(?:h|giờ|g)(?![\p{L}])|:) ?(\d{1,2})?(?: ?(?:phút|['’′]))?/gu,
    (words, h: string, m?: string) => {
      const time = { hours: Number(h), minutes: Number(m ?? 0) };
      const exists = time.hours * 60 + time.minutes <= 24 * 60 && time.minutes < 60;
      if (exists) marks.times.push(time);
      else marks.faults.push(words.trim());
      return ' GIO ';
    },
  );

/** Year words after a month or quarter: " năm 2026", "/2026", "-2026", or none. */
const YEAR = '(?: ?(?:năm |[/-] ?)(\\d{4}))?';

/** The typed year; else this year's or next year's, whichever still lies ahead, noted as guessed. */
function yearOr(
  typed: string | undefined,
  next: { words: string; today: Day; marks: Draft; pick: (year: number) => Day },
): number {
  if (typed) return Number(typed);
  next.marks.guessed.push(next.words.trim());
  const year = Number(next.today.slice(0, 4));
  return next.pick(year) >= next.today ? year : year + 1;
}

/** đầu tháng = day 1, giữa tháng = day 15, cuối tháng = last day; giữa năm 30/6, cuối năm 31/12 (BLDS Điều 146.2–3). */
const points: Step = (text, marks, today) =>
  text
    .replace(
      new RegExp(`(?:ngày )?(đầu|giữa|cuối)(?: cùng)?(?: của)? tháng (\\d{1,2})${YEAR}`, 'g'),
      (words: string, which: string, month: string, typed?: string) => {
        const on = (year: number): Day => POINTS[`${which} tháng`]?.(year, Number(month)) ?? today;
        return placePoint(words, on(yearOr(typed, { words, marks, today, pick: on })), Number(month), marks);
      },
    )
    .replace(
      /(?:ngày )?(đầu|giữa|cuối)(?: cùng)?(?: của)? năm (\d{4})/g,
      (words: string, which: string, year: string) =>
        placePoint(words, POINTS[`${which} năm`]?.(Number(year), 1) ?? today, 1, marks),
    );

function placePoint(words: string, day: Day, month: number, marks: Draft): string {
  if (month < 1 || month > 12) marks.faults.push(words);
  else marks.dates.push(day);
  return ' MOC ';
}

const periods: Step = (text, marks, today) => {
  let rest = text;
  for (const { pattern, read } of PERIODS)
    rest = rest.replace(
      new RegExp(`${pattern}${YEAR}`, 'gu'),
      (words: string, value: string, typed?: string) => {
        const period = (year: number): Period | null => read(QUARTERS[value] ?? Number(value), year);
        const year = yearOr(typed, { words, marks, today, pick: (at) => period(at)?.last ?? today });
        const found = period(year);
        if (found) marks.periods.push(found);
        else marks.faults.push(words);
        return ' KY ';
      },
    );
  return rest.replace(/năm (\d{4})/g, (_, year: string) => {
    marks.periods.push({ first: `${year}-01-01`, last: `${year}-12-31` });
    return ' KY ';
  });
};

/** "25/7" and "25 tháng 7": the year is not said. */
const yearlessDates: Step = (text, marks, today) =>
  text.replace(
    /(?<!\d)(\d{1,2})(?: ?[/-] ?| tháng )(\d{1,2})(?!\d)/g,
    (words: string, date: string, month: string) => {
      const on = (year: number): Day | null => dayFrom(year, Number(month), Number(date));
      const thisYear = Number(today.slice(0, 4));
      const day = [on(thisYear), on(thisYear + 1)].find((candidate) => candidate && candidate >= today);
      if (day) marks.dates.push(day);
      if (day) marks.guessed.push(words);
      else marks.faults.push(words);
      return ' NGAY ';
    },
  );

/** A month is 30 days only when not contiguous; half a month is 15 days (BLDS Điều 146.1). */
const counts: Step = (text, marks) => {
  const words = Object.keys(COUNT_WORDS).join('|');
  const pattern = new RegExp(
    `(?<![\\p{L}\\d])(\\d+|${words}) (ngày làm việc|ngày|tuần|tháng)(?![\\p{L}\\d])`,
    'gu',
  );
  return text.replace(/(?:nửa|nữa) tháng/g, '15 ngày').replace(pattern, (_, amount: string, unit: string) => {
    const units = { 'ngày làm việc': 'workingDay', ngày: 'day', tuần: 'week', tháng: 'month' } as const;
    const known = units[unit as keyof typeof units];
    marks.counts.push({ amount: COUNT_WORDS[amount] ?? Number(amount), unit: known });
    return ' HAN ';
  });
};

const ANCHOR =
  /(?:kể |tính )*từ (?:ngày |khi )?(?:nhận|ký|ban hành|phát hành)(?: được)?(?: ban hành)?(?: (?:công văn|văn bản|thông báo))?(?: này)?/g;

const replaceWord = (text: string, word: string, plain: string): string =>
  text.replace(new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'gu'), plain);

const fillers: Step = (text) => {
  const bare = tidy(text.replace(ANCHOR, ' NHAN ').replace(/[.,;:()"“”-]/g, ' '));
  const plain = PLAIN_WORDS.reduce((rest, [words, word]) => replaceWord(rest, words, word), bare);
  const dated = /[A-Z]/.test(plain);
  return dated ? HASTE.reduce((rest, word) => replaceWord(rest, word, ''), plain) : plain;
};

const STEPS: readonly Step[] = [wholeDates, weekdays, times, points, yearlessDates, periods, counts, fillers];
