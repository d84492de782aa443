/** The register of outgoing documents as kept before this system was in use, taken over from a file. */
import type { Problem } from '../failure/catalogue.ts';
import type { Question } from '../failure/question.ts';
import { formatDay, type Day } from '../time/day.ts';
import { formatCodeNotation } from './code-number.ts';

/** One row of the file, read. */
export interface RegisterFileRow {
  /** Of number and day in the file: "dòng 12, ô A12". */
  readonly places: { readonly code: string; readonly day: string };
  readonly number: number;
  /** "a" of "45a". */
  readonly suffix: string;
  /** Empty only for a number that was void. */
  readonly notation: string;
  /** null only for a number that was void. */
  readonly promulgatedOn: Day | null;
  readonly typeAndSubject: string;
  readonly signer: string;
  readonly toPlaces: string;
  readonly filedWith: string;
  readonly copies: number | null;
  readonly dispatchedOn: Day | null;
  readonly received: string;
  readonly note: string;
  /** Why the number was void; null: it stands. */
  readonly voidReason: string | null;
}

/** What the file is judged against. */
export interface RegisterGround {
  readonly today: Day;
  /** Numbers of the series this year that have a row, as `numberKey`. */
  readonly taken: ReadonlySet<string>;
  /** Numbers and notations of the year that count, in any series, as `codeKey`. */
  readonly codes: ReadonlySet<string>;
  /** The number that the series would give next; null: the year is not open. */
  readonly next: number | null;
  /** A number of the year was given or kept free here. */
  readonly inUse: boolean;
}

export interface NumberSpan {
  readonly from: number;
  readonly to: number;
}

export interface RegisterJudgement {
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  /** Numbers inside the file that neither it nor the register has. */
  readonly gaps: readonly NumberSpan[];
  /** Numbers before the first and after the last of the file that no row has, though they were given: for another file. */
  readonly left: readonly NumberSpan[];
  /** The number that the series gives next. */
  readonly next: number;
}

export const numberKey = ({ number, suffix }: Pick<RegisterFileRow, 'number' | 'suffix'>): string =>
  `${number}${suffix}`;
export const codeKey = (of: Pick<RegisterFileRow, 'number' | 'suffix' | 'notation'>): string =>
  formatCodeNotation(of).toUpperCase();

/** All that speaks against the rows at once, and what only a person can say. */
export function judgeRegister(rows: readonly RegisterFileRow[], ground: RegisterGround): RegisterJudgement {
  const numbers = rows.map(({ number }) => number);
  const first = numbers.reduce((low, one) => Math.min(low, one), Infinity);
  const last = numbers.reduce((high, one) => Math.max(high, one), 0);
  const next = Math.max(ground.next ?? 1, last + 1);
  const has = holder(rows, ground.taken);
  const gaps = rows.length === 0 ? [] : missingSpans(first, last, has);
  const left =
    rows.length === 0 ? [] : [...missingSpans(1, first - 1, has), ...missingSpans(last + 1, next - 1, has)];
  return {
    problems: [...emptyProblems(rows), ...rowProblems(rows, ground)],
    questions: [...gapQuestions(gaps), ...orderQuestions(rows), ...aheadQuestions(last, ground)],
    gaps,
    left,
    next,
  };
}

/** "12, 45–47" */
export const spansText = (spans: readonly NumberSpan[]): string =>
  spans.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');

/** A number with a suffix ("45a") stands beside its number, it does not fill its place. */
function holder(rows: readonly RegisterFileRow[], taken: ReadonlySet<string>): (number: number) => boolean {
  const inFile = new Set(rows.filter(({ suffix }) => suffix === '').map(({ number }) => number));
  return (number) => inFile.has(number) || taken.has(String(number));
}

function missingSpans(from: number, to: number, has: (number: number) => boolean): NumberSpan[] {
  const spans: { from: number; to: number }[] = [];
  for (let number = from; number <= to; number += 1) {
    if (has(number)) continue;
    const open = spans.at(-1);
    if (open?.to === number - 1) open.to = number;
    else spans.push({ from: number, to: number });
  }
  return spans;
}

