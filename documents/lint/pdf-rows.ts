/** Pieces of a page put together into rows, and rows into segments: what stands in one column. */
import { cutAtBlanks } from './pdf-pieces.ts';
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
export function rowsOf(page: PdfPage): Segment[][] {
  const rows: PdfPiece[][] = [];
  const pieces = cutAtBlanks(page.pieces);
  const usual = usualSize(pieces);
  const raised = new Set(
    pieces.filter(
      (each) =>
        each.text.trim().length <= 5 &&
        ((each.size < 0.8 * usual && standsBeside(each, pieces)) || isLifted(each, pieces)),
    ),
  );
  for (const piece of pieces
    .filter((each) => !raised.has(each))
    .sort((a, b) => bottom(a) - bottom(b) || a.x - b.x)) {
    const row = rows.at(-1);
    const main = row && row.reduce((a, b) => (b.size > a.size ? b : a));
    if (
      row &&
      main &&
      (Math.abs(bottom(piece) - bottom(main)) < 0.35 * Math.min(main.size, piece.size) ||
        row.some((each) => goesOn(each, piece)))
    )
      row.push(piece);
    else rows.push([piece]);
  }
  for (const piece of raised) (rowBelow(rows, piece) ?? newRow(rows)).push(piece);
  return rows
    .sort((a, b) => bottom(a[0] as PdfPiece) - bottom(b[0] as PdfPiece))
    .map((row) => segmentsOf(row.sort((a, b) => a.x - b.x)));
}

/** Set on in the same line, whatever larger letters stand in the other column. */
const goesOn = (piece: PdfPiece, next: PdfPiece): boolean =>
  Math.abs(next.x - (piece.x + piece.width)) < 0.3 * piece.size &&
  Math.abs(bottom(next) - bottom(piece)) < 0.15 * piece.size;

/** Right behind the other, or right before it as the figure of a footnote. */
const touches = (piece: PdfPiece, other: PdfPiece): boolean =>
  Math.abs(piece.x - (other.x + other.width)) < other.size ||
  Math.abs(other.x - (piece.x + piece.width)) < 0.3 * other.size;

/** Letters of about the size of those before, lifted off their line: the drafter's initials. */
const isLifted = (piece: PdfPiece, all: readonly PdfPiece[]): boolean =>
  /^\s*[\p{L}.\d]+\s*$/u.test(piece.text) &&
  all.some((each) => {
    const up = bottom(each) - bottom(piece);
    const behind = piece.x - (each.x + each.width);
    return (
      Math.abs(behind) < 0.2 * each.size &&
      up > 0.15 * each.size &&
      up < 0.6 * each.size &&
      /\p{Lu}\s*$/u.test(each.text)
    );
  });

/** Right behind larger letters: a small word in a list set in small letters is no raised one. */
const standsBeside = (piece: PdfPiece, all: readonly PdfPiece[]): boolean =>
  all.some(
    (each) =>
      each.size * 0.8 > piece.size &&
      touches(piece, each) &&
      bottom(each) - bottom(piece) > -2 &&
      bottom(each) - bottom(piece) < each.size * 0.75,
  );

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
    .filter((row) => row.some((each) => touches(piece, each)))
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
/** Room that is left for a number. */
const NUMBER_GAP = 8;
/** Blanks that were typed between them part nothing until they are as wide as this. */
const TYPED_GAP = 6;
/** "Số:" and what a tab parts from it. */
const NUMBERED = /^\s*Số\s*:?\s*\d*\s*$/u;
const BEGINS_RIGHT = /^\s*(?:CỘNG\s+H|Độc\s+lập|(?:TM|KT|TL|TUQ)\.\s?\p{Lu})/u;

/** No blank between two words: the left column has run up to the right one. */
const isGlued = (last: PdfPiece, next: PdfPiece, gap: number): boolean =>
  gap < 0.15 * next.size && /\p{L}$/u.test(last.text) && /^\p{L}/u.test(next.text);

/** The date in italics has come close to the trích yếu of the left half. */
const startsDate = (last: PdfPiece, rest: readonly PdfPiece[], gap: number): boolean =>
  gap > 1 &&
  !last.italic &&
  rest.every(({ italic }) => italic) &&
  /^\s*\p{Lu}[^,:;()]{1,40},\s*ngày[\s\d.…]*(?:tháng[\s\d.…]*(?:năm[\s\d.…]*)?)?$/u.test(
    joined(rest).normalize('NFC'),
  );

function segmentsOf(row: readonly PdfPiece[]): Segment[] {
  const groups: PdfPiece[][] = [];
  for (const [i, piece] of row.entries()) {
    const last = groups.at(-1)?.at(-1);
    const gap = last ? piece.x - (last.x + last.width) : Infinity;
    const label = groups.length === 1 && groups[0]?.length === 1 && LABEL.test(last?.text ?? '');
    const notation = last && NUMBERED.test(joined(groups.at(-1) ?? [])) && /^\s*[/-]/.test(piece.text);
    if (notation && gap < NUMBER_GAP * piece.size) groups.at(-1)?.push(piece);
    else if (
      !last ||
      gap > (piece.typedGap ? TYPED_GAP : label ? LABEL_GAP : COLUMN_GAP) * piece.size ||
      startsDate(last, row.slice(i), gap) ||
      ((gap > 2 || isGlued(last, piece, gap)) &&
        BEGINS_RIGHT.test(joined(row.slice(i, i + 8)).normalize('NFC')))
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

/** The raised figure of a footnote is no part of the word it stands at; that of m² and km² is. */
const isNoteNumber = (piece: PdfPiece, before: PdfPiece | undefined, main: number): boolean =>
  before !== undefined &&
  piece.size < 0.8 * main &&
  /^\s*\d{1,2}\s*$/.test(piece.text) &&
  !/(?<!\p{L})k?m\s*$/u.test(before.text);

/** A small gap between two pieces is a blank. */
function joined(pieces: readonly PdfPiece[]): string {
  let text = '';
  const main = pieces.reduce((a, b) => (b.text.length > a.text.length ? b : a)).size;
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    if (isNoteNumber(piece, before, main)) return;
    const gap = before ? piece.x - (before.x + before.width) : 0;
    if (piece.typedGap) text += '   ';
    else if (before && gap > 0.18 * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    text += piece.text;
  });
  return text;
}
