/** Which numbers a document misses or gives twice, and which only seem so; every text is invented. */
import { expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { plainForm } from './plain-view.ts';

const told = (body: string): string[] =>
  lintForm(plainForm({ body: `${body}./.` }))
    .findings.filter(({ rule }) => rule === 'numbering.order')
    .map(({ what }) => what);

const LED = 'Sở yêu cầu các đơn vị:\n';

test.each([
  [
    'a quotation that another sign began',
    '1. Lập ban tổ chức;\n2. Tổ chức cuộc thi "Viết về mái trường” trong toàn ngành;\n3. Tổng kết cuộc thi.',
  ],
  [
    'a sign that ends no quotation',
    '1. Rà soát hồ sơ;\n2. Lập danh sách” theo mẫu gửi kèm;\n3. Gửi danh sách về Sở.',
  ],
  [
    'a quotation between two closing signs',
    '1. Rà soát hồ sơ;\n2. Xem lại các văn bản ”không có ý kiến” của đơn vị;\n3. Gửi danh sách về Sở.',
  ],
  [
    'a point inside the paragraph of the one before',
    'a) Lập kế hoạch thu chi;\nb) Công khai mức thu. c) Mở sổ theo dõi.\nd) Báo cáo kết quả.',
  ],
  [
    'points some of which stand between brackets',
    'a) Đơn đề nghị;\n(b) Bản sao quyết định;\n(c) Danh sách kèm ảnh;\nd) Bảng kê.',
  ],
  [
    'a quoted number before it',
    '1. Sửa khoản 9;\n"2. Hộ kinh doanh được gia hạn một lần.\n3. Bãi bỏ khoản 11 của quy chế cũ.',
  ],
  ['an article whose word lost its tone', 'Điều 1. Mục đích\nĐiêu 2. Đối tượng\nĐiều 3. Nội dung'],
  [
    'chapters of an outline under a letter',
    'Chương I\nNHỮNG QUY ĐỊNH CHUNG\nChương II\nNỘI DUNG\nA. BỐ CỤC PHƯƠNG ÁN\nChương I\nMỞ ĐẦU\nChương II\nKẾT QUẢ',
  ],
  [
    'sections of a list behind the text',
    'I. MỤC ĐÍCH\nII. NỘI DUNG\nDANH SÁCH CÁC TRƯỜNG THAM GIA\nI. TRƯỜNG TIỂU HỌC\nII. TRƯỜNG TRUNG HỌC',
  ],
])('told of nothing: %s', (_, body) => {
  expect(told(LED + body)).toEqual([]);
});

test.each([
  ['one left out', 'a) Lập kế hoạch;\nb) Công khai mức thu;\nd) Báo cáo kết quả.', 'sau điểm b) là điểm d)'],
  ['one twice', '1. Rà soát;\n2. Tổng hợp;\n2. Báo cáo;\n3. Lưu hồ sơ.', 'có hai khoản 2'],
  [
    'one called as the next, told once',
    '1. Rà soát;\n2. Tổng hợp;\n4. Báo cáo;\n4. Lưu hồ sơ.',
    'có hai khoản 4, thiếu khoản 3',
  ],
  [
    'letters likewise',
    'a) Rà soát;\nb) Tổng hợp;\nc) Báo cáo;\nđ) Lưu hồ sơ;\nđ) Đôn đốc.',
    'có hai điểm đ), thiếu điểm d)',
  ],
  [
    'two exchanged, told once',
    'Điều 1. Tên\nĐiều 3. Trụ sở\nĐiều 2. Con dấu\nĐiều 4. Kinh phí',
    'lại là Điều 2',
  ],
])('told once: %s', (_, body, expected) => {
  expect(told(LED + body)).toEqual([expect.stringContaining(expected)]);
});

test('an article whose word lost its tone is told as misspelt', () => {
  const found = lintForm(plainForm({ body: 'Điều 1. Tên\nĐiêu 2. Trụ sở\nĐiều 3. Kinh phí./.' })).findings;
  expect(found.map(({ what }) => what)).toContain('sai chính tả “Điêu”');
});
