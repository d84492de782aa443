/**
 * What a recipient typed → values, with every problem keyed by its field. What was typed is kept as it is (`RawAnswer`)
 * for showing it again, so a mistake costs nobody their work; `showAnswer` turns kept values back into what was typed.
 */
import type {
  AnswerValues,
  ColumnField,
  FieldValue,
  FileField,
  FileValue,
  FormField,
  RowValue,
  TableField,
} from './form.ts';
import { readCell, showCell, type CellReading } from './answer-cell.ts';

/** As an HTML form posts it; cells of a table are `field.rowIndex.column`, rows from 0. Other names are ignored. */
export type RawAnswer = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface AnswerReading {
  /** What could be read; a field that could not be is absent. */
  readonly values: AnswerValues;
  readonly problems: readonly FieldProblem[];
}
export interface FieldProblem {
  readonly field: string;
  /** Row as posted, from 0. */
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  /** Name of the input beside which it is shown: `field` or `field.row.column`. */
  readonly name: string;
  /** Vietnamese. */
  readonly what: string;
}
export interface AnswerOptions {
  /** Files already stored, by field id: the new one, or the one kept from before. */
  readonly files?: Readonly<Record<string, FileValue>>;
  /** A draft may be incomplete: nothing is required of it. */
  readonly draft?: boolean;
}

/** Reads every field; to be accepted the problems have to be empty. */
export function readAnswer(
  form: readonly FormField[],
  raw: RawAnswer,
  options: AnswerOptions = {},
): AnswerReading {
  const values: Record<string, FieldValue> = {};
  const problems: FieldProblem[] = [];
  for (const field of form) {
    const reading = readField(field, raw, options);
    if (reading.value !== undefined) values[field.id] = reading.value;
    problems.push(...reading.problems);
  }
  return { values, problems };
}

interface FieldReading {
  readonly value?: FieldValue | undefined;
  readonly problems: readonly FieldProblem[];
}

function readField(field: FormField, raw: RawAnswer, options: AnswerOptions): FieldReading {
  if (field.type === 'file') return readFile(field, options);
  if (field.type === 'table') return readTable(field, raw, options);
  return placed(readCell(field, own(raw, field.id), options), { field: field.id, name: field.id });
}

const placed = ({ value, fault }: CellReading, place: Omit<FieldProblem, 'what'>): FieldReading => ({
  value,
  problems: fault === undefined ? [] : [{ ...place, what: fault }],
});

const own = (raw: RawAnswer, name: string): string | readonly string[] | undefined =>
  Object.hasOwn(raw, name) ? raw[name] : undefined;

function readFile(field: FileField, { files = {}, draft = false }: AnswerOptions): FieldReading {
  const place = { field: field.id, name: field.id };
  const file = Object.hasOwn(files, field.id) ? files[field.id] : undefined;
  if (!file) return placed(field.required && !draft ? { fault: 'Chưa đính kèm tệp' } : {}, place);
  const fault = fileFault(field, file);
  return fault === undefined ? { value: file, problems: [] } : placed({ fault }, place);
}

const MEGABYTE = 1024 * 1024;

function fileFault({ accept, maxMegabytes = 10 }: FileField, { name, size }: FileValue): string | undefined {
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  const kind = extension === 'jpeg' ? 'jpg' : extension;
  if (!accept.some((one) => one === kind)) return `Chỉ nhận tệp ${accept.map((one) => `.${one}`).join(', ')}`;
  return size > maxMegabytes * MEGABYTE ? `Tệp lớn quá ${maxMegabytes} MB` : undefined;
}

const MAX_ROWS = 50;

function readTable(field: TableField, raw: RawAnswer, options: AnswerOptions): FieldReading {
  const { minRows = 0, maxRows = MAX_ROWS } = field;
  const rows = filledRows(field, raw);
  const read = rows.map((row) => readRow(field, row, raw, options));
  const problems = read.flatMap((row) => row.problems);
  const least = Math.max(minRows, field.required ? 1 : 0);
  if (!options.draft && rows.length < least)
    problems.push({ field: field.id, name: field.id, what: `Cần ghi ít nhất ${least} dòng` });
  if (rows.length > maxRows)
    problems.push({ field: field.id, name: field.id, what: `Chỉ ghi được ${maxRows} dòng` });
  return { value: rows.length ? read.slice(0, maxRows).map(({ value }) => value) : undefined, problems };
}

/** Posted indexes of the rows in which something was typed, in order. */
function filledRows(field: TableField, raw: RawAnswer): number[] {
  const columns = new Set(field.columns.map(({ id }) => id));
  const rows = new Set<number>();
  for (const [name, typed] of Object.entries(raw)) {
    const [table, row, column, more] = name.split('.');
    const known =
      table === field.id && /^\d{1,4}$/.test(row ?? '') && columns.has(column ?? '') && more === undefined;
    if (known && [typed].flat().some((text) => text?.trim())) rows.add(Number(row));
  }
  return [...rows].sort((a, b) => a - b);
}

function readRow(
  field: TableField,
  row: number,
  raw: RawAnswer,
  options: AnswerOptions,
): { readonly value: RowValue; readonly problems: readonly FieldProblem[] } {
  const value: Record<string, RowValue[string]> = {};
  const problems = field.columns.flatMap((column) => {
    const name = cellName(field.id, row, column.id);
    const reading = readCell(column, own(raw, name), options);
    if (reading.value !== undefined) value[column.id] = reading.value;
    return placed(reading, { field: field.id, row, column: column.id, name }).problems;
  });
  return { value, problems };
}

/** Name of a table cell's input. */
export const cellName = (field: string, row: number, column: string): string => `${field}.${row}.${column}`;

/** Kept values as they would have been typed; files are not typed and stay out. */
export function showAnswer(form: readonly FormField[], values: AnswerValues): RawAnswer {
  const raw: Record<string, string | readonly string[]> = {};
  const put = (name: string, field: ColumnField, value: FieldValue | undefined): void => {
    if (value !== undefined) raw[name] = showCell(field, value);
  };
  for (const field of form) {
    const value = values[field.id];
    if (field.type === 'table') {
      const rows = (Array.isArray(value) ? value : []) as readonly RowValue[];
      rows.forEach((row, index) =>
        field.columns.forEach((column) => put(cellName(field.id, index, column.id), column, row[column.id])),
      );
    } else if (field.type !== 'file') put(field.id, field, value);
  }
  return raw;
}
