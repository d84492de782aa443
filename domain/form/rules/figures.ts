/** Figures of one sentence that do not go together: shares, parts, quarters, years. */
import type { OfficialForm } from '../official-form.ts';
import { CONTENT_CHECK, OFFICIAL, type Fault, type FormRule } from '../rule.ts';
import { textLines } from '../text/sentences.ts';

const whole = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'));
const shown = (value: number): string => value.toFixed(2).replace('.', ',');

/** Every place of the running text where a pattern is met and something is wrong with it. */
const eachIn = (
  form: OfficialForm,
  pattern: RegExp,
  judge: (match: RegExpExecArray) => { what: string; remedy: string } | null,
): Fault[] =>
  textLines(form)
    .filter(({ paragraph }) => !paragraph.cell?.ruled)
    .flatMap((line) =>
      [...line.text.matchAll(pattern)].flatMap((match) => {
        const told = judge(match);
        return told ? [{ at: line, quote: match[0], ...told }] : [];
      }),
    );

/** "62.904/73.124 hồ sơ (đạt tỷ lệ 86,02%)". */
const SHARE =
  /(?<![\d.,/])(\d{1,3}(?:\.\d{3})*)\/(\d{1,3}(?:\.\d{3})*)(?![\d/.,]) ?(?:\p{L}+,? ){0,6}?(?:\(?(?:đạt|chiếm|tương ứng|bằng)(?: tỷ lệ)?|\(?tỷ lệ(?: đạt)?|\()(?: là)? ?(\d{1,3}(?:,\d+)?) ?%/gu;

/** What rounding cannot explain. */
const ROUNDED = 1;

const share = (form: OfficialForm): Fault[] =>
  eachIn(form, SHARE, ([text, part = '', all = '', percent = '']) => {
    const right = (whole(part) / whole(all)) * 100;
    return /chỉ tiêu|mục tiêu|kế hoạch|tối thiểu/u.test(text) ||
      whole(all) === 0 ||
      Math.abs(right - whole(percent)) <= ROUNDED
      ? null
      : { what: `${part}/${all} là ${shown(right)}%, không phải ${percent}%`, remedy: 'Tính lại tỷ lệ' };
  });

/** "45 đơn vị (gồm 20 sở, ban, ngành và 25 xã, phường)". */
const PARTS =
  /(?<![\d.,/])(\d{1,3}(?:\.\d{3})*) ((?:\p{Ll}+ ){1,4})\((?:gồm|bao gồm)(?: có)?:? ([^()]{8,200})\)/gu;

const parts = (form: OfficialForm): Fault[] =>
  eachIn(form, PARTS, ([, all = '', , listed = '']) => {
    const items = listed.split(/[;,] (?=\d)| và (?=\d)/u);
    const counted = items.map((item) => /^(\d{1,3}(?:\.\d{3})*) \p{Ll}/u.exec(item)?.[1]);
    const named = /(?:ngày|tháng|năm|kV|điểm|khoản|Điều|số) ?\d|\d%/u.test(listed);
    if (named || items.length < 2 || counted.includes(undefined)) return null;
    const sum = counted.reduce((total, each) => total + whole(each ?? '0'), 0);
    const most = Math.max(...counted.map((each) => whole(each ?? '0')));
    // Sums of money in tỷ are rounded; what is larger than the whole counts something else.
    return most >= whole(all) || Math.abs(sum - whole(all)) <= (whole(all) > 999 ? 1 : 0)
      ? null
      : { what: `các phần cộng lại là ${sum}, tổng ghi ${all}`, remedy: 'Kiểm tra lại tổng và các phần' };
  });

/** "1.200.000 đồng/người x 15 người = 18.000.000 đồng". */
const PRODUCT =
  /(?<![\d.,x×] ?)(\d{1,3}(?:\.\d{3})*) (?:đồng|đ)?(?:\/\p{L}+){0,2} ?[x×] ?(\d{1,4})(?: (?!x )\p{L}+){0,2} ?= ?(\d{1,3}(?:\.\d{3})+) ?(?:đồng|đ)(?!\p{L})/gu;

const product = (form: OfficialForm): Fault[] =>
  eachIn(form, PRODUCT, ([, each = '', times = '', result = '']) =>
    whole(each) * whole(times) === whole(result)
      ? null
      : {
          what: `${each} × ${times} là ${(whole(each) * whole(times)).toLocaleString('vi-VN')}, không phải ${result}`,
          remedy: 'Tính lại',
        },
  );

const QUARTERS = ['I', 'II', 'III', 'IV'];
const QUARTER =
  /quý (IV|I{1,3}|[1-4])(?:[ /]+(?:năm )?\d{4})? ?\((?:từ )?tháng (\d{1,2}) ?(?:đến|-|–) ?(?:hết )?tháng (\d{1,2})/giu;

/** "quý III (từ tháng 7 đến tháng 9)". */
const quarter = (form: OfficialForm): Fault[] =>
  eachIn(form, QUARTER, ([, name = '', from = '', to = '']) => {
    const number = QUARTERS.indexOf(name.toUpperCase()) + 1 || Number(name);
    const [first, last] = [number * 3 - 2, number * 3];
    return Number(from) === first && Number(to) === last
      ? null
      : { what: `quý ${name} là tháng ${first} đến tháng ${last}`, remedy: 'Sửa quý hoặc tháng' };
  });

const YEARS =
  /(?:giai đoạn|nhiệm kỳ|năm học|thời kỳ|niên khóa) ((?:19|20)\d{2}) ?[-–] ?((?:19|20)\d{2})(?!\d)/giu;

const years = (form: OfficialForm): Fault[] =>
  eachIn(form, YEARS, ([text, from = '', to = '']) =>
    Number(from) < Number(to)
      ? null
      : { what: `“${text}”: năm sau không lớn hơn năm trước`, remedy: 'Sửa lại khoảng năm' },
  );

export const FIGURE_RULES: readonly FormRule[] = [
  {
    id: 'content.share',
    severity: 'error',
    source: CONTENT_CHECK,
    title: 'tỷ lệ phần trăm đúng với hai số nêu ra',
    families: OFFICIAL,
    check: share,
  },
  {
    id: 'content.parts',
    severity: 'warning',
    source: CONTENT_CHECK,
    title: 'tổng bằng các phần',
    families: OFFICIAL,
    check: parts,
  },
  {
    id: 'content.product',
    severity: 'error',
    source: CONTENT_CHECK,
    title: 'phép nhân đúng',
    families: OFFICIAL,
    check: product,
  },
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
];
