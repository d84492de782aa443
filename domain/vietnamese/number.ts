/** 1234567.5 → "1.234.567,5": point between thousands, comma before decimals. `decimals` fixes their count. */
export function formatNumber(value: number | bigint, decimals?: number): string {
  const text =
    typeof value === 'bigint'
      ? value.toString()
      : decimals === undefined
        ? plain(value)
        : value.toFixed(decimals);
  const [whole = '0', fraction] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const sign = text.startsWith('-') && /[1-9]/.test(text) ? '-' : '';
  return `${sign}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** Share of a whole with at most one decimal: (1, 3) → "33,3%"; "–" when there is no whole. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${formatNumber(Math.round((part / whole) * 1000) / 10)}%`;

/** "07", "12": counts below ten are written with a leading zero in official texts; "1,5" is a measure, no count. */
export const formatCount = (count: number | bigint): string =>
  Number.isInteger(count) && count < 10 && count > 0 ? `0${count}` : formatNumber(count);

/** Why a text is not a number the Vietnamese way; each has its sentence in `NUMBER_FAULTS`. */
export type NumberFault = 'notNumber' | 'decimalPoint' | 'commaThousands' | 'tooLong';

export const NUMBER_FAULTS: Readonly<Record<NumberFault, string>> = {
  notNumber: 'Cần ghi bằng chữ số, ví dụ 1.250 hoặc 12,5',
  decimalPoint: 'Dấu chấm dùng để tách hàng nghìn; phần thập phân ghi sau dấu phẩy, ví dụ 12,5',
  commaThousands: 'Dấu phẩy dùng cho phần thập phân; hàng nghìn tách bằng dấu chấm, ví dụ 1.250.000',
  tooLong: 'Số quá lớn, đề nghị kiểm tra lại đơn vị tính',
};

/** "1.234,5", "1234,5", "1 234,5", "-3" → the number; anything ambiguous ("1.5", "1,234,567") is refused. */
export function readNumber(text: string): number | NumberFault {
  const typed = text
    .normalize('NFC')
    .trim()
    .replace(/\u2212/g, '-');
  if (/^-?\d+\.\d+$/.test(typed) && !/^-?[1-9]\d{0,2}\.\d{3}$/.test(typed)) return 'decimalPoint';
  if (/^-?\d{1,3}(,\d{3}){2,}$/.test(typed) || /^-?\d{1,3}(,\d{3})+\.\d+$/.test(typed))
    return 'commaThousands';
  if (!/^-?(\d+|\d{1,3}([.\s\u00a0]\d{3})+)(,\d+)?$/.test(typed)) return 'notNumber';
  const digits = typed.replace(/[.\s\u00a0]/g, '').replace(',', '.');
  return digits.replace(/\D/g, '').length > 15 ? 'tooLong' : Number(digits);
}

/** Decimal digits without exponent and without the noise of binary fractions. */
function plain(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  if (!text.includes('e')) return text;
  return Math.abs(value) < 1 ? value.toFixed(10).replace(/\.?0+$/, '') : BigInt(value).toString();
}
