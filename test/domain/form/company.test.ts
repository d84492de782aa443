import { expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { plainForm } from './plain-view.ts';

const told = (rule: string, body: string): string[] =>
  lintForm(plainForm({ body }))
    .findings.filter((finding) => finding.rule === rule)
    .map(({ what, remedy }) => `${what}; ${remedy}`);
const words = (body: string): string[] => told('word.company', body);

test.each([
  ['Đơn vị bồi thường thiệt hai cho hộ dân./.', 'thiệt hại'],
  ['Phòng Tài chính thanh quyết toán kinh phí, lĩnh lực nông nghiệp còn chậm./.', 'lĩnh vực'],
  ['Các xã nắm chắc tình tình trên địa bàn, báo cáo kịp thời./.', 'tình hình'],
  ['Hồ sơ thành toán trực tuyến tăng so với năm trước./.', 'thanh toán'],
])('two syllables that no word joins: %s', (body, meant) => {
  expect(words(body)).toEqual([expect.stringContaining(`Xem có phải là “${meant}”`)]);
});

test.each([
  'Các đơn vị bám sát chỉ đạo, kịp thời báo cáo kết quả thực hiện./.',
  // The neighbour makes a word of it, a name or a comma stands between, i is written for y.
  'Bảo đảm an toàn cho các hộ dân sống tại khu vực tạo độ dốc lớn ven sông./.',
  'Công ty Thiệt Hai nộp hồ sơ; tổng thiệt, hai bên thống nhất không khiếu nại./.',
  'Việc quản lí, xử lí hồ sơ theo đúng kỳ hạn; hoà giải tại cơ sở./.',
])('nothing is said of %s', (body) => {
  expect(words(body)).toEqual([]);
});

test('each pair is told once', () => {
  expect(words('Bồi thường thiệt hai; kê khai thiệt hai./.')).toHaveLength(1);
});

test('percent in words is compared with its figure', () => {
  expect(told('content.numerals', 'Tỷ lệ đạt 92% (bảy mươi hai phần trăm) tổng số hồ sơ./.')).toHaveLength(1);
  expect(told('content.numerals', 'Tỷ lệ đạt 72% (bảy mươi hai phần trăm) tổng số hồ sơ./.')).toEqual([]);
  expect(told('content.numerals', 'Tỷ lệ đạt 72,5% (bảy mươi hai phẩy năm phần trăm) hồ sơ./.')).toEqual([]);
});

test('a paragraph in brackets needs no full stop', () => {
  const long =
    'Hồ sơ gửi kèm: tờ trình của Ủy ban nhân dân xã; biên bản họp; bản tổng hợp ý kiến của các thôn và ảnh chụp hiện trạng';
  const end = 'Đề nghị các phòng phối hợp thực hiện./.';
  expect(told('word.fullStop', `${long}\n${end}`)).toHaveLength(1);
  expect(told('word.fullStop', `(${long})\n${end}`)).toEqual([]);
});
