/** A thư công of the office's own may print no number: the letter is numbered and registered all the same. */
import { describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { fillReserved } from '../../../documents/fill-reserved.ts';
import { judgeTemplate } from '../../../documents/template/check/judge-template.ts';
import { docxText } from '../docx.ts';
import { official, TEMPLATES_DIR } from '../samples.ts';
import { alteredDocx } from './altered.ts';
import { LINE_OF_NUMBER, withoutNumber } from './without-number.ts';

const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
const STAMP = { codeNumber: 7, day: 4, month: 2, year: 2024 };
const judged = async (type: string, docx: Buffer): Promise<string[]> =>
  (await judgeTemplate(engine, type, docx)).findings.map(({ severity, what }) => `${severity}: ${what}`);

describe('the line of number and notation', () => {
  it('may be left out of a thư công as a whole, and that is told', async () => {
    const said = await judged('thuCong', withoutNumber());
    expect(said.filter((each) => each.startsWith('error'))).toEqual([]);
    expect(said).toContain('note: mẫu không in số, ký hiệu; văn bản vẫn được cấp số và ghi vào sổ');
  });

  it.each([
    [
      'number',
      (xml: string) => xml.replace(/<w:sdt>(?:(?!<w:sdt>).)*?codeNumber.*?<\/w:sdt>/s, ''),
      '“codeNumber”',
    ],
    ['notation', (xml: string) => xml.replace('/{notation}', ''), 'thiếu thẻ {notation}'],
  ])('not the %s alone', async (_, change, told) => {
    const docx = alteredDocx('thu-cong', { part: 'word/document.xml', change });
    expect((await judged('thuCong', docx)).filter((each) => each.startsWith('error')).join('; ')).toContain(
      told,
    );
  });

  it('not of another type', async () => {
    const docx = alteredDocx('cong-van', {
      part: 'word/document.xml',
      change: (xml) => xml.replace(LINE_OF_NUMBER, '<w:p/>'),
    });
    expect((await judged('congVan', docx)).join('; ')).toContain('thiếu thẻ {notation}');
  });
});

it('a letter by such a template has a day and no number', async () => {
  const own = engine.using(
    new Map([['thuCong', { ...engine.templates.source('thuCong'), docx: withoutNumber() }]]),
  );
  const [main] = await own.render(official('thu-cong'));
  const docx = main?.docx ?? Buffer.alloc(0);
  expect(() => fillReserved(docx, STAMP)).toThrow(/codeNumber/);
  const text = docxText(fillReserved(docx, STAMP, ['codeNumber']));
  expect(text).toContain('ngày 04 tháng 02 năm 2024');
  expect(text).not.toContain('Số:');
});
