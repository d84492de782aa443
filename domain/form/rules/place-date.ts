/** Place and day of issue (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4). */
import { fold } from '../../vietnamese/fold.ts';
import { dayFrom } from '../../vietnamese/day-text.ts';
import type { OfficialForm, PlaceDate } from '../official-form.ts';
import { readPlaceDate } from '../parts/patterns.ts';
import { hasTraceOfDate } from '../text/traces.ts';
import { ND30, type Fault, type FormRule } from '../rule.ts';

const with_ = (form: OfficialForm, check: (found: PlaceDate) => Omit<Fault, 'at'> | null): Fault[] => {
  const fault = form.placeDate && check(form.placeDate);
  return form.placeDate && fault ? [{ at: form.placeDate.line, ...fault }] : [];
};

/** "Phủ Lý, 15/5/2023": the day in figures. */
const inFigures = ({ lines }: OfficialForm): OfficialForm['lines'][number] | undefined =>
  lines
    .slice(0, 20)
    .find(({ text }) =>
      /^\p{Lu}[^:;()]{1,40},? ?(?:[Nn]gày )?\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}\.?$/u.test(text),
    );

const missing = (form: OfficialForm): Fault[] => {
  const figures = form.placeDate ? undefined : inFigures(form);
  return figures
    ? [
        {
          at: figures,
          what: 'ngày, tháng, năm ban hành không viết đầy đủ',
          remedy: 'Ghi “…, ngày … tháng … năm …”',
        },
      ]
    : absent(form);
};

/** In a narrow head of a PDF the date may stand on one row with the end of the trích yếu. */
const GROWN_TOGETHER = /\p{L}, ngày \d{1,2} tháng \d{1,2} năm \d{4}$/u;

const absent = (form: OfficialForm): Fault[] => {
  const { placeDate, type, subject, view } = form;
  return placeDate ||
    hasTraceOfDate(form) ||
    (view.kind === 'pdf' && subject.some(({ text }) => GROWN_TOGETHER.test(text))) ||
    type?.code === 'BB' ||
    type?.code === 'HĐ' ||
    type?.code === 'BTT' ||
    type?.code === 'BGN'
    ? []
    : [
        {
          at: null,
          what: 'không có địa danh và thời gian ban hành',
          remedy: 'Ghi “Địa danh, ngày … tháng … năm …” dưới Quốc hiệu, Tiêu ngữ',
        },
      ];
};

const comma = (form: OfficialForm): Fault[] =>
  with_(form, ({ place, comma: found }) => {
    if (place === '')
      return { what: 'thiếu địa danh', remedy: 'Ghi tên đơn vị hành chính nơi cơ quan đóng trụ sở' };
    return found ? null : { what: 'sau địa danh không có dấu phẩy', remedy: 'Ghi dấu phẩy sau địa danh' };
  });

/** "Hưng Yên, Ngày 05 Tháng 4 năm 2023". */
const dateCapitals = (form: OfficialForm): Fault[] =>
  with_(form, ({ line, place }) =>
    /Tháng|Năm \d/u.test(line.text) || (place !== '' && /Ngày/u.test(line.text.slice(place.length)))
      ? { what: 'từ “ngày”, “tháng”, “năm” viết hoa', remedy: 'Viết thường: “…, ngày … tháng … năm …”' }
      : null,
  );

/** "ngày05 tháng11": a word and its figure grown together; where blanks were read at all. */
const blank = (form: OfficialForm): Fault[] =>
  with_(form, ({ line }) =>
    // Where a PDF has figures that were stamped, gaps tell nothing.
    form.view.kind === 'docx' &&
    / \d/.test(line.text) &&
    /(?:ngày|tháng|năm)\d|\d(?:tháng|năm)/u.test(line.text)
      ? {
          what: 'giữa chữ và số của ngày, tháng, năm không có cách chữ',
          remedy: 'Ghi “ngày … tháng … năm …”',
        }
      : null,
  );

const yearWord = (form: OfficialForm): Fault[] =>
  with_(form, ({ line }) =>
    /[Nn]ăm/u.test(line.text.slice(line.text.search(/[Tt]háng/u))) || readPlaceDate(line.text) === null
      ? null
      : { what: 'thời gian ban hành thiếu từ “năm”', remedy: 'Ghi “ngày … tháng … năm …”' },
  );

const placeCapitals = (form: OfficialForm): Fault[] =>
  with_(form, ({ place }) =>
    place !== '' && /^\p{Ll}/u.test(place)
      ? { what: 'địa danh không viết hoa chữ cái đầu', remedy: 'Viết hoa các chữ cái đầu của địa danh' }
      : null,
  );