const emptyProblems = (rows: readonly RegisterFileRow[]): Problem[] =>
  rows.length > 0
    ? []
    : [{ where: 'tệp', what: 'không có dòng nào', remedy: 'điền các văn bản đi của năm nay vào sổ mẫu' }];

function rowProblems(rows: readonly RegisterFileRow[], ground: RegisterGround): Problem[] {
  const seen = new Map<string, string>();
  return rows.flatMap((row) => {
    const key = numberKey(row);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row.places.code);
    return [
      ...twice(row, { before, ground }),
      ...ofThisYear(row.promulgatedOn, { ...ground, where: row.places.day }),
    ];
  });
}

function twice(
  row: RegisterFileRow,
  { before, ground }: { readonly before: string | undefined; readonly ground: RegisterGround },
): Problem[] {
  const where = row.places.code;
  const what = `số ${numberKey(row)}`;
  const remedy = 'mỗi số một dòng; xem lại sổ giấy';
  if (before !== undefined) return [{ where, what: `${what} đã có ở ${before}`, remedy }];
  if (ground.taken.has(numberKey(row)))
    return [{ where, what: `${what} đã có trong sổ này`, remedy: 'bỏ dòng này khỏi tệp' }];
  if (row.voidReason === null && ground.codes.has(codeKey(row)))
    return [{ where, what: `${formatCodeNotation(row)} đã có trong một sổ khác của năm`, remedy }];
  return [];
}

function ofThisYear(
  day: Day | null,
  { today, where }: { readonly today: Day; readonly where: string },
): Problem[] {
  if (day === null) return [];
  const year = today.slice(0, 4);
  if (day.slice(0, 4) !== year)
    return [
      { where, what: `${formatDay(day)} không thuộc năm ${year}`, remedy: `chỉ nhập sổ của năm ${year}` },
    ];
  return day > today ? [{ where, what: `${formatDay(day)} chưa đến, hôm nay là ${formatDay(today)}` }] : [];
}

const gapQuestions = (gaps: readonly NumberSpan[]): Question[] =>
  gaps.length === 0
    ? []
    : [
        {
          code: 'gaps',
          what: `giữa các số trong tệp còn thiếu: ${spansText(gaps)}`,
          remedy: 'bổ sung các dòng còn thiếu; số đã hủy thì ghi “Số hủy: lý do” ở cột Ghi chú',
          ifAccepted: 'các số này được ghi vào sổ là số bỏ trống, không cấp lại',
        },
      ];

const PAIRS_NAMED = 5;

/** Numbers run with the days (Nghị định 30/2020/NĐ-CP, Điều 15 khoản 1): a step back is a slip of the pen or a number given late. */
function orderQuestions(rows: readonly RegisterFileRow[]): Question[] {
  const dated = rows
    .filter((row) => row.promulgatedOn !== null)
    .sort((a, b) => a.number - b.number || a.suffix.localeCompare(b.suffix));
  const pairs = dated.flatMap((row, index) => {
    const before = dated[index - 1];
    if (!before?.promulgatedOn || !row.promulgatedOn || before.promulgatedOn <= row.promulgatedOn) return [];
    return [
      `số ${numberKey(row)} ngày ${formatDay(row.promulgatedOn)} sau số ${numberKey(before)} ngày ${formatDay(before.promulgatedOn)}`,
    ];
  });
  if (pairs.length === 0) return [];
  const more = pairs.length > PAIRS_NAMED ? ` và ${pairs.length - PAIRS_NAMED} chỗ khác` : '';
  return [
    {
      code: 'dayOrder',
      what: `ngày không theo thứ tự số: ${pairs.slice(0, PAIRS_NAMED).join('; ')}${more}`,
      remedy: 'xem lại ngày trong sổ giấy',
      ifAccepted: 'nhập đúng như tệp',
    },
  ];
}

const aheadQuestions = (last: number, { next, inUse }: RegisterGround): Question[] =>
  !inUse || next === null || last < next
    ? []
    : [
        {
          code: 'ahead',
          what: `tệp có số ${last}, trong khi sổ này đang cấp đến số ${next - 1}`,
          remedy: 'xem lại có nhầm số hoặc nhầm sổ không',
          ifAccepted: `số cấp tiếp theo là ${last + 1}`,
        },
      ];
