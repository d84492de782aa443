import { REGISTER_COLUMNS, type RegisterRow } from '../../domain/document/register.ts';
import { headRow, textCell } from './cells.ts';
import { workbook } from './workbook.ts';

/** Letters, in the order of REGISTER_COLUMNS. */
export const REGISTER_WIDTHS = [24, 12, 48, 22, 40, 18, 10, 12, 12, 20];

/** The register of outgoing documents as .xlsx: the ten legal columns, one row per number, void ones too. */
export const registerWorkbook = (rows: readonly RegisterRow[]): Promise<Buffer> =>
  workbook([
    {
      name: 'Sổ đăng ký văn bản đi',
      head: headRow(REGISTER_COLUMNS.map((column) => column.label)),
      rows: rows.map((row) => REGISTER_COLUMNS.map((column) => textCell(row[column.key]))),
      widths: REGISTER_WIDTHS,
      landscape: true,
    },
  ]);
