/** PDFs without an office suite: scans, broken files, active content, and rows put together from positions. */
import { expect, test } from 'vitest';
import { lintFile } from '../../../documents/lint/lint-file.ts';
import { readPdf } from '../../../documents/lint/read-pdf.ts';
import type { PdfPage, PdfPiece } from '../../../documents/lint/pdf-text.ts';
import { recognise } from '../../../domain/form/recognise.ts';

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

test('a broken PDF is refused', async () => {
  await expect(lintFile(Buffer.from('%PDF-1.7 nothing'), 'x.pdf')).rejects.toMatchObject({
    type: 'hostileFile',
  });
});

const piece = (x: number, y: number, text: string, more: Partial<PdfPiece> = {}): PdfPiece => ({
  x,
  y,
  width: text.length * 6,
  height: 14,
  text,
  font: 'TimesNewRomanPSMT',
  size: 13,
  bold: false,
  italic: false,
  colour: null,
  ...more,
});

const page = (pieces: readonly PdfPiece[]): PdfPage => ({ width: 595, height: 842, pieces });

test('halves of a row, wrapped items and raised letters are put together', () => {
  const view = readPdf([
    page([
      piece(90, 60, 'UBND TỈNH HẠ LANG'),
      piece(300, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      piece(90, 75, 'SỞ NỘI VỤ', { bold: true }),
      piece(340, 75, 'Độc lập - Tự do - Hạnh phúc'),
      piece(100, 105, 'Số: 12/SNV-VP'),
      piece(330, 105, 'Hạ Lang, ngày 05 tháng 10 năm 2023'),
      piece(120, 160, 'Kính gửi: Sở Tài chính'),
      piece(85, 600, 'Nơi nhận:'),
      piece(350, 600, 'GIÁM ĐỐC'),
      piece(85, 616, '- Ban Quản lý các khu công'),
      piece(90, 630, 'nghiệp tỉnh;'),
      piece(85, 644, '- Lưu: VT, VP'),
      piece(163, 641, 'KT', { size: 7, height: 8, width: 9 }),
      piece(173, 644, '.'),
      piece(350, 690, 'Trần Văn An'),
    ]),
  ]);
  expect(view).not.toBeNull();
  const form = recognise(
    view ?? {
      kind: 'pdf',
      pages: [],
      paragraphs: [],
      pageCount: 0,
      unsettled: { changes: 0, comments: 0 },
      active: [],
    },
  );
  expect(form.code).toMatchObject({ number: '12', notation: 'SNV-VP' });
  expect(form.nationalName?.side).toBe('right');
  expect(form.toPlaces?.items.map(({ text }) => text)).toEqual([
    '- Ban Quản lý các khu công nghiệp tỉnh;',
    expect.stringMatching(/^- Lưu: VT, VP ?KT ?\.$/),
  ]);
  expect(form.signatures[0]?.name?.text).toBe('Trần Văn An');
});
