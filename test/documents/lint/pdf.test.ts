/** PDFs without an office suite: scans, broken, long and active files. */
import { expect, test } from 'vitest';
import { lintFile } from '../../../documents/lint/lint-file.ts';
import { readPdfText } from '../../../documents/lint/pdf-text.ts';

/** One blank page; `more` goes into the catalogue. */
function blankPdf(more = ''): Buffer {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${more}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj${object}endobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 4>>\n%%EOF`, 'latin1');
}

test('a scan is told as such, not judged', async () => {
  const { family, findings } = await lintFile(blankPdf(), 'quet.pdf');
  expect(family).toBe('none');
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['file.scan', 'note']]);
});

test('what runs by itself is told', async () => {
  const { findings } = await lintFile(blankPdf('/OpenAction<</S/JavaScript/JS(x)>>'), 'quet.pdf');
  expect(findings.map(({ rule }) => rule)).toContain('file.active');
});

/** A page of text, perhaps under pictures that cover it, perhaps many times. */
function pdfOf(text: string, strips = 0, pages = 1): Buffer {
  const fonts = ['Times-Roman', 'Times-Italic', 'Times-BoldItalic'];
  const height = 842 / Math.max(1, strips);
  const drawn = Array.from({ length: strips }, (_, i) => `q 595 0 0 ${height} 0 ${i * height} cm /I Do Q`);
  const content = `${drawn.join(' ')} BT ${text} ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${Array.from({ length: pages }, () => '3 0 R').join(' ')}]/Count ${pages}>>`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>/Font<</F0 6 0 R/F1 7 0 R/F2 8 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8/Length 64>>stream\n' +
      `${'.'.repeat(64)}\nendstream`,
    ...fonts.map((font) => `<</Type/Font/Subtype/Type1/BaseFont/${font}>>`),
  ];
  const whole = objects.map((object, i) => `${i + 1} 0 obj${object}endobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${whole}trailer<</Root 1 0 R/Size 9>>\n%%EOF`, 'latin1');
}

const PROSE =
  '/F0 13 Tf 80 700 Td (So Noi vu de nghi quy So phoi hop thuc hien noi dung neu tren va bao cao ket qua) Tj';

test('letters over pictures that cover the page were read off them by a machine', async () => {
  const { findings } = await lintFile(pdfOf(PROSE, 6), 'quet.pdf');
  expect(findings.map(({ rule }) => rule)).toEqual(['file.scan']);
  const read = await lintFile(pdfOf(PROSE), 'chu.pdf');
  expect(read.findings.map(({ rule }) => rule)).not.toContain('file.scan');
});

test('bytes before the PDF are passed over, as readers do', async () => {
  const report = await lintFile(Buffer.concat([Buffer.from('\u0000\u0001junk'), pdfOf(PROSE)]), 'chu.pdf');
  expect(report.findings.map(({ rule }) => rule)).not.toContain('file.active');
});

test('blanks in another style, with tags that cross, change no style', async () => {
  const crossed =
    '/F1 14 Tf 80 700 Td (Ha Lang, ngay) Tj /F2 14 Tf (     ) Tj /F1 14 Tf ( thang 3 nam 2026) Tj';
  const { pages } = await readPdfText(pdfOf(`${crossed} 0 -40 Td ${PROSE}`), 'chu.pdf');
  const styles = pages[0]?.pieces
    .filter(({ text }) => /ngay|thang/.test(text))
    .map((each) => [each.bold, each.italic]);
  expect(styles?.length).toBeGreaterThan(0);
  expect(styles).toEqual(styles?.map(() => [false, true]));
});

test('a broken PDF is refused', async () => {
  await expect(lintFile(Buffer.from('%PDF-1.7 nothing'), 'x.pdf')).rejects.toMatchObject({
    type: 'hostileFile',
  });
});

test('of a file longer than anybody reads it is told what was read', async () => {
  const { findings } = await lintFile(pdfOf(PROSE, 0, 90), 'dai.pdf');
  expect(findings.map(({ rule, what }) => [rule, what])).toContainEqual([
    'file.long',
    'tệp rất dài: chỉ kiểm tra 80 trang đầu',
  ]);
});
