/** The cells of an .xlsx from outside: hostile until checked, formulas never evaluated nor believed. */
import readSheets from 'read-excel-file/node';
import type { Problem } from '../../domain/failure/catalogue.ts';
import { printable } from '../../domain/vietnamese/printable.ts';
import { checkOfficeZip } from '../intake/check-office-zip.ts';
import { tagsIn } from '../intake/xml-tags.ts';
import { inflateEntry, readZipDirectory } from '../intake/zip-directory.ts';
import { cellPlace, columnLetters, columnNumber } from '../../domain/spreadsheet/cell-place.ts';

/** Text is NFC and trimmed; a date is the day in the cell, `YYYY-MM-DD`; null: empty. */
export type CellContent = string | number | boolean | { readonly day: string } | null;

export interface ReadSheet {
  readonly name: string;
  /** Row n of the sheet is `rows[n - 1]`; column A is the first cell. Rows may be shorter than others. */
  readonly rows: readonly (readonly CellContent[])[];
}

export type WorkbookReading =
  | { readonly sheets: readonly ReadSheet[]; readonly problems: readonly [] }
  | { readonly sheets: null; readonly problems: readonly Problem[] };

/** Nobody types more; a cell named beyond it would have the reader make all the empty ones before it. */
const MOST_ROWS = 50_000;
const MOST_COLUMNS = 256;

/**
 * Reads every sheet, hidden ones too.
 * @param where names the file in problems
 */
export async function readWorkbook(bytes: Buffer, where: string): Promise<WorkbookReading> {
  const problems = [...checkOfficeZip(bytes, 'xlsx', where)];
  if (problems.length === 0) problems.push(...sheetProblems(bytes, where));
  if (problems.length > 0) return { sheets: null, problems };
  try {
    const read = await readSheets(bytes, { trim: false });
    const sheets = read.map(({ sheet, data }) => ({
      name: sheet.normalize('NFC'),
      rows: data.map((row) => row.map(contentOf)),
    }));
    return { sheets, problems: [] };
  } catch {
    const what = 'không đọc được như một bảng tính';
    return {
      sheets: null,
      problems: [{ where, what, remedy: 'mở bằng Excel, lưu lại dạng .xlsx rồi gửi lại' }],
    };
  }
}

function contentOf(value: unknown): CellContent {
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) };
  if (typeof value === 'string') return printable(value.normalize('NFC')).trim() || null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

const PART = /\.(?:xml|rels)$/i;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const CELL = /^(?:\w+:)?c\s/;
const PLACE = /\sr\s*=\s*["']([A-Z]{1,7})(\d{1,9})["']/;
const FORMULA = /^(?:\w+:)?f[\s/>]/;
const FORMULAS_NAMED = 5;

/**
 * Cells too far out, and formulas: what they show is not what somebody typed. Tags that never end: the reader behind this
 * looks for the end of each through all of the rest.
 */
function sheetProblems(bytes: Buffer, where: string): Problem[] {
  const formulas: string[] = [];
  let far: string | null = null;
  let broken = false;
  for (const entry of readZipDirectory(bytes) ?? []) {
    if (!PART.test(entry.name)) continue;
    const isSheet = SHEET.test(entry.name);
    let open: string | null = null;
    for (const tag of tagsIn(inflateEntry(bytes, entry)?.toString('utf8') ?? '')) {
      broken ||= !tag.includes('>');
      if (!isSheet) continue;
      if (open !== null && FORMULA.test(tag)) formulas.push(open);
      open = null;
      if (!CELL.test(tag)) continue;
      const [, letters = '', row = ''] = PLACE.exec(tag) ?? [];
      if (Number(row) > MOST_ROWS || columnNumber(letters) > MOST_COLUMNS) far ??= `${letters}${row}`;
      if (!tag.trimEnd().endsWith('/>')) open = `${letters}${row}`;
    }
  }
  const problems: Problem[] = [];
  if (broken)
    problems.push({
      where,
      what: 'bị hỏng bên trong',
      remedy: 'mở bằng Excel, lưu lại dạng .xlsx rồi gửi lại',
    });
  if (far !== null)
    problems.push({
      where,
      what: `có ô ${far} nằm quá xa (nhận tới ${cellPlace(MOST_ROWS, MOST_COLUMNS)}, cột ${columnLetters(MOST_COLUMNS)})`,
      remedy: 'xóa các ô thừa, chỉ để bảng cần gửi',
    });
  if (formulas.length > 0)
    problems.push({
      where,
      what: `có công thức ở ô ${formulas.slice(0, FORMULAS_NAMED).join(', ')}${formulas.length > FORMULAS_NAMED ? ` và ${formulas.length - FORMULAS_NAMED} ô khác` : ''}`,
      remedy: 'chép rồi dán lại dạng giá trị (Paste Values) để chỉ còn số và chữ',
    });
  return problems;
}
