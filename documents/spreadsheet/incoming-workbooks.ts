import {
  FOLLOW_UP_COLUMNS,
  INCOMING_COLUMNS,
  type Column,
  type FollowUpRow,
  type IncomingRow,
} from '../../domain/incoming/registers.ts';
import { headRow, textCell } from './cells.ts';
import { workbook } from './workbook.ts';

/** The registers of incoming documents as .xlsx: the legal columns, one row a document. */
export const incomingWorkbook = (rows: readonly IncomingRow[]): Promise<Buffer> =>
  book('Sổ đăng ký văn bản đến', INCOMING_COLUMNS, [12, 8, 32, 22, 12, 48, 28, 12, 10, 20], rows);

export const followUpWorkbook = (rows: readonly FollowUpRow[]): Promise<Buffer> =>
  book('Sổ theo dõi giải quyết', FOLLOW_UP_COLUMNS, [8, 56, 28, 26, 24, 22, 20], rows);

const book = <Row extends { readonly [Key in keyof Row]: string }>(
  name: string,
  columns: readonly Column<Row>[],
  widths: readonly number[],
  rows: readonly Row[],
): Promise<Buffer> =>
  workbook([
    {
      name,
      head: headRow(columns.map(({ label }) => label)),
      rows: rows.map((row) => columns.map(({ key }) => textCell(row[key]))),
      widths,
      landscape: true,
    },
  ]);
