import type { ChoiceField, ColumnField, FormField, TableField } from '../../domain/survey/form.ts';
import { offeredRows, type FormPart } from '../../domain/survey/form-parts.ts';
import {
  BLANK_CELL,
  countFrom,
  dateControl,
  dropdownControl,
  placeOf,
  textControl,
  tickControl,
  type NextId,
} from '../form-files/controls.ts';
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

/** Content controls of the fields are numbered from here; templates use lower numbers. */
const FIRST_ID = 1000;

/**
 * The blank form: one numbered item per field, in the order and words of the definition. On paper there are dots to
 * write on; in Word each place is a content control that carries the name of what it answers (`formPartName`).
 */
export function formFieldsXml(fields: readonly FormField[], width: number): string {
  const nextId = countFrom(FIRST_ID);
  return fields.map((field, i) => fieldXml(field, i + 1, { width, nextId })).join('');
}

interface Page {
  readonly width: number;
  readonly nextId: NextId;
}

/** Dots up to the right margin. */
const DOTS = '\t';

function fieldXml(field: FormField, number: number, page: Page): string {
  const label = `${number}. ${field.label}${field.required ? ' (*)' : ''}`;
  const help = field.help ?? '';
  const place = () => placeOf({ field: field.id }, field.label, page.nextId());
  switch (field.type) {
    case 'text':
      return field.multiline
        ? item(`${label}:`, help, { leads: true }) + blankLines(textControl(place(), DOTS, true))
        : item(`${label}: `, help, { place: textControl(place(), DOTS) });
    case 'number':
      return item(`${label}: `, help, { place: textControl(place(), DOTS), after: ` ${field.unit}` });
    case 'date':
      return item(`${label}: `, help, { place: dateControl(place(), BLANK_DATE) });
    case 'choice':
      return (
        item(`${label} (${field.multiple ? 'có thể chọn nhiều' : 'chọn một'}):`, help, { leads: true }) +
        ticks(field, page.nextId)
      );
    case 'file':
      return item(`${label}: ${fileWords(field.accept, field.maxMegabytes ?? 10)}`, help);
    case 'table':
      return item(`${label}:`, help, { leads: true }) + blankTable(field, page);
  }
}

const BLANK_DATE = 'ngày ……… tháng ……… năm …………';
const MULTILINE_ROWS = 4;

interface ItemOptions {
  /** What follows must stay on the same page. */
  readonly leads?: boolean;
  /** Where the answer goes, behind the label, and what stands behind it. */
  readonly place?: string;
  readonly after?: string;
}

/** The label with its help below. */
function item(
  text: string,
  help: string,
  { leads = false, place = '', after = '' }: ItemOptions = {},
): string {
  const keep = leads ? KEEP_NEXT : '';
  const words = inlineRuns(text) + place + (after && run(after));
  const label = paragraph('FormLabel', words, help ? KEEP_NEXT : keep);
  return help ? label + paragraph('FormHelp', inlineRuns(help), keep) : label;
}

/** The place stands on the first line: LibreOffice does not lay out a place of several lines. */
const blankLines = (place: string): string =>
  [place, ...Array.from({ length: MULTILINE_ROWS - 1 }, () => run(DOTS))]
    .map((line, i) => paragraph('FormLine', line, i < MULTILINE_ROWS - 1 ? KEEP_NEXT : ''))
    .join('');

const ticks = ({ id, options }: ChoiceField, nextId: NextId): string =>
  options
    .map((option, i) =>
      paragraph(
        'FormLine',
        `${tickControl(placeOf({ field: id, option: i + 1 }, option, nextId()))}${run(` ${option}`)}`,
        `${i < options.length - 1 ? KEEP_NEXT : ''}<w:ind w:left="567" w:hanging="284"/>`,
      ),
    )
    .join('');

const FILE_KINDS = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', jpg: 'ảnh JPG', png: 'ảnh PNG' } as const;
const fileWords = (accept: readonly (keyof typeof FILE_KINDS)[], megabytes: number): string =>
  `gửi kèm tệp ${accept.map((kind) => FILE_KINDS[kind]).join(', ')}, không quá ${megabytes} MB.`;

/** A ruled table with a number column and empty rows to write in. */
function blankTable(field: TableField, { width, nextId }: Page): string {
  const columns = [
    { label: 'TT', width: 0.4 },
    ...field.columns.map((each) => ({ label: headOf(each), width: 1 })),
  ];
  const widths = columnWidths(columns, width);
  const head = columns.map((column, i) =>
    cell(widths[i] ?? 0, paragraph('TableHead', run(column.label)), MIDDLE),
  );
  const rows = Array.from({ length: offeredRows(field.minRows) }, (_, r) =>
    row(
      widths.map((each, i) => {
        const column = field.columns[i - 1];
        const content = column
          ? blankCell(column, { field: field.id, cell: { row: r, column: i } }, nextId)
          : run(String(r + 1));
        return cell(each, paragraph('TableCell', content, column ? '' : CENTRED), MIDDLE);
      }),
      ROW_HEIGHT,
    ),
  );
  return ruledTable(widths, [row(head, '<w:tblHeader/>'), ...rows]) + AFTER_TABLE;
}

function blankCell(column: ColumnField, part: FormPart, nextId: NextId): string {
  const place = () => placeOf(part, column.label, nextId());
  switch (column.type) {
    case 'date':
      return dateControl(place(), BLANK_CELL);
    case 'choice':
      return column.multiple
        ? cellTicks(column, part, nextId)
        : dropdownControl(place(), column.options, BLANK_CELL);
    default:
      return textControl(place(), BLANK_CELL, column.type === 'text' && column.multiline);
  }
}

const cellTicks = ({ options }: ChoiceField, part: FormPart, nextId: NextId): string =>
  options
    .map(
      (option, i) => tickControl(placeOf({ ...part, option: i + 1 }, option, nextId())) + run(` ${option}`),
    )
    .join(run('\n'));

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
