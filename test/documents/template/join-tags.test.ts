/** Tags that Word broke into pieces are put together; nothing else changes, and they print as before. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinTags } from '../../../documents/template/check/join-tags.ts';
import { readPassages } from '../../../documents/template/check/passages.ts';
import { loadTemplate } from '../../../documents/template/load-template.ts';
import { documentXml } from '../docx.ts';
import { manifestOf } from '../samples.ts';
import { withBody } from '../render/body-template.ts';
import { alteredDocx, templateDocx, type Change } from './altered.ts';

/** As Word leaves it after a spelling check, the last piece in another look. */
const BROKEN: Change = {
  part: 'word/document.xml',
  change: (xml) =>
    xml.replace(
      '<w:t xml:space="preserve">{signerName}</w:t></w:r>',
      '<w:t>{signer</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:i/></w:rPr><w:t>Na</w:t></w:r><w:r><w:t>me} x</w:t></w:r>',
    ),
};

it('puts a tag together where it begins', () => {
  const docx = alteredDocx('cong-van', BROKEN);
  expect([...(readPassages(docx)?.broken ?? [])]).toEqual(['{signerName}']);
  const joined = joinTags(docx);
  expect(joined.tags).toEqual(['{signerName}']);
  expect([...(readPassages(joined.docx)?.broken ?? [])]).toEqual([]);
  expect(documentXml(joined.docx)).toContain('<w:t xml:space="preserve">{signerName}</w:t></w:r>');
  expect(documentXml(joined.docx)).toContain('<w:t xml:space="preserve"> x</w:t>');
  expect(documentXml(joined.docx)).not.toContain('<w:t xml:space="preserve"></w:t>');
  const manifest = manifestOf('cong-van');
  expect(() => loadTemplate({ name: 'cong-van', manifest, docx: joined.docx })).not.toThrow();
});

it('leaves a file without broken tags as it is', () => {
  const docx = templateDocx('cong-van');
  expect(joinTags(docx)).toEqual({ docx, tags: [] });
});

it('keeps every letter of a paragraph in its order, however it is cut', () => {
  const pieces = fc.array(fc.constantFrom('{', '}', 'a', '{b}', ' c', '&amp;', '{#d}', '{/', 'đ}', ''), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(pieces, (texts) => {
      const docx = withBody(`<w:p>${texts.map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:p>`);
      const { docx: joined } = joinTags(docx);
      const words = (file: Buffer) => readPassages(file)?.passages.map(({ text }) => text);
      expect(words(joined)).toEqual(words(docx));
      expect([...(readPassages(joined)?.broken ?? [])]).toEqual([]);
      expect(joinTags(joined).tags).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('thousands of broken tags in one paragraph take no time', () => {
  const runs = Array.from(
    { length: 8_000 },
    (_, i) => `<w:r><w:t>{a${i}</w:t></w:r><w:r><w:t>b}</w:t></w:r>`,
  );
  const docx = withBody(`<w:p>${runs.join('')}</w:p>`);
  const began = performance.now();
  expect(joinTags(docx).tags).toHaveLength(8_000);
  expect(readPassages(docx)?.broken.size).toBe(8_000);
  expect(performance.now() - began).toBeLessThan(6_000);
});