/** "Hung Yên" where the text itself says "Hưng Yên". */
const spelling = (form: OfficialForm): Fault[] =>
  with_(form, ({ place }) => {
    const bare = fold(place);
    const near = form.lines
      .flatMap(({ text }) => windowsOf(text, place.split(' ').length))
      .find((words) => fold(words) === bare && words !== place && !/\p{Lu}{2}/u.test(words));
    const same = form.lines.some(
      ({ text }, i) => i > 0 && text !== form.placeDate?.line.text && text.includes(place),
    );
    return bare.length >= 5 && near && !same && /^\p{Lu}/u.test(near)
      ? { what: `địa danh “${place}” khác với “${near}” trong văn bản`, remedy: `Kiểm tra lại dấu: ${near}` }
      : null;
  });

/** Runs of that many words, without the marks around them. */
const windowsOf = (text: string, count: number): string[] => {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.map((_, i) => words.slice(i, i + count).join(' '));
};

const padding = (form: OfficialForm): Fault[] =>
  with_(form, ({ day, month }) => {
    const wrong = [
      ...(/^[1-9]$/.test(day) ? [`ngày nhỏ hơn 10 phải ghi 0${day}`] : []),
      ...(/^[12]$/.test(month) ? [`tháng 1, 2 phải ghi 0${month}`] : []),
    ];
    return wrong.length > 0 ? { what: wrong.join('; '), remedy: 'Ghi thêm số 0 phía trước' } : null;
  });

/** "TP. Cần Thơ": the official name is printed. */
const short = (form: OfficialForm): Fault[] =>
  with_(form, ({ place }) =>
    /^(?:TP|Tp|TX|Tx|TT|H|Q|P|X)\.? ?\p{Lu}/u.test(place) && /^\p{L}{1,2}(?:\.| )/u.test(place)
      ? { what: `địa danh viết tắt (“${place}”)`, remedy: 'Ghi tên gọi chính thức của đơn vị hành chính' }
      : null,
  );

const monthZero = (form: OfficialForm): Fault[] =>
  with_(form, ({ month }) =>
    /^0[3-9]$/.test(month)
      ? { what: `tháng ${month}: chỉ tháng 1 và tháng 2 ghi thêm số 0`, remedy: `Ghi tháng ${Number(month)}` }
      : null,
  );

const impossible = (form: OfficialForm): Fault[] =>
  with_(form, ({ day, month, year }) => {
    const wrong =
      (month !== '' && (Number(month) < 1 || Number(month) > 12)) ||
      (day !== '' && (Number(day) < 1 || Number(day) > 31)) ||
      (day !== '' &&
        month !== '' &&
        year.length === 4 &&
        dayFrom(Number(year), Number(month), Number(day)) === null) ||
      (year !== '' && year.length !== 4);
    return wrong ? { what: 'ngày ban hành không có thật', remedy: 'Kiểm tra lại ngày, tháng, năm' } : null;
  });

const II4 = ND30('phần I, mục II.4');

export const PLACE_DATE_RULES: readonly FormRule[] = [
  {
    id: 'placeDate.missing',
    severity: 'error',
    source: II4,
    title: 'có địa danh và thời gian ban hành',
    check: missing,
  },
  { id: 'placeDate.comma', severity: 'error', source: II4, title: 'sau địa danh có dấu phẩy', check: comma },
  {
    id: 'placeDate.capitals',
    severity: 'warning',
    source: II4,
    title: 'viết hoa địa danh',
    check: placeCapitals,
  },
  {
    id: 'placeDate.small',
    severity: 'warning',
    source: II4,
    title: '“ngày”, “tháng”, “năm” viết thường',
    check: dateCapitals,
  },
  {
    id: 'placeDate.blank',
    severity: 'note',
    source: II4,
    title: 'có cách chữ giữa “ngày”, “tháng”, “năm” và số',
    check: blank,
  },
  {
    id: 'placeDate.year',
    severity: 'error',
    source: II4,
    title: 'thời gian ban hành ghi đủ ngày, tháng, năm',
    check: yearWord,
  },
  {
    id: 'placeDate.spelling',
    severity: 'warning',
    source: II4,
    title: 'địa danh ghi đúng dấu',
    check: spelling,
  },
  {
    id: 'placeDate.short',
    severity: 'note',
    source: II4,
    since: '2020-03-05',
    title: 'địa danh là tên gọi chính thức, không viết tắt',
    check: short,
  },
  {
    id: 'placeDate.padding',
    severity: 'error',
    source: II4,
    title: 'ngày nhỏ hơn 10, tháng 1, 2 có số 0 phía trước',
    check: padding,
  },
  {
    id: 'placeDate.monthZero',
    severity: 'note',
    source: II4,
    title: 'tháng 3 đến tháng 9 không thêm số 0',
    check: monthZero,
  },
  {
    id: 'placeDate.impossible',
    severity: 'error',
    source: II4,
    title: 'ngày ban hành có thật',
    check: impossible,
  },
];
