import type { ColumnField, FormField, TableField } from '../../domain/survey/form.ts';
import { inlineRuns } from './inline.ts';
import { AFTER_TABLE, cell, columnWidths, row, ruledTable } from './table.ts';
import { KEEP_NEXT, paragraph, run } from './xml.ts';

/** Styles of the template that a form uses; both line styles carry a dotted tab to the right margin. */
export const FORM_STYLES = [
  'FormLabel',
  'FormHelp',
  'FormLine',
  'TableHead',
  'TableCell',
  'AfterTable',
  'DataTable',
] as const;

/** The blank form on paper: one numbered item per field, in the order and words of the definition. */
export const formFieldsXml = (fields: readonly FormField[], width: number): string =>
  fields.map((field, i) => fieldXml(field, i + 1, width)).join('');

/** Dots up to the right margin. */
const DOTS = '\t';

function fieldXml(field: FormField, number: number, width: number): string {
  const label = `${number}. ${field.label}${field.required ? ' (*)' : ''}`;
  const help = field.help ?? '';
  switch (field.type) {
    case 'text':
      return field.multiline
        ? item(`${label}:`, help, true) + blankLines(MULTILINE_ROWS)
        : item(`${label}: ${DOTS}`, help);
    case 'number':
      return item(`${label}: ${DOTS} ${field.unit}`, help);
    case 'date':
      return item(`${label}: ${BLANK_DATE}`, help);
    case 'choice':
      return (
        item(`${label} (${field.multiple ? 'có thể chọn nhiều' : 'chọn một'}):`, help, true) +
        ticks(field.options)
      );
    case 'file':
      return item(`${label}: ${fileWords(field.accept, field.maxMegabytes ?? 10)}`, help);
    case 'table':
      return item(`${label}:`, help, true) + blankTable(field, width);
  }
}

const BLANK_DATE = 'ngày ……… tháng ……… năm …………';
const MULTILINE_ROWS = 4;

/** The label with its help below; `leads` when what follows must stay on the same page. */
function item(text: string, help: string, leads = false): string {
  const keep = leads ? KEEP_NEXT : '';
  const label = paragraph('FormLabel', inlineRuns(text), help ? KEEP_NEXT : keep);
  return help ? label + paragraph('FormHelp', inlineRuns(help), keep) : label;
}

const blankLines = (count: number): string =>
  Array.from({ length: count }, (_, i) =>
    paragraph('FormLine', run(DOTS), i < count - 1 ? KEEP_NEXT : ''),
  ).join('');

/** A square to tick with a pen or to click in Word; both signs are in Times New Roman. */
const ticks = (choices: readonly string[]): string =>
  choices
    .map((choice, i) =>
      paragraph(
        'FormLine',
        `${TICK_BOX}${run(` ${choice}`)}`,
        `${i < choices.length - 1 ? KEEP_NEXT : ''}<w:ind w:left="567" w:hanging="284"/>`,
      ),
    )
    .join('');

const TICK_BOX =
  '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="25A0" w14:font="Times New Roman"/>' +
  '<w14:uncheckedState w14:val="25A1" w14:font="Times New Roman"/></w14:checkbox></w:sdtPr>' +
  `<w:sdtContent>${run('□')}</w:sdtContent></w:sdt>`;

const FILE_KINDS = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', jpg: 'ảnh JPG', png: 'ảnh PNG' } as const;
const fileWords = (accept: readonly (keyof typeof FILE_KINDS)[], megabytes: number): string =>
  `gửi kèm tệp ${accept.map((kind) => FILE_KINDS[kind]).join(', ')}, không quá ${megabytes} MB.`;

const MIN_BLANK_ROWS = 5;

/** A ruled table with a number column and empty rows to write in. */
function blankTable(field: TableField, width: number): string {
  const columns = [
    { label: 'TT', width: 0.4 },
    ...field.columns.map((each) => ({ label: headOf(each), width: 1 })),
  ];
  const widths = columnWidths(columns, width);
  const head = columns.map((column, i) =>
    cell(widths[i] ?? 0, paragraph('TableHead', run(column.label)), MIDDLE),
  );
  const rows = Array.from({ length: Math.max(field.minRows ?? 0, MIN_BLANK_ROWS) }, (_, r) =>
    row(
      widths.map((each, i) =>
        cell(each, paragraph('TableCell', run(i === 0 ? String(r + 1) : ''), CENTRED), MIDDLE),
      ),
      ROW_HEIGHT,
    ),
  );
  return ruledTable(widths, [row(head, '<w:tblHeader/>'), ...rows]) + AFTER_TABLE;
}

const MIDDLE = '<w:vAlign w:val="center"/>';
const CENTRED = '<w:jc w:val="center"/>';
const ROW_HEIGHT = '<w:trHeight w:val="454" w:hRule="atLeast"/>';

/** The unit or the choices of a column stand in its head. */
function headOf(column: ColumnField): string {
  const mark = column.required ? ' (*)' : '';
  if (column.type === 'number') return `${column.label}${mark} (${column.unit})`;
  if (column.type === 'choice') return `${column.label}${mark} (${column.options.join('/')})`;
  return `${column.label}${mark}`;
}
