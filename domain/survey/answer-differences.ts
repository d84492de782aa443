/** Where two answers to one form differ, place by place, in words that people read. */
import { printCell } from './answer-cell.ts';
import type { AnswerValues, CellValue, FieldValue, FormField, RowValue, TableField } from './form.ts';

export interface Difference {
  /** "Số lao động", "Nhu cầu công nghệ, dòng 2, Tên". */
  readonly place: string;
  /** As printed; empty: nothing written. */
  readonly left: string;
  readonly right: string;
}

export interface Compared {
  readonly kind: 'answer' | 'noNeed';
  readonly values: AnswerValues;
}

const KINDS = { answer: 'có số liệu', noNeed: 'không có nhu cầu' } as const;

/** In the order of the form; files are not compared, a scan is never the file itself. */
export function differencesOf(form: readonly FormField[], left: Compared, right: Compared): Difference[] {
  if (left.kind !== right.kind)
    return [{ place: 'Trả lời', left: KINDS[left.kind], right: KINDS[right.kind] }];
  return form.flatMap((field) => {
    const [one, other] = [left.values[field.id], right.values[field.id]];
    if (field.type === 'file') return [];
    if (field.type === 'table') return tableDifferences(field, rowsOf(one), rowsOf(other));
    return differs(field.label, printCell(field, one as CellValue), printCell(field, other as CellValue));
  });
}

const differs = (place: string, left: string, right: string): Difference[] =>
  left === right ? [] : [{ place, left, right }];

const rowsOf = (value: FieldValue | undefined): readonly RowValue[] =>
  Array.isArray(value) ? (value as readonly RowValue[]) : [];

function tableDifferences(
  field: TableField,
  left: readonly RowValue[],
  right: readonly RowValue[],
): Difference[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    field.columns.flatMap((column) =>
      differs(
        `${field.label}, dòng ${row + 1}, ${column.label}`,
        printCell(column, left[row]?.[column.id]),
        printCell(column, right[row]?.[column.id]),
      ),
    ),
  ).flat();
}
