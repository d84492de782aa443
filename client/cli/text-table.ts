/** Compact tables for a terminal: columns as wide as what they hold, long texts wrapped at words. */
export interface TextColumn<Row> {
  readonly label: string;
  readonly of: (row: Row) => string | number | null | undefined;
  readonly align?: 'left' | 'right';
}

const GAP = '  ';
const NARROWEST = 12;

/**
 * @param columns of the terminal; null: as wide as need be
 * @returns lines without a final line end; a sentence when there is nothing to show
 */
export function textTable<Row>(
  rows: readonly Row[],
  layout: readonly TextColumn<Row>[],
  columns: number | null,
): string {
  if (rows.length === 0) return 'Không có dòng nào.';
  const cells = rows.map((row) => layout.map(({ of }) => clean(of(row))));
  const labels = layout.map(({ label }) => label);
  const widths = fit(widest([labels, ...cells]), columns);
  const line = (texts: readonly string[]): string[] => wrapRow(texts, widths, layout);
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  return [...line(labels), rule, ...cells.flatMap(line)].join('\n');
}

const clean = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value).normalize('NFC').replace(/\s+/g, ' ').trim();

/** Letters that take a place of their own; marks that combine take none. */
export const displayWidth = (text: string): number => [...text.replace(/\p{M}/gu, '')].length;

const widest = (lines: readonly (readonly string[])[]): number[] =>
  (lines[0] ?? []).map((_, index) => Math.max(...lines.map((line) => displayWidth(line[index] ?? ''))));

/** Takes from the widest column until all fit. */
function fit(widths: readonly number[], columns: number | null): number[] {
  const fitted = [...widths];
  if (columns === null) return fitted;
  const room = columns - GAP.length * (widths.length - 1);
  const total = (): number => fitted.reduce((sum, width) => sum + width, 0);
  while (total() > room) {
    const index = fitted.indexOf(Math.max(...fitted));
    if ((fitted[index] ?? 0) <= NARROWEST) break;
    fitted[index] = (fitted[index] ?? 0) - 1;
  }
  return fitted;
}

function wrapRow<Row>(
  texts: readonly string[],
  widths: readonly number[],
  layout: readonly TextColumn<Row>[],
): string[] {
  const wrapped = texts.map((text, index) => wrap(text, widths[index] ?? 0));
  const height = Math.max(...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((cell, index) => pad(cell[line] ?? '', widths[index] ?? 0, layout[index]?.align))
      .join(GAP)
      .trimEnd(),
  );
}

function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? blanks + text : text + blanks;
}

/** Breaks at blanks; a word longer than the column is cut. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ').flatMap((piece) => cut(piece, width))) {
    const joined = current ? `${current} ${word}` : word;
    if (displayWidth(joined) <= width) current = joined;
    else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current];
}

function cut(word: string, width: number): string[] {
  const letters = [...word];
  if (letters.length <= width) return [word];
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += width) pieces.push(letters.slice(at, at + width).join(''));
  return pieces;
}
