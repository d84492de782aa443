/** What a clerk is told about two versions of a template: tags, layout, words. */
import { expect, test } from 'vitest';
import { templateFacts } from '../../../documents/template/check/template-facts.ts';
import { diffTemplates } from '../../../domain/template/diff.ts';
import { alteredDocx, templateDocx, type Change } from './altered.ts';

const before = templateFacts(templateDocx('cong-van'));
const diff = (...changes: readonly Change[]) =>
  diffTemplates(before, templateFacts(alteredDocx('cong-van', ...changes)));
const inDocument = (change: (xml: string) => string): Change => ({ part: 'word/document.xml', change });

test('a version and itself: nothing', () => {
  expect(diffTemplates(before, before)).toEqual({ tagsAdded: [], tagsRemoved: [], layout: [], text: [] });
});

test('words by paragraph: what was said before and what is said now', () => {
  const { text, tagsAdded, layout } = diff(inDocument((xml) => xml.replace('Nơi nhận:', 'Nơi gửi:')));
  expect(text).toEqual([
    {
      kind: 'changed',
      part: 'thân mẫu',
      pieces: [
        { kind: 'same', text: 'Nơi ' },
        { kind: 'removed', text: 'nhận' },
        { kind: 'added', text: 'gửi' },
        { kind: 'same', text: ':' },
      ],
    },
  ]);
  expect([tagsAdded, layout]).toEqual([[], []]);
});

test('tags that came and went, also in a section', () => {
  const { tagsAdded, tagsRemoved } = diff(
    inDocument((xml) => xml.replace('{signerName}', '{nguoiKy}').replace('- {name};', '- {noiNhan};')),
  );
  expect(tagsAdded).toEqual(['toPlaces.noiNhan', 'nguoiKy']);
  expect(tagsRemoved).toEqual(['toPlaces.name', 'signerName']);
});

test('paper, margins and font', () => {
  const { layout, text } = diff(
    inDocument((xml) =>
      xml
        .replace(/w:w="11906" w:h="16838"/, 'w:w="12240" w:h="15840"')
        .replace(/(<w:pgMar[^>]*w:left=")\d+/, '$11134'),
    ),
    {
      part: 'word/styles.xml',
      change: (xml) => xml.replaceAll('"Times New Roman"', '"Arial"'),
    },
  );
  expect(layout).toEqual([
    { what: 'khổ giấy', before: '210 × 297 mm', after: '216 × 279 mm' },
    { what: 'lề trái', before: '30 mm', after: '20 mm' },
    { what: 'phông chữ', before: 'Times New Roman', after: 'Arial' },
  ]);
  expect(text).toEqual([]);
});

test('the letters of a tag', () => {
  const { layout } = diff({
    part: 'word/styles.xml',
    change: (xml) => xml.replaceAll(/<w:sz w:val="24"\/>/g, '<w:sz w:val="26"/>'),
  });
  expect(layout).toContainEqual({
    what: 'chữ của thẻ {issuerHeader}',
    before: 'cỡ 12, đậm, đứng',
    after: 'cỡ 13, đậm, đứng',
  });
});
