/** A PDF with a text layer as its reader sees it, as far as text and positions tell. */
import type { CellPlace, FormView, Paragraph, Run } from '../../domain/form/view.ts';
import type { PdfPage, PdfPiece } from './pdf-text.ts';
import { edgesOf, marginsOf, MM, type Edges } from './pdf-edges.ts';
import { layoutOf } from './pdf-layout.ts';
import { lacksLetters, withOwnD } from './pdf-letters.ts';
import { isOwnNumber, isPageNumber, pageNumberIn } from './pdf-number.ts';
import { rowsOf, type Segment } from './pdf-rows.ts';

/** Letters a page has at least on average when it is no picture. */
const FEWEST_LETTERS = 60;

/** @returns null for a scan: pages without a layer of text */
export function readPdf(given: readonly PdfPage[]): FormView | null {
  const pages = withOwnD(given);
  const letters = pages
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  if (pages.length === 0 || letters < FEWEST_LETTERS * Math.min(pages.length, 3)) return null;
  const rows = pages.map((page) =>
    withoutFootnotes(rowsOf(page), page.height).map((row) => row.filter((each) => !isStamp(each))),
  );
  if (lacksLetters(rows.flat(2).map(({ text }) => text))) return null;
  const number = pageNumberIn(pages, rows);
  const width = pages[0]?.width ?? 595;
  const alike = rows.filter((_, i) => Math.abs((pages[i]?.width ?? 0) - width) < 2);
  const edges = edgesOf(alike.flat(2), width);
  const paragraphs = pages.flatMap((page, i) =>
    paragraphsOf(
      (rows[i] ?? []).map((row) =>
        isOwnNumber(row, page, i + 1) ? [] : row.filter((each) => !isPageNumber(each, page, i + 1)),
      ),
      { page, number: i + 1, edges },
    ),
  );
  return {
    kind: 'pdf',
    pages: pages.slice(0, 1).map((page) => ({
      width: page.width * MM,
      height: page.height * MM,
      margins: marginsOf(page, alike, edges),
      pageNumber: number,
    })),
    paragraphs: paragraphs.map((each, i) => ({ ...each, number: i + 1 })),
    pageCount: pages.length,
    unsettled: { changes: 0, comments: 0 },
    active: [],
    unreadPages: pages.flatMap(({ pieces }, i) =>
      i < pages.length - 1 && pieces.every(isBlank) ? [i + 1] : [],
    ),
  };
}

const isBlank = ({ text }: PdfPiece): boolean => text.trim() === '';

/** Notes under the text, from the first row in the lower half that begins with a raised figure: no part of what is judged. */
function withoutFootnotes(rows: readonly Segment[][], height: number): Segment[][] {
  const usual = usualOf(rows);
  const from = rows.findIndex(
    ([first]) =>
      first !== undefined &&
      first.y > height / 2 &&
      first.size < usual - 1 &&
      /^\s*\d{1,2}\s*$/.test(first.pieces[0]?.text ?? '') &&
      (first.pieces[0]?.size ?? usual) < 0.8 * first.size,
  );
  if (from < 0) return [...rows];
  return [...rows.slice(0, from), ...rows.slice(from).filter(([first]) => (first?.size ?? 0) > usual - 1)];
}

/** Size of the longest rows. */
function usualOf(rows: readonly Segment[][]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of rows.flat()) weights.set(size, (weights.get(size) ?? 0) + text.length);
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** What a signing service prints into the margin is no part of the document. */
const isStamp = (segment: Segment): boolean =>
  /^(?:Ký bởi|Người ký|Giờ ký|Thời gian ký|Ngày ký|Digitally signed)\s*:?\s|^(?:Cơ quan|Email|Date)\s*:\s|\(\S+\)_\S+_\d{1,2}:\d{2} \d{2}\/\d{2}\/\d{4}/iu.test(
    segment.text,
  );

interface PageOf {
  readonly page: PdfPage;
  readonly number: number;
  readonly edges: Edges;
}

