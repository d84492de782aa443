/** Blanks inside the strings of a PDF: they part columns, leave room for a number to be stamped, or stand for a tab. */
import type { PdfPiece } from './pdf-text.ts';

/** Blanks in a row that are more than a space between two words; those as wide as a figure keep room for one. */
const WIDE = /([ \u00a0]{3,}|[ \u00a0]*\u2007[ \u00a0\u2007]*)/;
/** Widths of a blank and of a letter of Times New Roman, in sizes; figures are half as wide as high. */
const BLANK = 0.25;
const FIGURE = 0.5;
const LETTER = 0.48;

/** Letters smaller than these, or white, are places for a signing service to find. */
const SMALLEST = 4;
const isVisible = ({ size, colour }: PdfPiece): boolean => size >= SMALLEST && colour !== 'FFFFFF';

/** What a reader sees, cut at wide blanks: what was stamped into them can take its place between. */
export function cutAtBlanks(pieces: readonly PdfPiece[]): PdfPiece[] {
  let before: PdfPiece | undefined;
  return pieces.filter(isVisible).flatMap((piece) => {
    const touching =
      before !== undefined &&
      Math.abs(piece.x - before.x - before.width) < 0.3 * piece.size &&
      Math.abs(piece.y - before.y) < 0.3 * piece.size;
    const blank = touching && before?.text.trim() === '';
    before = piece;
    return cut(blank ? { ...piece, text: ` ${piece.text}` } : piece, touching);
  });
}

function cut(piece: PdfPiece, touching: boolean): PdfPiece[] {
  const scale = piece.width / Math.max(0.001, widthOf(piece.text));
  let x = piece.x;
  let typed = touching;
  return piece.text.split(WIDE).flatMap((part, i, parts) => {
    const [from, width] = [x, widthOf(part) * scale];
    x += width;
    if (part.trim() === '') return [];
    const typedGap = typed && i > 0 && (parts[i - 1] ?? '') !== '';
    typed = true;
    return [{ ...piece, text: part, x: from, width, typedGap }];
  });
}

function widthOf(text: string): number {
  const blanks = text.match(/[ \u00a0]/g)?.length ?? 0;
  const figures = text.match(/[\d\u2007]/g)?.length ?? 0;
  return blanks * BLANK + figures * FIGURE + (text.length - blanks - figures) * LETTER;
}
