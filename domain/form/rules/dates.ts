/** Days that cannot be, weekdays that are others, periods that end before they begin. */
import { weekday, weekdayName } from '../../time/day.ts';
import { formatDay } from '../../time/day.ts';
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { EVERY_FAMILY, type Fault, type FormRule } from '../rule.ts';
import { datesIn, dayNamed, type NamedDate } from '../text/dates.ts';
import { around, textLines } from '../text/sentences.ts';

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function impossible(form: OfficialForm): Fault[] {
  return form.lines.flatMap((line) =>
    line === form.placeDate?.line
      ? []
      : datesIn(line.text)
          .filter((date) => !exists(date) && isDate(line.text, date))
          .map((date) => ({
            at: line,
            quote: around(line.text, date.from, date.to),
            what: `không có ngày ${date.text}`,
            remedy: 'Kiểm tra lại ngày, tháng, năm',
          })),
  );
}

/** "ngày 26 tháng 01 tháng 2021": the year is called a month. */
const YEAR_AS_MONTH = /ngày \d{1,2} tháng \d{1,2},? tháng (?:19|20)\d{2}(?!\d)/giu;

const yearAsMonth = ({ lines }: OfficialForm): Fault[] =>
  lines.flatMap((line) =>
    [...line.text.matchAll(YEAR_AS_MONTH)].map(({ 0: words, index }) => ({
      at: line,
      quote: around(line.text, index, index + words.length),
      what: `“${words}” ghi hai lần chữ “tháng”`,
      remedy: 'Ghi “năm” trước số của năm',
    })),
  );

const exists = ({ date, month, year, day }: NamedDate): boolean =>
  year === null
    ? month >= 1 && month <= 12 && date >= 1 && date <= (DAYS_IN_MONTH[month - 1] ?? 0)
    : day !== null;

/** "15.20.2023" or "Điều 3-13-2020" may be codes: only what is called a day, or can hardly be anything else. */
const isDate = (text: string, { from, text: words, year }: NamedDate): boolean =>
  year !== null &&
  (/ngày ?$/iu.test(text.slice(0, from)) ||
    words.includes('tháng') ||
    /^\d{1,2}\/\d{1,2}\/(?:19|20)\d\d$/.test(words));

const NAMES: Readonly<Record<string, number>> = {
  hai: 1,
  '2': 1,
  ba: 2,
  '3': 2,
  tư: 3,
  '4': 3,
  năm: 4,
  '5': 4,
  sáu: 5,
  '6': 5,
  bảy: 6,
  bẩy: 6,
  '7': 6,
};
const WEEKDAY = String.raw`(?:(?:thứ |T(?=[2-7](?!\d)))(hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(chủ nhật|CN))`;
const BEFORE = new RegExp(String.raw`(?<!\p{L})${WEEKDAY}[\s,)(|]*(?:\(?ngày )?[\s(]*$`, 'iu');
const AFTER = new RegExp(String.raw`^[\s]*[,(–-]?\s*\(?${WEEKDAY}(?!\p{L})`, 'iu');

function weekdays(form: OfficialForm): Fault[] {
  return rowsAndLines(form).flatMap(({ line, text }) =>
    datesIn(text).flatMap((date) => {
      const day = dayNamed(date, form.issued ?? form.issuedFrom);
      const said =
        BEFORE.exec(text.slice(Math.max(0, date.from - 30), date.from)) ??
        AFTER.exec(text.slice(date.to, date.to + 25));
      if (!day || !said) return [];
      const number = said[2] ? 7 : NAMES[(said[1] ?? '').toLowerCase()];
      if (number === undefined || number === weekday(day)) return [];
      return [
        {
          at: line,
          quote: around(text, date.from, date.to),
          what: `ngày ${formatDay(day)} là ${weekdayName(day)}, không phải ${said[1] ? `thứ ${said[1].replace(/^./u, (sign) => sign.toUpperCase())}` : 'Chủ nhật'}`,
          remedy: 'Sửa thứ hoặc ngày cho khớp',
        },
      ];
    }),
  );
}

/** Lines, and rows of tables with their cells side by side. */
function rowsAndLines(form: OfficialForm): { readonly line: Line; readonly text: string }[] {
  const rows = new Map<string, { line: Line; cells: string[] }>();
  const lines: { line: Line; text: string }[] = [];
  for (const line of textLines(form)) {
    const { cell } = line.paragraph;
    if (!cell?.ruled) {
      lines.push({ line, text: line.text });
      continue;
    }
    const key = `${cell.table}.${cell.row}`;
    const row = rows.get(key) ?? { line, cells: [] };
    rows.set(key, row);
    row.cells[cell.column - 1] = `${row.cells[cell.column - 1] ?? ''} ${line.text}`.trim();
  }
  return [
    ...lines,
    ...[...rows.values()].map(({ line, cells }) => ({ line, text: cells.filter(Boolean).join(' | ') })),
  ];
}

