/** Quarters, years and days that do not go together: so many days from one to another, due before it is done. */
import { addDays, type Day } from '../../time/day.ts';
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { CONTENT_CHECK, OFFICIAL, type Fault, type FormRule } from '../rule.ts';
import { datesIn, dayNamed } from '../text/dates.ts';
import { whyOff } from '../text/days-off.ts';
import { eachMatch } from '../text/each-line.ts';
import { around, runningLines, sentencesOf, textLines } from '../text/sentences.ts';

const QUARTER = /(?<!\p{L})[Qq]uý (?:V|VI{1,3}|IX|X|[5-9])(?=\s*(?:năm |\/)\d{4})/gu;
const SAME_PERIOD = /cùng kỳ(?: năm)? ((?:19|20)\d{2})(?!\d)/gu;

/** "quý V năm 2026"; "so với cùng kỳ năm 2027" in a paper of 2026. */
const noSuch = (form: OfficialForm): Fault[] => {
  const issued = Number((form.issued ?? form.issuedFrom ?? '9999').slice(0, 4));
  return textLines(form).flatMap((line) => [
    ...[...line.text.matchAll(QUARTER)].map(({ 0: words }) => ({
      at: line,
      quote: words,
      what: `không có “${words}”`,
      remedy: 'Một năm có bốn quý: I, II, III, IV',
    })),
    ...[...line.text.matchAll(SAME_PERIOD)]
      .filter(([, year]) => Number(year) > issued)
      .map(({ 0: words }) => ({
        at: line,
        quote: words,
        what: `“${words}” chưa đến khi văn bản ban hành`,
        remedy: 'Kiểm tra lại năm so sánh',
      })),
  ]);
};

const MANY =
  /(?<![\d.,/])(\d{1,3}) (?:\(\p{Ll}+(?: \p{Ll}+)?\) )?ngày( làm việc)?,? (?:kể )?(?:từ|bắt đầu từ) (?:ngày )?$/iu;
const TO = /^,? ?(?:\(.{1,20}\) ?)?(?:đến|tới)(?: hết)?(?: ngày)? $/iu;
/** Longer spans hold holidays nobody here knows of. */
const LONGEST = 60;

/** "05 ngày làm việc kể từ ngày 06/7/2026 đến hết ngày 17/7/2026": counted, whichever way of counting is meant. */
function days(form: OfficialForm): Fault[] {
  const base = form.issued ?? form.issuedFrom;
  return textLines(form).flatMap((line) => {
    const dates = datesIn(line.text);
    return dates.flatMap((to, i) => {
      const from = dates[i - 1];
      if (!from || !TO.test(line.text.slice(from.to, to.from))) return [];
      const told = MANY.exec(line.text.slice(0, from.from));
      const [a, b] = [dayNamed({ ...from, year: from.year ?? to.year, day: null }, base), dayNamed(to, base)];
      const [first, last] = [from.day ?? a ?? sameYear(from.date, from.month, b), b];
      if (!told || !first || !last || last < first || last > addDays(first, LONGEST)) return [];
      const count = Number(told[1]);
      const { all, work } = countDays(first, last);
      const fits = told[2] ? [work, work - 1] : [all, all - 1, work];
      return fits.includes(count)
        ? []
        : [
            {
              at: line,
              quote: around(line.text, told.index, to.to, 5),
              what: `ghi ${told[1] ?? ''} ngày${told[2] ?? ''} mà khoảng thời gian nêu sau đó có ${told[2] ? work : all} ngày${told[2] ?? ''}`,
              remedy: 'Sửa số ngày hoặc ngày bắt đầu, ngày kết thúc',
            },
          ];
    });
  });
}

const sameYear = (date: number, month: number, day: Day | null): Day | null =>
  day && dayNamed({ from: 0, to: 0, text: '', date, month, year: null, day: null }, day);

function countDays(first: Day, last: Day): { readonly all: number; readonly work: number } {
  let [all, work] = [0, 0];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    all += 1;
    if (whyOff(day) === null) work += 1;
  }
  return { all, work };
}

