/** Head, signature, places, addressees: practices that look odd and are right. */
import { change, word, words, xml, type Plant } from './plants.ts';

export const ODDITIES_FRAME: readonly Plant[] = [
  // Number and day
  words(
    'congVan',
    'số và ngày còn trống',
    ['Số: 352/', 'Số:        /'],
    ['ngày 05 tháng 10', 'ngày      tháng 10'],
  ),
  words(
    'congVan',
    'chấm chờ số và ngày',
    ['Số: 352/', 'Số: ....../'],
    ['ngày 05 tháng 10', 'ngày ... tháng 10'],
  ),
  words(
    'keHoach',
    'phụ lục để trống số',
    ['Số: 07/', 'Số:       /'],
    ['số 07/KH-SKHCN ngày 10/4/2023 của', 'số      /KH-SKHCN ngày    /4/2023 của'],
  ),
  word('congVan', '352/SKHCN-QLCN', '352/SKHCN-QLCN&TTCN'),
  word('congVan', '352/SKHCN-QLCN', '12/UBND-VX'),
  word('congVan', '352/SKHCN-QLCN', '45a/SKHCN-QLCN'),
  word('congVan', 'Số: 352/SKHCN-QLCN', 'Số: 352 /SKHCN-QLCN'),
  word('congVan', '352/SKHCN-QLCN', '3722/VPCP-CN'),
  word('congVan', '352/SKHCN-QLCN', '309/HĐTĐ'),
  word('thongBao', '453/TB-VP', '453/TB-VPUBND'),
  word('giayMoi', '15/GM-SKHCN', '7322/GM-HĐKH'),
  word('quyetDinh', 'Số: 1204/QĐ-UBND', 'Số: 1204/QĐ-TTg'),
  words('toTrinh', 'tháng hai chữ số', ['ngày 01 tháng 9 năm', 'ngày 01 tháng 02 năm']),
  word('congVan', 'Hạ Lang, ngày', 'Thành phố Hồ Chí Minh, ngày'),
  word('congVan', 'Hạ Lang, ngày', 'Phường Điện Biên Phủ, ngày'),
  // Head
  words('quyetDinh', 'HOÀ', ['CỘNG HÒA', 'CỘNG HOÀ']),
  change('congVan', 'không có cơ quan chủ quản', (d) => ({ ...d, left: ['*CÔNG TY ĐIỆN LỰC HẠ LANG'] })),
  change('congVan', 'tên cơ quan hai dòng', (d) => ({
    ...d,
    left: ['BỘ KHOA HỌC VÀ CÔNG NGHỆ', '*CỤC ỨNG DỤNG', '*VÀ PHÁT TRIỂN CÔNG NGHỆ'],
  })),
  change('quyetDinh', 'Chủ tịch ban hành', (d) => ({
    ...d,
    left: ['UBND TỈNH HẠ LANG', '*CHỦ TỊCH'],
    code: 'Số: 1204/QĐ-CTUBND',
    signature: ['CHỦ TỊCH'],
  })),
  change('thongBao', 'hội đồng dùng dấu của cơ quan', (d) => ({
    ...d,
    left: ['ỦY BAN NHÂN DÂN TỈNH', '*HỘI ĐỒNG SÁNG KIẾN'],
    code: 'Số: 09/TB-HĐSK',
    signature: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH', 'PHÓ CHỦ TỊCH UBND TỈNH'],
  })),
  change('thongBao', 'ban chỉ đạo', (d) => ({
    ...d,
    left: ['TỈNH HẠ LANG', '*BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ'],
    code: 'Số: 09/TB-BCĐ',
    signature: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
  })),
  change('congVan', 'dấu KHẨN', (d) => ({
    ...d,
    letterSubject: `${d.letterSubject ?? ''}`,
    right: [...d.right],
    left: [...d.left],
    code: d.code,
    addressees: ['KHẨN', ...(d.addressees ?? [])],
  })),
  word('quyetDinh', 'Về việc thành lập Tổ công tác', 'Phê duyệt danh sách Tổ công tác'),
  word('congVan', 'V/v phối hợp', 'V/v tham dự Hội nghị; phối hợp'),
  // Signature
  change('congVan', 'TL. rồi KT.', (d) => ({
    ...d,
    signature: ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
  })),
  change('quyetDinh', 'TM. rồi KT.', (d) => ({
    ...d,
    signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  })),
  change('congVan', 'quyền giám đốc', (d) => ({ ...d, signature: ['Q. GIÁM ĐỐC'] })),
  change('congVan', 'TUQ.', (d) => ({
    ...d,
    signature: ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG QUẢN LÝ CÔNG NGHỆ'],
  })),
  change('congVan', 'phó phụ trách', (d) => ({
    ...d,
    signature: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC PHỤ TRÁCH'],
  })),
  change('quyetDinh', 'phó chủ tịch thường trực', (d) => ({
    ...d,
    signature: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'],
  })),
  change('quyetDinh', 'bộ trưởng', (d) => ({ ...d, signature: ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'] })),
  change('thongBao', 'chánh văn phòng tự ký', (d) => ({ ...d, signature: ['CHÁNH VĂN PHÒNG'] })),
  change('congVan', 'trường đại học ghi học vị', (d) => ({
    ...d,
    left: ['BỘ GIÁO DỤC VÀ ĐÀO TẠO', '*TRƯỜNG ĐẠI HỌC HẠ LANG'],
    code: 'Số: 352/ĐHHL-ĐT',
    signature: ['HIỆU TRƯỞNG'],
    signer: 'PGS.TS. Hà Mạnh Tuấn',
  })),
  change('congVan', 'công an ghi quân hàm', (d) => ({
    ...d,
    left: ['CÔNG AN TỈNH HẠ LANG', '*PHÒNG CẢNH SÁT GIAO THÔNG'],
    code: 'Số: 352/CSGT-TM',
    signature: ['TRƯỞNG PHÒNG'],
    signer: 'Thượng tá Lê Văn Sơn',
  })),
  word('congVan', 'Đỗ Văn Thịnh', 'Hoàng Phủ Ngọc Tường Vân'),
  word('congVan', 'Đỗ Văn Thịnh', "Y Thanh Hà Niê K'đăm"),
  // Places
  word('congVan', '- Lưu: VT, QLCN.', '- Lưu: VT, QLCN (05).'),
  word('congVan', '- Lưu: VT, QLCN.', '- Lưu: VT, CN. pvc'),
  word('congVan', '- Lưu: VT, QLCN.', '- Lưu: VT, NN (2b). 60'),
  word('congVan', '- Lưu: VT, QLCN.', '- Lưu: VT, QLCN, PL.(300)'),
  xml('congVan', 'chữ người soạn nâng lên', {
    from: '- Lưu: VT, QLCN.</w:t></w:r>',
    to: '- Lưu: VT, QLCN</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="22"/><w:vertAlign w:val="superscript"/></w:rPr><w:t>KT</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="22"/></w:rPr><w:t>.</w:t></w:r>',
  }),
  change('congVan', 'mục đích chung một nhóm', (d) => ({
    ...d,
    places: [
      'Nơi nhận:',
      '- Như trên;',
      '- TTr Tỉnh ủy; } (để b/c)',
      '- TTr HĐND tỉnh; }',
      '- Lưu: VT, QLCN.',
    ],
  })),
  change('congVan', 'hai phần nơi nhận', (d) => ({
    ...d,
    places: [
      'Nơi nhận:',
      'Bản điện tử:',
      '- Như trên;',
      '- Các phòng, đơn vị thuộc Sở;',
      'Bản giấy:',
      '- UBND tỉnh (để b/c);',
      '- Lưu: VT, QLCN.',
    ],
  })),
  change('congVan', 'lưu trước, bản điện tử sau', (d) => ({
    ...d,
    places: [
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'Bản điện tử:',
      '- Lãnh đạo Sở;',
      '- Cổng thông tin điện tử tỉnh.',
    ],
  })),
  change('congVan', 'lãnh đạo VP thụt vào', (d) => ({
    ...d,
    places: [
      'Nơi nhận:',
      '- Như trên;',
      '- UBND tỉnh: CT, các PCT;',
      '+ Chánh Văn phòng, các Phó CVP;',
      '- Lưu: VT, QLCN.',
    ],
  })),
  word('quyetDinh', '- Như Điều 4;', '- Như Điều 1, 4;'),
  word('thongBao', '- Các sở, ban, ngành;', '- Như thành phần dự họp;'),
  // Addressees
  change('congVan', 'một nơi cùng dòng', (d) => ({
    ...d,
    addressees: ['Kính gửi: Hiệp hội doanh nghiệp tỉnh'],
  })),
  change('congVan', 'một nơi có dấu chấm', (d) => ({ ...d, addressees: ['Kính gửi: Ông Nguyễn Văn An.'] })),
  change('baoCao', 'báo cáo gửi cấp trên', (d) => ({ ...d, addressees: ['Kính gửi: Ủy ban nhân dân tỉnh'] })),
  change('giayMoi', 'giấy mời ghi Kính gửi', (d) => ({ ...d, addressees: ['Kính gửi: Quý doanh nghiệp'] })),
  change('congVan', 'gạch thẳng dưới hai chấm bằng bảng', (d) => ({
    ...d,
    addressees: ['Kính gửi:\n- Sở Tài chính;\n- Sở Nội vụ.'],
  })),
];
