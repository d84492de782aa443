import PizZip from 'pizzip';

/** Reads a .docx the way a reader sees it: paragraphs in order, table rows on one line, with " | " between cells. */
export function docxText(docx: Buffer): string {
  const zip = new PizZip(docx);
  const parts = ['word/document.xml', 'word/header1.xml', 'word/footer1.xml'];
  return parts
    .filter((part) => zip.file(part))
    .map((part) => `== ${part.slice('word/'.length)}\n${partText(zip.file(part)?.asText() ?? '')}`)
    .join('\n');
}

const partText = (xml: string): string =>
  rows(xml)
    .flatMap((piece) => (piece.startsWith('<w:tr') ? [cells(piece)] : paragraphs(piece)))
    .join('\n') + '\n';

const rows = (xml: string): string[] => xml.split(/(<w:tr>.*?<\/w:tr>)/s).filter((piece) => piece !== '');
const cells = (row: string): string =>
  row
    .split('</w:tc>')
    .slice(0, -1)
    .map((cell) => paragraphs(cell).join(' / '))
    .join(' | ');

export const paragraphs = (xml: string): string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([p]) => paragraphText(p)).filter((text) => text !== '');

export const paragraphText = (p: string): string =>
  unescape(
    p
      .replace(/<w:pPr>.*?<\/w:pPr>/s, '')
      .replace(/<w:drawing>.*?<\/w:drawing>/gs, '')
      .replace(/<w:instrText[^>]*>.*?<\/w:instrText>/g, '')
      .replace(/<w:tab\/>/g, '…')
      .replace(/<w:br\/>/g, '\n')
      .replace(/<[^>]*>/g, ''),
  ).replaceAll('\u2007', '_');

const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

export const documentXml = (docx: Buffer): string =>
  new PizZip(docx).file('word/document.xml')?.asText() ?? '';

/** The paragraph properties and run properties of the first paragraph holding that text. */
export function paragraphWith(docx: Buffer, text: string): string {
  const found = [...documentXml(docx).matchAll(/<w:p[ >](?:(?!<w:p[ >]).)*?<\/w:p>/gs)]
    .map(([p]) => p)
    .find((p) => paragraphText(p).includes(text));
  if (found === undefined) throw new Error(`no paragraph with "${text}"`);
  return found;
}

/** `w:style` of a style id. */
export const styleOf = (docx: Buffer, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(
    new PizZip(docx).file('word/styles.xml')?.asText() ?? '',
  )?.[0] ?? '';
