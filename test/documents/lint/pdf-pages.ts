import type { PdfPage, PdfPiece } from '../../../documents/lint/pdf-text.ts';

/** Letters that stand at one place of a page, points. */
export const piece = (x: number, y: number, text: string, more: Partial<PdfPiece> = {}): PdfPiece => ({
  x,
  y,
  width: text.length * 6,
  height: 14,
  text,
  font: 'TimesNewRomanPSMT',
  size: 13,
  bold: false,
  italic: false,
  colour: null,
  ...more,
});

export const page = (pieces: readonly PdfPiece[]): PdfPage => ({ width: 595, height: 842, pieces });
