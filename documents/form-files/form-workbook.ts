/** The form as a workbook: a place to fill in stands in a row or column whose hidden name says what it answers. */
import PizZip from 'pizzip';
import type { Row } from 'write-excel-file/node';
import { formCodeText, type FormCode } from '../../domain/survey/form-code.ts';
import type { FormHolder } from '../../domain/survey/form-holder.ts';
import {
  CODE_PART,
  formPartName,
  SENDER_PARTS,
  senderPartName,
  type SenderPart,
} from '../../domain/survey/form-parts.ts';
import type { ColumnField, FormField, TableField } from '../../domain/survey/form.ts';
import { columnLetters } from '../../domain/spreadsheet/cell-place.ts';
import { escapeXml } from '../blocks/xml.ts';
import { pack } from '../render/pack.ts';
import { headRow, textCell } from '../spreadsheet/cells.ts';
import { workbook, type WorkbookSheet } from '../spreadsheet/workbook.ts';

export interface FormWorkbook {
  readonly fields: readonly FormField[];
  readonly code: FormCode;
  readonly sender?: FormHolder['sender'];
}

/** Column A of every sheet is hidden: names in it, answers in C of the first sheet, from B on in tables. */
export async function formWorkbook({ fields, code, sender = {} }: FormWorkbook): Promise<Buffer> {
  const tables = fields.filter((field): field is TableField => field.type === 'table');
  const main = mainSheet(fields, code, sender);
  const bytes = await workbook([main.sheet, ...tables.map(tableSheet)]);
  const zip = new PizZip(bytes);
  [main.lists, ...tables.map(tableLists)].forEach((lists, i) => {
    const part = `xl/worksheets/sheet${i + 1}.xml`;
    zip.file(part, withLists(hiddenNames(zip.file(part)?.asText() ?? ''), lists));
  });
  return pack(zip);
}

interface List {
  /** `C7` or `D2:D51`. */
  readonly where: string;
  readonly options: readonly string[];
}

function mainSheet(fields: readonly FormField[], code: FormCode, sender: FormHolder['sender']) {
  const rows: Row[] = [];
  const lists: List[] = [];
  const add = (name: string, label: string, value = '', note = ''): number =>
    rows.push([textCell(name), textCell(label), textCell(value, { borderStyle: 'thin' }), textCell(note)]) +
    1;
  add(CODE_PART, 'Mã phiếu (giữ nguyên khi gửi lại)', formCodeText(code));
  for (const [part, label] of Object.entries(SENDER_PARTS) as [SenderPart, string][])
    add(senderPartName(part), label, sender[part] ?? '');
  for (const field of fields) {
    const label = `${field.label}${field.required ? ' (*)' : ''}`;
    if (field.type === 'table') add('', label, '', 'ghi ở trang tính riêng bên cạnh');
    else if (field.type === 'file') add('', label, '', 'gửi tệp kèm theo thư');
    else if (field.type === 'choice' && field.multiple)
      field.options.forEach((option, i) => {
        const row = add(
          formPartName({ field: field.id, option: i + 1 }),
          `${label}: ${option}`,
          '',
          'chọn thì ghi x',
        );
        lists.push({ where: `C${row}`, options: ['x'] });
      });
    else {
      const row = add(formPartName({ field: field.id }), label, '', hintOf(field));
      if (field.type === 'choice') lists.push({ where: `C${row}`, options: field.options });
    }
  }
  const head = headRow(['', 'Nội dung', 'Trả lời', 'Cách ghi']);
  const sheet: WorkbookSheet = { name: 'Phiếu', head, rows, widths: [4, 60, 50, 40] };
  return { sheet, lists };
}

const hintOf = (field: ColumnField): string => {
  if (field.type === 'number') return field.unit;
  if (field.type === 'date') return 'ngày/tháng/năm';
  return field.type === 'choice' ? `chọn một: ${field.options.join('; ')}` : (field.help ?? '');
};

const ROWS = 50;

function tableSheet(field: TableField): WorkbookSheet {
  const labels = field.columns.map((column) => {
    const mark = column.required ? ' (*)' : '';
    if (column.type === 'number') return `${column.label}${mark} (${column.unit})`;
    return column.type === 'choice' && column.multiple
      ? `${column.label}${mark} (nhiều lựa chọn cách nhau bằng dấu ;)`
      : `${column.label}${mark}`;
  });
  return {
    name: field.label,
    head: headRow([formPartName({ field: field.id }), ...labels]),
    rows: [],
    widths: [4, ...field.columns.map(() => 30)],
  };
}

const tableLists = ({ columns }: TableField): List[] =>
  columns.flatMap((column, i) => {
    const letter = columnLetters(i + 2);
    const one = column.type === 'choice' && !column.multiple;
    return one ? [{ where: `${letter}2:${letter}${ROWS + 1}`, options: column.options }] : [];
  });

const hiddenNames = (xml: string): string => xml.replace(/<col (?=[^>]*\bmin="1")/, '<col hidden="1" ');

/** Excel takes 255 signs of a list, and a comma parts its entries: longer ones are typed by hand. */
function withLists(xml: string, lists: readonly List[]): string {
  const fit = lists.filter(
    ({ options }) => options.join(',').length <= 255 && options.every((option) => !/[",]/.test(option)),
  );
  if (fit.length === 0) return xml;
  const rules = fit.map(
    ({ where, options }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${where}"><formula1>"${escapeXml(options.join(','))}"</formula1></dataValidation>`,
  );
  const block = `<dataValidations count="${fit.length}">${rules.join('')}</dataValidations>`;
  return xml.replace(
    /(?=<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing)\b|<\/worksheet>)/,
    () => block,
  );
}
