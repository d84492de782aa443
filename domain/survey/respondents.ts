/** The file of an intermediary → respondents and their answers, every problem at its cell. Pure. */
import { isEmailAddress } from '../dispatch/address.ts';
import type { Problem } from '../failure/catalogue.ts';
import { grouped } from '../grouped.ts';
import { cellPlace } from '../spreadsheet/cell-place.ts';
import { tidy } from '../vietnamese/fold.ts';
import { lowerFirst } from '../vietnamese/list.ts';
import { formatNumber } from '../vietnamese/number.ts';
import { readTaxNumber } from '../vietnamese/tax-number.ts';
import { cellName, readAnswer, type FieldProblem } from './answer.ts';
import type { AnswerValues, FormField } from './form.ts';
import {
  answerable,
  FIRST_ROW,
  KEY_SHEET,
  KEYS,
  layoutOf,
  MOST_RESPONDENTS,
  ORDINAL_LABEL,
  type SheetLayout,
  type WhoKey,
} from './respondent-layout.ts';
import { cellText, plain, type SheetCell } from './respondent-cells.ts';
import { nameKey } from './sameness.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

export interface Respondent {
  readonly name: string;
  readonly taxNumber: string | null;
  readonly postalAddress: string;
  readonly contactPerson: string;
  readonly phone: string;
  readonly email: string;
}

export interface RespondentRow {
  /** Row of the main sheet, from 1. */
  readonly row: number;
  readonly respondent: Respondent;
  readonly values: AnswerValues;
  readonly problems: readonly Problem[];
  /** As typed, sheet by sheet, for giving it back: the ordinal first. */
  readonly typed: readonly (readonly (readonly string[])[])[];
}

export interface RespondentReading {
  readonly rows: readonly RespondentRow[];
  /** What is wrong with the file as a whole: nothing of it can be taken. */
  readonly problems: readonly Problem[];
}

export interface RespondentFor {
  readonly campaignId: string;
  readonly recipientId: number;
  readonly form: readonly FormField[];
}

export function readRespondents(sheets: readonly Sheet[], asked: RespondentFor): RespondentReading {
  const found = findSheets(sheets, asked);
  if ('problems' in found) return { rows: [], problems: found.problems };
  const [main, ...tables] = found.sheets as [FoundSheet, ...FoundSheet[]];
  const lines = linesOf(main);
  const problems = [...strayRows(lines, tables), ...tooMany(lines)];
  if (lines.length === 0)
    problems.push({
      where: `trang “${main.name}”`,
      what: 'chưa có dòng nào',
      remedy: `ghi từ dòng ${FIRST_ROW}`,
    });
  const around = {
    ...{ main, tables, form: answerable(asked.form) },
    linesOfTables: tables.map((table) => grouped(linesOf(table), ({ ordinal }) => ordinal)),
  };
  const rows = lines.map((line) => readLine(line, around));
  return { rows: withDoubles(rows, main), problems };
}

interface FoundSheet extends Sheet {
  readonly layout: SheetLayout;
}
interface Line {
  /** From 1. */
  readonly row: number;
  readonly ordinal: string;
  readonly cells: readonly SheetCell[];
}

const TEMPLATE = 'tải lại tệp mẫu của đầu mối này, chép dữ liệu sang rồi gửi lại';

function findSheets(
  sheets: readonly Sheet[],
  { campaignId, recipientId, form }: RespondentFor,
): { readonly sheets: readonly FoundSheet[] } | { readonly problems: readonly Problem[] } {
  const key = sheets.find(({ name }) => name === KEY_SHEET);
  const said = (what: string): string[] =>
    (key?.rows ?? []).filter(([first]) => first === what).map(([, second]) => plain(second ?? null));
  if (!key) return { problems: [{ where: 'tệp', what: 'không phải tệp mẫu của đợt này', remedy: TEMPLATE }] };
  if (said(KEYS.campaign)[0] !== campaignId || said(KEYS.recipient)[0] !== String(recipientId))
    return {
      problems: [{ where: 'tệp', what: 'là tệp mẫu của đợt khác hoặc của đầu mối khác', remedy: TEMPLATE }],
    };
  const names = said(KEYS.sheet);
  const layouts = layoutOf(form);
  const problems: Problem[] = [];
  const found = layouts.flatMap((layout, index): FoundSheet[] => {
    const sheet = sheets.find(({ name }) => name === names[index]);
    if (sheet) problems.push(...headProblems(sheet, layout));
    else
      problems.push({
        where: 'tệp',
        what: `thiếu trang “${names[index] ?? layout.label}”`,
        remedy: TEMPLATE,
      });
    return sheet ? [{ ...sheet, layout }] : [];
  });
  return problems.length > 0 ? { problems } : { sheets: found };
}

