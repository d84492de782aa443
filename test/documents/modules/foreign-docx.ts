/** A .docx as an outside unit writes it in Word: its own defaults, theme, styles, lists, footnotes, a picture, two pages. */
import PizZip from 'pizzip';
import { qrPng } from '../../../documents/form-files/qr-png.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" mc:Ignorable="w14"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const t = (words: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
export const p = (inside: string, style = '', properties = ''): string =>
  `<w:p w:rsidR="00AB12CD" w14:paraId="5E1F0A2B"><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${inside}</w:p>`;
export const item = (words: string, level = 0, list = 1): string =>
  p(t(words), 'ListParagraph', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const cell = (words: string, width: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${p(t(words))}</w:tc>`;
export const grid = (rows: readonly (readonly string[])[], width: number): string => {
  const each = Math.floor(width / (rows[0]?.length ?? 1));
  return (
    '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0" w:firstRow="1"/></w:tblPr>' +
    `<w:tblGrid>${(rows[0] ?? []).map(() => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>` +
    rows.map((row) => `<w:tr>${row.map((words) => cell(words, each)).join('')}</w:tr>`).join('') +
    '</w:tbl>'
  );
};
export const page = (kind: 'upright' | 'across', inside = ''): string => {
  const [w, h] = kind === 'upright' ? [11906, 16838] : [16838, 11906];
  const turned = kind === 'across' ? ' w:orient="landscape"' : '';
  return (
    `<w:sectPr w:rsidR="00AB12CD">${inside}<w:pgSz w:w="${w}" w:h="${h}"${turned}/>` +
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/><w:cols w:space="708"/></w:sectPr>'
  );
};
export const picture = (relation = 'rId20'): string =>
  '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1080000" cy="1080000"/><wp:docPr id="1" name="Picture 1">' +
  '<a:hlinkClick r:id="rId21"/></wp:docPr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>' +
  `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1080000" cy="1080000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
export const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${[...code].map((c) => `<w:r><w:instrText xml:space="preserve">${c}</w:instrText></w:r>`).join('')}` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${t(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
export const footnote = (id: number): string =>
  `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;

const STYLES = `${HEAD}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:cstheme="minorBidi"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:link w:val="Heading1Char"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="0"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:color w:val="2F5496" w:themeColor="accent1" w:themeShade="BF"/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="720"/><w:contextualSpacing/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body"/><w:basedOn w:val="Normal"/><w:rPr><w:color w:val="C00000"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Unused"><w:name w:val="Unused"/></w:style>
<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style></w:styles>`;
const level = (ilvl: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${720 * (ilvl + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
const NUMBERING = `${HEAD}<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:nsid w:val="1A2B3C4D"/><w:multiLevelType w:val="hybridMultilevel"/>${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const FOOTNOTES = `${HEAD}<w:footnotes ${NAMESPACES}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="1">${p(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${t(' Số liệu đến ngày 31/10/2026.')}`, 'FootnoteText')}</w:footnote></w:footnotes>`;
const THEME = `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Times New Roman"/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;

const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  styles: ['styles', STYLES],
  numbering: ['numbering', NUMBERING],
  footnotes: ['footnotes', FOOTNOTES],
  theme: ['theme/theme1', THEME],
};

export interface ForeignParts {
  /** Rows for `document.xml.rels`. */
  readonly relations?: string;
  readonly files?: Readonly<Record<string, string | Buffer>>;
}

export const relation = (id: string, type: string, target: string, outside = false): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`;

/** @param body of the document, with its last section */
export function foreignDocx(body: string, { relations = '', files = {} }: ForeignParts = {}): Buffer {
  const zip = new PizZip();
  zip.file(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
  );
  zip.file('word/document.xml', `${HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`);
  const rows = Object.entries(PARTS).map(([type, [name]], i) => relation(`rId${i + 1}`, type, `${name}.xml`));
  for (const [name, content] of Object.values(PARTS)) zip.file(`word/${name}.xml`, content);
  zip.file(
    'word/_rels/document.xml.rels',
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}${relation('rId20', 'image', 'media/image1.png')}${relation('rId21', 'hyperlink', 'https://example.vn/so-lieu', true)}${relations}</Relationships>`,
  );
  zip.file('word/media/image1.png', qrPng('https://example.vn'));
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const COLUMNS = ['TT', 'Đơn vị', 'Số đề tài', 'Kinh phí', 'Đã nghiệm thu', 'Ghi chú'];
const ROWS = Array.from({ length: 34 }, (_, i) => [
  String(i + 1),
  `Ủy ban nhân dân xã số ${i + 1}`,
  String(3 + (i % 7)),
  `${120 + i}.000.000`,
  String(i % 4),
  '',
]);

/** An upright page with a list, a footnote and a picture, then a table across on two pages. */
export const WIDE_TABLE = foreignDocx(
  p(t('Tình hình thực hiện nhiệm vụ khoa học và công nghệ'), 'Heading1') +
    p(t('Các đơn vị báo cáo theo thứ tự sau') + footnote(1) + t(':')) +
    item('Nhóm nhiệm vụ cấp tỉnh') +
    item('do sở chủ trì', 1) +
    item('do trường chủ trì', 1) +
    item('Nhóm nhiệm vụ cấp cơ sở') +
    p(t('Mã tra cứu: ') + picture()) +
    `<w:p><w:bookmarkStart w:id="0" w:name="_Toc1"/>${t('Xem ')}<w:hyperlink r:id="rId21">${t('trang số liệu', '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink><w:bookmarkEnd w:id="0"/></w:p>` +
    p('', '', page('upright')) +
    p(t('Bảng tổng hợp, trang ') + field(' PAGE ', '2')) +
    grid([COLUMNS, ...ROWS], 14003) +
    p('') +
    page('across'),
);

/** A list that begins at 1 again, in styles whose names are those of the letter. */
export const SHORT_LIST = foreignDocx(
  p(t('Danh sách đơn vị phối hợp'), 'Body') +
    item('Sở Tài chính') +
    item('Sở Nội vụ') +
    p(t('Hết danh sách') + footnote(1)) +
    page('upright'),
);
