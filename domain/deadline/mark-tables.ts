/** Tables of the words that become marks; see `marks.ts`. */
import type { Day } from '../time/day.ts';
import { lastOfMonth } from '../vietnamese/day-text.ts';

export interface Period {
  readonly first: Day;
  readonly last: Day;
}

export const WEEKDAYS: Readonly<Record<string, number>> = {
  'thứ hai': 1,
  'thứ 2': 1,
  'thứ ba': 2,
  'thứ 3': 2,
  'thứ tư': 3,
  'thứ 4': 3,
  'thứ năm': 4,
  'thứ 5': 4,
  'thứ sáu': 5,
  'thứ 6': 5,
  'thứ bảy': 6,
  'thứ bẩy': 6,
  'thứ 7': 6,
  'chủ nhật': 7,
};

/** Bộ luật Dân sự 91/2015/QH13, Điều 146 khoản 2 and 3. */
export const POINTS: Readonly<Record<string, (year: number, month: number) => Day>> = {
  'đầu tháng': (year, month) => `${year}-${two(month)}-01`,
  'giữa tháng': (year, month) => `${year}-${two(month)}-15`,
  'cuối tháng': (year, month) => lastOfMonth(year, month),
  'đầu năm': (year) => `${year}-01-01`,
  'giữa năm': (year) => `${year}-06-30`,
  'cuối năm': (year) => `${year}-12-31`,
};

/** Roman and spelt numbers of quarters; Arabic ones need no row. */
export const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

export const PERIODS: readonly {
  readonly pattern: string;
  readonly read: (value: number, year: number) => Period | null;
}[] = [
  { pattern: 'tháng (\\d{1,2})', read: (month, year) => months(month, month, year) },
  {
    pattern: 'qu[ýí] (iv|i{1,3}|[1-4])(?![\\p{L}])',
    read: (quarter, year) => months(quarter * 3 - 2, quarter * 3, year),
  },
];

/** Small counts written in words ("mười ngày"); longest first, as a pattern is built from the keys. */
export const COUNT_WORDS: Readonly<Record<string, number>> = {
  'mười lăm': 15,
  'hai mươi': 20,
  'ba mươi': 30,
  mười: 10,
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};

/** What officials write in several ways, and what only fills the sentence. In this order. */
export const PLAIN_WORDS: readonly (readonly [words: string, plain: string])[] = [
  ['(?:chậm nhất|muộn nhất|trễ nhất|không muộn hơn|không quá|hạn chót|hạn cuối(?: cùng)?)', 'chậm nhất'],
  ['trong (?:thời hạn|vòng|thời gian)', 'trong'],
  ['(?:kể|tính) từ', 'từ'],
  ['cho đến', 'đến'],
  ['(?:ngày|vào|lúc|là|thời hạn|hạn|thời điểm|khoảng)', ''],
  [' +', ' '],
];

/** Words of haste: they set no date by themselves, and add nothing to a date. */
export const HASTE = [
  'khẩn trương',
  'càng sớm càng tốt',
  'sớm nhất',
  'sớm',
  'kịp thời',
  'ngay',
  'gấp',
  'khẩn',
] as const;

function months(first: number, last: number, year: number): Period | null {
  if (first < 1 || last > 12) return null;
  return { first: `${year}-${two(first)}-01`, last: lastOfMonth(year, last) };
}

const two = (n: number): string => String(n).padStart(2, '0');
