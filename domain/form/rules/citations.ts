/** Documents that are cited (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6.a, b). */
import { formatDay } from '../../time/day.ts';
import { lastOfMonth } from '../../vietnamese/day-text.ts';
import type { OfficialForm } from '../official-form.ts';
import { EVERY_FAMILY, ND30, OFFICIAL, type Fault, type FormRule } from '../rule.ts';
import { datesIn } from '../text/dates.ts';
import { citedIn, type Cited } from '../text/cited.ts';

/** Behind the type an office is named, not a unit: "TTr-TH" may be a letter of an inspectorate, "KH-TC" one of finance. */
const OF_AN_OFFICE = /-(?:CP|TTg|UBND|HĐND|QH|TU|[BS]\p{Lu}{1,}|[BS]KH&CN)(?![\p{L}])/u;

/** Types whose notation always begins with their own letters, and offices with which that of a letter begins. */
const NUMBERED_BY_TYPE = /^(?:quyết định|kế hoạch|thông báo|báo cáo|tờ trình|chỉ thị)$/iu;
const AN_OFFICE = /^(?:UBND|VPCP|TTg|B(?!CĐ|CH|QL)\p{Lu}{1,5}|S\p{Lu}{2,5})$/u;

/** Group of the notation each type bears; a type not named here is not judged. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'nghị định': ['NĐ', 'ND'],
  'thông tư': ['TT', 'TTLT'],
  'thông tư liên tịch': ['TTLT', 'TT'],
  'quyết định': ['QĐ', 'QD'],
  'nghị quyết': ['NQ'],
  'chỉ thị': ['CT'],
  'kế hoạch': ['KH'],
  'thông báo': ['TB'],
  'báo cáo': ['BC'],
  'tờ trình': ['TTr', 'TTR', 'TT'],
  'hướng dẫn': ['HD'],
  'công điện': ['CĐ', 'CD'],
  'chương trình': ['CTr', 'CTR', 'CT'],
  'giấy mời': ['GM'],
};
export const EVERY_GROUP = new Set(Object.values(GROUPS).flat());

/** "227/MTTQ-BTT": an office and its unit, and the letters of the type nowhere ("12/KHPH-…", "12/BCĐ-KH"). */
const isLetterNotation = (group: string, code: string, letters: readonly string[]): boolean =>
  AN_OFFICE.test(group) ||
  (/^\p{Lu}{3,6}$/u.test(group) &&
    code.includes('-') &&
    !letters.some((each) => code.split('/').at(-1)?.includes(each)));

function type(form: OfficialForm): Fault[] {
  return citedIn(form).flatMap(({ line, type: name, group, code, text, date }) => {
    const right = GROUPS[name.toLowerCase()];
    const wrong = right
      ? !right.includes(group) &&
        (EVERY_GROUP.has(group) ||
          (NUMBERED_BY_TYPE.test(name) &&
            isLetterNotation(group, code, right) &&
            (date?.year ?? 2020) > 2004))
      : name.toLowerCase() === 'công văn' &&
        ['NĐ', 'QĐ', 'NQ', 'KH', 'TTr', 'GM', 'BC', 'HD', 'TB'].includes(group) &&
        (!['TTr', 'KH', 'HD', 'TB'].includes(group) || OF_AN_OFFICE.test(code));
    return wrong
      ? [
          {
            at: line,
            quote: text,
            what: `viện dẫn ${name.toLowerCase()} mà ký hiệu mang “${group}”`,
            remedy: 'Kiểm tra lại tên loại và số, ký hiệu',
          },
        ]
      : [];
  });
}

function year(form: OfficialForm): Fault[] {
  return citedIn(form).flatMap(({ line, codeYear, date, text }) =>
    codeYear !== null && date?.year && date.year !== codeYear
      ? [
          {
            at: line,
            quote: `${text} ngày ${date.text}`,
            what: `năm trong ký hiệu (${codeYear}) khác năm ban hành (${date.year})`,
            remedy: 'Kiểm tra lại số, ký hiệu và ngày',
          },
        ]
      : [],
  );
}

