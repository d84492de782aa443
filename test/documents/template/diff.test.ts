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

test('how fixed words, styles and columns look; what has no words is noticed', () => {
  const fixed = diff(
    inDocument((xml) =>
      xml
        .replace(
          '<w:r><w:t xml:space="preserve">Nơi nhận:',
          '<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t xml:space="preserve">Nơi nhận:',
        )
        .replace('<w:gridCol w:w="3969"/>', '<w:gridCol w:w="4536"/>'),
    ),
  );
  expect(fixed.layout).toEqual([
    {
      what: 'đoạn “Nơi nhận:”',
      before: 'kiểu “Nơi nhận”',
      after: 'kiểu “Nơi nhận”, không đậm',
    },
    { what: 'độ rộng cột của bảng 1', before: '70 | 90', after: '80 | 90' },
  ]);
  const style = diff({
    part: 'word/styles.xml',
    change: (xml) => xml.replace(/(w:styleId="PlacesItem".*?<w:sz w:val=")22/s, '$124'),
  });
  expect(style.layout).toContainEqual(
    expect.objectContaining({
      what: expect.stringMatching(/^kiểu trình bày “Nơi nhận/) as string,
      before: expect.stringContaining('cỡ 11') as string,
      after: expect.stringContaining('cỡ 12') as string,
    }),
  );
  expect(diff({ part: 'word/settings.xml', change: (xml) => `${xml}<!-- x -->` }).layout).toMatchObject([
    { what: expect.stringContaining('chi tiết khác của tệp') as string },
  ]);
});
