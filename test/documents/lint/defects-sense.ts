/** Sentences whose words or figures do not go together: one defect a row, with the rule that has to find it. */
import { badChange, type Defect } from './defect.ts';
import { after } from './plants.ts';

/** A sentence more in the letter. */
const said = (rule: string, sentence: string): Defect =>
  badChange(rule, 'congVan', sentence, (d) => ({ ...d, body: after(d.body, '1. Rà soát', sentence) }));

export const DEFECTS_SENSE: readonly Defect[] = [
  said('content.share', 'Đã rà soát 42/56 nhiệm vụ (tỷ lệ 85%).'),
  said('content.share', 'Đã nghiệm thu 1.205/1.300 hồ sơ, đạt tỷ lệ 82,7%.'),
  said('content.listed', 'Có 45 đơn vị (gồm 20 sở, ban, ngành và 27 xã, phường) gửi báo cáo.'),
  said('content.product', 'Mức hỗ trợ 1.200.000 đồng/người x 15 người = 17.000.000 đồng.'),
  said('date.quarter', 'Kết quả được đánh giá trong quý III (từ tháng 4 đến tháng 6).'),
  said('date.years', 'Việc rà soát thuộc chương trình giai đoạn 2030 - 2026.'),
  said('word.cutOff', 'Việc rà soát thực hiện theo hướng dẫn của.'),
  said('word.brackets', 'Thành lập tổ rà soát (gọi tắt là Tổ công tác do Phó Giám đốc làm tổ trưởng.'),
  said('word.brackets', 'Thành lập tổ rà soát gọi tắt là Tổ công tác) do Phó Giám đốc làm tổ trưởng.'),
  said('word.sentence', 'Việc rà soát bảo đảm đúng tiến độ. đến nay, các nhiệm vụ đã xong.'),
  said('word.doubled', 'Các đơn vị đẩy mạnh công tác công tác tuyên truyền.'),
  badChange('refer.article', 'quyetDinh', 'Điều 19 Quyết định này', (d) => ({
    ...d,
    body: after(d.body, 'Điều 2', 'Kinh phí thực hiện theo quy định tại Điều 19 Quyết định này.'),
  })),
  badChange('refer.clause', 'quyetDinh', 'khoản 5 Điều này', (d) => ({
    ...d,
    body: after(d.body, 'Điều 2', '1. Tổ rà soát hồ sơ.', '2. Tổ báo cáo việc nêu tại khoản 5 Điều này.'),
  })),
  badChange('refer.section', 'keHoach', 'Mục IX Kế hoạch này', (d) => ({
    ...d,
    body: after(d.body, 'II. ', 'Các đơn vị thực hiện việc nêu tại Mục IX Kế hoạch này.'),
  })),
  badChange('refer.table', 'baoCao', 'Bảng 7', (d) => ({
    ...d,
    body: after(
      d.body,
      'II. ',
      'Bảng 1. Số nhiệm vụ',
      'Bảng 2. Số hồ sơ',
      'Số liệu chi tiết nêu tại Bảng 7.',
    ),
  })),
  badChange('content.counted', 'congVan', 'gồm 04 nội dung, ba dòng', (d) => ({
    ...d,
    body: after(
      d.body,
      '1. Rà soát',
      'Việc rà soát gồm 04 nội dung:',
      '- Tiến độ;',
      '- Kinh phí;',
      '- Sản phẩm.',
    ),
  })),
  badChange('place.joined', 'thongBao', 'gửi bộ đã hợp nhất', (d) => ({
    ...d,
    places: d.places.map((line) => line.replace('UBND các xã, phường', 'Bộ Thông tin và Truyền thông')),
  })),
];
