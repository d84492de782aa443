/** Words and figures of one sentence that do not go together; every text is invented. */
import { describe, expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { plainForm } from './plain-view.ts';

const told = (body: string, rule: string): string[] =>
  lintForm(plainForm({ body: `${body}\nGửi để phối hợp./.` }))
    .findings.filter((each) => each.rule === rule)
    .map(({ what }) => what);

const cases = (rule: string, rows: readonly (readonly [string, number])[]): void => {
  describe(rule, () => {
    test.each(rows)('%s → %i', (body, count) => {
      expect(told(body, rule)).toHaveLength(count);
    });
  });
};

cases('content.share', [
  ['Đã giải quyết 42/56 hồ sơ (tỷ lệ 85%).', 1],
  ['Đã giải quyết 1.205/1.300 hồ sơ, đạt tỷ lệ 92,7%.', 0],
  ['Có 38/124 xã, chỉ tiêu đề ra là tối thiểu 20%.', 0],
  ['Thực hiện Quyết định số 12/2025/QĐ-UBND, đạt 85% kế hoạch.', 0],
]);

cases('content.listed', [
  ['Có 45 đơn vị (gồm 20 sở, ban, ngành và 27 xã, phường).', 1],
  ['Có 45 đơn vị (gồm 20 sở, ban, ngành và 25 xã, phường).', 0],
  ['Có 45 đơn vị (trong đó có 3 đơn vị mới và 2 đơn vị sáp nhập).', 0],
  ['Lắp 22 trạm (gồm cấp điện áp trên 35 kV và cấp 110 kV).', 0],
  ['Chi 2.143 tỷ đồng (gồm 1.596 tỷ đồng năm nay và 548 tỷ đồng chuyển sang).', 0],
]);

cases('content.product', [
  ['Mức chi 1.200.000 đồng/người x 15 người = 17.000.000 đồng.', 1],
  ['Mức chi 1.200.000 đồng/người x 15 người = 18.000.000 đồng.', 0],
]);

cases('date.quarter', [
  ['Hoàn thành trong quý III (từ tháng 4 đến tháng 6).', 1],
  ['Hoàn thành trong quý III/2026 (từ tháng 7 đến tháng 9).', 0],
]);

cases('date.years', [
  ['Kế hoạch giai đoạn 2030 - 2026.', 1],
  ['Hội đồng nhân dân nhiệm kỳ 2026 - 2031; năm học 2025-2026.', 0],
]);

cases('word.cutOff', [
  ['Các đơn vị báo cáo kết quả theo hướng dẫn của.', 1],
  ['Các phòng và đơn vị trực thuộc.', 0],
  ['Báo cáo kết quả kèm theo.', 0],
]);

cases('word.brackets', [
  ['Thành lập Ban Chỉ đạo (gọi tắt là Ban do Giám đốc làm Trưởng ban.', 1],
  ['Thành lập Ban Chỉ đạo gọi tắt là Ban) do Giám đốc làm Trưởng ban.', 1],
  ['a) Thành lập Ban (gọi tắt là Ban 1);\nb.1) Gửi hồ sơ theo điểm a) và 2).', 0],
  ['Gửi hồ sơ theo điểm b1.) và điểm c của khoản này.', 0],
  ['Hồ sơ gồm (đơn;\nbản sao; ảnh);', 0],
]);

cases('word.sentence', [
  ['Đã thanh toán không dùng tiền mặt. đến nay, tỷ lệ đạt cao.', 1],
  ['Đã thanh toán không dùng tiền mặt. Đến nay, tỷ lệ đạt cao.', 0],
]);

cases('word.doubled', [
  ['Đẩy mạnh công tác công tác tuyên truyền.', 1],
  ['Hội là tổ chức tổ chức thuộc Liên hiệp.', 1],
  ['Trường hợp người vận chuyển vận chuyển nhầm hàng hóa.', 0],
  ['Trung tâm Kiểm định xây dựng xây dựng kế hoạch năm.', 0],
  ['Công chức thuộc chi cục thuộc cục thuộc bộ.', 0],
  ['Quy định này nhằm nhằm giảm chi phí.', 1],
  ['Rẽ sang bên phải phải bật đèn.', 0],
]);

const decision = (body: string): string =>
  `Điều 1. Thành lập tổ rà soát.\n1. Tổ trưởng là Phó Giám đốc.\n2. Tổ viên là trưởng các phòng.\nĐiều 2. ${body}`;

cases('refer.article', [
  [decision('Kinh phí theo quy định tại Điều 9 Quyết định này.'), 1],
  [decision('Kinh phí theo quy định tại Điều 1 Quyết định này và Điều 9 Nghị định số 30/2020/NĐ-CP.'), 0],
]);

cases('refer.clause', [
  [decision('Nhiệm vụ.\n1. Tổ rà soát hồ sơ.\n2. Tổ báo cáo việc nêu tại khoản 3 Điều này.'), 1],
  [decision('Nhiệm vụ.\n1. Tổ rà soát hồ sơ.\n2. Tổ báo cáo việc nêu tại khoản 1 Điều này.'), 0],
]);

cases('refer.section', [
  ['I. MỤC ĐÍCH\nNâng cao ý thức.\nII. NHIỆM VỤ\nThực hiện các việc nêu tại Mục IV Kế hoạch này.', 1],
  ['I. MỤC ĐÍCH\nNâng cao ý thức.\nII. NHIỆM VỤ\nThực hiện các việc nêu tại Mục I Kế hoạch này.', 0],
]);

cases('refer.table', [
  ['Bảng 1. Số hồ sơ\nBảng 2. Số ngày\nKết quả nêu tại Bảng 5.', 1],
  ['Bảng 1. Số hồ sơ\nBảng 2. Số ngày\nKết quả nêu tại Bảng 2, theo Bảng 5 của Thông tư.', 0],
]);

cases('content.counted', [
  ['Chương trình gồm 04 nội dung:\n- Khai mạc;\n- Báo cáo;\n- Thảo luận.\nCác đơn vị chuẩn bị.', 1],
  ['Chương trình gồm 03 nội dung:\n- Khai mạc;\n- Báo cáo;\n- Thảo luận.\nCác đơn vị chuẩn bị.', 0],
  [
    'Thực hiện theo 03 bước:\nBước 1: Đăng nhập.\nBước 2: Chọn bài.\nTừ màn hình chính chọn lớp.\nBước 3: Nộp bài.',
    0,
  ],
  ['Chương trình gồm 02 nội dung:\n- Khai mạc;\n+ Chào cờ;\n- Báo cáo.\nCác đơn vị chuẩn bị.', 0],
]);
