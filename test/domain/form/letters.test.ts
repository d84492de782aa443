/** What the texts of letters, plans and notices, laid out anew by a program, taught; every text here is invented. */
import { describe, expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import type { FormView } from '../../../domain/form/view.ts';
import { plainForm, plainView } from './plain-view.ts';

const told = (view: FormView, rule: string): number =>
  lintForm(view).findings.filter((each) => each.rule === rule).length;
const letter = (body: string, day?: string): FormView =>
  plainForm({ body: `${body}./.`, ...(day && { day }) });
const under = (issuer: string, code: string): FormView =>
  plainView(`
< BỘ TÀI CHÍNH
<* ${issuer}
>* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
>* Độc lập - Tự do - Hạnh phúc
< Số: ${code}
>/ Hà Nội, ngày 22 tháng 01 năm 2026
< V/v trả lời chính sách
Kính gửi: Công ty Cổ phần Hoa Mai.
Cục trả lời để Công ty biết, thực hiện./.
</* Nơi nhận:
<~ - Như trên;
<~ - Lưu: VT, CS.
>* CỤC TRƯỞNG
>* Trần Văn Hải`);
const decision = (
  bases: string,
  { subject = 'Về việc phê duyệt giá thóc', type = 'QUYẾT ĐỊNH', second = 2, code = '215/QĐ-UBND' } = {},
): FormView =>
  plainView(`
<* ỦY BAN NHÂN DÂN TỈNH LÂM SƠN
>* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
>* Độc lập - Tự do - Hạnh phúc
< Số: ${code}
>/ Lâm Sơn, ngày 22 tháng 01 năm 2026
* ${type}
* ${subject}
* CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
${bases}
* QUYẾT ĐỊNH:
Điều 1. Phê duyệt giá thóc.
Điều ${second}. Quyết định này có hiệu lực từ ngày ký./.
</* Nơi nhận:
<~ - Như Điều 2;
<~ - Lưu: VT.
>* CHỦ TỊCH
>* Trần Văn Hải`);

test.each([
  ['initials of the office', 'CỤC THUẾ', '532/CT-CS', 0],
  ['initials with the province', 'CỤC THUẾ TỈNH LÂM SƠN', '532/CT-TTHT', 0],
  ['a directive of another office', 'CỤC HẢI QUAN', '532/CT-GSQL', 1],
  ['a decision as a letter', 'CỤC THUẾ', '532/QĐ-CS', 1],
])('notation of a letter: %s', (_, issuer, code, expected) => {
  expect(told(under(issuer, code), 'code.type')).toBe(expected);
});

describe('bases named twice', () => {
  test.each([
    [
      'what another carries out',
      'Căn cứ Nghị định số 74/2024/NĐ-CP ngày 25 tháng 6 năm 2024 của Chính phủ;\nCăn cứ Thông tư số 89-TC/TCT ngày 09 tháng 7 năm 2024 của Bộ Tài chính hướng dẫn thi hành Nghị định số 74/2024/NĐ-CP ngày 25 tháng 6 năm 2024 của Chính phủ.',
      0,
    ],
    [
      'two places in one decree',
      'Căn cứ khoản 4 Điều 24 Nghị định số 74/2024/NĐ-CP ngày 25 tháng 6 năm 2024 của Chính phủ;\nCăn cứ khoản 2 Điều 29 Nghị định số 74/2024/NĐ-CP ngày 25 tháng 6 năm 2024 của Chính phủ.',
      0,
    ],
    [
      'the same',
      'Căn cứ Nghị định số 74/2024/NĐ-CP ngày 25 tháng 6 năm 2024 của Chính phủ;\nCăn cứ Nghị định số 74/2024/NĐ-CP ngày 25 tháng 6 năm 2024 của Chính phủ về giá.',
      1,
    ],
  ])('%s', (_, bases, expected) => {
    expect(told(decision(bases), 'bases.repeated')).toBe(expected);
  });
});

const LONG =
  'Tổ chức kinh tế được lựa chọn chuyển sang thuê đất trả tiền hằng năm, phần tiền đã nộp được trừ vào tiền thuê đất phải nộp theo quy định';
test.each([
  ['a quotation with its full stop', `“2. ${LONG}.”\n- Tại khoản 3 quy định khác`, 0],
  ['a quotation with a blank', `“2. ${LONG}. ”\n- Tại khoản 3 quy định khác`, 0],
  ['a range over two lines', `${LONG} giai đoạn 2021\n- 2025 và các năm sau`, 0],
  ['a quotation without one', `“2. ${LONG}”\n- Tại khoản 3 quy định khác`, 1],
  ['none', `${LONG}\n- Tại khoản 3 quy định khác`, 1],
])('full stop: %s', (_, body, expected) => {
  expect(told(letter(body), 'word.fullStop')).toBe(expected);
});

test.each([
  ['Co., Ltd', 'Nhà sản xuất là Hoa Mai Co., Ltd theo hồ sơ', 'word.spacing', 0],
  ['CO., LTD', 'Nhà sản xuất là HOA MAI CO., LTD theo hồ sơ', 'word.spacing', 0],
  ['stop and comma', 'Hồ sơ gồm bản chính., bản sao', 'word.spacing', 1],
  ['chứng từ từ', 'Gửi bảng kê chứng từ từ Trung tâm về Sở', 'word.doubled', 0],
  ['nêu trên trên', 'Các mặt hàng nêu trên trên địa bàn tỉnh', 'word.doubled', 0],
  ['lý do do', 'Nêu rõ lý do do đơn vị chậm nộp', 'word.doubled', 0],
  ['từ từ', 'Áp dụng từ từ ngày 01 tháng 02', 'word.doubled', 1],
  ['trên trên', 'Thực hiện trên trên toàn tỉnh', 'word.doubled', 1],
])('words: %s', (_, body, rule, expected) => {
  expect(told(letter(body), rule)).toBe(expected);
});

test.each([
  ['named as a Sunday', 'Đề nghị gửi báo cáo đến hết ngày 08/3/2026 (Chủ nhật)', 0],
  ['not named', 'Đề nghị gửi báo cáo đến hết ngày 08/3/2026', 1],
])('deadline on a day off: %s', (_, body, expected) => {
  expect(told(letter(body, 'ngày 22 tháng 01 năm 2026'), 'deadline.dayOff')).toBe(expected);
});

test.each([
  ['day before', 'Ngày 22/10/2025, tại Thông báo số 569/TB-VPCP, lãnh đạo đã giao các Bộ', 0],
  ['quoted', 'Thuế tỉnh nêu: “Sau khi có Nghị định số 71/2024/NĐ-CP thì áp dụng”', 0],
  [
    'in the subject of another',
    'Bãi bỏ Quyết định số 102/QĐ-UB ngày 13 tháng 5 năm 2019 của Ủy ban nhân dân tỉnh về việc thành lập Ban Chỉ đạo thực hiện Quyết định số 19/QĐ-TTg của Thủ tướng Chính phủ',
    0,
  ],
  [
    'beside another',
    'Thực hiện Quyết định số 102/QĐ-UBND ngày 13 tháng 5 năm 2019 của Ủy ban nhân dân tỉnh về chế độ hỗ trợ và Quyết định số 19/QĐ-UBND của Ủy ban nhân dân tỉnh, Sở đề nghị rà soát',
    1,
  ],
  ['none', 'Thực hiện Quyết định số 19/QĐ-TTg của Thủ tướng Chính phủ, Sở đề nghị rà soát', 1],
])('citation without its day: %s', (_, body, expected) => {
  expect(told(letter(body), 'citation.undated')).toBe(expected);
});

describe('numbers of others', () => {
  test.each([
    ['an article quoted in a letter', 'Luật quy định:\nĐiều 116. Nhiệm vụ\n1. Kiểm tra.\n2. Xử lý.', 0],
    ['a size', '1. Kích thước.\n2. Khối lượng:\n13.75 ± 3 g một chiếc.', 0],
    ['a clause of a quotation', '1. Ý kiến.\n“2. Các khoản chi:\n2.5. Chi lương.”', 0],
    ['2.1 under 3', '1. Ý kiến.\n2. Đề nghị.\n3. Tổ chức.\n2.1. Chi lương.', 1],
  ])('%s', (_, body, expected) => {
    const view = letter(body);
    expect(told(view, 'numbering.order') + told(view, 'numbering.nesting')).toBe(expected);
  });
});

describe('articles', () => {
  const BASE = 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.';
  test.each([
    ['procedures changed by others', 'Về việc công bố Danh mục thủ tục hành chính được sửa đổi, bổ sung', 1],
    ['another decision changed', 'Về việc sửa đổi, bổ sung Danh mục thủ tục hành chính', 0],
  ])('one number twice: %s', (_, subject, expected) => {
    expect(told(decision(BASE, { subject, second: 1 }), 'numbering.order')).toBe(expected);
  });

  const plan = (place: string): FormView =>
    plainView(`
<* ỦY BAN NHÂN DÂN TỈNH LÂM SƠN
>* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
>* Độc lập - Tự do - Hạnh phúc
< Số: 215/KH-UBND
>/ Lâm Sơn, ngày 22 tháng 01 năm 2026
* KẾ HOẠCH
* Tổ chức Ngày hội việc làm năm 2026
1. Sở Nội vụ chủ trì.
2. Sở Tài chính bố trí kinh phí./.
</* Nơi nhận:
<~ - ${place};
<~ - Lưu: VT.
>* CHỦ TỊCH
>* Trần Văn Hải`);
  test.each([
    ['named though there is none', 'Như Điều 3', 1],
    ['not named', 'Các sở, ban, ngành', 0],
  ])('places of a plan: %s', (_, place, expected) => {
    expect(told(plan(place), 'places.asArticle')).toBe(expected);
  });
});
