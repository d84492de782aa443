/** Lines, tables and halves of a head put together from where the pieces of a PDF stand. */
import { expect, test } from 'vitest';
import type { PdfPage, PdfPiece } from '../../../documents/lint/pdf-text.ts';
import { readPdf } from '../../../documents/lint/read-pdf.ts';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { recognise } from '../../../domain/form/recognise.ts';
import { page, piece } from './pdf-pages.ts';

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

const formOf = (pieces: readonly PdfPiece[]) => {
  const view = readPdf([page(pieces)]);
  if (!view) throw new Error('a scan');
  return recognise(view);
};

const LETTER = [
  piece(90, 60, 'UBND TỈNH HẠ LANG'),
  piece(90, 75, 'SỞ NỘI VỤ', { bold: true }),
  piece(340, 75, 'Độc lập - Tự do - Hạnh phúc'),
  piece(120, 160, 'Kính gửi: Sở Tài chính'),
];

test('a number and a day stamped into the blanks left for them are read there', () => {
  const form = formOf([
    ...LETTER,
    piece(300, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    piece(90, 105, 'Số:            /SNV-VP', { width: 110 }),
    piece(310, 105, 'Hạ Lang, ngày      tháng     năm 2026', { width: 200 }),
    piece(115, 105.5, '49', { width: 13, font: 'ABCDEF+Stamp' }),
    piece(391, 104.6, '09', { width: 13, font: 'ABCDEF+Stamp' }),
    piece(444, 104.6, '02', { width: 13, font: 'ABCDEF+Stamp' }),
  ]);
  expect(form.code).toMatchObject({ number: '49', notation: 'SNV-VP' });
  expect(form.issued).toBe('2026-02-09');
});

test('a word set in pieces of several fonts stays one, and so do the halves of the head', () => {
  const cut = (x: number, y: number, parts: readonly string[]): PdfPiece[] => {
    let at = x;
    return parts.map((text) => {
      const width = text.length * 5.5;
      at += width;
      return piece(at - width, y, text, { width, bold: true });
    });
  };
  const form = formOf([
    ...LETTER.slice(1),
    ...cut(180, 60, ['UBND ', 'TỈNH', ' ', 'HẠ LANG ']),
    ...cut(310, 60, ['CỘNG', ' HÒA XÃ ', 'HỘI', ' ', 'CHỦ', ' NGHĨA ', 'VIỆT', ' NAM']),
  ]);
  expect(form.nationalName?.text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
});

test('the halves of a head that run into one another stay two, though words went over to the next line', () => {
  const form = formOf([
    piece(90, 60, 'TỔNG CÔNG TY ĐIỆN LỰC', { width: 210 }),
    piece(300, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA', { bold: true }),
    piece(90, 75, 'VIỆT NAM', { bold: true }),
    piece(90, 90, 'VIỆN NĂNG LƯỢNG', { bold: true, width: 110 }),
    piece(200, 90, 'Độc lập - Tự do - Hạnh', { bold: true }),
    piece(120, 160, 'Kính gửi: Sở Tài chính'),
  ]);
  expect(form.nationalName?.text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA');
  expect(form.motto?.text).toBe('Độc lập - Tự do - Hạnh');
  const rules = lintForm(form.view).findings.map(({ rule }) => rule);
  expect(rules.filter((rule) => /^(?:national|motto)\./.test(rule))).toEqual([]);
});

test('a full row that ends in a colon goes on at the margin', () => {
  const full = { size: 14, width: 470 };
  const form = formOf([
    ...LETTER,
    piece(110, 300, 'Sở Nội vụ đề nghị quý Sở phối hợp thực hiện nội dung', { size: 14, width: 445 }),
    piece(85, 318, 'nêu trên và báo cáo kết quả về Sở Nội vụ trước ngày đã hẹn', full),
    piece(85, 336, 'để tổng hợp, trình Ủy ban nhân dân tỉnh xem xét, quyết định.', full),
    piece(110, 360, 'Nơi gửi: vanthu@halang.gov.vn; điện thoại; Fax:', { size: 14, width: 445 }),
    piece(85, 378, '(024) 3768 3058./.', { size: 14, width: 110 }),
  ]);
  expect(form.body.at(-1)?.text).toBe('Nơi gửi: vanthu@halang.gov.vn; điện thoại; Fax: (024) 3768 3058./.');
});

test('a list in small letters set in pieces is no row of raised ones', () => {
  const small = { size: 10, height: 11 };
  const form = formOf([
    ...LETTER,
    piece(85, 300, 'Sở Nội vụ đề nghị quý Sở phối hợp thực hiện nội dung nêu trên và báo cáo./.', {
      size: 14,
    }),
    piece(85, 600, 'Nơi nhận:', { size: 12 }),
    piece(350, 600, 'GIÁM ĐỐC'),
    piece(85, 616, '- Như ', { ...small, width: 27 }),
    piece(112, 616, 'trên;', { ...small, width: 20 }),
    piece(85, 630, '- ', { ...small, width: 6 }),
    piece(91, 630, 'Lưu:', { ...small, width: 20 }),
    piece(111, 630, ' VT, TC.', { ...small, width: 35 }),
    piece(350, 690, 'Trần Văn An'),
  ]);
  expect(form.toPlaces?.items.map(({ text }) => text)).toEqual(['- Như trên;', '- Lưu: VT, TC.']);
});

test('notes under the text and the figures that point to them are left out', () => {
  const form = formOf([
    ...LETTER,
    piece(85, 300, 'Căn cứ Nghị định số 126/2024/NĐ-CP', { width: 230, size: 14 }),
    piece(315, 297, '1', { width: 4, size: 8, height: 9 }),
    piece(319, 300, ', Sở Nội vụ báo cáo nội dung thực hiện như sau:', { size: 14, width: 220 }),
    piece(85, 780, '1', { width: 3, size: 6, height: 7 }),
    piece(88, 778, ' Nghị định số 126/2024/NĐ-CP ngày 08/10/2024 của Chính phủ.', { size: 10, height: 11 }),
  ]);
  expect(form.body.map(({ text }) => text)).toEqual([
    'Căn cứ Nghị định số 126/2024/NĐ-CP, Sở Nội vụ báo cáo nội dung thực hiện như sau:',
  ]);
});

test('places for a signing service to find are no text', () => {
  const form = formOf([
    ...LETTER,
    piece(350, 640, 'VVV', { colour: 'FFFFFF' }),
    piece(350, 650, 'ơ', { size: 1 }),
  ]);
  expect(form.lines.map(({ text }) => text)).not.toEqual(expect.arrayContaining(['VVV']));
  expect(form.lines.map(({ text }) => text)).not.toEqual(expect.arrayContaining(['ơ']));
});

test('a layer of text that lacks letters is not judged', () => {
  const rows = [
    'BỘ ÀI CHÍNH',
    '- hư trên; - Lưu V',
    'ở ội vụ căn cứ ghị định của hính phủ, iám đốc đề nghị các đơn vị liên quan',
  ];
  expect(readPdf([page(rows.map((text, i) => piece(90, 100 + i * 20, text)))])).toBeNull();
});

test('words with glyphs that have no name are words that lack letters', () => {
  const rows = [
    'CỘNG HÒ\ue00d XÃ HỘI CHỦ NGHĨ\ue00d VIỆT N\ue00dM',
    'Sở đề nghị các đơn vị liên quan phối hợp thực hiện',
  ];
  expect(readPdf([page(rows.map((text, i) => piece(90, 100 + i * 20, text)))])).toBeNull();
});

test('an Đ that its writer named otherwise is read as printed', () => {
  const textOf = (...rows: string[]): string[] =>
    readPdf([page(rows.map((text, i) => piece(90, 100 + i * 40, text)))])?.paragraphs.map(
      ({ text }) => text,
    ) ?? [];
  expect(
    textOf(
      'ðộc lập - Tự do - Hạnh phúc',
      'Sở ñề nghị các ñơn vị triển khai thực hiện ñúng thời hạn, hướng dẫn người dân nộp hồ sơ trực tuyến',
    ),
  ).toEqual([
    'Độc lập - Tự do - Hạnh phúc',
    'Sở đề nghị các đơn vị triển khai thực hiện đúng thời hạn, hướng dẫn người dân nộp hồ sơ trực tuyến',
  ]);
  expect(
    textOf('Ông Núñez gặp đại diện Sở để trao đổi về hợp tác đào tạo với các trường trên địa bàn'),
  ).toEqual(['Ông Núñez gặp đại diện Sở để trao đổi về hợp tác đào tạo với các trường trên địa bàn']);
});

test('what is enclosed counts its pages anew', () => {
  const full = (last: string): PdfPiece[] =>
    Array.from({ length: 8 }, (_, i) =>
      piece(85, 120 + i * 20, 'Trong quá trình thực hiện có vướng mắc thì phản ánh', { width: 440 }),
    ).concat(piece(85, 400, last));
  const numbered = (at: string): PdfPage => page([piece(295, 40, at, { width: 7 }), ...full('Hết.')]);
  const view = readPdf([page(full('Trang một.')), page(full('Quy chế.')), numbered('2')]);
  expect(view?.pages[0]?.pageNumber).toMatchObject({ zone: 'header', align: 'center', onFirst: false });
  expect(view?.paragraphs.some(({ text }) => text === '2')).toBe(false);
  expect(
    readPdf([page(full('Một.')), page(full('Hai.')), page(full('Ba.'))])?.pages[0]?.pageNumber,
  ).toBeNull();
});
