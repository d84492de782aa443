/** Bases, numbering, days, figures, looks: practices that look odd and are right. */
import { after, change, word, words, xml, type Plant } from './plants.ts';

export const ODDITIES_CONTENT: readonly Plant[] = [
  // Bases, citations
  change('quyetDinh', 'theo đề nghị cuối cùng', (d) => ({
    ...d,
    body: after(d.body, 'về công tác văn thư', 'Xét đề nghị của Giám đốc Sở Nội vụ;'),
  })),
  word(
    'quyetDinh',
    'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
    'Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;',
  ),
  word('congVan', 'Công văn số 1801/UBND-VX ngày 27/9/2023', 'Văn bản số 1801/UBND-VX ngày 27/9/2023'),
  word('congVan', 'Công văn số 1801/UBND-VX ngày 27/9/2023', 'Nghị quyết số 52-NQ/TW ngày 27/9/2019'),
  word('congVan', 'Công văn số 1801/UBND-VX ngày 27/9/2023', 'Nghị quyết số 18/2021/NQ-HĐND ngày 29/7/2021'),
  word('congVan', 'Công văn số 1801/UBND-VX ngày 27/9/2023', 'Công văn số 1801/BTC-NSNN ngày 27/9/2023'),
  word(
    'congVan',
    'Công văn số 1801/UBND-VX ngày 27/9/2023',
    'Thông tư liên tịch số 26/2015/TTLT-BNV-BTC ngày 27/9/2015',
  ),
  change('congVan', 'viện dẫn lần sau chỉ ghi số', (d) => ({
    ...d,
    body: after(d.body, '1. Rà soát', 'Nội dung rà soát theo Công văn số 1801/UBND-VX nêu trên.'),
  })),
  word(
    'congVan',
    'Thực hiện Công văn số 1801/UBND-VX ngày 27/9/2023 của',
    'Căn cứ Công văn số 1801/UBND-VX ngày 27/9/2023 của',
  ),
  // Numbering
  change('quyetDinh', 'điểm bắt đầu lại dưới điều khác', (d) => ({
    ...d,
    body: after(d.body, 'Điều 3. Kinh phí', 'a) Năm 2023 cấp một nửa;', 'b) Năm 2024 cấp phần còn lại.'),
  })),
  change('keHoach', 'khoản bắt đầu lại trong mỗi mục', (d) => ({
    ...d,
    body: after(d.body, '2. Địa điểm', '3. Thành phần: lãnh đạo Sở và các phòng chuyên môn.'),
  })),
  change('baoCao', '1.1 dưới 1', (d) => ({
    ...d,
    body: after(
      d.body,
      '1. Quản lý nhiệm vụ',
      '1.1. Đề tài cấp tỉnh được nghiệm thu đúng hạn.',
      '1.2. Đề tài cấp cơ sở được nghiệm thu đúng hạn.',
    ),
  })),
  change('congVan', 'dùng gạch đầu dòng và dấu cộng', (d) => ({
    ...d,
    body: after(
      d.body,
      '1. Rà soát',
      '- Đối với trường đại học: rà soát đến từng khoa;',
      '+ Ghi rõ thiết bị cần đầu tư trong năm;',
      '- Đối với doanh nghiệp: rà soát đến từng dây chuyền.',
    ),
  })),
  change('quyetDinh', 'trích điều của luật trong ngoặc kép', (d) => ({
    ...d,
    body: after(d.body, 'Điều 3. Kinh phí', '“5. Kinh phí do ngân sách cấp.”'),
  })),
  words(
    'quyetDinh',
    'sửa đổi khoản của quyết định cũ',
    [
      'Về việc thành lập Tổ công tác chuyển đổi số',
      'Về việc sửa đổi, bổ sung Quyết định thành lập Tổ công tác',
    ],
    ['c) Kiểm tra', 'g) Kiểm tra'],
  ),
  // Days
  word('congVan', '20/10/2023 (thứ Sáu)', '20/10/2023'),
  word('congVan', 'trước ngày 20/10/2023 (thứ Sáu)', 'trước 16h30 thứ Sáu, ngày 20/10/2023'),
  word('congVan', 'trước ngày 20/10/2023 (thứ Sáu)', 'khi có yêu cầu'),
  word(
    'keHoach',
    '1. Thời gian: từ ngày 18/4/2023 đến ngày 27/4/2023',
    '1. Thời gian: từ ngày 18/4 đến ngày 27/4/2023',
  ),
  word('giayMoi', 'từ 8h00 đến 11h30, thứ Sáu, ngày 12/01/2024', '08 giờ 00 phút, Chủ nhật, ngày 14/01/2024'),
  word('baoCao', 'chuyển tiếp 18 đề tài', 'chuyển tiếp 18 đề tài đã hoàn thành trước ngày 30/6/2023'),
  word(
    'baoCao',
    'hướng dẫn 37 tổ chức, cá nhân lập hồ sơ',
    'hướng dẫn 37 tổ chức đăng ký kinh doanh trước ngày 01/01/2015 lập hồ sơ',
  ),
  // Figures and lists
  word('baoCao', '05 (năm) đề tài', '05 đề tài (năm 2022: 03 đề tài)'),
  word('quyetDinh', '(Một trăm năm mươi triệu đồng)', '(Bằng chữ: Một trăm năm mươi triệu đồng chẵn)'),
  word(
    'quyetDinh',
    '150.000.000 đồng (Một trăm năm mươi triệu đồng)',
    '1.205.004.000 đồng (một tỷ hai trăm linh năm triệu không trăm lẻ bốn nghìn đồng)',
  ),
  change('baoCao', 'hai người trùng tên khác đơn vị', (d) => ({
    ...d,
    annexes: (d.annexes ?? []).map((lines, i) =>
      i === 1 ? [...lines, '3 | Sấy lạnh nông sản | Lê Thị Mai | Công ty Cơ khí Hạ Lang'] : lines,
    ),
  })),
  change('keHoach', 'bảng không có số thứ tự, ô giống nhau', (d) => ({
    ...d,
    annexes: (d.annexes ?? []).map((lines) => [
      ...lines.slice(0, 2),
      'Ngày | Nội dung',
      '18/4 | Làm việc',
      '19/4 | Làm việc',
      '19/4 | Làm việc',
    ]),
  })),
  word('congVan', 'công nghệ, thiết bị, chuyên gia', 'công nghệ, thiết bị, chuyên gia, ...'),
  // The end
  word('congVan', 'doanh nghiệp./.', 'doanh nghiệp (xin gửi kèm mẫu phiếu)./.'),
  change('keHoach', 'lời dặn sau dấu kết thúc', (d) => ({
    ...d,
    body: [...d.body, '(Gửi kèm Kế hoạch số 12/KH-UBND ngày 05/01/2023 của Ủy ban nhân dân tỉnh)'],
  })),
  // Looks
  xml('congVan', 'lề theo nếp của cơ quan', {
    from: 'w:top="1134" w:right="1021" w:bottom="1134" w:left="1701"',
    to: 'w:top="1361" w:right="851" w:bottom="1361" w:left="1985"',
  }),
  xml('congVan', 'lùi đầu dòng 1,27 cm', { from: /w:firstLine="567"/g, to: 'w:firstLine="720"' }),
  xml('congVan', 'dòng chính xác 18 pt', {
    from: /w:line="264" w:lineRule="auto"/g,
    to: 'w:line="360" w:lineRule="exact"',
  }),
  xml('congVan', 'liên kết màu xanh', {
    from: 'đề nghị liên hệ Phòng',
    to: 'đề nghị liên hệ </w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:color w:val="0563C1"/><w:u w:val="single"/><w:sz w:val="28"/></w:rPr><w:t>skhcn@halang.gov.vn</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve"> hoặc Phòng',
  }),
  xml('congVan', 'ô đánh dấu Wingdings', {
    from: 'ghi vào phiếu',
    to: 'ghi vào phiếu </w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/><w:sz w:val="28"/></w:rPr><w:sym w:font="Wingdings" w:char="F0A8"/></w:r><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">',
  }),
  // Before Nghị định 30
  words(
    'quyetDinh',
    'văn bản năm 2016, căn cứ cuối có dấu phẩy',
    ['ngày 12 tháng 9 năm 2023', 'ngày 12 tháng 9 năm 2016'],
    ['30/2020/NĐ-CP ngày 05 tháng 3 năm 2020', '110/2004/NĐ-CP ngày 08 tháng 4 năm 2004'],
    ['ngày 01 tháng 9 năm 2023.', 'ngày 01 tháng 9 năm 2016,'],
  ),
  // Others' rules
  change('thongBao', 'văn bản của Đảng', (d) => ({
    ...d,
    left: ['*TỈNH ỦY HẠ LANG', '***'],
    right: ['*ĐẢNG CỘNG SẢN VIỆT NAM'],
    code: 'Số 453-TB/TU',
    signature: ['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG'],
    places: ['Nơi nhận', '- Như trên,', '- Lưu Văn phòng Tỉnh ủy.'],
  })),
  change('quyetDinh', 'quy phạm pháp luật', (d) => ({ ...d, code: 'Số: 12/2023/QĐ-UBND' })),
];
