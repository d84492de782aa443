import type { Element } from '@xmldom/xmldom';
import { attribute, child, children, valueIn } from './names.ts';
import { topLevel } from './pieces.ts';
import type { Place, Writing } from './writing.ts';

/** Told as nested too deeply; each level is read once more for every one around it. */
const MOST_NESTED = 30;

/** Tables as Word asks for them: a grid as wide as the longest row, no row without cells, no cell without a paragraph. */
export function tableXml(writer: Writing, node: Element, around: Place): string {
  if (around.tables >= MOST_NESTED) throw new RangeError('tables within tables');
  const place = { ...around, tables: around.tables + 1 };
  const properties = child(node, 'w:tblPr');
  const id = valueIn(properties, 'w:tblStyle');
  const style = { name: 'w:tblStyle', xml: `<w:tblStyle w:val="${writer.carriers.tableStyle(id)}"/>` };
  const inside = writer.inside(node, { ...place, table: id ?? '' }, ['w:tblPr', 'w:tblGrid']);
  const rows = topLevel(inside).filter(({ name }) => name === 'w:tr');
  if (rows.length === 0) return '';
  return (
    `<w:tbl>${writer.properties('w:tblPr', properties, [style])}` +
    `${gridXml(
      node,
      rows.map(({ xml }) => xml),
    )}${rows.map(({ xml }) => xml).join('')}</w:tbl>`
  );
}

export function rowXml(writer: Writing, node: Element, place: Place): string {
  const cells = topLevel(writer.inside(node, place, ['w:tblPrEx', 'w:trPr'])).filter(
    ({ name }) => name === 'w:tc',
  );
  if (cells.length === 0) return '';
  const [others, own] = ['w:tblPrEx', 'w:trPr'].map((name) => writer.properties(name, child(node, name)));
  return `<w:tr>${others ?? ''}${own ?? ''}${cells.map(({ xml }) => xml).join('')}</w:tr>`;
}

export function cellXml(writer: Writing, node: Element, place: Place): string {
  const blocks = writer
    .asBlocks(writer.inside(node, place, ['w:tcPr']), place)
    .filter(({ name }) => /^(?:w:p|w:tbl|m:\w+)$/.test(name));
  const end = blocks.at(-1)?.name === 'w:p' ? '' : writer.plainParagraph(place);
  const properties = writer.properties('w:tcPr', child(node, 'w:tcPr'));
  return `<w:tc>${properties}${blocks.map(({ xml }) => xml).join('')}${end}</w:tc>`;
}

const USUAL_WIDTH = 1000;

/** Columns of the file, and as many more as its rows have. */
function gridXml(node: Element, rows: readonly string[]): string {
  const given = children(child(node, 'w:tblGrid'), 'w:gridCol').map((each) =>
    widthIn(attribute(each, 'w:w')),
  );
  const [longest = []] = rows.map(cellsOf).sort((a, b) => b.length - a.length);
  const widths = [...given, ...longest.slice(given.length)];
  return `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
}

const widthIn = (value: string | undefined): number => {
  const width = Math.round(Number(value));
  return Number.isFinite(width) && width > 0 ? width : USUAL_WIDTH;
};

/** More columns than Word has in a table: a span of millions would fill the memory. */
const MOST_COLUMNS = 63;

/** The width of each column a row takes, those it leaves free with it. */
function cellsOf(row: string): number[] {
  const [, properties = ''] =
    /^<w:tr>(?:<w:tblPrEx>.*?<\/w:tblPrEx>)?(<w:trPr>.*?<\/w:trPr>)?/s.exec(row) ?? [];
  const free = ['gridBefore', 'gridAfter'].map((name) => countIn(properties, name));
  const cells = topLevel(row.slice('<w:tr>'.length, -'</w:tr>'.length))
    .filter(({ name }) => name === 'w:tc')
    .map(({ xml }) => /^<w:tc>(<w:tcPr>.*?<\/w:tcPr>)?/s.exec(xml)?.[1] ?? '');
  const taken = cells.flatMap((cell) => {
    const span = Math.max(1, countIn(cell, 'gridSpan'));
    const width = widthIn(/<w:tcW [^>]*w:w="(\d+)"/.exec(cell)?.[1]);
    return Array<number>(span).fill(Math.max(1, Math.round(width / span)));
  });
  const [before = 0, after = 0] = free.map((count) => count);
  return [...Array<number>(before).fill(USUAL_WIDTH), ...taken, ...Array<number>(after).fill(USUAL_WIDTH)];
}

function countIn(properties: string, name: string): number {
  const count = Number(new RegExp(`<w:${name} w:val="(\\d+)"`).exec(properties)?.[1] ?? 0);
  return Math.min(count, MOST_COLUMNS);
}
