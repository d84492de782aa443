/** One typed value: text, number, choice or date, as a recipient types it and as it is printed. */
import { formatDay } from '../time/day.ts';
import { readDay } from '../vietnamese/day-text.ts';
import { tidy } from '../vietnamese/fold.ts';
import { formatNumber, NUMBER_FAULTS, readNumber } from '../vietnamese/number.ts';
import { printable } from '../vietnamese/printable.ts';
import type { CellValue, ChoiceField, ColumnField, FieldValue, NumberField, TextField } from './form.ts';

/** Neither: nothing was typed, and nothing has to be. */
export interface CellReading {
  readonly value?: CellValue;
  readonly fault?: string;
}

export function readCell(
  field: ColumnField,
  typed: string | readonly string[] | undefined,
  { draft = false }: { readonly draft?: boolean } = {},
): CellReading {
  const texts = [typed ?? []].flat().filter((text) => text.trim() !== '');
  const [first] = texts;
  if (first === undefined) return field.required && !draft ? { fault: REQUIRED[field.type] } : {};
  switch (field.type) {
    case 'text':
      return readText(field, first);
    case 'number':
      return readAmount(field, first);
    case 'choice':
      return readChoice(field, texts);
    case 'date':
      return readDate(first);
  }
}

const REQUIRED: Readonly<Record<ColumnField['type'], string>> = {
  text: 'Chưa ghi nội dung',
  number: 'Chưa ghi số',
  choice: 'Chưa chọn',
  date: 'Chưa ghi ngày',
};

const DEFAULT_LENGTH = 2_000;

function readText({ multiline = false, maxLength = DEFAULT_LENGTH }: TextField, typed: string): CellReading {
  const lines = printable(typed.normalize('NFC'))
    .split(/\r\n|\r|\n/)
    .map(tidy);
  const value = lines.join(multiline ? '\n' : ' ').trim();
  const length = [...value].length;
  return length > maxLength
    ? { fault: `Dài ${formatNumber(length)} ký tự, quá ${formatNumber(maxLength)} ký tự` }
    : { value };
}

function readAmount({ unit, min, max, decimals = 0 }: NumberField, typed: string): CellReading {
  const words = tidy(typed);
  const bare = words.toLowerCase().endsWith(unit.toLowerCase()) ? words.slice(0, -unit.length) : words;
  const value = readNumber(bare);
  if (typeof value === 'string') return { fault: NUMBER_FAULTS[value] };
  const digits = bare.trim().split(',')[1]?.length ?? 0;
  if (digits > decimals)
    return { fault: decimals ? `Chỉ ghi đến ${decimals} chữ số sau dấu phẩy` : 'Ghi số nguyên' };
  if (min !== undefined && value < min) return { fault: `Không nhỏ hơn ${formatNumber(min)} ${unit}` };
  if (max !== undefined && value > max) return { fault: `Không lớn hơn ${formatNumber(max)} ${unit}` };
  return { value };
}

function readChoice({ options, multiple = false }: ChoiceField, texts: readonly string[]): CellReading {
  const chosen = [...new Set(texts.map(tidy))];
  const stranger = chosen.find((text) => !options.includes(text));
  if (stranger !== undefined) return { fault: `“${stranger}” không có trong các lựa chọn` };
  if (multiple) return { value: options.filter((option) => chosen.includes(option)) };
  const [only, another] = chosen;
  return another === undefined && only !== undefined ? { value: only } : { fault: 'Chỉ chọn một' };
}

function readDate(typed: string): CellReading {
  const day = readDay(typed);
  return day
    ? { value: day }
    : { fault: 'Cần ghi một ngày có thật theo dạng ngày/tháng/năm, ví dụ 25/7/2023' };
}

/** What would have been typed for that value. */
export function showCell(field: ColumnField, value: FieldValue): string | readonly string[] {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return field.type === 'date' ? formatDay(value) : value;
  return Array.isArray(value) ? value.map(String) : '';
}

/** The value as printed in a table or a report; several choices are joined by ";". */
export function printCell(field: ColumnField, value: CellValue | undefined): string {
  if (value === undefined) return '';
  const shown = showCell(field, value);
  return typeof shown === 'string' ? shown : shown.join('; ');
}
