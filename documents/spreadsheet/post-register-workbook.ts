import { POST_COLUMNS, type PostRow } from '../../domain/dispatch/post-register.ts';
import { headRow, textCell } from './cells.ts';
import { workbook } from './workbook.ts';

/** Letters, in the order of POST_COLUMNS. */
const WIDTHS = [12, 24, 56, 10, 24, 36];

/** The register of what was posted as .xlsx: the six legal columns. */
export const postRegisterWorkbook = (rows: readonly PostRow[]): Promise<Buffer> =>
  workbook([
    {
      name: 'Sổ gửi bưu điện',
      head: headRow(POST_COLUMNS.map((column) => column.label)),
      rows: rows.map((row) => POST_COLUMNS.map((column) => textCell(row[column.key]))),
      widths: WIDTHS,
      landscape: true,
    },
  ]);