interface Draft {
  readonly segments: Segment[];
  readonly cell: CellPlace | null;
}

function paragraphsOf(given: readonly (readonly Segment[])[], place: PageOf): Paragraph[] {
  const rows = given.filter((each) => each.length > 0);
  const tables = tableRows(rows, place.edges);
  const drafts: Draft[] = [];
  let open: Draft[] = [];
  let [table, tableRow] = [place.number * 1000, 0];
  let columns: readonly Segment[] = [];
  rows.forEach((row, r) => {
    if (tables.has(r)) {
      if (!tables.has(r - 1)) [table, tableRow, columns] = [table + 1, 0, []];
      if (tableRow === 0 || /^\s*\d{1,3}[.\s]|^\s*\d{1,3}$/.test(row[0]?.text ?? '')) tableRow += 1;
      if (row.length > 2 || columns.length === 0) columns = row;
      row.forEach((segment, c) => {
        const column = row.length > 2 ? c + 1 : columnOf(segment, columns);
        drafts.push({
          segments: [segment],
          cell: { table, row: tableRow, column, columns: columns.length, ruled: true },
        });
      });
      open = [];
      return;
    }
    const now = row.map((segment) => {
      const before = open.find((draft) => goesOn(draft, segment, row.length, place.edges));
      if (!before) {
        const draft = { segments: [segment], cell: null };
        drafts.push(draft);
        return draft;
      }
      before.segments.push(segment);
      return before;
    });
    open = row.length === 1 ? [...now, ...open.filter((draft) => !now.includes(draft))].slice(0, 3) : now;
  });
  return drafts.map((draft, i) => ({
    ...paragraphOf(draft, place),
    ...layoutOf(draft, drafts[i - 1], place.edges),
  }));
}

/** The column whose middle is nearest. */
function columnOf(segment: Segment, columns: readonly Segment[]): number {
  const away = (column: Segment): number =>
    segment.x0 < column.x1 && column.x0 < segment.x1
      ? 0
      : Math.abs(segment.x0 + segment.x1 - column.x0 - column.x1);
  const distances = columns.map(away);
  return distances.indexOf(Math.min(...distances)) + 1;
}

/** Rows that make up tables of data: several with three columns or more, and what lies close between and below them. */
function tableRows(rows: readonly (readonly Segment[])[], edges: Edges): Set<number> {
  const wide = rows.flatMap((row, r) => (row.length > 2 ? [r] : []));
  const found = new Set<number>();
  const width = edges.right - edges.left;
  const near = (r: number): boolean => {
    const [row, before] = [rows[r], rows[r - 1]];
    const [one, other] = [row?.[0], before?.[0]];
    if (!row || !one || !other || one.y - other.y > 2.2 * one.size) return false;
    return row.length > 1 || (one.x1 - one.x0 < width * 0.5 && !BEGINS.test(one.text));
  };
  wide.forEach((r, i) => {
    const next = wide[i + 1];
    if (next === undefined || next - r > 6) return;
    for (let at = r; at <= next; at += 1) found.add(at);
  });
  for (const r of [...found])
    for (let at = r + 1; !found.has(at) && near(at) && at < r + 5; at += 1) found.add(at);
  return found;
}

/** First lines are set in at least as far as this. */
const SET_IN = 15;

