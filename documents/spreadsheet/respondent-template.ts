/** The workbook an intermediary fills in: instructions, a row a respondent, a sheet a table, what it is for hidden. */
import type PizZip from 'pizzip';
import writeWorkbook, { type Row } from 'write-excel-file/node';
import {
  KEY_SHEET,
  KEYS,
  layoutOf,
  type Column,
  type SheetLayout,
} from '../../domain/survey/respondent-layout.ts';
import type { FormField } from '../../domain/survey/form.ts';
import { pack } from '../render/pack.ts';
import { columnLetters } from '../../domain/spreadsheet/cell-place.ts';
import { headRow, textCell } from './cells.ts';
import { openWritten } from './excel-order.ts';
import { sheetNames } from './workbook.ts';

export interface RespondentTemplate {
  readonly campaignId: string;
  readonly recipientId: number;
  readonly subject: string;
  readonly intermediary: string;
  readonly deadline: string;
  readonly form: readonly FormField[];
  /** Rows to begin with, as typed, sheet by sheet; empty ones when absent. */
  readonly typed?: readonly (readonly (readonly string[])[])[] | undefined;
}

const GUIDE = 'Hướng dẫn';
const EMPTY_ROWS = 200;
/** Rows in which lists and formats hold. */
const LAST_ROW = 1_002;

export async function respondentTemplate(input: RespondentTemplate): Promise<Buffer> {
  const layouts = layoutOf(input.form);
  const [guide = GUIDE, ...names] = sheetNames([GUIDE, ...layouts.map(({ label }) => label)]);
  const options = choicesOf(layouts);
  const keyRows = keyRowsOf(input, names, options);
  const sheets = [
    { sheet: guide, data: guideRows(input, names), columns: [{ width: 110 }] },
    ...layouts.map((layout, at) => ({
      sheet: names[at] ?? '',
      data: sheetRows(layout, input.typed?.[at], at === 0),
      columns: [{ width: 6 }, ...layout.columns.map((_column, index) => ({ width: index === 0 ? 40 : 24 }))],
      stickyRowsCount: 2,
      orientation: 'landscape' as const,
    })),
    { sheet: KEY_SHEET, data: keyRows, columns: [{ width: 20 }, { width: 40 }] },
  ];
  const written = writeWorkbook(sheets, { fontFamily: 'Times New Roman', fontSize: 12 });
  const zip = openWritten(await written.toBuffer());
  hide(zip);
  layouts.forEach((layout, at) => addLists(zip, at + 2, listsOf(layout, options)));
  return pack(zip);
}

const bold = (text: string): Row => [textCell(text, { fontWeight: 'bold' })];
const line = (text: string): Row => [textCell(text)];

const guideRows = (
  { subject, intermediary, deadline, form }: RespondentTemplate,
  names: readonly string[],
): Row[] => [
  bold(`TỔNG HỢP PHIẾU TRẢ LỜI QUA ĐẦU MỐI: ${intermediary}`),
  line(`Việc: ${subject}`),
  line(`Thời hạn gửi: ${deadline}.`),
  bold('Cách ghi'),
  line(
    `1. Trang “${names[0] ?? ''}”: mỗi đơn vị một dòng, ghi từ dòng 3. Cột TT là số riêng của từng đơn vị.`,
  ),
  ...(names.length > 1
    ? [
        line(
          `2. Các trang ${names
            .slice(1)
            .map((name) => `“${name}”`)
            .join(', ')}: mỗi mục một dòng; cột TT ghi lại số của đơn vị ở trang “${names[0] ?? ''}”.`,
        ),
      ]
    : []),
  line(
    'Không đổi tên trang, tiêu đề cột; không dùng công thức. Câu được chọn nhiều mục thì ngăn cách bằng dấu chấm phẩy (;).',
  ),
  line('Mã số thuế và số điện thoại ghi dạng chữ để giữ số 0 ở đầu.'),
  ...(form.some(({ type }) => type === 'file')
    ? [line('Tệp đính kèm của từng đơn vị (nếu có) gửi riêng cho cơ quan chủ trì.')]
    : []),
  line(
    'Gửi lại tệp này tại đường dẫn riêng trong thư, hoặc cho cơ quan chủ trì. Gửi lần sau thì ghi đủ cả các đơn vị đã gửi lần trước.',
  ),
];