function ranges(form: OfficialForm): Fault[] {
  return textLines(form).flatMap((line) => {
    const dates = datesIn(line.text);
    return dates.flatMap((to, i) => {
      const from = dates[i - 1];
      if (!from) return [];
      const lead = line.text.slice(Math.max(0, from.from - 16), from.from);
      const between = line.text.slice(from.to, to.from);
      if (
        !/từ (?:ngày |hết ngày |sáng ngày |thứ \p{L}+,? ngày )?$/iu.test(lead) ||
        !/^[ ,]*(?:đến|tới)(?: hết)?(?: ngày)? $/u.test(between)
      )
        return [];
      // "từ ngày 01 tháng 01 đến ngày 31 tháng 12": of one year, whichever it is.
      if (from.year === null && to.year === null && ordered(from, to)) return [];
      const [a, b] = [
        dayNamed(
          {
            ...from,
            year: from.year ?? to.year,
            day: from.year === null && to.year !== null ? null : from.day,
          },
          null,
        ) ?? inYear(from, to.year, form),
        dayNamed(to, form.issued ?? form.issuedFrom),
      ];
      return a && b && b < a && !goesOverNewYear(from, to, line.text.slice(to.to))
        ? [
            {
              at: line,
              quote: around(line.text, from.from, to.to),
              what: `khoảng thời gian kết thúc trước khi bắt đầu`,
              remedy: 'Kiểm tra lại ngày bắt đầu và ngày kết thúc',
            },
          ]
        : [];
    });
  });
}

/** Months a season may take, from one year into the next. */
const LONGEST_SEASON = 9;

/** “từ ngày 16 tháng 12 đến ngày 15 tháng 02”, “… đến ngày 31 tháng 8 năm sau”: a season, every year anew. */
function goesOverNewYear(from: NamedDate, to: NamedDate, behind: string): boolean {
  if (to.year !== null) return false;
  if (/^ (?:năm sau|năm tiếp theo|của năm (?:sau|tiếp))/u.test(behind)) return true;
  const months = (to.month - from.month + 12) % 12;
  return from.year === null && to.month < from.month && months <= LONGEST_SEASON;
}

const ordered = (from: NamedDate, to: NamedDate): boolean =>
  from.month < to.month || (from.month === to.month && from.date <= to.date);

const inYear = (date: NamedDate, year: number | null, { issued, issuedFrom }: OfficialForm): string | null =>
  date.day ?? dayNamed(date, year !== null ? `${year}-01-01` : (issued ?? issuedFrom));

function hours(form: OfficialForm): Fault[] {
  return textLines(form).flatMap((line) =>
    [...line.text.matchAll(/(?<![\d.,/])(\d{1,2})(?:h| giờ |:)(\d{2})(?!\d|:)/gu)]
      .filter(([, h, m]) => Number(h) > 24 || Number(m) > 59)
      .filter(({ 0: words }) => !words.includes(':'))
      .map((match) => ({
        at: line,
        quote: around(line.text, match.index, match.index + match[0].length),
        what: `không có giờ ${match[0]}`,
        remedy: 'Kiểm tra lại giờ, phút',
      })),
  );
}

function hourRanges(form: OfficialForm): Fault[] {
  return textLines(form).flatMap((line) =>
    [
      ...line.text.matchAll(
        /từ (\d{1,2})(?:h| giờ ?)(\d{2})?(?: phút)?['’]? ?(?:đến|-|–) ?(\d{1,2})(?:h| giờ ?)(\d{2})?(?! ?\d| ?(?:phút )?(?:ngày|hôm sau|sáng hôm|sáng ngày))/giu,
      ),
    ]
      .filter(([, h1, m1, h2, m2]) => Number(h1) * 60 + Number(m1 ?? 0) > Number(h2) * 60 + Number(m2 ?? 0))
      // From the evening till the morning.
      .filter(([, h1, , h2]) => !(Number(h1) >= 17 && Number(h2) <= 8))
      .map((match) => ({
        at: line,
        quote: around(line.text, match.index, match.index + match[0].length),
        what: 'giờ kết thúc trước giờ bắt đầu',
        remedy: 'Kiểm tra lại giờ',
      })),
  );
}

const PRACTICE = 'Lịch và cách ghi ngày, giờ (kiểm tra nội dung, Nghị định 30/2020/NĐ-CP, Điều 12)';

export const DATE_RULES: readonly FormRule[] = [
  {
    id: 'date.impossible',
    severity: 'error',
    source: PRACTICE,
    title: 'ngày nêu trong văn bản có thật',
    families: EVERY_FAMILY,
    check: (form) => [...impossible(form), ...yearAsMonth(form)],
  },
  {
    id: 'date.weekday',
    severity: 'error',
    source: PRACTICE,
    title: 'thứ khớp với ngày',
    families: EVERY_FAMILY,
    check: weekdays,
  },
  {
    id: 'date.range',
    severity: 'error',
    source: PRACTICE,
    title: 'khoảng thời gian kết thúc sau khi bắt đầu',
    families: EVERY_FAMILY,
    check: ranges,
  },
  {
    id: 'date.hour',
    severity: 'error',
    source: PRACTICE,
    title: 'giờ, phút có thật',
    families: EVERY_FAMILY,
    check: hours,
  },
  {
    id: 'date.hourRange',
    severity: 'error',
    source: PRACTICE,
    title: 'giờ kết thúc sau giờ bắt đầu',
    families: EVERY_FAMILY,
    check: hourRanges,
  },
];
