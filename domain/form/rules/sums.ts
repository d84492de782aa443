/** Sums and parts that the document itself works out, ranges of figures. */
import { formatNumber } from '../../vietnamese/number.ts';
import type { OfficialForm } from '../official-form.ts';
import { CONTENT_CHECK, OFFICIAL, type Fault, type FormRule } from '../rule.ts';
import { amountOf } from '../text/amounts.ts';
import { eachMatch } from '../text/each-line.ts';
import { isCounted, isNumberHead, tablesOf } from '../text/rows.ts';
import { around, runningLines, sentencesOf, textLines } from '../text/sentences.ts';

const decimals = (text: string): number => /,(\d+)\s*$/.exec(text)?.[1]?.length ?? 0;

/** Whether it is something else than the sum, what rounding may add allowed. */
function differs(parts: readonly string[], whole: string): boolean {
  const sum = parts.reduce((all, part) => all + (amountOf(part) ?? 0), 0);
  const places = Math.max(...[...parts, whole].map(decimals));
  const room = places === 0 ? 0 : (parts.length / 2) * 10 ** -Math.min(...[...parts, whole].map(decimals));
  return Math.abs(sum - (amountOf(whole) ?? sum)) > room + 1e-9;
}

const TOTAL = /^(?:tổng(?: cộng| số| toàn [\p{L} ]{2,20})?|cộng)\s*:?$/iu;
/** Columns that are no amounts, or of which the sum means nothing. */
const NOT_SUMMED =
  /tỷ lệ|tỉ lệ|%|đơn giá|bình quân|trung bình|năm|ngày|thời|điểm|mức|ghi chú|số hiệu|ký hiệu|định mức|giá|điện thoại|km|lũy kế|xếp|hạng|hệ số/iu;

/**
 * A table counted 1, 2, 3 … in one run, with nothing between, and one total below: only there is it sure what is summed.
 * A column of which only some rows are filled, or which holds parts of another one, is left alone.
 */
function totals(form: OfficialForm): Fault[] {
  if (form.view.kind === 'pdf') return [];
  return tablesOf(form).flatMap((rows) => {
    const [head, ...rest] = rows;
    const last = rest.at(-1);
    const parts = rest.slice(0, -1);
    if (!head || !last || parts.length < 2 || !isNumberHead(head.cells[0])) return [];
    if (!TOTAL.test(Array.from(last.cells, (cell) => (cell ?? '').trim()).find(Boolean) ?? '')) return [];
    // "Tổng cộng" may stand in cells that were joined: the columns are counted from the right.
    const joined = head.width - last.width;
    if (joined < 0 || !parts.every(({ width }) => width === head.width)) return [];
    if (!parts.every((row, i) => isCounted(row) && parseInt(row.cells[0] ?? '', 10) === i + 1)) return [];
    return Array.from(head.cells).flatMap((title, column) => {
      const whole = (last.cells[column - joined] ?? '').trim();
      const cells = parts.map(({ cells: own }) => (own[column] ?? '').trim());
      if (column === 0 || NOT_SUMMED.test(title ?? '') || amountOf(whole) === null) return [];
      if (!cells.every((cell) => amountOf(cell) !== null)) return [];
      const sum = cells.reduce((all, cell) => all + (amountOf(cell) ?? 0), 0);
      return differs(cells, whole)
        ? [
            {
              at: last.first,
              quote: last.cells.filter(Boolean).join(' | '),
              what: `tổng cột “${title ?? ''}” ghi ${whole}, cộng các dòng là ${formatNumber(sum, Math.max(...cells.map(decimals)))}`,
              remedy: 'Kiểm tra lại số liệu của bảng',
            },
          ]
        : [];
    });
  });
}

/** A figure and the word it counts: "36 đoàn", "14 lớp". */
const COUNTED = /(?<![\d.,/])(\d{1,3}(?:\.\d{3})+|\d+)(?![\d/.,:]\d|[%/])\s?(\p{Ll}+)(?!\p{L})/gu;
/** Not exact, or only some of it. */
const LOOSE =
  /trong đó|ít nhất|tối thiểu|khoảng|hơn|trên|gần|tối đa|không quá|mỗi|từ \d|trở lên|bình quân|\/|×|(?<!\p{L})x \d/iu;
const NOT_COUNTED = /^(?:lượt|lần|ngày|giờ|năm|tháng|tuổi|phút|và|hoặc|đến|tuần|trong)$/u;
const PARTS = /(?<!\p{L})(?:gồm|bao gồm|gồm có|cụ thể)\s?:?(?!\p{L})/iu;
const SUM_BEHIND = /(?<!\p{L})(?:tổng cộng|tổng số|cộng)(?: là)?:? $/iu;

/**
 * "12 xe, gồm 5 xe tải, 4 xe con, 2 xe cẩu": the whole, then two parts or more, each counted by the same word, and no other
 * figure between.
 */
function parts(form: OfficialForm): Fault[] {
  return runningLines(form).flatMap((line) =>
    sentencesOf(line).flatMap(({ text: whole }) => {
      const wrong = [...whole.split('; '), whole.replaceAll('; ', ', ')].flatMap(
        (text) => wrongParts(text) ?? [],
      )[0];
      return wrong ? [{ at: line, ...wrong }] : [];
    }),
  );
}

