/** Fields of a form as their templates want them. */
import type { ColumnField, FileField, FormField, TableField } from '../../../domain/survey/form.ts';
import type { RawAnswer } from '../../../store/survey/drafts.ts';
import { fileOf } from './file-value.ts';
import {
  cellKey,
  dropName,
  elementId,
  fileName,
  keptName,
  maxRowsOf,
  rowId,
  shownRows,
  valueName,
} from './inputs.ts';
import { sizeText } from './size-text.ts';

/** Sentences by key of what is wrong there. */
export type ErrorsByKey = ReadonlyMap<string, string>;

export function fieldView(field: FormField, raw: RawAnswer, errors: ErrorsByKey): object {
  if (field.type === 'table') return tableView(field, raw, errors);
  if (field.type === 'file') return fileView(field, raw, errors);
  return columnView(field, { key: field.id, raw, errors, inRow: false });
}

interface Place {
  readonly key: string;
  readonly raw: RawAnswer;
  readonly errors: ErrorsByKey;
  readonly inRow: boolean;
}

/** More options than this are a drop-down list; so is every single choice inside a row. */
const MOST_RADIOS = 8;

function columnView(field: ColumnField, place: Place): object {
  if (field.type !== 'choice') return textView(field, place);
  return !field.multiple && (place.inRow || field.options.length > MOST_RADIOS)
    ? selectView(field, place)
    : choiceView(field, place);
}

/** What every field shows around its input. */
function around(
  field: FormField,
  key: string,
  errors: ErrorsByKey,
  help: string | null = field.help ?? null,
) {
  const id = elementId(key);
  const error = errors.get(key) ?? null;
  const described = [help && `${id}-giai-thich`, error && `${id}-loi`].filter(Boolean).join(' ');
  return {
    id,
    label: field.label,
    required: field.required ?? false,
    help,
    error,
    describedBy: described || null,
  };
}

const one = (raw: RawAnswer, key: string): string => [raw[key] ?? ''].flat()[0] ?? '';

const DATE_HELP = 'Ghi ngày/tháng/năm, ví dụ 05/02/2026.';

function textView(field: Exclude<ColumnField, { type: 'choice' }>, { key, raw, errors }: Place): object {
  const help = field.help ?? (field.type === 'date' ? DATE_HELP : null);
  const view = around(field, key, errors, help);
  const unit = field.type === 'number' && field.unit ? field.unit : null;
  return {
    ...view,
    partial: 'field-text',
    name: valueName(key),
    value: one(raw, key),
    multiline: field.type === 'text' && (field.multiline ?? false),
    unit,
    describedBy: [view.describedBy, unit && `${view.id}-don-vi`].filter(Boolean).join(' ') || null,
    size: field.type === 'text' ? 'wide' : 'short',
    inputmode: field.type === 'number' ? 'decimal' : null,
  };
}

function selectView(field: Extract<ColumnField, { type: 'choice' }>, { key, raw, errors }: Place): object {
  const chosen = one(raw, key);
  return {
    ...around(field, key, errors),
    partial: 'field-select',
    name: valueName(key),
    options: field.options.map((value) => ({ value, chosen: value === chosen })),
  };
}

function choiceView(field: Extract<ColumnField, { type: 'choice' }>, { key, raw, errors }: Place): object {
  const chosen = new Set([raw[key] ?? ''].flat());
  const none = field.multiple || field.required ? [] : [''];
  return {
    ...around(field, key, errors),
    partial: 'field-choice',
    name: valueName(key),
    input: field.multiple ? 'checkbox' : 'radio',
    options: [...field.options, ...none].map((value, index) => ({
      id: `${elementId(key)}-${index + 1}`,
      value,
      text: value || 'Không trả lời câu này',
      chosen: value === '' ? chosen.size === 0 || chosen.has('') : chosen.has(value),
    })),
  };
}

const DEFAULT_MEGABYTES = 10;
export const megabytesOf = (field: FileField): number => field.maxMegabytes ?? DEFAULT_MEGABYTES;

function fileView(field: FileField, raw: RawAnswer, errors: ErrorsByKey): object {
  const limits = `Nhận tệp ${field.accept.join(', ')}; không quá ${megabytesOf(field)} MB.`;
  const kept = fileOf(raw[field.id]);
  return {
    ...around(field, field.id, errors, field.help ? `${field.help}\n${limits}` : limits),
    partial: 'field-file',
    name: fileName(field.id),
    keptName: keptName(field.id),
    dropName: dropName(field.id),
    accept: field.accept.map((type) => `.${type}`).join(','),
    kept: kept && { ...kept, size: sizeText(kept.size) },
    required: (field.required ?? false) && !kept,
  };
}

function tableView(table: TableField, raw: RawAnswer, errors: ErrorsByKey): object {
  const count = shownRows(table, raw);
  const rows = Array.from({ length: count }, (_, row) => ({
    id: rowId(table.id, row),
    number: row + 1,
    remove: count > 1 ? `xoa:${table.id}:${row}` : null,
    cells: table.columns.map((column) =>
      columnView(column, { key: cellKey(table.id, row, column.id), raw, errors, inRow: true }),
    ),
  }));
  return {
    ...around(table, table.id, errors),
    partial: 'field-table',
    rows,
    add: count < maxRowsOf(table) ? `them:${table.id}` : null,
    maxRows: maxRowsOf(table),
  };
}
