import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import { TEMPLATES_DIR } from '../samples.ts';

/** A template with that body: styles, headers and section of the công văn. */
export function withBody(body: string): Buffer {
  const zip = new PizZip(readFileSync(`${TEMPLATES_DIR}/cong-van/template.docx`));
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  zip.file('word/document.xml', xml.replace(/<w:body>.*(?=<w:sectPr)/s, `<w:body>${body}`));
  zip.file('word/footer1.xml', (zip.file('word/footer1.xml')?.asText() ?? '').replace(/\{[^}]*\}/g, ''));
  zip.file('word/footer2.xml', (zip.file('word/footer2.xml')?.asText() ?? '').replace(/\{[^}]*\}/g, ''));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

export const P = (words: string, properties = '') =>
  `<w:p>${properties}<w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r></w:p>`;
export const CELL = (inside: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr>${inside}</w:tc>`;
export const TABLE = (rows: string) =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>${rows}</w:tbl>`;
export const ROW = (cells: string) => `<w:tr>${cells}</w:tr>`;
