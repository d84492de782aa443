/** What all answers to one field come to. `respondents` filled it in; `blank` answered the form but left it empty. */
import type { Day } from '../time/day.ts';
import { printCell } from './answer-cell.ts';
import type {
  AnswerValues,
  CellValue,
  ChoiceField,
  ColumnField,
  FieldValue,
  FileValue,
  FormField,
  NumberField,
  RowValue,
  TableField,
} from './form.ts';

export function summarise(
  field: FormField,
  answers: readonly Answered[],
  groups: readonly string[],
): FieldSummary {
  const filled = answers.flatMap(({ values, ...who }) => {
    const value = values[field.id];
    return value === undefined ? [] : [{ ...who, value }];
  });
  const base = {
    id: field.id,
    label: field.label,
    respondents: filled.length,
    blank: answers.length - filled.length,
  };
  switch (field.type) {
    case 'number':
      return {
        ...base,
        kind: 'number',
        unit: field.unit,
        ...figuresOf(
          field,
          filled.map(({ value }) => value),
        ),
      };
    case 'choice':
      return {
        ...base,
        kind: 'choice',
        tally: tallyOf(
          field,
          filled.map(({ value }) => value),
        ),
      };
    case 'text':
      return { ...base, kind: 'text', long: field.multiline ?? false, entries: filled.map(printed) };
    case 'date':
      return { ...base, kind: 'date', ...spanOf(filled.map(textOf)) };
    case 'file':
      return {
        ...base,
        kind: 'file',
        files: filled.map(({ name, value }) => ({ name, file: value as FileValue })),
      };
    case 'table':
      return { ...base, kind: 'table', ...tableOf(field, filled, groups) };
  }
}

export interface Answered {
  readonly name: string;
  readonly group: string;
  readonly values: AnswerValues;
}
interface Base {
  readonly id: string;
  readonly label: string;
  readonly respondents: number;
  readonly blank: number;
}
export interface Figures {
  readonly count: number;
  readonly total: number;
  /** Null when nobody wrote a figure. */
  readonly average: number | null;
  readonly least: number | null;
  readonly most: number | null;
}
export interface Tally {
  readonly option: string;
  readonly count: number;
}
export type FieldSummary =
  | (Base & Figures & { readonly kind: 'number'; readonly unit: string })
  | (Base & { readonly kind: 'choice'; readonly tally: readonly Tally[] })
  | (Base & {
      readonly kind: 'text';
      readonly long: boolean;
      readonly entries: readonly { readonly name: string; readonly group: string; readonly text: string }[];
    })
  | (Base & { readonly kind: 'date'; readonly earliest: Day | null; readonly latest: Day | null })
  | (Base & {
      readonly kind: 'file';
      readonly files: readonly { readonly name: string; readonly file: FileValue }[];
    })
  | (Base & TableSummary & { readonly kind: 'table' });

export interface TableSummary {
  readonly columns: readonly ColumnSummary[];
  readonly rows: readonly {
    readonly name: string;
    readonly group: string;
    readonly cells: readonly string[];
  }[];
  /** Every group of the campaign, zero or not. */
  readonly byGroup: readonly {
    readonly group: string;
    readonly respondents: number;
    readonly rows: number;
  }[];
}
export interface ColumnSummary {
  readonly id: string;
  readonly label: string;
  readonly type: ColumnField['type'];
  readonly unit: string | null;
  readonly figures: Figures | null;
  readonly tally: readonly Tally[] | null;
}

interface Filled {
  readonly name: string;
  readonly group: string;
  readonly value: FieldValue;
}

const textOf = ({ value }: Filled): string => (typeof value === 'string' ? value : '');
const printed = (one: Filled) => ({ name: one.name, group: one.group, text: textOf(one) });

/** Sums are rounded to the decimals of the field, averages to one more (at least one). */
function figuresOf({ decimals = 0 }: NumberField, values: readonly FieldValue[]): Figures {
  const numbers = values.filter((value) => typeof value === 'number');
  const total = rounded(
    numbers.reduce((sum, value) => sum + value, 0),
    decimals,
  );
  if (!numbers.length) return { count: 0, total: 0, average: null, least: null, most: null };
  return {
    count: numbers.length,
    total,
    average: rounded(total / numbers.length, decimals + 1),
    least: Math.min(...numbers),
    most: Math.max(...numbers),
  };
}

const rounded = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;

const tallyOf = ({ options }: ChoiceField, values: readonly FieldValue[]): Tally[] =>
  options.map((option) => ({
    option,
    count: values.filter((value) =>
      Array.isArray(value) ? value.some((one) => one === option) : value === option,
    ).length,
  }));

function spanOf(days: readonly Day[]): { earliest: Day | null; latest: Day | null } {
  const sorted = [...days].sort();
  return { earliest: sorted[0] ?? null, latest: sorted.at(-1) ?? null };
}

function tableOf(field: TableField, filled: readonly Filled[], groups: readonly string[]): TableSummary {
  const rows = filled.flatMap(({ name, group, value }) =>
    (value as readonly RowValue[]).map((row) => ({ name, group, row })),
  );
  return {
    columns: field.columns.map((column) =>
      columnOf(
        column,
        rows.map(({ row }) => row[column.id]),
      ),
    ),
    rows: rows.map(({ name, group, row }) => ({
      name,
      group,
      cells: field.columns.map((column) => printCell(column, row[column.id])),
    })),
    byGroup: groups.map((group) => ({
      group,
      respondents: filled.filter((one) => one.group === group).length,
      rows: rows.filter((one) => one.group === group).length,
    })),
  };
}

function columnOf(column: ColumnField, cells: readonly (CellValue | undefined)[]): ColumnSummary {
  const values = cells.filter((cell) => cell !== undefined);
  return {
    id: column.id,
    label: column.label,
    type: column.type,
    unit: column.type === 'number' ? column.unit : null,
    figures: column.type === 'number' ? figuresOf(column, values) : null,
    tally: column.type === 'choice' ? tallyOf(column, values) : null,
  };
}
