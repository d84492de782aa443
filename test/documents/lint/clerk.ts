/** Documents as clerks type them in Word, made from a few lines of text: direct formatting, no styles of ours. */
import PizZip from 'pizzip';
import { escapeXml } from '../../../documents/blocks/xml.ts';

export interface ClerkDocument {
  /** "*" before a line of the head or foot makes it bold. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly code: string;
  readonly place: string;
  /** "V/v …" under the number of a công văn. */
  readonly letterSubject?: string;
  readonly typeName?: string;
  readonly subject?: readonly string[];
  /** "Kính gửi: …" or "Kính gửi:" and lines with dashes. */
  readonly addressees?: readonly string[];
  /** "Căn cứ …" is set in italics, "QUYẾT ĐỊNH:" and "I. …" in bold; a row of cells is parted by "|". */
  readonly body: readonly string[];
  readonly places: readonly string[];
  readonly signature: readonly string[];
  readonly signer: string;
  /** A line with "|" is a row of a ruled table; the first line is the head. */
  readonly annexes?: readonly (readonly string[])[];
}

interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: string;
  readonly body?: boolean;
}

function p(
  text: string,
  { size = 14, bold = false, italic = false, align = 'center', body = false }: Style = {},
): string {
  const rPr =
    `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>` +
    `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}<w:sz w:val="${size * 2}"/></w:rPr>`;
  const pPr = body
    ? '<w:pPr><w:spacing w:before="60" w:after="60" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr>'
    : `<w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="${align}"/></w:pPr>`;
  const runs = text
    .split('\n')
    .map((piece) => `<w:t xml:space="preserve">${rawXml(piece)}</w:t>`)
    .join('<w:br/>');
  return `<w:p>${pPr}<w:r>${rPr}${runs}</w:r></w:p>`;
}

/** As typed: decomposed letters stay as they are. */
const rawXml = (text: string): string =>
  text === text.normalize('NFC') ? escapeXml(text) : text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const starred = (line: string, style: Style): string =>
  line.startsWith('*') ? p(line.slice(1), { ...style, bold: true }) : p(line, style);

const cell = (width: number, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content || '<w:p/>'}</w:tc>`;
const table = (rows: readonly (readonly string[])[], widths: readonly number[], borders = ''): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${borders}</w:tblPr>` +
  rows
    .map((cells) => `<w:tr>${cells.map((content, i) => cell(widths[i] ?? 2000, content)).join('')}</w:tr>`)
    .join('') +
  '</w:tbl>';

const RULED =
  '<w:tblBorders>' +
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
    .join('') +
  '</w:tblBorders>';

/** Consecutive lines with "|" become one ruled table. */
function blocks(lines: readonly string[], style: (line: string) => Style): string {
  let xml = '';
  let rows: string[][] = [];
  const flush = (): void => {
    if (rows.length > 0)
      xml += table(rows, rows[0]?.map(() => 9000 / (rows[0]?.length ?? 1)) ?? [], RULED) + p('');
    rows = [];
  };
  for (const line of lines) {
    if (line.includes('|')) {
      rows.push(line.split('|').map((text) => p(text.trim(), { size: 12, align: 'left' })));
      continue;
    }
    flush();
    xml += p(line, style(line));
  }
  flush();
  return xml;
}

const bodyStyle = (line: string): Style => ({
  body: true,
  italic: /^(?:Căn cứ|Theo đề nghị|Xét)/.test(line),
  bold: /^(?:[IVX]+\.|QUYẾT ĐỊNH:|\d\. \p{Lu}[^.]{0,60}$)/u.test(line),
});

export function clerkDocx(document: ClerkDocument): Buffer {
  const head = table(
    [
      [
        document.left.map((line) => starred(line, { size: 13 })).join('') + p('_______', { size: 8 }),
        document.right.map((line, i) => starred(line, { size: i === 0 ? 12 : 13 })).join('') +
          p('__________________', { size: 8 }),
      ],
      [
        p(document.code, { size: 13 }) +
          (document.letterSubject ? p(document.letterSubject, { size: 12 }) : ''),
        p(document.place, { size: 13, italic: true }),
      ],
    ],
    [3800, 5600],
  );
  const title = document.typeName
    ? p('') +
      p(document.typeName, { bold: true }) +
      (document.subject ?? []).map((line) => p(line, { bold: true })).join('') +
      p('_______', { size: 8 })
    : p('');
  const addressees =
    (document.addressees ?? [])
      .map((line) => p(line, { align: line.startsWith('-') ? 'left' : 'center' }))
      .join('') + p('');
  const foot = table(
    [
      [
        document.places
          .map((line, i) =>
            i === 0
              ? p(line, { size: 12, bold: true, italic: true, align: 'left' })
              : p(line, { size: 11, align: 'left' }),
          )
          .join(''),
        document.signature.map((line) => p(line, { bold: true })).join('') +
          p('').repeat(4) +
          p(document.signer, { bold: true }),
      ],
    ],
    [4700, 4700],
  );
  const annexes = (document.annexes ?? [])
    .map(
      ([first = '', ...rest]) =>
        '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' +
        p(first, { bold: true }) +
        blocks(rest, (line) =>
          /^\(/.test(line) ? { italic: true } : /\p{Ll}/u.test(line) ? { body: true } : { bold: true },
        ),
    )
    .join('');
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>' +
    head +
    title +
    addressees +
    blocks(document.body, bodyStyle) +
    p('') +
    foot +
    annexes +
    '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:right="1021" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>';
  return packed(xml);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function packed(documentXml: string): Buffer {
  const zip = new PizZip();
  zip.file('[Content_Types].xml', contentTypes());
  zip.file(
    '_rels/.rels',
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${TYPE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file('word/document.xml', documentXml);
  zip.file(
    'word/_rels/document.xml.rels',
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${TYPE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${TYPE}/header" Target="header1.xml"/></Relationships>`,
  );
  zip.file(
    'word/styles.xml',
    `<?xml version="1.0"?><w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
  );
  zip.file(
    'word/header1.xml',
    `<?xml version="1.0"?><w:hdr ${W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="26"/></w:rPr><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`,
  );
  zip.file('docProps/app.xml', '<?xml version="1.0"?><Properties><Pages>2</Pages></Properties>');
  return zip.generate({ type: 'nodebuffer' });
}

const contentTypes = (): string =>
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  ['document.main', 'styles', 'header']
    .map(
      (kind) =>
        `<Override PartName="/word/${{ 'document.main': 'document', styles: 'styles', header: 'header1' }[kind] ?? ''}.xml" ` +
        `ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
    )
    .join('') +
  '</Types>';
