import writeWorkbook, { type Row } from 'write-excel-file/node';
import { pack } from '../render/pack.ts';
import { openWritten } from './excel-order.ts';

/** One sheet: a head that stays in view, rows, and widths in letters. */
export interface WorkbookSheet {
  readonly name: string;
  readonly head: Row;
  readonly rows: readonly Row[];
  readonly widths: readonly number[];
  readonly landscape?: boolean;
}

/** The .xlsx of some sheets; the same input gives the same bytes. */
export async function workbook(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const names = sheetNames(sheets.map((sheet) => sheet.name));
  const written = writeWorkbook(
    sheets.map((sheet, i) => ({
      sheet: names[i] ?? '',
      data: [sheet.head, ...sheet.rows],
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      ...(sheet.landscape ? { orientation: 'landscape' as const } : {}),
    })),
    { fontFamily: 'Times New Roman', fontSize: 12 },
  );
  return pack(openWritten(await written.toBuffer()));
}

/** Names Excel takes: at most 31 letters, none of `: \ / ? * [ ]`, no two alike whatever the case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean =
      name
        .normalize('NFC')
        .replace(/[:\\/?*[\]]/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^'|'$/g, '')
        .trim() || 'Trang';
    let unique = clean.slice(0, LONGEST_NAME).trim();
    for (let n = 2; taken.has(unique.toLocaleLowerCase('vi')); n++)
      unique = `${clean.slice(0, LONGEST_NAME - String(n).length - 1).trim()} ${n}`;
    taken.add(unique.toLocaleLowerCase('vi'));
    return unique;
  });
}

const LONGEST_NAME = 31;
