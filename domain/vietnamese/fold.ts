/** Text without diacritics and in lower case, for searching and comparing: "Đường Ấp" → "duong ap". NFC or NFD in. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();

/** NFC, outer blanks removed, inner runs of blanks (no-break ones too) made one. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim();
