import type { ColumnField, FormField, TableField } from '../../domain/survey/form.ts';
import { inlineRuns } from './inline.ts';
import { AFTER_TABLE, cell, columnWidths, row, ruledTable } from './table.ts';
import { paragraph, run } from './xml.ts';

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

function fieldXml(field: FormField, number: number, width: number): string {
  const label = `${number}. ${field.label}${field.required ? ' (*)' : ''}`;
  const help = field.help ? paragraph('FormHelp', inlineRuns(field.help)) : '';
  switch (field.type) {
    case 'text':
      return item(`${label}:`) + help + dottedLines(field.multiline ? 4 : 1, width);
    case 'number':
      return item(`${label}:`) + help + valueLine(`\t ${field.unit}`, width - 284 - unitWidth(field.unit));
    case 'date':
      return item(`${label}:`) + help + paragraph('FormLine', run(BLANK_DATE));
    case 'choice':
      return (
        item(`${label}${field.multiple ? ' (có thể chọn nhiều)' : ' (chọn một)'}:`) +
        help +
        options(field.options)
      );
    case 'file':
      return (
        item(`${label}:`) +
        help +
        paragraph('FormLine', run(fileWords(field.accept, field.maxMegabytes ?? 10)))
      );
    case 'table':
      return item(`${label}:`) + help + blankTable(field, width);
  }
}

const BLANK_DATE = 'Ngày …… tháng …… năm …………';
const item = (text: string): string => paragraph('FormLabel', inlineRuns(text));

const leader = (position: number): string =>
  `<w:tabs><w:tab w:val="left" w:leader="dot" w:pos="${Math.round(position)}"/></w:tabs>`;
const valueLine = (text: string, position: number): string =>
  paragraph('FormLine', run(text), leader(position));
const dottedLines = (count: number, width: number): string => valueLine('\t', width).repeat(count);

/** Room for the unit after the dots, twentieths of a point; generous, so that it stays on the line. */
const unitWidth = (unit: string): number => unit.length * 150;

/** A square to tick with a pen or to click in Word; both signs are in Times New Roman. */
const options = (choices: readonly string[]): string =>
  choices
    .map((choice) =>
      paragraph('FormLine', `${TICK_BOX}${run(` ${choice}`)}`, '<w:ind w:left="567" w:hanging="284"/>'),
    )
    .join('');

const TICK_BOX =
  '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="25A0" w14:font="Times New Roman"/>' +
  '<w14:uncheckedState w14:val="25A1" w14:font="Times New Roman"/></w14:checkbox></w:sdtPr>' +
  `<w:sdtContent>${run('□')}</w:sdtContent></w:sdt>`;

const FILE_KINDS = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', jpg: 'ảnh JPG', png: 'ảnh PNG' } as const;
const fileWords = (accept: readonly (keyof typeof FILE_KINDS)[], megabytes: number): string =>
  `Gửi kèm tệp ${accept.map((kind) => FILE_KINDS[kind]).join(', ')}, không quá ${megabytes} MB.`;

const NUMBER_COLUMN = { label: 'TT', width: 0.4 };
const MIN_BLANK_ROWS = 5;

/** A ruled table with a number column and empty rows to write in. */
function blankTable(field: TableField, width: number): string {
  const columns = [
    NUMBER_COLUMN,
    ...field.columns.map((column) => ({ label: columnLabel(column), width: 1 })),
  ];
  const widths = columnWidths(columns, width);
  const cells = (texts: readonly string[], style: string): string[] =>
    widths.map((each, i) => cell(each, paragraph(style, run(texts[i] ?? '')), '<w:vAlign w:val="center"/>'));
  const head = row(
    cells(
      columns.map((column) => column.label),
      'TableHead',
    ),
    '<w:tblHeader/>',
  );
  const count = Math.max(field.minRows ?? 0, MIN_BLANK_ROWS);
  const rows = Array.from({ length: count }, (_, i) => row(cells([String(i + 1)], 'TableCell'), ROW_HEIGHT));
  return ruledTable(widths, [head, ...rows]) + AFTER_TABLE;
}

const ROW_HEIGHT = '<w:trHeight w:val="454" w:hRule="atLeast"/>';

/** The unit or the choices of a column stand in its head. */
function columnLabel(column: ColumnField): string {
  const mark = column.required ? ' (*)' : '';
  if (column.type === 'number') return `${column.label}${mark} (${column.unit})`;
  if (column.type === 'choice') return `${column.label}${mark} (${column.options.join('/')})`;
  return `${column.label}${mark}`;
}
