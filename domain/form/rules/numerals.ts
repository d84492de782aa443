/** Figures against the words behind them. */
import { formatNumber } from '../../vietnamese/number.ts';
import type { OfficialForm } from '../official-form.ts';
import { CONTENT_CHECK, EVERY_FAMILY, type Fault, type FormRule } from '../rule.ts';
import { readNumerals } from '../text/numerals.ts';
import { around, textLines } from '../text/sentences.ts';

/** What stands behind a figure and multiplies it: "3.640 triệu đồng". */
const UNITS: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};
const IN_WORDS =
  /(?<![\d.,/])(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,3}))?(?![\d/,])\s*((?:\p{Ll}+\s*){0,3}|%\s*)(?:\/\p{L}+\s*){0,2}\((?:(?:số tiền )?(?:viết )?bằng chữ\s*:?\s*)?([^()\d]{2,120})\)/giu;

/** What the figure means: "1,5 tỷ đồng" is 1.500.000.000; null for a fraction of nothing countable. */
function figureOf(whole: string, fraction: string | undefined, behind: string): number | null {
  const unit = behind
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .reduce((product, word) => product * (UNITS[word] ?? 1), 1);
  if (fraction !== undefined && unit === 1) return null;
  return Math.round(Number(`${whole.replaceAll('.', '')}.${fraction ?? '0'}`) * unit);
}

function numerals(form: OfficialForm): Fault[] {
  return textLines(form).flatMap((line) =>
    [...line.text.matchAll(IN_WORDS)].flatMap((match) => {
      const figure = figureOf(match[1] ?? '', match[2], match[3] ?? '');
      // "chia cho 7 (năm)": the word is a unit as well.
      if (match[4]?.trim() === 'năm') return [];
      const words = readNumerals((match[4] ?? '').replace(/ phần trăm\s*$/iu, ''));
      return words === null || figure === null || words === figure
        ? []
        : [
            {
              at: line,
              quote: around(line.text, match.index, match.index + match[0].length, 10),
              what: `số bằng chữ là ${formatNumber(words)}, số bằng chữ số là ${formatNumber(figure)}`,
              remedy: 'Thống nhất số bằng chữ và bằng chữ số',
            },
          ];
    }),
  );
}

export const NUMERAL_RULES: readonly FormRule[] = [
  {
    id: 'content.numerals',
    severity: 'error',
    source: CONTENT_CHECK,
    title: 'số bằng chữ khớp số bằng chữ số',
    families: EVERY_FAMILY,
    check: numerals,
  },
];
