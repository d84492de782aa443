/** Tables of data, row by row. */
import type { Line } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';

export interface Row {
  readonly first: Line;
  readonly cells: readonly string[];
  /** Cells the row has, empty ones too: fewer than others where some are joined. */
  readonly width: number;
}

export function tablesOf(form: OfficialForm): Row[][] {
  const tables = new Map<number, Map<number, { first: Line; cells: string[]; width: number }>>();
  for (const line of new Set([...form.body, ...form.annexes.flatMap(({ lines }) => lines), ...tail(form)])) {
    const { cell } = line.paragraph;
    if (!cell?.ruled) continue;
    const rows = tables.get(cell.table) ?? new Map<number, { first: Line; cells: string[]; width: number }>();
    tables.set(cell.table, rows);
    const row = rows.get(cell.row) ?? { first: line, cells: [], width: cell.columns };
    rows.set(cell.row, row);
    row.cells[cell.column - 1] = `${row.cells[cell.column - 1] ?? ''} ${line.text}`.trim();
  }
  return [...tables.values()].map((rows) => [...rows.values()]);
}

/** Tables behind the signature that no annex was recognised for. */
const tail = ({ lines, annexes }: OfficialForm): readonly Line[] =>
  annexes.length > 0 ? [] : lines.filter(({ paragraph }) => paragraph.cell?.ruled);

/** Heads the column in which rows are counted. */
export const isNumberHead = (text: string | undefined): boolean =>
  /^(?:stt|tt|số tt|s tt|số thứ tự)\.?$/iu.test((text ?? '').trim());

/** "4", "4.", "4)" at the head of a row. */
export const isCounted = ({ cells }: Row): boolean => /^\d{1,4}\s?[.)]?$/.test((cells[0] ?? '').trim());
