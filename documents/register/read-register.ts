/** The register of outgoing documents read from a spreadsheet: whole rows, and every cell that says something else. */
import { readCodeNotation } from '../../domain/document/code-number.ts';
import type { RegisterFileRow } from '../../domain/document/register-file.ts';
import type { Problem } from '../../domain/failure/catalogue.ts';
import type { Day } from '../../domain/time/day.ts';
import { readDay } from '../../domain/vietnamese/day-text.ts';
import { fold, tidy } from '../../domain/vietnamese/fold.ts';
import { cellPlace } from '../../domain/spreadsheet/cell-place.ts';
import type { CellContent, ReadSheet } from '../spreadsheet/read-workbook.ts';
import { findHead, labelOf, NEEDED, type RegisterColumn, type RegisterHead } from './register-head.ts';

export interface RegisterReading {
  readonly rows: readonly RegisterFileRow[];
  readonly problems: readonly Problem[];
}

/** Sheets without the head of a register are passed over; several registers (one a month) are read one after the other. */
export function readRegister(sheets: readonly ReadSheet[]): RegisterReading {
  const registers = sheets.flatMap((sheet) => {
    const head = findHead(sheet);
    return head ? [{ sheet, head }] : [];
  });
  if (registers.length === 0) return { rows: [], problems: [noRegister()] };
  const readings = registers.map(({ sheet, head }) =>
    readSheet(sheet, head, registers.length > 1 ? `trang “${sheet.name}”, ` : ''),
  );
  return {
    rows: readings.flatMap(({ rows }) => rows),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

const noRegister = (): Problem => ({
  where: 'tệp',
  what: 'không thấy hàng tên cột của sổ đăng ký văn bản đi',
  remedy: 'lấy sổ mẫu bằng register template, điền rồi gửi lại',
});

function readSheet(sheet: ReadSheet, head: RegisterHead, before: string): RegisterReading {
  const missing = NEEDED.filter((column) => head.at[column] === undefined);
  if (missing.length > 0)
    return {
      rows: [],
      problems: missing.map((column) => ({
        where: `${before}dòng ${head.firstRow}`,
        what: `thiếu cột “${labelOf(column)}”`,
        remedy: 'thêm cột này, hoặc lấy sổ mẫu bằng register template',
      })),
    };
  const rows: RegisterFileRow[] = [];
  const problems: Problem[] = [];
  for (const [offset, cells] of sheet.rows.slice(head.firstRow).entries()) {
    const row = head.firstRow + offset + 1;
    if (isIdle(cells)) continue;
    const found: Problem[] = [];
    const read = readRow(cellsOf(cells, { head, row, before, problems: found }));
    if (found.length === 0) rows.push(read);
    problems.push(...found);
  }
  return { rows, problems };
}

/** Blank, or the row that numbers the columns: (1) (2) (3). */
const isIdle = (cells: readonly CellContent[]): boolean => {
  const filled = cells.filter((cell) => cell !== null);
  return filled.every((cell) => typeof cell === 'string' && /^\(\d{1,2}\)$/.test(cell));
};

interface Cells {
  readonly isBlank: (column: RegisterColumn) => boolean;
  readonly text: (column: RegisterColumn) => string;
  readonly day: (column: RegisterColumn) => Day | null;
  readonly whole: (column: RegisterColumn) => number | null;
  /** "dòng 12, ô A12" */
  readonly place: (column: RegisterColumn) => string;
  readonly wrong: (column: RegisterColumn, what: string, remedy?: string) => void;
}

function cellsOf(
  cells: readonly CellContent[],
  at: {
    readonly head: RegisterHead;
    readonly row: number;
    readonly before: string;
    readonly problems: Problem[];
  },
): Cells {
  const content = (column: RegisterColumn): CellContent => cells[at.head.at[column] ?? -1] ?? null;
  const place = (column: RegisterColumn): string =>
    `${at.before}dòng ${at.row}, ô ${cellPlace(at.row, (at.head.at[column] ?? 0) + 1)}`;
  const wrong = (column: RegisterColumn, what: string, remedy?: string): void =>
    void at.problems.push({ where: place(column), what, ...(remedy !== undefined && { remedy }) });
  const text = (column: RegisterColumn): string => {
    const cell = content(column);
    if (cell === null) return '';
    if (typeof cell === 'string') return tidy(cell);
    if (typeof cell === 'number') return String(cell);
    wrong(
      column,
      `${labelOf(column)}: ${typeof cell === 'boolean' ? 'là đúng/sai' : 'là ngày'}, không phải chữ`,
    );
    return '';
  };
  const day = (column: RegisterColumn): Day | null => {
    const cell = content(column);
    if (cell === null || (typeof cell === 'object' && 'day' in cell)) return cell?.day ?? null;
    const read = typeof cell === 'string' ? readDay(cell) : null;
    if (read === null) wrong(column, `“${String(cell)}” không phải ngày`, 'ghi như 14/7/2023');
    return read;
  };
  const whole = (column: RegisterColumn): number | null => {
    const typed = text(column);
    if (typed === '') return null;
    if (/^\d{1,5}$/.test(typed)) return Number(typed);
    wrong(column, `“${typed}” không phải số bản`, 'ghi một số nguyên như 12');
    return null;
  };
  return { isBlank: (column) => content(column) === null, text, day, whole, place, wrong };
}

function readRow(cells: Cells): RegisterFileRow {
  const voidReason = voidReasonIn(cells);
  const code = codeIn(cells, voidReason !== null);
  const promulgatedOn = cells.day('promulgatedOn');
  if (voidReason === null) requireWhole(cells);
  return {
    places: { code: cells.place('codeNotation'), day: cells.place('promulgatedOn') },
    ...code,
    promulgatedOn,
    typeAndSubject: cells.text('typeAndSubject'),
    signer: cells.text('signer'),
    toPlaces: cells.text('toPlaces'),
    filedWith: cells.text('filedWith'),
    copies: cells.whole('copies'),
    dispatchedOn: cells.day('dispatchedOn'),
    received: cells.text('received'),
    note: voidReason === null ? cells.text('note') : '',
    voidReason,
  };
}

/** "Số hủy: ghi nhầm" in the last column; "Hủy bỏ …" alone may speak of another document. */
function voidReasonIn(cells: Cells): string | null {
  const note = cells.text('note');
  const mark = /^(so huy|huy so)\b[\s:,.–-]*/.exec(fold(note));
  if (!mark) return null;
  // Folding NFC text keeps the number of letters.
  const reason = note.slice(mark[0].length).trim();
  if (reason === '') cells.wrong('note', 'số hủy phải kèm lý do', 'ghi “Số hủy: lý do”');
  return reason;
}

function codeIn(cells: Cells, isVoid: boolean): Pick<RegisterFileRow, 'number' | 'suffix' | 'notation'> {
  const typed = cells.text('codeNotation');
  const alone = isVoid ? /^0*([1-9]\d{0,5})([a-zđ]?)$/i.exec(typed) : null;
  if (alone) return { number: Number(alone[1]), suffix: (alone[2] ?? '').toLowerCase(), notation: '' };
  const code = readCodeNotation(typed);
  if (code) return code;
  cells.wrong(
    'codeNotation',
    typed === '' ? 'chưa ghi số, ký hiệu' : `“${typed}” không đủ số và ký hiệu`,
    'ghi như 05/SKHCN-VP; số đã hủy thì ghi “Số hủy: lý do” ở cột Ghi chú',
  );
  return { number: 0, suffix: '', notation: '' };
}

const TEXTS: readonly RegisterColumn[] = ['typeAndSubject', 'signer', 'toPlaces'];

function requireWhole(cells: Cells): void {
  if (cells.isBlank('promulgatedOn'))
    cells.wrong('promulgatedOn', `chưa ghi ${labelOf('promulgatedOn')}`, 'ghi như 14/7/2023');
  for (const column of TEXTS) if (cells.isBlank(column)) cells.wrong(column, `chưa ghi ${labelOf(column)}`);
}