/** Numbers of decrees and circulars hold their year since 1997 at the latest. */
const yearMissing = (form: OfficialForm): Fault[] =>
  citedIn(form).flatMap(({ line, type: name, group, codeYear, date, text }) =>
    /^(?:nghị định|thông tư)/iu.test(name) &&
    ['NĐ', 'TT', 'TTLT'].includes(group) &&
    codeYear === null &&
    (date?.year ?? 2020) > 1997
      ? [
          {
            at: line,
            quote: text,
            what: `số, ký hiệu ${name.toLowerCase()} không có năm ban hành`,
            remedy: 'Ghi đủ số/năm/ký hiệu, ví dụ 30/2020/NĐ-CP',
          },
        ]
      : [],
  );

function future(form: OfficialForm): Fault[] {
  const from = form.issued ?? form.issuedFrom;
  if (!from) return [];
  const [y, m] = from.split('-').map(Number) as [number, number];
  const { month } = form.placeDate ?? { month: '' };
  const latest = form.issued ?? (month === '' ? `${y}-12-31` : lastOfMonth(y, m));
  const numbered = citedIn(form).flatMap(({ line, date, text }) =>
    date?.day && date.day > latest
      ? [
          {
            at: line,
            quote: `${text} ngày ${date.text}`,
            what: `văn bản viện dẫn ngày ${formatDay(date.day)}, sau ngày ban hành văn bản này`,
            remedy: 'Kiểm tra lại ngày của văn bản viện dẫn',
          },
        ]
      : [],
  );
  const applied = form.body.flatMap((line) => {
    const match = APPLIED.exec(line.text);
    const date = match && datesIn(line.text).find(({ from: at }) => at === match[0].length);
    return match && date?.day && date.day > latest
      ? [
          {
            at: line,
            quote: match[0] + date.text,
            what: `${match[1]?.toLowerCase() ?? ''} ngày ${formatDay(date.day)}, sau ngày ban hành văn bản này`,
            remedy: 'Kiểm tra lại ngày',
          },
        ]
      : [];
  });
  return [...numbered, ...applied];
}

/** "Xét Đơn đề nghị nghỉ phép ngày …": a ground that bears no number. */
const APPLIED =
  /^(?:Xét|Căn cứ|Theo) (Đơn|Biên bản|Hợp đồng|Giấy|Phiếu)(?!\p{L})(?:(?! ngày )[^;,])*? (?:đề )?ngày /u;

function sameCode(form: OfficialForm): Fault[] {
  const dates = new Map<string, Cited>();
  return citedIn(form).flatMap((cited) => {
    const key = `${cited.type.toLowerCase()} ${cited.code.toUpperCase()}`;
    const earlier = dates.get(key);
    if (!cited.date?.day) return [];
    if (!earlier) {
      dates.set(key, cited);
      return [];
    }
    return earlier.date?.day && earlier.date.day !== cited.date.day
      ? [
          {
            at: cited.line,
            quote: `${cited.text} ngày ${cited.date.text}`,
            what: `cùng một văn bản mà ghi hai ngày khác nhau (${earlier.date.text} và ${cited.date.text})`,
            remedy: 'Thống nhất ngày của văn bản viện dẫn',
          },
        ]
      : [];
  });
}

const II6 = ND30('phần I, mục II.6.a, b');

export const CITATION_RULES: readonly FormRule[] = [
  {
    id: 'citation.type',
    severity: 'error',
    source: II6,
    title: 'tên loại viện dẫn khớp ký hiệu',
    families: EVERY_FAMILY,
    check: type,
  },
  {
    id: 'citation.year',
    severity: 'error',
    source: II6,
    title: 'năm trong ký hiệu khớp năm ban hành',
    families: EVERY_FAMILY,
    check: year,
  },
  {
    id: 'citation.yearMissing',
    severity: 'error',
    source: `${II6}; Luật Ban hành văn bản quy phạm pháp luật`,
    title: 'nghị định, thông tư viện dẫn có năm trong số, ký hiệu',
    families: EVERY_FAMILY,
    check: yearMissing,
  },
  {
    id: 'citation.future',
    severity: 'error',
    source: II6,
    title: 'văn bản viện dẫn có trước văn bản này',
    families: OFFICIAL,
    check: future,
  },
  {
    id: 'citation.same',
    severity: 'error',
    source: II6,
    title: 'một văn bản viện dẫn một ngày',
    families: EVERY_FAMILY,
    check: sameCode,
  },
];
