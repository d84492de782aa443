import PizZip from 'pizzip';
import { pack } from '../render/pack.ts';

/** Several forms made from one issued form as one file to print: each begins on a page of its own, numbered from 1. */
export function joinForms(forms: readonly Buffer[]): Buffer {
  const [first, ...others] = forms;
  if (!first) throw new Error('không có phiếu nào để in');
  const zip = new PizZip(first);
  const parts = forms.map((form, i) => partOf(new PizZip(form), i));
  const xml = textOf(zip, DOCUMENT);
  const [head = '', tail = ''] = [xml.slice(0, xml.indexOf('<w:body>') + 8), '</w:body></w:document>'];
  const body = parts.map(({ content, section }, i) =>
    i < parts.length - 1
      ? `${content}<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`
      : content + section,
  );
  zip.file(DOCUMENT, head + body.join('') + tail);
  others.forEach((form, i) => {
    const picture = new PizZip(form).file(`word/${PICTURE}`)?.asNodeBuffer();
    if (picture) zip.file(`word/${pictureName(i + 1)}`, picture);
  });
  zip.file(
    RELATIONS,
    textOf(zip, RELATIONS).replace(/<Relationship Id="rIdFormCode"[^>]*\/>/, (one) =>
      forms.map((_, i) => one.replace('rIdFormCode', relation(i)).replace(PICTURE, pictureName(i))).join(''),
    ),
  );
  return pack(zip);
}

const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const PICTURE = 'media/ma-phieu.png';
const relation = (i: number): string => (i === 0 ? 'rIdFormCode' : `rIdFormCode${i}`);
const pictureName = (i: number): string => (i === 0 ? PICTURE : `media/ma-phieu-${i}.png`);

const textOf = (zip: PizZip, part: string): string => zip.file(part)?.asText() ?? '';

function partOf(zip: PizZip, i: number): { readonly content: string; readonly section: string } {
  const xml = textOf(zip, DOCUMENT);
  const body = xml.slice(xml.indexOf('<w:body>') + 8, xml.lastIndexOf('</w:body>'));
  const at = body.lastIndexOf('<w:sectPr');
  const content = body.slice(0, at).replace('r:embed="rIdFormCode"', `r:embed="${relation(i)}"`);
  return { content: numberedApart(content, i), section: body.slice(at) };
}

/** More than one form has places and drawings. */
const NUMBERS_OF_A_FORM = 100_000;

/** Word takes a file in which two drawings have one number for a damaged one. */
const numberedApart = (content: string, i: number): string =>
  content.replace(
    /(<w:id w:val="|<(?:wp:docPr|pic:cNvPr) id=")(\d+)"/g,
    (_, open: string, id: string) => `${open}${Number(id) + i * NUMBERS_OF_A_FORM}"`,
  );
