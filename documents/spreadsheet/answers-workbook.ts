import type { Row } from 'write-excel-file/node';
import { printCell } from '../../domain/survey/answer-cell.ts';
import type { Consolidation } from '../../domain/survey/consolidate.ts';
import { columnAt, placeName, type FigurePlace } from '../../domain/survey/figure-place.ts';
import type { CellValue, FieldValue, FormField, RowValue, TableField } from '../../domain/survey/form.ts';
import { STATE_WORDS, type AnsweringRecipient } from './answer-rows.ts';
import { headRow, instantCell, numberCell, textCell } from './cells.ts';
import { countsSheet } from './counts-sheet.ts';
import { columnHead, valueCell } from './field-cells.ts';
import { workbook, type WorkbookSheet } from './workbook.ts';

export interface AnswersWorkbookInput {
  readonly fields: readonly FormField[];
  /** One per recipient that owes an answer, in the order of the groups. */
  readonly recipients: readonly AnsweringRecipient[];
  /** Figures that the office changed, oldest first; absent or empty: none. */
  readonly cleanings?: readonly CleanedFigure[] | undefined;
}

/** One line of the log of cleaning, everything as printed. */
export interface CleanedFigure {
  readonly at: Date;
  readonly name: string;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly why: string;
}

/** A consolidation as the workbook shows it, with the log of what was cleaned. */
export const workbookInput = (
  fields: readonly FormField[],
  consolidation: Consolidation,
  cleanings: readonly LoggedCleaning[],
): AnswersWorkbookInput => ({
  fields,
  recipients: consolidation.rows.map((row) => ({
    group: row.group,
    name: row.name,
    state: row.status === 'answered' ? (row.late ? 'late' : 'onTime') : row.status,
    receivedAt: row.receivedAt,
    values: row.values ?? {},
  })),
  cleanings: cleanings.map((one) => {
    const column = columnAt(fields, one);
    const print = (value: CellValue | null): string =>
      column ? printCell(column, value ?? undefined) : String(value ?? '');
    return {
      at: one.cleanedAt,
      name: one.name,
      place: placeName(fields, one),
      from: print(one.before),
      to: print(one.after),
      by: one.cleanedBy,
      why: one.why,
    };
  }),
});

export interface LoggedCleaning extends FigurePlace {
  readonly name: string;
  readonly before: CellValue | null;
  readonly after: CellValue | null;
  readonly why: string;
  readonly cleanedAt: Date;
  readonly cleanedBy: string;
}

/** Every answer on one sheet, every table field on a sheet of its own, counts by group, and the log of cleaning on the last. */
export const answersWorkbook = (input: AnswersWorkbookInput): Promise<Buffer> =>
  workbook([
    answersSheet(input),
    ...input.fields
      .filter((field) => field.type === 'table')
      .map((field) => tableSheet(field, input.recipients)),
    countsSheet(input.recipients),
    ...(input.cleanings?.length ? [cleaningSheet(input.cleanings)] : []),
  ]);

const cleaningSheet = (cleanings: readonly CleanedFigure[]): WorkbookSheet => ({
  name: 'Nhật ký làm sạch',
  head: headRow(['TT', 'Thời điểm', 'Cơ quan, tổ chức', 'Chỗ ghi', 'Từ', 'Thành', 'Người sửa', 'Lý do']),
  rows: cleanings.map((one, i) => [
    numberCell(i + 1),
    instantCell(one.at),
    ...[one.name, one.place, one.from, one.to, one.by, one.why].map((text) => textCell(text)),
  ]),
  widths: [6, 18, 44, 36, 20, 20, 24, 40],
  landscape: true,
});

const WHO = ['TT', 'Nhóm', 'Cơ quan, tổ chức'];
const WHO_WIDTHS = [6, 28, 44];

const who = (recipient: AnsweringRecipient, ordinal: number): Row => [
  numberCell(ordinal),
  textCell(recipient.group),
  textCell(recipient.name),
];

function answersSheet({ fields, recipients }: AnswersWorkbookInput): WorkbookSheet {
  return {
    name: 'Trả lời',
    head: headRow([...WHO, 'Tình trạng', 'Thời điểm nhận', ...fields.map(columnHead)]),
    rows: recipients.map((recipient, i) => [
      ...who(recipient, i + 1),
      textCell(STATE_WORDS[recipient.state]),
      recipient.receivedAt ? instantCell(recipient.receivedAt) : null,
      ...fields.map((field) => valueCell(field, recipient.values[field.id])),
    ]),
    widths: [...WHO_WIDTHS, 18, 18, ...fields.map(() => 24)],
    landscape: true,
  };
}

/** One row per row of the table, so that it can be filtered and summed. */
function tableSheet(field: TableField, recipients: readonly AnsweringRecipient[]): WorkbookSheet {
  const rows = recipients.flatMap((recipient) =>
    rowsOf(recipient.values[field.id]).map((row) => ({ recipient, row })),
  );
  return {
    name: field.label,
    head: headRow([...WHO, ...field.columns.map(columnHead)]),
    rows: rows.map(({ recipient, row }, i) => [
      ...who(recipient, i + 1),
      ...field.columns.map((column) => valueCell(column, row[column.id])),
    ]),
    widths: [...WHO_WIDTHS, ...field.columns.map(() => 24)],
    landscape: true,
  };
}

const rowsOf = (value: FieldValue | undefined): readonly RowValue[] =>
  typeof value === 'object' && !('sha256' in value) ? value.filter((row) => typeof row === 'object') : [];
