/** Words across every page, whatever headers a template has. */
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { DRAFT, markedWith } from '../../../documents/modules/watermark.ts';
import { withBody } from '../render/body-template.ts';
import { expectWellFormed } from './xml-check.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEADER = (inside: string) =>
  `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:hdr>`;

/** A .docx with these section properties and these headers, `rId1…` in their order. */
function docxWith(section: string, headers: readonly string[] = [], settings = ''): Buffer {
  const zip = new PizZip(withBody('<w:p/>'));
  for (const { name } of zip.file(/^word\/header\d*\.xml$/)) zip.remove(name);
  const document = zip.file('word/document.xml')?.asText() ?? '';
  zip.file(
    'word/document.xml',
    document
      .replace(/<w:sectPr[^]*<\/w:sectPr>|<w:sectPr\/>/, '')
      .replace('</w:body>', `${section.replaceAll('r:id', `xmlns:r="${OFFICE}" r:id`)}</w:body>`),
  );
  headers.forEach((header, i) => zip.file(`word/header${i + 1}.xml`, HEADER(header)));
  const rows = headers
    .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/header" Target="header${i + 1}.xml"/>`)
    .join('');
  zip.file(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`,
  );
  zip.file('word/settings.xml', `<w:settings>${settings}</w:settings>`);
  return zip.generate({ type: 'nodebuffer' });
}

/** Kind of each header of the first section → whether it carries the words. */
function marks(docx: Buffer): Record<string, boolean> {
  const zip = new PizZip(markedWith(docx, DRAFT));
  const read = (name: string): string => zip.file(name)?.asText() ?? '';
  for (const { name } of Object.values(zip.files))
    if (/\.(xml|rels)$/.test(name) && name !== 'word/settings.xml') expectWellFormed(read(name));
  const [section = ''] = /<w:sectPr[^]*?<\/w:sectPr>/.exec(read('word/document.xml')) ?? [];
  const references = [
    ...section.matchAll(/<w:headerReference[^>]* w:type="(\w+)" (?:xmlns:r="[^"]*" )?r:id="([^"]*)"/g),
  ];
  return Object.fromEntries(
    references.map(([, kind = '', id = '']) => {
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(
        read('word/_rels/document.xml.rels'),
      )?.[1];
      return [kind, read(`word/${target}`).split('string="DỰ THẢO"').length === 2];
    }),
  );
}

const DEFAULT = '<w:headerReference w:type="default" r:id="rId1"/>';

describe('words across every page stand on', () => {
  it.each<[string, Buffer, string[]]>([
    ['pages without headers', docxWith('<w:sectPr><w:pgMar w:header="708"/></w:sectPr>'), ['default']],
    ['pages of a section that says nothing', docxWith('<w:sectPr/>'), ['default']],
    ['a document without any section', docxWith(''), ['default']],
    ['a header that is one empty tag', docxWith(`<w:sectPr>${DEFAULT}</w:sectPr>`, ['<w:p/>']), ['default']],
    [
      'a header of an empty paragraph with marks of editing',
      docxWith(`<w:sectPr>${DEFAULT}</w:sectPr>`, ['<w:p w:rsidR="00AB12CD" />']),
      ['default'],
    ],
    [
      'a first page of its own, which has no header',
      docxWith(`<w:sectPr>${DEFAULT}<w:titlePg/></w:sectPr>`, ['<w:p><w:r/></w:p>']),
      ['default', 'first'],
    ],
    [
      'even pages, which have no header',
      docxWith(`<w:sectPr>${DEFAULT}<w:titlePg w:val="0"/></w:sectPr>`, ['<w:p/>'], '<w:evenAndOddHeaders/>'),
      ['default', 'even'],
    ],
  ])('%s', (_, docx, kinds) => {
    expect(marks(docx)).toEqual(Object.fromEntries(kinds.map((kind) => [kind, true])));
  });
});