function headProblems({ name, rows }: Sheet, { columns }: SheetLayout): Problem[] {
  const wanted = [ORDINAL_LABEL, ...columns.map(({ label }) => label)];
  return wanted.flatMap((label, index) =>
    tidy(plain(rows[0]?.[index] ?? null)) === tidy(label)
      ? []
      : [{ where: placeOf(name, 1, index), what: `tiêu đề cột phải là “${label}”`, remedy: TEMPLATE }],
  );
}

/** Rows in which something stands besides the ordinal, which the template brings along. */
const linesOf = ({ rows }: Sheet): Line[] =>
  rows.flatMap((cells, index) =>
    index + 1 >= FIRST_ROW && cells.slice(1).some((cell) => plain(cell) !== '')
      ? [{ row: index + 1, ordinal: plain(cells[0] ?? null), cells }]
      : [],
  );

function strayRows(lines: readonly Line[], tables: readonly FoundSheet[]): Problem[] {
  const known = new Set(lines.map(({ ordinal }) => ordinal));
  return tables.flatMap((table) =>
    linesOf(table)
      .filter(({ ordinal }) => ordinal === '' || !known.has(ordinal))
      .map(({ row, ordinal }) => ({
        where: placeOf(table.name, row, 0),
        what: ordinal === '' ? 'chưa ghi TT' : `không có đơn vị nào mang TT ${ordinal}`,
        remedy: 'ghi TT của đơn vị ở trang đầu',
      })),
  );
}

const tooMany = (lines: readonly Line[]): Problem[] =>
  lines.length > MOST_RESPONDENTS
    ? [{ where: 'tệp', what: `quá ${formatNumber(MOST_RESPONDENTS)} đơn vị`, remedy: 'chia thành nhiều tệp' }]
    : [];

interface Around {
  readonly main: FoundSheet;
  readonly tables: readonly FoundSheet[];
  /** The lines of each table by the ordinal they begin with. */
  readonly linesOfTables: readonly ReadonlyMap<string, readonly Line[]>[];
  readonly form: readonly FormField[];
}

function readLine(line: Line, { main, tables, linesOfTables, form }: Around): RespondentRow {
  const raw: Record<string, string | readonly string[]> = {};
  const whoTexts = { name: '', taxNumber: '', postalAddress: '', contactPerson: '', phone: '', email: '' };
  main.layout.columns.forEach((column, index) => {
    const text = cellText(column, line.cells[index + 1] ?? null);
    if (column.who) whoTexts[column.who] = tidy(String(text));
    else if (column.field) raw[column.field.id] = text;
  });
  const tableLines = linesOfTables.map((lines) => lines.get(line.ordinal) ?? []);
  tables.forEach(({ layout }, at) =>
    tableLines[at]?.forEach(({ cells }, row) =>
      layout.columns.forEach((column, index) => {
        if (!column.field || !layout.table) return;
        raw[cellName(layout.table.id, row, column.field.id)] = cellText(column, cells[index + 1] ?? null);
      }),
    ),
  );
  const { values, problems } = readAnswer(form, raw);
  const placed = problems.map((problem) => ({
    where: whereOf(problem, { line, main, tables, tableLines }),
    what: lowerFirst(problem.what),
  }));
  return {
    row: line.row,
    respondent: { ...whoTexts, taxNumber: taxOf(whoTexts.taxNumber) },
    values,
    problems: [...whoProblems(line, main, whoTexts), ...ordinalProblems(line, main), ...placed],
    typed: [
      [typedCells(line, main)],
      ...tables.map((table, at) => (tableLines[at] ?? []).map((one) => typedCells(one, table))),
    ],
  };
}