function sheetRows(
  { columns }: SheetLayout,
  typed: readonly (readonly string[])[] | undefined,
  numbered: boolean,
): Row[] {
  const width = columns.length + 1;
  const hint = { fontStyle: 'italic' as const, textColor: '#5A5A5A', borderStyle: 'thin' as const };
  const rows =
    typed ??
    Array.from({ length: EMPTY_ROWS }, (_, index) => [
      numbered ? String(index + 1) : '',
      ...Array<string>(width - 1).fill(''),
    ]);
  return [
    headRow(['TT', ...columns.map(({ label }) => label)]),
    [textCell('', hint), ...columns.map((column) => textCell(column.hint, hint))],
    ...rows.map((row): Row => Array.from({ length: width }, (_, index) => textCell(row[index] ?? ''))),
  ];
}

/** Options of single choices, each list a column of the hidden sheet. */
const choicesOf = (layouts: readonly SheetLayout[]): ReadonlyMap<Column, number> =>
  new Map(
    layouts
      .flatMap(({ columns }) => columns)
      .filter(({ field }) => field?.type === 'choice' && !field.multiple)
      .map((column, index) => [column, index + 4] as const),
  );

const optionsOf = ({ field }: Column): readonly string[] => (field?.type === 'choice' ? field.options : []);

function keyRowsOf(
  { campaignId, recipientId }: RespondentTemplate,
  names: readonly string[],
  options: ReadonlyMap<Column, number>,
): Row[] {
  const said = [
    [KEYS.campaign, campaignId],
    [KEYS.recipient, String(recipientId)],
    ...names.map((name) => [KEYS.sheet, name]),
  ];
  const lists = [...options.keys()].map(optionsOf);
  const height = Math.max(said.length, ...lists.map(({ length }) => length));
  return Array.from({ length: height }, (_, row): Row => [
    textCell(said[row]?.[0] ?? ''),
    textCell(said[row]?.[1] ?? ''),
    textCell(''),
    ...lists.map((list) => textCell(list[row] ?? '')),
  ]);
}

const listsOf = ({ columns }: SheetLayout, options: ReadonlyMap<Column, number>): string[] =>
  columns.flatMap((column, index) => {
    const at = options.get(column);
    if (at === undefined) return [];
    const [cells, list] = [columnLetters(index + 2), columnLetters(at)];
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Chưa đúng" ` +
        `error="Chọn một mục trong danh sách" sqref="${cells}3:${cells}${LAST_ROW}">` +
        `<formula1>'${KEY_SHEET}'!$${list}$1:$${list}$${optionsOf(column).length}</formula1></dataValidation>`,
    ];
  });

function edit(zip: PizZip, path: string, change: (xml: string) => string): void {
  const file = zip.file(path);
  if (!file) throw new Error(`Bảng tính thiếu ${path}`);
  zip.file(path, change(file.asText()));
}

/** The writer knows neither hidden sheets nor lists: both are one element each. */
const hide = (zip: PizZip): void =>
  edit(zip, 'xl/workbook.xml', (xml) =>
    xml.replace(/<sheet (?=[^>]*\bname="van-thu")/, `<sheet state="hidden" `),
  );

/** After the cells and merged cells, before links and page settings, as the schema of sheets orders them. */
const AFTER_LISTS =
  /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing)\b|<\/worksheet>/;

function addLists(zip: PizZip, sheet: number, lists: readonly string[]): void {
  if (lists.length === 0) return;
  const element = `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
  edit(zip, `xl/worksheets/sheet${sheet}.xml`, (xml) => xml.replace(AFTER_LISTS, (next) => element + next));
}
