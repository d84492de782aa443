import PizZip from 'pizzip';

const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const HEADER = 'word/header1.xml';
const ID = 'rIdVanThuHeader';

/** Envelopes, labels and some forms have no header to carry words on every page: they get one that takes no room. */
export function withHeader(docx: Buffer): Buffer {
  const zip = new PizZip(docx);
  if (zip.file(/^word\/header\d*\.xml$/).length > 0) return docx;
  const change = (part: string, from: RegExp, to: string): void => {
    zip.file(part, (zip.file(part)?.asText() ?? '').replace(from, to));
  };
  zip.file(
    HEADER,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p></w:hdr>',
  );
  change(
    RELATIONS,
    /<\/Relationships>/,
    `<Relationship Id="${ID}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>`,
  );
  change(
    TYPES,
    /<\/Types>/,
    `<Override PartName="/${HEADER}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`,
  );
  change(
    'word/document.xml',
    /<w:sectPr([^>]*)>/g,
    `<w:sectPr$1><w:headerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="default" r:id="${ID}"/>`,
  );
  change('word/document.xml', /(?<=<w:pgMar[^>]*w:header=")\d+/g, '0');
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
