/** Tables whose columns repeat (`{-w:tc columns}…{/columns}`): the grid gets as many columns as their rows have. */
const TABLE = /<w:tbl>(?:(?!<w:tbl>).)*?<\/w:tbl>/gs;
const ROW = /<w:tr[ >].*?<\/w:tr>/gs;
const CELL = /<w:tc>.*?<\/w:tc>/gs;
const WIDTH = /<w:tcW (?:[^>]* )?w:w="(\d+)"[^>]*\/>/;

/** Widths shared anew, so that the table stays as wide as the template made it. */
export const withColumnGrid = (xml: string): string =>
  xml.replace(TABLE, (table) => {
    const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    const rows = (table.match(ROW) ?? []).map((row) => (row.match(CELL) ?? []).map(cellOf));
    const longest = rows.reduce((most, row) => (spanOf(row) > spanOf(most) ? row : most), []);
    if (spanOf(longest) === grid.length || longest.some(({ span }) => span !== 1)) return table;
    const widths = shared(
      longest.map(({ width }) => width),
      sum(grid),
    );
    const written = table
      .replace(/<w:tblGrid>.*?<\/w:tblGrid>/s, `<w:tblGrid>${widths.map(column).join('')}</w:tblGrid>`)
      .replace(ROW, (row) => withWidths(row, widths));
    return written;
  });

interface Cell {
  readonly width: number;
  readonly span: number;
}

const cellOf = (cell: string): Cell => ({
  width: Number(WIDTH.exec(cell)?.[1] ?? 0) || 1,
  span: Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
});

function withWidths(row: string, widths: readonly number[]): string {
  let at = 0;
  return row.replace(CELL, (cell) => {
    const { span } = cellOf(cell);
    const width = sum(widths.slice(at, at + span));
    at += span;
    return cell.replace(WIDTH, `<w:tcW w:w="${width}" w:type="dxa"/>`);
  });
}

const column = (width: number): string => `<w:gridCol w:w="${width}"/>`;
const spanOf = (row: readonly Cell[]): number => sum(row.map(({ span }) => span));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function shared(asked: readonly number[], width: number): number[] {
  const shares = asked.map((each) => Math.floor((each * width) / sum(asked)));
  return shares.map((each, i) => (i === shares.length - 1 ? each + width - sum(shares) : each));
}
