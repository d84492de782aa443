/** Mã số thuế: what people type → the number, or what is wrong with it (Thông tư 105/2020/TT-BTC, Điều 5). */

/** Weights of the first nine digits; the tenth is 10 less the sum's remainder by 11. */
const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

export type TaxNumberReading = { readonly taxNumber: string } | { readonly fault: string };

/**
 * Ten digits with their check digit; ten and three for a dependent unit (`0100109106-001`); twelve are a personal
 * identification number, which serves households and persons as tax number since 01/7/2025.
 */
export function readTaxNumber(typed: string): TaxNumberReading {
  const digits = typed.normalize('NFKC').replace(/[\s.\p{Pd}]/gu, '');
  if (!/^\d+$/.test(digits)) return { fault: 'Mã số thuế chỉ gồm chữ số' };
  if (digits.length === 12) return { taxNumber: digits };
  if (digits.length !== 10 && digits.length !== 13)
    return { fault: `Mã số thuế có 10, 12 hoặc 13 chữ số, đang ghi ${digits.length}` };
  const own = digits.slice(0, 10);
  if (!isChecked(own))
    return { fault: 'Mã số thuế không đúng (chữ số kiểm tra không khớp), xem lại từng số' };
  return { taxNumber: digits.length === 10 ? own : `${own}-${digits.slice(10)}` };
}

function isChecked(ten: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(ten[place]), 0);
  return 10 - (sum % 11) === Number(ten[9]);
}
