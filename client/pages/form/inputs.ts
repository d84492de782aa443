/** Names of inputs, and what they carry, between a form's fields and a browser. */
import type { ColumnField, FormField, TableField } from '../../../domain/survey/form.ts';
import type { RawAnswer } from '../../../store/survey/drafts.ts';
import type { Posted } from '../posted.ts';

/** Keys of raw values: `nhuCau`, or `congNghe.0.ten` for a cell. */
export const cellKey = (table: string, row: number, column: string): string => `${table}.${row}.${column}`;

/** Input names: typed values, a file chosen now, a file kept from before, a kept file to drop. */
export const valueName = (key: string): string => `p.${key}`;
export const fileName = (field: string): string => `tep.${field}`;
export const keptName = (field: string): string => `giu.${field}`;
export const dropName = (field: string): string => `bo.${field}`;

/** Id of the element of a key, for labels and links. */
export const elementId = (key: string): string => `o-${key.replaceAll('.', '-')}`;
export const rowId = (table: string, row: number): string => `o-${table}-dong-${row + 1}`;

const DEFAULT_MAX_ROWS = 50;
export const maxRowsOf = (table: TableField): number => table.maxRows ?? DEFAULT_MAX_ROWS;

/** What was typed into the inputs of this form and nothing else; rows are numbered anew without gaps. */
export function rawFromPosted(fields: readonly FormField[], posted: Posted): RawAnswer {
  const raw = new Map<string, string | readonly string[]>();
  for (const field of fields) {
    if (field.type === 'file') continue;
    if (field.type === 'table') for (const [key, value] of postedCells(field, posted)) raw.set(key, value);
    else put(raw, field, { from: field.id, to: field.id }, posted);
  }
  return Object.fromEntries(raw);
}

function postedCells(table: TableField, posted: Posted): Map<string, string | readonly string[]> {
  const cells = new Map<string, string | readonly string[]>();
  postedRows(table, posted).forEach((from, to) => {
    for (const column of table.columns) {
      const keys = { from: cellKey(table.id, from, column.id), to: cellKey(table.id, to, column.id) };
      put(cells, column, keys, posted);
    }
  });
  return cells;
}

/** Numbers of the rows that came, ascending, no more than the table holds. */
function postedRows(table: TableField, posted: Posted): number[] {
  const prefix = `${valueName(table.id)}.`;
  const numbers = [...posted.fields.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number(name.slice(prefix.length).split('.')[0]))
    .filter((row) => Number.isInteger(row) && row >= 0);
  return [...new Set(numbers)].sort((a, b) => a - b).slice(0, maxRowsOf(table));
}

function put(
  raw: Map<string, string | readonly string[]>,
  field: ColumnField,
  keys: { readonly from: string; readonly to: string },
  posted: Posted,
): void {
  const values = (posted.fields.get(valueName(keys.from)) ?? []).filter((value) => value !== '');
  raw.set(keys.to, field.type === 'choice' && field.multiple ? values : (values[0] ?? ''));
}

/** How many rows the raw values of a table hold. */
export function rowCount(table: TableField, raw: RawAnswer): number {
  const prefix = `${table.id}.`;
  const rows = Object.keys(raw)
    .filter((key) => key.startsWith(prefix))
    .map((key) => Number(key.slice(prefix.length).split('.')[0]) + 1);
  return Math.max(0, ...rows);
}

/** Rows to show: those filled, at least one and as many as the table needs. */
export const shownRows = (table: TableField, raw: RawAnswer): number =>
  Math.min(Math.max(rowCount(table, raw), table.minRows ?? 0, 1), maxRowsOf(table));

/** The same answer with one empty row more. */
export function addRow(table: TableField, raw: RawAnswer): RawAnswer {
  const row = shownRows(table, raw);
  if (row >= maxRowsOf(table)) return raw;
  return { ...raw, ...emptyRow(table, row) };
}

/** The same answer without one row; those below move up. */
export function removeRow(table: TableField, raw: RawAnswer, gone: number): RawAnswer {
  const prefix = `${table.id}.`;
  const kept = Object.entries(raw).flatMap(([key, value]): [string, string | readonly string[]][] => {
    if (!key.startsWith(prefix)) return [[key, value]];
    const [row = '', column = ''] = key.slice(prefix.length).split('.');
    if (Number(row) === gone) return [];
    return [[Number(row) > gone ? cellKey(table.id, Number(row) - 1, column) : key, value]];
  });
  return Object.fromEntries(kept);
}

const emptyRow = (table: TableField, row: number): RawAnswer =>
  Object.fromEntries(table.columns.map((column) => [cellKey(table.id, row, column.id), '']));
