/** What 489 texts of laws, laid out anew by a program, taught; every text here is invented. */
import { describe, expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { readNumerals } from '../../../domain/form/text/numerals.ts';
import type { FormView } from '../../../domain/form/view.ts';
import { syllableFault } from '../../../domain/vietnamese/syllable.ts';
import { plainForm, plainView } from './plain-view.ts';

const told = (view: FormView, rule: string): string[] =>
  lintForm(view)
    .findings.filter((each) => each.rule === rule)
    .map(({ what }) => what);
const letter = (body: string, day?: string): FormView =>
  plainForm({ body: `${body}./.`, ...(day && { day }) });
const circular = (body: string, day = 'ngày 22 tháng 01 năm 2026', code = '05/2026/TT-BXD'): FormView =>
  plainView(`
<* BỘ XÂY DỰNG
>* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
>* Độc lập - Tự do - Hạnh phúc
< Số: ${code}
>/ Hà Nội, ${day}
* THÔNG TƯ
* Quy định về hồ sơ thiết kế
${body}
</* Nơi nhận:
<~ - Lưu: VT.
>* BỘ TRƯỞNG
>* Trần Văn Hải`);

test.each([
  ['tiếp theo theo', 'Các bước tiếp theo theo quy định do phòng chuyên môn thực hiện', false],
  ['hiện tại tại', 'Nơi ở hiện tại tại địa phương được ghi vào sổ', false],
  ['tồn tại tại', 'Vướng mắc còn tồn tại tại hiện trường được xử lý', false],
  ['hàng không không', 'Chuyến bay của hãng hàng không không bị chậm', false],
  ['trường từ từ', 'Giá trị trường từ từ bản đồ năm trước', false],
  ['nước đến đến', 'Vé từ sân bay của nước đến đến trung tâm thành phố', false],
  ['được được', 'Hồ sơ được được nộp tại bộ phận một cửa', true],
  ['theo theo', 'Thực hiện theo theo đúng mục đích', true],
  ['tại tại', 'Họp tại tại trụ sở Sở Nội vụ', true],
])('doubled: %s', (_, body, expected) => {
  expect(told(letter(body), 'word.doubled').length > 0).toBe(expected);
});

test.each([
  [
    'of a year',
    'Kỳ báo cáo tính từ ngày 01 tháng 01 đến ngày 31 tháng 12',
    'ngày 30 tháng 11 năm 2025',
    false,
  ],
  ['of a month', 'Đợt kiểm tra từ ngày 25 tháng 11 đến ngày 20 tháng 11', 'ngày 02 tháng 11 năm 2025', true],
])('range %s', (_, body, day, expected) => {
  expect(told(letter(body, day), 'date.range').length > 0).toBe(expected);
});

describe('deadlines', () => {
  test.each([
    ['what was to be by a day', 'Đơn vị chưa gửi báo cáo trước ngày 01/3/2026 thì bổ sung ngay', false],
    ['what was given by a day', 'Đề nghị rà soát chứng chỉ được cấp trước ngày 01/3/2026', false],
    ['a time up to a day', 'Đề nghị rà soát hồ sơ nộp từ ngày 01/02/2026 đến trước ngày 01/3/2026', false],
    ['what is asked for', 'Đề nghị gửi báo cáo trước ngày 01/3/2026', true],
  ])('%s', (_, body, expected) => {
    expect(told(letter(body), 'deadline.past').length > 0).toBe(expected);
  });

  test('a law speaks of what was', () => {
    const law = 'Điều 1. Hồ sơ hoàn thành trước ngày 01/7/2025 thực hiện theo quy định cũ.';
    expect(told(circular(law), 'deadline.past')).toEqual([]);
  });

  test.each([
    ['months before', 'Đăng ký nộp chậm nhất trước 12 tháng đối với tài liệu đến hạn', false],
    ['a day', 'Gửi báo cáo chậm nhất trước ngày 20/3/2026', true],
    ['a day without the word', 'Gửi báo cáo chậm nhất trước 15 tháng 4 năm 2026', true],
  ])('%s', (_, body, expected) => {
    expect(told(letter(body), 'deadline.double').length > 0).toBe(expected);
  });
});

test.each([
  ['một nghìn năm trăm tỷ', 1_500_000_000_000],
  ['hai nghìn tỷ ba trăm triệu', 2_000_300_000_000],
  ['năm tỷ hai trăm triệu', 5_200_000_000],
])('%s', (words, figure) => {
  expect(readNumerals(words)).toBe(figure);
});

test.each([
  ['a unit', 'Chi phí chia cho 7 (năm)', false],
  ['the same number', 'Thời hạn 05 (năm) ngày', false],
  ['another number', 'Thời hạn 07 (sáu) ngày', true],
])('numerals: %s', (_, body, expected) => {
  expect(told(letter(body), 'content.numerals').length > 0).toBe(expected);
});

test.each([
  [
    'one law that amended two',
    '/ Căn cứ Luật Đất đai số 31/2024/QH15 được sửa đổi, bổ sung bởi Luật số 43/2024/QH15;\n/ Căn cứ Luật Nhà ở số 27/2023/QH15 được sửa đổi, bổ sung bởi Luật số 43/2024/QH15;',
    false,
  ],
  [
    'one decree twice',
    '/ Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;\n/ Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ, được sửa đổi bởi Nghị định số 45/2024/NĐ-CP;',
    true,
  ],
])('bases: %s', (_, bases, expected) => {
  const view = plainForm({
    code: '12/QĐ-SNV',
    title: `* QUYẾT ĐỊNH\n* Về việc giao nhiệm vụ\n* GIÁM ĐỐC SỞ NỘI VỤ\n${bases}`,
    body: '* QUYẾT ĐỊNH:\nĐiều 1. Giao Phòng Tổ chức theo dõi.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký./.',
  });
  expect(told(view, 'bases.repeated').length > 0).toBe(expected);
});

describe('numbering', () => {
  const order = (body: string): number => told(circular(body), 'numbering.order').length;

  test.each([
    [
      'articles that amend another document',
      'Điều 1. Phạm vi\n1. Một.\nĐiều 2. Sửa đổi, bổ sung một số điều của Thông tư số 04/2022/TT-BXD\n1. Sửa đổi khoản 2 như sau:\n2. Hồ sơ gồm bản vẽ.\n5. Bãi bỏ khoản 6.\nĐiều 3. Hiệu lực\n1. Hai.',
      0,
    ],
    [
      'chapters go on behind it',
      'Chương I\nĐiều 1. Phạm vi\nĐiều 2. Bổ sung Phụ lục II\n1. Một.\nChương II\nĐiều 3. Hiệu lực',
      0,
    ],
    ['an article left out', 'Điều 1. Phạm vi\nĐiều 2. Đối tượng\nĐiều 4. Hiệu lực', 1],
    [
      'seconds of an angle end no quotation',
      'a) Từ điểm M1 có tọa độ 21°16’47,6”N;\nb) Từ điểm M2 có tọa độ 21°16’33,0”N;\nc) Từ điểm M3 có tọa độ 21°11’49,6”N.',
      0,
    ],
    ['a share behind the number', '1. Một.\n2. 100% hồ sơ được xử lý trên mạng.\n3. Ba.', 0],
    ['parts named in a row', 'Các phần được áp dụng:\nPhần IV; Phần VI;', 0],
  ])('%s', (_, body, expected) => {
    expect(order(body)).toBe(expected);
  });

  test('the section before stands in a table', () => {
    const body = '|A. Rủi ro thị trường|Giá trị\nTổng cộng.\nB. RỦI RO THANH TOÁN\nHết.';
    expect(order(body)).toBe(0);
  });
});

test('resolutions of the National Assembly and numbers in two parts are of laws', () => {
  const family = (code: string, issuer: string): string =>
    lintForm(
      plainView(`
<* ${issuer}
>* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
>* Độc lập - Tự do - Hạnh phúc
< ${code}
>/ Hà Nội, ngày 24 tháng 12 năm 2025
* NGHỊ QUYẾT
* Về một số cơ chế
Điều 1. Phạm vi.
>* CHỦ TỊCH
>* Trần Văn Hải`),
    ).family;
  expect(family('Nghị quyết số: 111/2025/UBTVQH15', 'ỦY BAN THƯỜNG VỤ QUỐC HỘI')).toBe('legal');
  expect(family('Số: 66.15/2026/NQ-CP', 'CHÍNH PHỦ')).toBe('legal');
  expect(family('Số: 15/NQ-CP', 'CHÍNH PHỦ')).toBe('administrative');
});

test('what counts under two headings of a table is no row twice', () => {
  const rows = (c: string): string =>
    `|STT|Nội dung|Mức\n|1|Mức phí cấp mới|\n|2|${c}|\n|3|Mức phí cấp lại|\n|4|${c}|`;
  expect(
    told(letter(`Mức thu như sau:\n${rows('1. Cá nhân người nộp')}\nHết`), 'content.repeatedRows'),
  ).toEqual([]);
});

test.each(['cuả', 'đựơc', 'nứơc', 'vaò', 'đaị', 'ngừơi', 'muà', 'rùôi', 'qủa', 'gía'])(
  'the tone of “%s” stands elsewhere',
  (word) => {
    expect(syllableFault(word)).toBe('place');
  },
);

test.each(
  'của được người hoà hòa khoẻ khỏe thuỷ thủy quả giếng quyển khuyến ngoài thuế thuở yếu khuỷu ngoèo chịu quý gì gìn quýt tiếng mía'.split(
    ' ',
  ),
)('“%s” is right', (word) => {
  expect(syllableFault(word)).toBeNull();
});

test.each([
  ['a first clause left out', 'Điều 1. Phạm vi\n2. Hai.\n3. Ba.\nĐiều 2. Hiệu lực', 1],
  ['a first clause in the line of the article', 'Điều 1. 1. Một.\n2. Hai.\nĐiều 2. Hiệu lực', 0],
  ['a first point left out', 'Điều 1. Phạm vi\n1. Hồ sơ gồm:\nb) Bản sao;\nc) Bản chính.', 1],
])('numbering: %s', (_, body, expected) => {
  expect(told(circular(body), 'numbering.order').length).toBe(expected);
});

test.each([
  ['Sở điểu chỉnh kế hoạch cho phù hợp', 'điểu chỉnh'],
  ['Phòng có trách nghiệm theo dõi', 'trách nghiệm'],
  ['Chậm tiến độ do sơ xuất của đơn vị', 'sơ xuất'],
  ['Kinh phí giành cho tập huấn', 'giành cho'],
  ['Nộp bảng sao giấy chứng nhận', 'bảng sao'],
])('misspelt: %s', (body, wrong) => {
  expect(told(letter(body), 'word.spelling')).toEqual([`sai chính tả “${wrong}”`]);
});

test.each([
  'Hồ sơ xuất khẩu gửi về Sở',
  'Nộp bảng sao kê tài khoản',
  'Giành cho được thị trường mới',
  'Những vấn đề nghi vấn được làm rõ',
  'Dịch vụ viễn thông bao gồm thoại và dữ liệu',
  'Phòng quản lý hồ sơ'.normalize('NFD'),
])('rightly spelt: %s', (body) => {
  expect(told(letter(body), 'word.spelling')).toEqual([]);
});