const typedCells = ({ ordinal, cells }: Line, { layout }: FoundSheet): string[] => [
  ordinal,
  ...layout.columns.map((column, index) => [cellText(column, cells[index + 1] ?? null)].flat().join('; ')),
];

const ordinalProblems = ({ ordinal, row }: Line, { name }: Sheet): Problem[] =>
  ordinal === ''
    ? [{ where: placeOf(name, row, 0), what: 'chưa ghi TT', remedy: 'ghi một số riêng cho đơn vị này' }]
    : [];

const taxOf = (typed: string): string | null => {
  const reading = typed === '' ? null : readTaxNumber(typed);
  return reading && 'taxNumber' in reading ? reading.taxNumber : null;
};

const WHO_RULES: Readonly<Record<WhoKey, (text: string) => string | null>> = {
  name: (text) => (/\p{L}/u.test(text) ? null : 'chưa ghi tên đơn vị'),
  taxNumber: (text) => {
    const reading = text === '' ? null : readTaxNumber(text);
    return reading && 'fault' in reading ? lowerFirst(reading.fault) : null;
  },
  postalAddress: () => null,
  contactPerson: () => null,
  phone: (text) => (text === '' || /\d{3}/.test(text.replace(/\D/g, '')) ? null : 'không phải số điện thoại'),
  email: (text) => (text === '' || isEmailAddress(text) ? null : 'không phải địa chỉ thư điện tử'),
};
const LONGEST = 300;

const whoProblems = (
  { row }: Line,
  { name, layout }: FoundSheet,
  texts: Readonly<Record<WhoKey, string>>,
): Problem[] =>
  layout.columns.flatMap(({ who }, index) => {
    const text = who ? texts[who] : '';
    const what = who && (text.length > LONGEST ? `dài quá ${LONGEST} ký tự` : WHO_RULES[who](text));
    return what ? [{ where: placeOf(name, row, index + 1), what }] : [];
  });

/** One body twice in a file: nobody can say which row counts. */
function withDoubles(rows: readonly RespondentRow[], { name }: Sheet): RespondentRow[] {
  const seen = new Map<string, number>();
  return rows.map((one) => {
    const { respondent } = one;
    const keys = [`tên ${nameKey(respondent.name)}`, ...(respondent.taxNumber ? [respondent.taxNumber] : [])];
    const before = keys.map((key) => seen.get(key)).find((row) => row !== undefined);
    keys.forEach((key) => seen.set(key, seen.get(key) ?? one.row));
    if (before === undefined || respondent.name === '') return one;
    const problem = {
      where: `trang “${name}”, dòng ${one.row}`,
      what: `trùng đơn vị với dòng ${before}`,
      remedy: 'bỏ một trong hai',
    };
    return { ...one, problems: [...one.problems, problem] };
  });
}

interface Placing {
  readonly line: Line;
  readonly main: FoundSheet;
  readonly tables: readonly FoundSheet[];
  readonly tableLines: readonly (readonly Line[])[];
}

function whereOf({ field, row, column }: FieldProblem, { line, main, tables, tableLines }: Placing): string {
  const at = tables.findIndex(({ layout }) => layout.table?.id === field);
  const sheet = at < 0 ? main : tables[at];
  const id = at < 0 ? field : column;
  const index = sheet?.layout.columns.findIndex((one) => one.field?.id === id) ?? -1;
  const sheetRow = at < 0 ? line.row : (tableLines[at]?.[row ?? 0]?.row ?? line.row);
  if (at >= 0 && row === undefined) return `trang “${sheet?.name ?? ''}”, đơn vị TT ${line.ordinal}`;
  return placeOf(sheet?.name ?? '', sheetRow, index + 1);
}

/** @param column from 0 */
const placeOf = (sheet: string, row: number, column: number): string =>
  `trang “${sheet}”, ô ${cellPlace(row, column + 1)}`;
