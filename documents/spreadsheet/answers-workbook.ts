import type { Row } from 'write-excel-file/node';
import type { FieldValue, FormField, RowValue, TableField } from '../../domain/survey/form.ts';
import { STATE_WORDS, type AnsweringRecipient } from './answer-rows.ts';
import { headRow, instantCell, numberCell, textCell } from './cells.ts';
import { countsSheet } from './counts-sheet.ts';
import { columnHead, valueCell } from './field-cells.ts';
import { workbook, type WorkbookSheet } from './workbook.ts';

export interface AnswersWorkbookInput {
  readonly fields: readonly FormField[];
  /** One per recipient that owes an answer, in the order of the groups. */
  readonly recipients: readonly AnsweringRecipient[];
}

/** Every answer on one sheet, every table field on a sheet of its own, counts by group on the last. */
export const answersWorkbook = (input: AnswersWorkbookInput): Promise<Buffer> =>
  workbook([
    answersSheet(input),
    ...input.fields
      .filter((field) => field.type === 'table')
      .map((field) => tableSheet(field, input.recipients)),
    countsSheet(input.recipients),
  ]);

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