const IN_MONTH = /(?<!\p{L})trong tháng (\d{1,2})(?:\/| năm )(\d{4})(?!\d)/u;
const BEFORE = /(?:trước|chậm nhất|muộn nhất|xong)(?: là| vào)?(?: ngày)? $/iu;

/** "… trong tháng 6 năm 2026, hoàn thành trước ngày 30/5/2026": due before it is done. */
function monthAfter(form: OfficialForm): Fault[] {
  const base = form.issued ?? form.issuedFrom;
  return textLines(form).flatMap((line: Line) =>
    sentencesOf(line).flatMap(({ text }) => {
      const month = IN_MONTH.exec(text);
      if (!month || text.includes('; ')) return [];
      const [, m = '', y = ''] = month;
      const due = datesIn(text).find(({ from }) => from > month.index && BEFORE.test(text.slice(0, from)));
      const day = due && dayNamed(due, base);
      return due &&
        day &&
        day < `${y}-${m.padStart(2, '0')}-01` &&
        /hoàn thành|xong/iu.test(text.slice(month.index, due.from))
        ? [
            {
              at: line,
              quote: around(text, month.index, due.to, 10),
              what: `làm ${month[0]} mà thời hạn ${due.text} đã hết trước đó`,
              remedy: 'Thống nhất thời gian thực hiện và thời hạn',
            },
          ]
        : [];
    }),
  );
}

const QUARTERS = ['I', 'II', 'III', 'IV'];
const MONTHS_OF =
  /quý (IV|I{1,3}|[1-4])(?:[ /]+(?:năm )?\d{4})? ?\((?:từ )?tháng (\d{1,2}) ?(?:đến|-|–) ?(?:hết )?tháng (\d{1,2})/giu;

/** "quý III (từ tháng 7 đến tháng 9)". */
const quarter = (form: OfficialForm): Fault[] =>
  eachMatch(runningLines(form), MONTHS_OF, ([, name = '', from = '', to = '']) => {
    const number = QUARTERS.indexOf(name.toUpperCase()) + 1 || Number(name);
    const [first, last] = [number * 3 - 2, number * 3];
    return Number(from) === first && Number(to) === last
      ? null
      : { what: `quý ${name} là tháng ${first} đến tháng ${last}`, remedy: 'Sửa quý hoặc tháng' };
  });

const YEARS =
  /(?:giai đoạn|nhiệm kỳ|năm học|thời kỳ|niên khóa) ((?:19|20)\d{2}) ?[-–] ?((?:19|20)\d{2})(?!\d)/giu;

const years = (form: OfficialForm): Fault[] =>
  eachMatch(runningLines(form), YEARS, ([text, from = '', to = '']) =>
    Number(from) < Number(to)
      ? null
      : { what: `“${text}”: năm sau không lớn hơn năm trước`, remedy: 'Sửa lại khoảng năm' },
  );

export const SPAN_RULES: readonly FormRule[] = [
  {
    id: 'date.quarter',
    severity: 'error',
    source: CONTENT_CHECK,
    title: 'tháng thuộc quý nêu ra',
    families: OFFICIAL,
    check: quarter,
  },
  {
    id: 'date.years',
    severity: 'error',
    source: CONTENT_CHECK,
    title: 'giai đoạn, nhiệm kỳ kết thúc sau khi bắt đầu',
    families: OFFICIAL,
    check: years,
  },
  {
    id: 'date.noSuch',
    severity: 'error',
    source: CONTENT_CHECK,
    title: 'quý, kỳ so sánh có thật',
    families: OFFICIAL,
    check: noSuch,
  },
  {
    id: 'content.days',
    severity: 'warning',
    source: CONTENT_CHECK,
    title: 'số ngày khớp với ngày bắt đầu, ngày kết thúc',
    families: OFFICIAL,
    check: days,
  },
  {
    id: 'deadline.month',
    severity: 'warning',
    source: CONTENT_CHECK,
    title: 'thời hạn không trước thời gian thực hiện',
    families: OFFICIAL,
    check: monthAfter,
  },
];
