/** Between what is typed into the page and what an answer holds. */
import { readAnswer, showAnswer, type FieldProblem } from '../../../domain/survey/answer.ts';
import { printCell } from '../../../domain/survey/answer-cell.ts';
import type {
  AnswerValues,
  CellValue,
  ColumnField,
  FormField,
  RowValue,
  TableField,
} from '../../../domain/survey/form.ts';
import type { RawAnswer } from '../../../store/survey/drafts.ts';
import { fileOf, fileText, isFile } from './file-value.ts';
import { elementId } from './inputs.ts';
import { sizeText } from './size-text.ts';

/** One thing to mend: beside which input, in which words, and as the summary on top says it. */
export interface FormProblem {
  readonly key: string;
  readonly sentence: string;
  readonly href: string;
  readonly summary: string;
}

export interface FormReading {
  readonly values: AnswerValues;
  readonly problems: readonly FormProblem[];
}

export function readForm(fields: readonly FormField[], raw: RawAnswer): FormReading {
  const files = Object.fromEntries(
    fields.flatMap(({ id, type }) => {
      const file = type === 'file' ? fileOf(raw[id]) : null;
      return file ? [[id, file] as const] : [];
    }),
  );
  const { values, problems } = readAnswer(fields, raw, { files });
  return { values, problems: problems.map((problem) => formProblem(fields, problem)) };
}

/** Puts a problem beside its input and names the place for the summary: "Nhu cầu công nghệ, dòng 2, Tên: …". */
export function formProblem(fields: readonly FormField[], problem: FieldProblem): FormProblem {
  const field = fields.find(({ id }) => id === problem.field);
  const column =
    field?.type === 'table' ? field.columns.find(({ id }) => id === problem.column)?.label : undefined;
  const row = problem.row === undefined ? undefined : `dòng ${problem.row + 1}`;
  const place = [field?.label, row, column].filter(Boolean).join(', ');
  const sentence = `${problem.what}.`;
  return {
    key: problem.name,
    sentence,
    href: `#${elementId(problem.name)}`,
    summary: `${place}: ${sentence}`,
  };
}

/** All problems from top to bottom of the form. A file that was refused is told as such, not as missing. */
export function inFormOrder(
  fields: readonly FormField[],
  refused: readonly FormProblem[],
  read: readonly FormProblem[],
): FormProblem[] {
  const told = new Set(refused.map(({ key }) => key));
  const all = [...refused, ...read.filter(({ key }) => !told.has(key))];
  return fields.flatMap(({ id }) => all.filter(({ key }) => key === id || key.startsWith(`${id}.`)));
}

/** What was sent, as it would have been typed, files included. */
export function rawOfAnswer(fields: readonly FormField[], values: AnswerValues): RawAnswer {
  const files = fields.flatMap(({ id }) => {
    const value = values[id];
    return isFile(value) ? [[id, fileText(value)] as const] : [];
  });
  const typed = Object.entries(showAnswer(fields, values)).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return Object.fromEntries([...typed, ...files]);
}

export interface ShownField {
  readonly label: string;
  readonly text: string | null;
  readonly table: ShownTable | null;
}
interface ShownTable {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly number: number;
    readonly cells: readonly { readonly label: string; readonly text: string }[];
  }[];
}

/** An answer as people read it, field by field, unanswered ones too. */
export const shownAnswer = (fields: readonly FormField[], values: AnswerValues): ShownField[] =>
  fields.map((field) => {
    const value = values[field.id];
    if (field.type === 'table') {
      const rows = (value ?? []) as readonly RowValue[];
      return { label: field.label, text: null, table: rows.length > 0 ? shownTable(field, rows) : null };
    }
    if (field.type === 'file')
      return {
        label: field.label,
        table: null,
        text: isFile(value) ? `${value.name} (${sizeText(value.size)})` : null,
      };
    return { label: field.label, table: null, text: cellText(field, value as CellValue | undefined) || null };
  });

const shownTable = (table: TableField, rows: readonly RowValue[]): ShownTable => ({
  columns: table.columns.map(({ label }) => label),
  rows: rows.map((row, index) => ({
    number: index + 1,
    cells: table.columns.map((column) => ({
      label: column.label,
      text: cellText(column, row[column.id]) || '–',
    })),
  })),
});

function cellText(field: ColumnField, value: CellValue | undefined): string {
  const text = printCell(field, value);
  return field.type === 'number' && field.unit && text ? `${text} ${field.unit}` : text;
}