function wrongParts(whole: string): Omit<Fault, 'at'> | null {
  const text = whole.replace(/^\s*(?:\d{1,2}[.)]|[a-zđ]\))/u, '').replace(GROUP_NAME, '');
  const [first, ...rest] = [...text.matchAll(COUNTED)];
  const [unit, last] = [first?.[2], rest.at(-1)];
  if (!first || !unit || !last || rest.length < 2 || NOT_COUNTED.test(unit)) return null;
  const span = text.slice(first.index, last.index + last[0].length);
  const lead = text.slice(first.index, rest[0]?.index);
  const behind = SUM_BEHIND.test(text.slice(0, last.index)) ? last : undefined;
  const items = behind ? rest.slice(0, -1) : rest;
  if (!rest.every(([, , each]) => each === unit) || items.length < 2) return null;
  if (lead.includes('(') || !PARTS.test(lead) || LOOSE.test(span) || otherFigures(text) !== 0) return null;
  const cells = items.map(([, figure = '']) => figure);
  const wrong = [first, ...(behind ? [behind] : [])].find(([, figure = '']) => differs(cells, figure));
  const sum = cells.reduce((all, cell) => all + (amountOf(cell) ?? 0), 0);
  return wrong
    ? {
        quote: around(text, first.index, last.index + last[0].length, 8),
        what: `ghi ${wrong[1] ?? ''} ${unit} mà cộng các phần là ${formatNumber(sum)}`,
        remedy: 'Kiểm tra lại số liệu',
      }
    : null;
}

/** Figures that name a group: "khối 1 và 2:". */
const GROUP_NAME =
  /(?<=khối|lớp|tổ|nhóm|khu vực|số|cụm|vùng|hạng|loại|cấp) \d+(?:(?:, | và )\d+)*(?=\s?[:)])/giu;

/** Figures that count nothing. */
const otherFigures = (text: string): number => (text.replace(COUNTED, '').match(/\d/g) ?? []).length;

/** "45 đơn vị (gồm 20 sở, ban, ngành và 25 xã, phường)". */
const IN_BRACKETS =
  /(?<![\d.,/])(\d{1,3}(?:\.\d{3})*) ((?:\p{Ll}+ ){1,4})\((?:gồm|bao gồm)(?: có)?:? ([^()]{8,200})\)/gu;

const inBrackets = (form: OfficialForm): Fault[] =>
  eachMatch(runningLines(form), IN_BRACKETS, ([, all = '', , listed = '']) => {
    const items = listed.split(/[;,] (?=\d)| và (?=\d)/u);
    const counted = items.map((item) => /^(\d{1,3}(?:\.\d{3})*) \p{Ll}/u.exec(item)?.[1]);
    const named = /(?:ngày|tháng|năm|kV|điểm|khoản|Điều|số) ?\d|\d%/u.test(listed);
    if (named || items.length < 2 || counted.includes(undefined)) return null;
    const [whole, ...amounts] = [all, ...counted].map((each) => amountOf(each ?? '') ?? 0);
    const sum = amounts.reduce((total, each) => total + each, 0);
    // Sums of money in tỷ are rounded; what is larger than the whole counts something else.
    return !whole || Math.max(...amounts) >= whole || Math.abs(sum - whole) <= (whole > 999 ? 1 : 0)
      ? null
      : {
          what: `các phần cộng lại là ${formatNumber(sum)}, tổng ghi ${all}`,
          remedy: 'Kiểm tra lại tổng và các phần',
        };
  });

/** "có 25 hộ dự họp, 20 hộ đồng ý, 06 hộ không đồng ý": more votes than voters. */
const VOTES =
  /(?<![\d.,/])(\d{1,4}) (\p{Ll}+)(?: \p{Ll}+){0,3},[^.;\d]*?(\d{1,4}) \2 (?:đồng ý|tán thành|nhất trí)[^.\d]*?(\d{1,4}) \2 không (?:đồng ý|tán thành|nhất trí)/gu;

const votes = (form: OfficialForm): Fault[] =>
  eachMatch(textLines(form), VOTES, ([, all = '', unit = '', yes = '', no = '']) =>
    Number(yes) + Number(no) > Number(all)
      ? {
          what: `có ${all} ${unit} mà ${yes} đồng ý, ${no} không đồng ý`,
          remedy: 'Kiểm tra lại kết quả biểu quyết',
        }
      : null,
  );

const RANGE =
  /(?<!(?:giảm|hạ|rút|xuống|chỉnh|đổi|chuyển|tụt|lùi)(?: \p{Ll}+){0,3} )từ (\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?) ?(mm|cm|m|km|ha|kg|tấn|người|%|°C|độ) đến (\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?) ?\2(?!\p{L})/gu;

/** "từ 300 mm đến 150 mm": the smaller figure comes first. */
const ranges = (form: OfficialForm): Fault[] =>
  eachMatch(textLines(form), RANGE, ([words, from = '', , to = '']) =>
    (amountOf(from) ?? 0) > (amountOf(to) ?? Infinity)
      ? { what: `“${words}”: số đầu lớn hơn số cuối`, remedy: 'Kiểm tra lại hai số' }
      : null,
  );

export const SUM_RULES: readonly FormRule[] = [
  {
    id: 'content.total',
    severity: 'warning',
    source: CONTENT_CHECK,
    title: 'tổng của bảng bằng các dòng cộng lại',
    families: OFFICIAL,
    check: totals,
  },
  {
    id: 'content.listed',
    severity: 'warning',
    source: CONTENT_CHECK,
    title: 'các phần liệt kê cộng lại bằng tổng nêu trong câu',
    families: OFFICIAL,
    check: (form) => [...parts(form), ...inBrackets(form), ...votes(form)],
  },
  {
    id: 'content.range',
    severity: 'warning',
    source: CONTENT_CHECK,
    title: 'khoảng số ghi từ nhỏ đến lớn',
    families: OFFICIAL,
    check: ranges,
  },
];
