import type { Cell } from 'write-excel-file/node';
import type { FieldValue, FileValue, FormField } from '../../domain/survey/form.ts';
import { isDay } from '../../domain/time/day.ts';
import { dayCell, numberCell, textCell } from './cells.ts';

/** Head of a field's column, with the unit of a number. */
export const columnHead = (field: FormField): string =>
  field.type === 'number' ? `${field.label} (${field.unit})` : field.label;

/** What was answered to a field; null when nothing was. Numbers and days stay numbers and days. */
export function valueCell(field: FormField, value: FieldValue | undefined): Cell {
  if (value === undefined) return null;
  if (typeof value === 'number') return numberCell(value, field.type === 'number' ? field.decimals : 0);
  if (typeof value === 'string')
    return field.type === 'date' && isDay(value) ? dayCell(value) : textCell(value);
  if (isFile(value)) return textCell(value.name);
  if (field.type === 'table') return numberCell(value.length);
  return textCell(value.map(String).join('; '));
}

const isFile = (value: FieldValue): value is FileValue => typeof value === 'object' && 'sha256' in value;
