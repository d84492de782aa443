/** What a sixth judge's documents taught, written without a look at the rules; every text here is invented anew. */
import { describe, expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { readCode, readPlaceDate } from '../../../domain/form/parts/patterns.ts';
import type { FormView } from '../../../domain/form/view.ts';
import { plainForm } from './plain-view.ts';

const told = (view: FormView): string[] => lintForm(view).findings.map(({ rule }) => rule);

describe('head', () => {
  test.each([
    ['a telegram with its hour', 'Huế, hồi 15 giờ 30 ngày 04 tháng 9 năm 2026', '04'],
    ['… and minutes', 'Huế, lúc 7 giờ 05 phút, ngày 14 tháng 9 năm 2026', '14'],
  ])('day: %s', (_, text, day) => {
    expect(readPlaceDate(text)).toMatchObject({ place: 'Huế', comma: true, day, year: '2026' });
  });
  test.each([
    'Hôm nay, hồi 8 giờ 00 ngày 04 tháng 9 năm 2026',
    'Cuộc họp kết thúc, hồi 8 giờ 00 ngày 04 tháng 9',
  ])('no place: %s', (text) => {
    expect(readPlaceDate(text)?.place ?? '').not.toMatch(/^(?:Huế|Hôm nay)$/u);
  });
  test('a notation joined by a plus', () => {
    expect(readCode('Số: 120/QTPC-KT+AT')).toMatchObject({ number: '120', notation: 'QTPC-KT+AT' });
  });
  test('what a leave rests on is no trích yếu', () => {
    const leave = plainForm({
      code: '19/GNP-SNV',
      title: '* GIẤY NGHỈ PHÉP',
      body: 'Xét Đơn đề nghị nghỉ phép ngày 02/3/2026 của bà Lê Thị Hoa,\nSở Nội vụ cấp cho:\nBà: Lê Thị Hoa./.',
      places: '<~ - Bà Lê Thị Hoa;\n<~ - Lưu: VT.',
    });
    expect(told(leave).filter((rule) => /subject/.test(rule))).toEqual([]);
  });
});

const texts = (view: FormView, rule: string): string[] =>
  lintForm(view)
    .findings.filter((each) => each.rule === rule)
    .map(({ what }) => what);

describe('what parts of a document share', () => {
  const decision = (first: string): FormView =>
    plainForm({
      code: '15/QĐ-SNV',
      title: '* QUYẾT ĐỊNH\n* Ban hành Quy chế tiếp công dân\n* GIÁM ĐỐC SỞ NỘI VỤ',
      body: `/ Căn cứ Luật Tiếp công dân.\n* QUYẾT ĐỊNH:\nĐiều 1. ${first}\nĐiều 2. Chánh Văn phòng thi hành./.`,
      places: '<~ - Như Điều 2;\n<~ - Lưu: VT.',
    });
  test.each([
    ['Ban hành kèm theo Quyết định này Quy định tiếp công dân.', 1],
    ['Ban hành kèm theo Quyết định này Quy chế tiếp công dân.', 0],
    ['Ban hành kèm theo Quyết định này bản Quy chế tiếp công dân.', 0],
  ])('%s', (first, count) => {
    expect(texts(decision(first), 'subject.enclosed')).toHaveLength(count);
  });

  const signed = (sign: string, issuer = 'SỞ NỘI VỤ'): FormView => {
    const view = plainForm({
      code: '15/KH-SNV',
      title: '* KẾ HOẠCH\n* Kiểm tra',
      body: 'Thực hiện./.',
      sign,
    });
    const paragraphs = view.paragraphs.map((each) =>
      each.text === 'SỞ NỘI VỤ'
        ? { ...each, text: issuer, runs: each.runs.map((run) => ({ ...run, text: issuer })) }
        : each,
    );
    return { ...view, paragraphs };
  };
  test.each([
    ['signature.otherHead', '>* HIỆU TRƯỞNG', 'ỦY BAN NHÂN DÂN XÃ AN HÒA', 1],
    ['signature.otherHead', '>* HIỆU TRƯỞNG', 'TRƯỜNG TIỂU HỌC AN HÒA', 0],
    ['signature.otherHead', '>* CHỦ TỊCH', 'SỞ NỘI VỤ', 1],
    ['signature.otherHead', '>* CHỦ TỊCH', 'HỘI ĐỒNG TƯ VẤN THUẾ', 0],
    ['signature.councilPost', '>* TM. BAN CHỈ ĐẠO\n>* GIÁM ĐỐC', 'BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ', 1],
    ['signature.councilPost', '>* TM. BAN CHỈ ĐẠO\n>* TRƯỞNG BAN\n>* GIÁM ĐỐC SỞ NỘI VỤ', 'BAN CHỈ ĐẠO', 0],
  ])('%s: %s of %s', (rule, sign, issuer, count) => {
    expect(texts(signed(sign, issuer), rule)).toHaveLength(count);
  });

  const letter = (body: string): FormView => plainForm({ body: `${body}./.` });
  test.each([
    ['place.district', 'Phòng Kinh tế phối hợp với Phòng Nông nghiệp UBND huyện Ia Grai tập huấn', 1],
    ['place.district', 'Trước đây phối hợp với UBND huyện Ia Grai tập huấn', 0],
    ['place.joined', 'Phối hợp với Bộ Thông tin và Truyền thông cấp tài khoản', 1],
    ['place.joined', 'Theo Thông tư số 02/2024/TT-BTTTT của Bộ Thông tin và Truyền thông', 0],
    ['word.doubled', 'Sở Nội vụ đề nghị nghị Ủy ban nhân dân xã xem xét', 1],
    ['word.doubled', 'Sở Nội vụ đề nghị nghị quyết này sớm được thông qua', 0],
    ['word.placeholder', 'Gửi về Sở (qua ông/bà (điền tên)) để tổng hợp', 1],
    ['word.placeholder', 'Số hồ sơ quá hạn là xxx hồ sơ', 1],
    ['word.placeholder', 'Báo cáo (bổ sung) gửi về Sở', 0],
    ['word.thousands', 'Kinh phí dự phòng 12,500,000 đồng', 1],
    ['word.thousands', 'Kinh phí dự phòng 12.500.000 đồng', 0],
    ['encoding.strange', 'Kinh phí dự kiến 12О triệu đồng', 1],
  ])('%s: %s', (rule, body, count) => {
    const later = letter(body);
    const paragraphs = later.paragraphs.map((each) =>
      each.text.startsWith('Lâm Đồng, ngày') ? { ...each, text: 'Lâm Đồng, ngày 12 tháng 3 năm 2026' } : each,
    );
    expect(texts({ ...later, paragraphs }, rule)).toHaveLength(count);
  });
});

const minutes = (chair: string): FormView =>
  plainForm({
    code: '14/BB-SNV',
    title: '* BIÊN BẢN\n* Họp Hội đồng sáng kiến',
    body: `Thời gian bắt đầu: 14 giờ 00, ngày 12/3/2026.\nChủ trì: Ông ${chair}, Giám đốc.\nCuộc họp kết thúc vào 16 giờ 00, ngày 12/3/2026./.`,
    places: '<~ - Lưu: VT, Hồ sơ.',
    sign: '>* CHỦ TỌA',
  });

test.each([
  ['Lê Quang Hưởng', 0],
  ['Lê Quang Hải', 1],
])('who took the chair signs: %s', (chair, count) => {
  expect(texts(minutes(chair), 'minutes.names')).toHaveLength(count);
});

test('a dispatch slip names whom it goes to', () => {
  const slip = plainForm({
    code: '13/PG-SNV',
    title: '* PHIẾU GỬI',
    body: 'Sở Nội vụ gửi đến: Trung tâm Lưu trữ lịch sử\nBản sao 02 văn bản./.',
  });
  expect(texts(slip, 'places.asAbove')).toEqual([]);
});

test.each([
  ['phòng Truyền thông thông báo kết quả', 0],
  ['nghiên cứu và phát triển triển khai đề tài', 0],
  ['đơn vị tự kiểm kiểm tra bản sao', 1],
])('half a word twice: %s', (words, count) => {
  expect(texts(plainForm({ body: `Sở giao ${words}./.` }), 'word.doubled')).toHaveLength(count);
});
