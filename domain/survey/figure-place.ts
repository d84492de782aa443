/** One place in an answer: a field, or a cell of a table. */
import type { AnswerValues, CellValue, ColumnField, FormField, RowValue } from './form.ts';

export interface FigurePlace {
  readonly field: string;
  /** Row of a table, from 0. */
  readonly row: number | null;
  readonly column: string | null;
}

/** The field or column of that place; undefined: the form has no such place, or it is a file or a whole table. */
export function columnAt(
  form: readonly FormField[],
  { field, column }: FigurePlace,
): ColumnField | undefined {
  const found = form.find(({ id }) => id === field);
  if (found?.type === 'table') return found.columns.find(({ id }) => id === column);
  return found?.type === 'file' || column !== null ? undefined : found;
}

/** "Số lao động", "Nhu cầu công nghệ, dòng 2, Kinh phí". */
export function placeName(form: readonly FormField[], place: FigurePlace): string {
  const field = form.find(({ id }) => id === place.field);
  const column = field?.type === 'table' ? columnAt(form, place)?.label : undefined;
  const row = place.row === null ? undefined : `dòng ${place.row + 1}`;
  return [field?.label ?? place.field, row, column].filter(Boolean).join(', ');
}

const rowsAt = (values: AnswerValues, field: string): readonly RowValue[] => {
  const rows = values[field];
  return Array.isArray(rows) ? (rows as readonly RowValue[]) : [];
};

/** null: nothing written there. */
export function valueAtPlace(values: AnswerValues, { field, row, column }: FigurePlace): CellValue | null {
  if (row === null || column === null) return (values[field] as CellValue | undefined) ?? null;
  return rowsAt(values, field)[row]?.[column] ?? null;
}

/** The same values with another one at that place; null leaves it blank. A row that is not there stays so. */
export function withValue(values: AnswerValues, place: FigurePlace, value: CellValue | null): AnswerValues {
  const { field, row, column } = place;
  if (row === null || column === null) return put(values, field, value);
  const rows = rowsAt(values, field);
  if (row >= rows.length) return values;
  return { ...values, [field]: rows.map((one, index) => (index === row ? put(one, column, value) : one)) };
}

function put<Value>(
  values: Readonly<Record<string, Value>>,
  key: string,
  value: Value | null,
): Readonly<Record<string, Value>> {
  if (value !== null) return { ...values, [key]: value };
  return Object.fromEntries(Object.entries(values).filter(([one]) => one !== key));
}

/** A figure cleaned by the office; the version it was received in stays as it is. */
export interface Cleaning extends FigurePlace {
  readonly after: CellValue | null;
}

/** @param cleanings oldest first */
export const cleaned = (values: AnswerValues, cleanings: readonly Cleaning[]): AnswerValues =>
  cleanings.reduce((now, one) => withValue(now, one, one.after), values);
