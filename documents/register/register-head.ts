/** Where each column of the register stands in a sheet: named by its head, in any order. */
import { REGISTER_COLUMNS, type RegisterRow } from '../../domain/document/register.ts';
import { fold, tidy } from '../../domain/vietnamese/fold.ts';
import type { CellContent, ReadSheet } from '../spreadsheet/read-workbook.ts';

export type RegisterColumn = keyof RegisterRow;

export interface RegisterHead {
  /** Index of the row under the head. */
  readonly firstRow: number;
  /** Index of each column that the sheet has. */
  readonly at: Readonly<Partial<Record<RegisterColumn, number>>>;
}

/** Other ways in which offices name the columns; compared without diacritics. */
const ALSO: Partial<Readonly<Record<RegisterColumn, readonly string[]>>> = {
  codeNotation: ['Số, ký hiệu', 'Số ký hiệu', 'Số và ký hiệu', 'Số và ký hiệu văn bản', 'Số ký hiệu văn bản'],
  promulgatedOn: ['Ngày, tháng văn bản', 'Ngày tháng', 'Ngày ban hành', 'Ngày văn bản'],
  typeAndSubject: ['Tên loại và trích yếu', 'Tên loại, trích yếu', 'Trích yếu', 'Trích yếu nội dung'],
  toPlaces: ['Nơi nhận'],
  filedWith: ['Đơn vị, người nhận bản lưu', 'Nơi lưu', 'Lưu'],
  copies: ['Số bản', 'Số lượng'],
};

/** Without these a row says too little to stand in the register. */
export const NEEDED: readonly RegisterColumn[] = [
  'codeNotation',
  'promulgatedOn',
  'typeAndSubject',
  'signer',
  'toPlaces',
];
export const labelOf = (column: RegisterColumn): string =>
  REGISTER_COLUMNS.find(({ key }) => key === column)?.label ?? column;

const ROWS_LOOKED_AT = 30;
/** As many heads as this in one row are a head, though some may be missing. */
const ENOUGH = 3;

/** null: the sheet is no register. */
export function findHead({ rows }: ReadSheet): RegisterHead | null {
  for (const [index, row] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const at = columnsIn(row);
    if (Object.keys(at).length >= ENOUGH) return { firstRow: index + 1, at };
  }
  return null;
}

function columnsIn(row: readonly CellContent[]): Partial<Record<RegisterColumn, number>> {
  const at: Partial<Record<RegisterColumn, number>> = {};
  for (const [index, cell] of row.entries()) {
    const column = typeof cell === 'string' ? BY_LABEL.get(keyOf(cell)) : undefined;
    if (column !== undefined) at[column] ??= index;
  }
  return at;
}

const keyOf = (label: string): string =>
  fold(tidy(label))
    .replace(/[^a-z]+/g, ' ')
    .trim();

const BY_LABEL: ReadonlyMap<string, RegisterColumn> = new Map(
  REGISTER_COLUMNS.flatMap(({ key, label }) =>
    [label, ...(ALSO[key] ?? [])].map((one): [string, RegisterColumn] => [keyOf(one), key]),
  ),
);
