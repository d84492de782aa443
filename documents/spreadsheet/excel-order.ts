import PizZip from 'pizzip';

/** The archive of a workbook as the writer made it, in the order Excel itself writes: a strict reader refuses others. */
export function openWritten(bytes: Uint8Array): PizZip {
  const zip = new PizZip(bytes);
  for (const { name } of zip.file(/^xl\/(?:styles|worksheets\/sheet\d+)\.xml$/)) {
    const xml = zip.file(name)?.asText() ?? '';
    zip.file(name, xml.replace(FONT, inOrder).replace(PANE, '<pane $1$2activePane="bottomLeft"'));
  }
  return zip;
}

const FONT = /(?<=<font>).*?(?=<\/font>)/gs;
/** ECMA-376 Part 1, 18.8.22, as Excel reads it. */
const ORDER = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

const inOrder = (font: string): string =>
  [...font.matchAll(/<(\w+)[^>]*\/>/g)]
    .map(([xml, name = '']) => ({ xml, rank: ORDER.indexOf(name) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ xml }) => xml)
    .join('');

/** Only rows are kept in view: what scrolls lies below, not to the right. */
const PANE = /<pane ((?:(?!xSplit)[^>])*?)xSplit="0" ((?:(?!activePane)[^>])*)activePane="bottomRight"/g;
