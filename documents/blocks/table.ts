import type { TableBlock, TableColumn } from '../../domain/document/content.ts';
import { inlineRuns } from './inline.ts';
import { paragraph, run } from './xml.ts';

/** A ruled table: caption above, header row on every page it runs over, no row split between pages. */
export function tableXml(block: TableBlock, width: number): string {
  const widths = columnWidths(block.columns, width);
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
  return `${caption}${ruledTable(widths, [head, ...rows])}${AFTER_TABLE}`;
}

/** The air under a table; Word also needs a paragraph between two tables. */
export const AFTER_TABLE = paragraph('AfterTable', '');

/** Widths that fill `width` exactly, shared as the columns ask. */
export function columnWidths(columns: readonly { readonly width?: number }[], width: number): number[] {
  const shares = columns.map((column) => column.width ?? average(columns));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share * width) / total));
  const rest = width - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, i) => (i === widths.length - 1 ? each + rest : each));
}

/** A column without a share takes the average of those that have one. */
function average(columns: readonly { readonly width?: number }[]): number {
  const given = columns.flatMap((column) => (column.width === undefined ? [] : [column.width]));
  return given.length === 0 ? 1 : given.reduce((sum, each) => sum + each, 0) / given.length;
}

const align = (column: TableColumn): string =>
  column.align && column.align !== 'left' ? `<w:jc w:val="${column.align}"/>` : '';

export const cell = (width: number, content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;

export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells.join('')}</w:tr>`;

export function ruledTable(widths: readonly number[], rows: readonly string[]): string {
  const total = widths.reduce((sum, each) => sum + each, 0);
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="DataTable"/><w:tblW w:w="${total}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}
