import type { TableBlock, TableColumn } from '../../domain/document/content.ts';
import { inlineRuns } from './inline.ts';
import { paragraph, run } from './xml.ts';

/** A ruled table: caption above, header row on every page it runs over, no row split between pages. */
export function tableXml(block: TableBlock, width: number): string {
  const widths = columnWidths(withNaturalWidths(block), width);
  const caption = block.caption ? paragraph('TableCaption', inlineRuns(block.caption)) : '';
  const head = row(
    block.columns.map((column, i) =>
      cell(widths[i] ?? 0, paragraph('TableHead', run(column.label)), '<w:vAlign w:val="center"/>'),
    ),
    '<w:tblHeader/>',
  );
  const rows = block.rows.map((texts) =>
    row(
      block.columns.map((column, i) =>
        cell(widths[i] ?? 0, paragraph('TableCell', inlineRuns(texts[i] ?? ''), align(column))),
      ),
    ),
  );
  const pieces = piecesOf(rows).map((piece) => ruledTable(widths, [head, ...piece]));
  return `${caption}${pieces.join(ON_NEXT_PAGE)}${AFTER_TABLE}`;
}

/**
 * Rows of one table in the file. Laying a table out over pages costs LibreOffice more than its rows grow: 6,500 rows in
 * one took a minute, in pieces 13 seconds. A longer table goes on under a new head on the next page.
 */
const LONGEST_PIECE = 400;

function piecesOf(rows: readonly string[]): string[][] {
  const count = Math.max(1, Math.ceil(rows.length / LONGEST_PIECE));
  return Array.from({ length: count }, (_, i) => rows.slice(i * LONGEST_PIECE, (i + 1) * LONGEST_PIECE));
}

/** The air under a table; Word also needs a paragraph between two tables. */
export const AFTER_TABLE = paragraph('AfterTable', '');

/** A line too thin to see: two tables need a paragraph between them. */
const ON_NEXT_PAGE = paragraph(
  'AfterTable',
  '',
  '<w:pageBreakBefore/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
);

/** Widths that fill `width` exactly, shared as the columns ask; one that asks for nothing gets the average. */
export function columnWidths(columns: readonly { readonly width?: number }[], width: number): number[] {
  const given = columns.flatMap((column) => (column.width === undefined ? [] : [column.width]));
  const usual = given.length === 0 ? 1 : sum(given) / given.length;
  const shares = columns.map((column) => column.width ?? usual);
  const widths = shares.map((share) => Math.floor((share * width) / sum(shares)));
  return widths.map((each, i) => (i === widths.length - 1 ? each + width - sum(widths) : each));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** When no column says how wide it is, each gets room for its texts: the longest, within reason. */
function withNaturalWidths(block: TableBlock): readonly TableColumn[] {
  if (block.columns.some((column) => column.width !== undefined)) return block.columns;
  return block.columns.map((column, i) => {
    const cells = block.rows.map((texts) => texts[i]?.length ?? 0);
    const words = column.label.split(' ').map((word) => word.length);
    return { ...column, width: Math.min(WIDEST, Math.max(NARROWEST, ...words, ...cells)) };
  });
}

/** Letters. */
const NARROWEST = 5;
const WIDEST = 32;

const align = (column: TableColumn): string =>
  column.align && column.align !== 'left' ? `<w:jc w:val="${column.align}"/>` : '';

export const cell = (width: number, content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;

export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells.join('')}</w:tr>`;

export function ruledTable(widths: readonly number[], rows: readonly string[]): string {
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="DataTable"/><w:tblW w:w="${sum(widths)}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}
