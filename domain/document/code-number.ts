/** Number and notation as printed (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3): "05/SKHCN-QLCN". */
import { tidy } from '../vietnamese/fold.ts';

/** Arabic digits, a leading zero below 10 and no other padding. */
export const formatCodeNumber = (number: number): string => (number < 10 ? `0${number}` : String(number));

export interface CodeNotation {
  readonly number: number;
  /** "a" of "45a": found in registers kept on paper, never given here. */
  readonly suffix?: string;
  /** Empty while a number is kept free: who will bear it is not known. */
  readonly notation: string;
}

/** "05/SKHCN-QLCN", one slash and no blanks; "05" for a number kept free. */
export const formatCodeNotation = ({ number, suffix = '', notation }: CodeNotation): string =>
  `${formatCodeNumber(number)}${suffix}${notation === '' ? '' : `/${notation}`}`;

/** Nobody gives as many numbers in a year. */
const MOST_DIGITS = 6;
const WRITTEN = new RegExp(
  String.raw`^(?:số ?:? ?)?0*([1-9]\d{0,${MOST_DIGITS - 1}})([a-zđ]?) ?/ ?(.+)$`,
  'iu',
);

/**
 * Number and notation as people write them: "Số: 453 /TB-UBND", "Số 401 / PGD&ĐT", "45a/QĐ-SKHCN". Null: not both.
 * Capitals of the notation count (TTr, QyĐ).
 */
export function readCodeNotation(text: string): Required<CodeNotation> | null {
  const [, digits = '', suffix = '', notation = ''] = WRITTEN.exec(tidy(text)) ?? [];
  const compact = notation.replaceAll(' ', '');
  if (compact === '' || compact.includes('/')) return null;
  return { number: Number(digits), suffix: suffix.toLowerCase(), notation: compact };
}
