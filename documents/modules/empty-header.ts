/** Pages without a header have none to carry words across them: they get one that takes no room. */
import PizZip from 'pizzip';

const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const DOCUMENT = 'word/document.xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const HEADER =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p></w:hdr>';

type Kind = 'default' | 'first' | 'even';

/** The .docx with a header on every page there can be; sections after the first take after the one before. */
export function withHeaders(docx: Buffer): Buffer {
  const zip = new PizZip(docx);
  const read = (part: string): string => zip.file(part)?.asText() ?? '';
  const document = withSection(read(DOCUMENT));
  const missing = kindsOf(document, read('word/settings.xml')).filter(
    (kind) => !firstSection(document).includes(`w:type="${kind}"`),
  );
  if (missing.length === 0) return docx;
  const places = missing.map((kind, i) => ({ kind, id: `rIdVanThuHeader${i + 1}`, part: freeName(zip) }));
  const none = !document.includes('<w:headerReference ');
  const change = (part: string, before: string, rows: (place: (typeof places)[number]) => string): void => {
    zip.file(
      part,
      read(part).replace(before, () => places.map(rows).join('') + before),
    );
  };
  zip.file(DOCUMENT, withReferences(none ? onEdge(document) : document, places));
  change(
    RELATIONS,
    '</Relationships>',
    ({ id, part }) => `<Relationship Id="${id}" Type="${OFFICE}/header" Target="${part}"/>`,
  );
  change(
    TYPES,
    '</Types>',
    ({ part }) =>
      `<Override PartName="/word/${part}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>`,
  );
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** Which headers the pages of a document look for. */
const kindsOf = (document: string, settings: string): Kind[] => [
  'default',
  ...(IS_ON('titlePg').test(document) ? (['first'] as const) : []),
  ...(IS_ON('evenAndOddHeaders').test(settings) ? (['even'] as const) : []),
];
const IS_ON = (element: string): RegExp => new RegExp(`<w:${element}(?! w:val="(?:0|false|off)")[ />]`);

const SECTION = /<w:sectPr(?: [^>]*)?>(?:(?!<w:sectPr[ >])[^])*?<\/w:sectPr>/;
const firstSection = (document: string): string =>
  (SECTION.exec(document)?.[0].match(/<w:headerReference [^>]*\/>/g) ?? []).join('');

/** Section properties that say nothing, and none at all, mean the same as empty ones. */
const withSection = (document: string): string => {
  const opened = document.replace(/<w:sectPr((?: [^>]*)?)\/>/g, '<w:sectPr$1></w:sectPr>');
  return SECTION.test(opened) ? opened : opened.replace('</w:body>', '<w:sectPr></w:sectPr></w:body>');
};

const withReferences = (
  document: string,
  places: readonly { readonly kind: Kind; readonly id: string }[],
): string =>
  document.replace(
    /<w:sectPr(?: [^>]*)?>/,
    (open) =>
      open +
      places
        .map(({ kind, id }) => `<w:headerReference xmlns:r="${OFFICE}" w:type="${kind}" r:id="${id}"/>`)
        .join(''),
  );

/** Envelopes and labels begin so high that a header at its usual place would push them down. */
const onEdge = (document: string): string => document.replace(/(?<=<w:pgMar[^>]*w:header=")\d+/g, '0');

/** Of a header no file has yet; it is there from now on. */
function freeName(zip: PizZip): string {
  let number = 1;
  while (zip.file(`word/header${number}.xml`)) number += 1;
  zip.file(`word/header${number}.xml`, HEADER);
  return `header${number}.xml`;
}
