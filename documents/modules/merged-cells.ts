import { escapeXml } from '../blocks/xml.ts';
import type { DrawModule } from './draw-module.ts';

/** Escaped text holds no "<", so only we can write this. */
export const MERGE_MARK = '<?van-thu merged?>';

/** `{!name}` in a cell: neighbours below with the same text become one cell with it. */
export const MERGED: DrawModule = {
  prefix: '!',
  name: 'merged',
  draw: (value) => `${escapeXml(typeof value === 'string' ? value : '')}${MERGE_MARK}`,
};

const ROW = /<w:tr[ >](?:(?!<w:tr[ >]).)*?<\/w:tr>/gs;
const CELL = /<w:tc>.*?<\/w:tc>/gs;

/** The cells of `{!…}` merged, over the XML of a whole file. */
export function withMergedCells(xml: string): string {
  if (!xml.includes(MERGE_MARK)) return xml;
  let above: ReadonlyMap<number, string> = new Map();
  let end = -1;
  const merged = xml.replace(ROW, (row: string, at: number) => {
    if (at !== end) above = new Map();
    end = at + row.length;
    const here = new Map<number, string>();
    let column = 0;
    const written = row.replace(CELL, (cell) => {
      const place = column;
      column += Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
      if (!cell.includes(MERGE_MARK)) return cell;
      const text = cell.replaceAll(/<w:tcPr>.*?<\/w:tcPr>|<[^>]*>/gs, '');
      here.set(place, text);
      return above.get(place) === text ? continued(cell) : withProperty(cell, '<w:vMerge w:val="restart"/>');
    });
    above = here;
    return written;
  });
  return merged.replaceAll(MERGE_MARK, '');
}

/** The paragraphs stay, their words go. */
const continued = (cell: string): string =>
  withProperty(cell.replace(/<w:r[ >].*?<\/w:r>/gs, ''), '<w:vMerge/>');

/** What comes after `w:vMerge` in ECMA-376 Part 1, 17.4.70. */
const LATER = /<w:(?:tcBorders|shd|noWrap|tcMar|textDirection|tcFitText|vAlign|hideMark)[ />]|<\/w:tcPr>/;

const withProperty = (cell: string, property: string): string =>
  cell.includes('<w:tcPr>')
    ? cell.replace(LATER, (next) => property + next)
    : cell.replace('<w:tc>', `<w:tc><w:tcPr>${property}</w:tcPr>`);
