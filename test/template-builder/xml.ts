/** Pieces of WordprocessingML that templates are begun with; what stands in them is tags and fixed words. */
import { paragraph, run } from '../../documents/blocks/xml.ts';

export const WIDTH = 9071;

const BOLD = '<w:b/><w:bCs/>';
export const bold = (text: string): string => run(text, BOLD);
export const raised = (text: string): string => run(text, '<w:vertAlign w:val="superscript"/>');

/** A paragraph of plain text, or of runs made before. */
export const p = (style: string, content = '', properties = ''): string =>
  paragraph(style, content === '' || content.startsWith('<') ? content : run(content), properties);

/** Paragraphs printed once for each row of a section; `filter` is put on its rows. */
export const section = (name: string, style: string, inside: string, filter = ''): string =>
  p(style, filter ? `{#${name} | ${filter}}` : `{#${name}}`) +
  inside +
  p(style, filter ? '{/}' : `{/${name}}`);

export const cell = (width: number, content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;

export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells.join('')}</w:tr>`;

export function table(widths: readonly number[], rows: readonly string[], style = 'LayoutTable'): string {
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  const width = widths.reduce((sum, each) => sum + each, 0);
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

/** A ruled table with a head on every page and one row for each of the section. */
export function rowsTable(
  name: string,
  columns: readonly {
    readonly label: string;
    readonly width: number;
    readonly text: string;
    readonly centre?: boolean;
  }[],
  available = WIDTH,
): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width * available) / total));
  const head = columns.map(({ label }, i) =>
    cell(widths[i] ?? 0, p('TableHead', label), '<w:vAlign w:val="center"/>'),
  );
  const cells = columns.map(({ text, centre }, i) => {
    const before = i === 0 ? `{#${name}}` : '';
    const after = i === columns.length - 1 ? `{/${name}}` : '';
    return cell(
      widths[i] ?? 0,
      p('TableCell', before + text + after, centre ? '<w:jc w:val="center"/>' : ''),
    );
  });
  return table(widths, [row(head, '<w:tblHeader/>'), row(cells)], 'DataTable') + p('AfterTable');
}

/** A rule as long as a share of the text area, centred; Word opens no file with half a twentieth of a point. */
export function rule(side: number): string {
  const whole = Math.round(side);
  const border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>';
  return p('Rule', '', `${border}<w:ind w:left="${whole}" w:right="${whole}"/>`);
}