/** Whether a row goes on with the sentence above it. */
function goesOn({ segments, cell }: Draft, next: Segment, inRow: number, edges: Edges): boolean {
  const last = segments.at(-1) as Segment;
  const first = segments[0] as Segment;
  const step = next.y - last.y;
  const width = edges.right - edges.left;
  if (
    cell ||
    step <= 0 ||
    step > edges.pitch * Math.max(last.size, next.size) ||
    Math.abs(last.size - next.size) > 0.7
  )
    return false;
  const [word = ''] = next.text.trim().split(' ');
  // The next word had no room, or hardly any is left.
  const fullWidth =
    last.x1 > edges.right - width * 0.06 || last.x1 + (word.length * 0.4 + 0.25) * last.size > edges.right;
  const atMargin = next.x0 < edges.left + 6;
  // "…; Fax:" at the end of a full row of what was set in, and a number at the margin: no new paragraph.
  const setIn = first.x0 > edges.left + SET_IN;
  // "… phiên họp tháng" and "4. Tham dự có …" at the margin: a figure of the sentence, no number of a heading.
  const runsOn =
    setIn && fullWidth && atMargin && /[\p{Ll},]\s*$/u.test(last.text) && /^\s*\d{1,2}\.\s/.test(next.text);
  if ((BEGINS.test(next.text) && !runsOn) || /\.\/\.\s*$/.test(last.text)) return false;
  if (/[;:]\s*$/.test(last.text) && !(setIn && fullWidth && atMargin && inRow === 1)) return false;
  if (BULLET.test(first.text) && /\.\s*$/.test(last.text)) return false;
  if (fullWidth && atMargin && inRow === 1 && last.x0 < edges.left + width * 0.3) return true;
  if (BULLET.test(first.text) && inRow <= 2) return next.x0 >= first.x0 - 2 && next.x0 < first.x0 + 40;
  return false;
}

const BULLET = /^\s*[-–+•*]\s/u;
const BEGINS =
  /^\s*(?:[-–+•*]\s|[IVX]+\.\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s|Điều \d+\.|PHẦN \d{1,2}\.\s|Căn cứ\s|Kính gửi|Nơi nhận|Số\s*:|V\/v|\p{Lu}{2,}[\p{Lu}\s]+$)/u;

function paragraphOf({ segments, cell }: Draft, { page, number, edges }: PageOf): Paragraph {
  const first = segments[0] as Segment;
  const text = segments.map((each) => each.text.trim()).reduce(overLines);
  const middle = (first.x0 + first.x1) / 2;
  const width = edges.right - edges.left;
  const centre = edges.left + width / 2;
  const centred =
    segments.length === 1 &&
    Math.abs(middle - centre) < width * 0.04 &&
    first.x0 > edges.left + width * 0.04 &&
    // A full row that is set in ends at the edge.
    edges.right - first.x1 > 0.35 * (first.x0 - edges.left);
  return {
    number: 0,
    page: number,
    section: 0,
    cell,
    side: sideOf(first, page.width, edges),
    runs: segments.flatMap((each, i) => runsOf(each, i < segments.length - 1)),
    text,
    label: '',
    align: centred ? 'center' : 'both',
    firstLine: null,
    indent: 0,
    before: 0,
    after: 0,
    line: null,
    drawn: 0,
    boxed: false,
  };
}

/** A line that ends in the middle of a notation goes on without a blank: "30/2020/NĐ-" "CP". */
const overLines = (before: string, next: string): string =>
  /\d\/[\p{L}\d/&]*[-/]$|\p{Lu}-$/u.test(before) && /^\p{Lu}/u.test(next)
    ? before + next
    : `${before} ${next}`;

function sideOf({ x0, x1 }: Segment, pageWidth: number, edges: Edges): Paragraph['side'] {
  const width = edges.right - edges.left;
  const middle = ((x0 + x1) / 2 - edges.left) / width;
  if (x1 - x0 > width * 0.68) return 'full';
  if (x0 > edges.left + width * 0.38 && middle > 0.6) return 'right';
  if (middle < 0.42 && x1 < pageWidth * 0.6) return 'left';
  return 'full';
}

const runsOf = ({ pieces, size }: Segment, more: boolean): Run[] =>
  pieces.map((piece, i) => ({
    text: piece.text + (more && i === pieces.length - 1 ? ' ' : ''),
    fonts: [piece.font],
    size: piece.size,
    bold: piece.bold,
    italic: piece.italic,
    underline: false,
    raised: piece.size <= size * 0.75,
    capitals: false,
    colour: piece.colour,
  }));
