/** Pieces of a page put together into rows, and rows into segments: what stands in one column. */
import type { PdfPage, PdfPiece } from './pdf-text.ts';

export interface Segment {
  readonly pieces: readonly PdfPiece[];
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly height: number;
  readonly size: number;
}

/** Segments of a row, left to right; rows from top to bottom. */
export function rowsOf({ pieces }: PdfPage): Segment[][] {
  const rows: PdfPiece[][] = [];
  const usual = usualSize(pieces);
  const raised = pieces.filter(({ size, text }) => size < 0.8 * usual && text.trim().length <= 5);
  for (const piece of pieces
    .filter((each) => !raised.includes(each))
    .sort((a, b) => bottom(a) - bottom(b) || a.x - b.x)) {
    const row = rows.at(-1);
    const main = row && row.reduce((a, b) => (b.size > a.size ? b : a));
    if (row && main && Math.abs(bottom(piece) - bottom(main)) < 0.35 * Math.min(main.size, piece.size))
      row.push(piece);
    else rows.push([piece]);
  }
  for (const piece of raised) (rowBelow(rows, piece) ?? newRow(rows)).push(piece);
  return rows
    .sort((a, b) => bottom(a[0] as PdfPiece) - bottom(b[0] as PdfPiece))
    .map((row) => segmentsOf(row.sort((a, b) => a.x - b.x)));
}

/** Size of most letters of the page. */
function usualSize(pieces: readonly PdfPiece[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of pieces) weights.set(size, (weights.get(size) ?? 0) + text.length);
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A raised letter belongs to the row on or just below whose line it stands, right behind a word of it. */
function rowBelow(rows: readonly PdfPiece[][], piece: PdfPiece): PdfPiece[] | undefined {
  const down = (row: readonly PdfPiece[]): number => bottom(row[0] as PdfPiece) - bottom(piece);
  return rows
    .filter((row) => down(row) > -2 && down(row) < (row[0] as PdfPiece).size * 0.75)
    .filter((row) => row.some(({ x, width, size }) => Math.abs(piece.x - (x + width)) < size))
    .sort((a, b) => down(a) - down(b))[0];
}

function newRow(rows: PdfPiece[][]): PdfPiece[] {
  const row: PdfPiece[] = [];
  rows.push(row);
  return row;
}

const bottom = ({ y, height }: PdfPiece): number => y + height * 0.8;

/** A gap wider than this many letters parts two columns. */
const COLUMN_GAP = 1.6;
/** What automatic numbering prints stands apart from its heading by a tab. */
const LABEL_GAP = 4;
const LABEL = /^\s*(?:[IVX]{1,5}\.|\d{1,2}[.)]|[a-zđ]\)|[-–•+])\s*$/u;
const BEGINS_RIGHT = /^(?:CỘNG H|Độc lập|(?:TM|KT|TL|TUQ)\. )/u;

function segmentsOf(row: readonly PdfPiece[]): Segment[] {
  const groups: PdfPiece[][] = [];
  for (const piece of row) {
    const last = groups.at(-1)?.at(-1);
    const gap = last ? piece.x - (last.x + last.width) : Infinity;
    const label = groups.length === 1 && groups[0]?.length === 1 && LABEL.test(last?.text ?? '');
    if (
      !last ||
      gap > (label ? LABEL_GAP : COLUMN_GAP) * piece.size ||
      (gap > 2 && BEGINS_RIGHT.test(piece.text))
    )
      groups.push([piece]);
    else groups.at(-1)?.push(piece);
  }
  return groups.map(segment);
}

function segment(pieces: readonly PdfPiece[]): Segment {
  const [first, last] = [pieces[0], pieces.at(-1)] as [PdfPiece, PdfPiece];
  const main = pieces.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    pieces,
    text: joined(pieces),
    x0: first.x,
    x1: last.x + last.width,
    y: bottom(main),
    height: main.height,
    size: main.size,
  };
}

/** A small gap between two pieces is a blank. */
function joined(pieces: readonly PdfPiece[]): string {
  let text = '';
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    const gap = before ? piece.x - (before.x + before.width) : 0;
    if (before && gap > 0.18 * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    text += piece.text;
  });
  return text;
}
