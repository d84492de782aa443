/** Number and notation as printed (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3): "05/SKHCN-QLCN". */

/** Arabic digits, a leading zero below 10 and no other padding. */
export const formatCodeNumber = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** "05/SKHCN-QLCN", one slash and no blanks. */
export const formatCodeNotation = (issued: { readonly number: number; readonly notation: string }): string =>
  `${formatCodeNumber(issued.number)}/${issued.notation}`;
