/** Figures of one sentence that do not go together: shares and products. */
import { formatNumber } from '../../vietnamese/number.ts';
import type { OfficialForm } from '../official-form.ts';
import { CONTENT_CHECK, OFFICIAL, type Fault, type FormRule } from '../rule.ts';
import { amountOf } from '../text/amounts.ts';
import { eachMatch } from '../text/each-line.ts';
import { runningLines } from '../text/sentences.ts';

/** What is no number differs from nothing. */
const amounts = (texts: readonly string[]): number[] => texts.map((text) => amountOf(text) ?? NaN);

/** "62.904/73.124 hồ sơ (đạt tỷ lệ 86,02%)". */
const SHARE =
  /(?<![\d.,/])(\d{1,3}(?:\.\d{3})*)\/(\d{1,3}(?:\.\d{3})*)(?![\d/.,]) ?(?:\p{L}+,? ){0,6}?(?:\(?(?:đạt|chiếm|tương ứng|bằng)(?: tỷ lệ)?|\(?tỷ lệ(?: đạt)?|\()(?: là)? ?(\d{1,3}(?:,\d+)?) ?%/gu;

/** What rounding cannot explain. */
const ROUNDED = 1;

const share = (form: OfficialForm): Fault[] =>
  eachMatch(runningLines(form), SHARE, ([text, part = '', all = '', percent = '']) => {
    const [of = NaN, whole = NaN, told = NaN] = amounts([part, all, percent]);
    const right = (of / whole) * 100;
    return Math.abs(right - told) > ROUNDED &&
      whole > 0 &&
      !/chỉ tiêu|mục tiêu|kế hoạch|tối thiểu/u.test(text)
      ? {
          what: `${part}/${all} là ${formatNumber(right, 2)}%, không phải ${percent}%`,
          remedy: 'Tính lại tỷ lệ',
        }
      : null;
  });

/** "1.200.000 đồng/người x 15 người = 18.000.000 đồng". */
const PRODUCT =
  /(?<![\d.,x×] ?)(\d{1,3}(?:\.\d{3})*) (?:đồng|đ)?(?:\/\p{L}+){0,2} ?[x×] ?(\d{1,4})(?: (?!x )\p{L}+){0,2} ?= ?(\d{1,3}(?:\.\d{3})+) ?(?:đồng|đ)(?!\p{L})/gu;

const product = (form: OfficialForm): Fault[] =>
  eachMatch(runningLines(form), PRODUCT, ([, each = '', times = '', result = '']) => {
    const [one = NaN, many = NaN, told = NaN] = amounts([each, times, result]);
    return Math.abs(one * many - told) > 0
      ? {
          what: `${each} × ${times} là ${formatNumber(one * many)}, không phải ${result}`,
          remedy: 'Tính lại',
        }
      : null;
  });

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
    id: 'content.product',
    severity: 'error',
    source: CONTENT_CHECK,
    title: 'phép nhân đúng',
    families: OFFICIAL,
    check: product,
  },
];
