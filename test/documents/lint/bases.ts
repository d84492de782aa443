/** Invented documents of the usual kinds, right in every respect; defects and oddities are planted into them. */
import type { ClerkDocument } from './clerk.ts';

const NATION = ['*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '*Độc lập - Tự do - Hạnh phúc'];
const SO = ['UBND TỈNH HẠ LANG', '*SỞ KHOA HỌC VÀ CÔNG NGHỆ'];

const congVan: ClerkDocument = {
  left: SO,
  right: NATION,
  code: 'Số: 352/SKHCN-QLCN',
  place: 'Hạ Lang, ngày 05 tháng 10 năm 2023',
  letterSubject: 'V/v phối hợp thống kê nhu cầu\nđổi mới công nghệ năm 2023',
  addressees: [
    'Kính gửi:',
    '- Các trường đại học, cao đẳng trên địa bàn tỉnh;',
    '- Hiệp hội doanh nghiệp tỉnh;',
    '- Các doanh nghiệp khoa học và công nghệ.',
  ],
  body: [
    'Thực hiện Công văn số 1801/UBND-VX ngày 27/9/2023 của Ủy ban nhân dân tỉnh về việc giao chủ trì thống kê nhu cầu đổi mới công nghệ, Sở Khoa học và Công nghệ đề nghị quý cơ quan, doanh nghiệp phối hợp như sau:',
    '1. Rà soát nhu cầu công nghệ, thiết bị, chuyên gia của đơn vị mình trong năm 2023 và năm 2024, ghi vào phiếu theo mẫu của Sở.',
    '2. Gửi phiếu đã điền về Sở Khoa học và Công nghệ trước ngày 20/10/2023 (thứ Sáu) để tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo quy định.',
    'Trong quá trình thực hiện nếu có vướng mắc, đề nghị liên hệ Phòng Quản lý công nghệ để được hướng dẫn; mọi chi phí do Sở chi trả theo quy định.',
    'Sở Khoa học và Công nghệ rất mong nhận được sự phối hợp của quý cơ quan, đơn vị, doanh nghiệp./.',
  ],
  places: [
    'Nơi nhận:',
    '- Như trên;',
    '- UBND tỉnh (để b/c);',
    '- Sở Tài chính (để p/h);',
    '- Lãnh đạo Sở;',
    '- Lưu: VT, QLCN.',
  ],
  signature: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  signer: 'Đỗ Văn Thịnh',
};

const quyetDinh: ClerkDocument = {
  left: ['*ỦY BAN NHÂN DÂN', '*TỈNH HẠ LANG'],
  right: NATION,
  code: 'Số: 1204/QĐ-UBND',
  place: 'Hạ Lang, ngày 12 tháng 9 năm 2023',
  typeName: 'QUYẾT ĐỊNH',
  subject: ['Về việc thành lập Tổ công tác chuyển đổi số'],
  body: [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
    'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;',
    'Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ tại Tờ trình số 91/TTr-SKHCN ngày 01 tháng 9 năm 2023.',
    'QUYẾT ĐỊNH:',
    'Điều 1. Thành lập Tổ công tác chuyển đổi số của tỉnh gồm các ông, bà có tên sau đây, làm việc theo chế độ kiêm nhiệm:',
    '1. Ông Lê Quang Dũng, Phó Chủ tịch Ủy ban nhân dân tỉnh, Tổ trưởng;',
    '2. Bà Phạm Thu Hiền, Giám đốc Sở Khoa học và Công nghệ, Tổ phó;',
    '3. Ông Vũ Đình Nam, Phó Giám đốc Sở Tài chính, thành viên.',
    'Điều 2. Tổ công tác có nhiệm vụ:',
    'a) Tham mưu kế hoạch chuyển đổi số của tỉnh;',
    'b) Đôn đốc các sở, ngành thực hiện kế hoạch;',
    'c) Kiểm tra kết quả từng quý;',
    'd) Tổng hợp khó khăn, vướng mắc;',
    'đ) Báo cáo Ủy ban nhân dân tỉnh;',
    'e) Thực hiện nhiệm vụ khác được giao.',
    'Điều 3. Kinh phí hoạt động là 150.000.000 đồng (Một trăm năm mươi triệu đồng), do ngân sách tỉnh cấp trong dự toán của Sở Khoa học và Công nghệ.',
    'Điều 4. Chánh Văn phòng Ủy ban nhân dân tỉnh, thủ trưởng các cơ quan liên quan và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
  ],
  places: [
    'Nơi nhận:',
    '- Như Điều 4;',
    '- Thường trực Tỉnh ủy (để b/c);',
    '- Chủ tịch, các PCT UBND tỉnh;',
    '- Lưu: VT, KGVX.',
  ],
  signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  signer: 'Trần Hữu Phúc',
};

const keHoach: ClerkDocument = {
  left: SO,
  right: NATION,
  code: 'Số: 07/KH-SKHCN',
  place: 'Hạ Lang, ngày 10 tháng 4 năm 2023',
  typeName: 'KẾ HOẠCH',
  subject: ['Làm việc với các địa phương về hoạt động', 'khoa học và công nghệ năm 2023'],
  body: [
    'Để chuẩn bị xây dựng kế hoạch năm 2024, Sở Khoa học và Công nghệ xây dựng Kế hoạch làm việc với các địa phương, cụ thể như sau:',
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Mục đích',
    'Nắm bắt nhu cầu ứng dụng tiến bộ khoa học và công nghệ trong sản xuất, kinh doanh, tháo gỡ khó khăn, vướng mắc trong quá trình thực hiện nhiệm vụ.',
    '2. Yêu cầu',
    'Làm việc trực tiếp với lãnh đạo Ủy ban nhân dân, các phòng chuyên môn và một số doanh nghiệp, hợp tác xã tiêu biểu trên địa bàn.',
    'II. THỜI GIAN, ĐỊA ĐIỂM',
    '1. Thời gian: từ ngày 18/4/2023 đến ngày 27/4/2023 (có Lịch làm việc kèm theo).',
    '2. Địa điểm: tại trụ sở Ủy ban nhân dân các địa phương.',
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Phòng Quản lý khoa học là đầu mối liên hệ, sắp xếp chương trình, thời gian làm việc; tổng hợp báo cáo Giám đốc Sở trước ngày 05/5/2023.',
    '2. Văn phòng Sở bố trí phương tiện, kinh phí cho đoàn công tác theo quy định hiện hành về công tác phí./.',
  ],
  places: [
    'Nơi nhận:',
    '- UBND các huyện, thành phố;',
    '- Lãnh đạo Sở;',
    '- Các phòng, đơn vị thuộc Sở;',
    '- Lưu: VT, QLKH.',
  ],
  signature: ['GIÁM ĐỐC'],
  signer: 'Trần Đức Chính',
  annexes: [
    [
      'LỊCH LÀM VIỆC TẠI CÁC ĐỊA PHƯƠNG',
      '(Kèm theo Kế hoạch số 07/KH-SKHCN ngày 10/4/2023 của Sở Khoa học và Công nghệ)',
      'STT | Thời gian | Đơn vị',
      '1 | 14h00 thứ Ba, ngày 18/4/2023 | UBND huyện Bắc Sơn',
      '2 | 08h30 thứ Tư, ngày 19/4/2023 | UBND huyện Nam Trà',
      '3 | 14h00 thứ Tư, ngày 19/4/2023 | UBND thị xã Đông Hà',
    ],
  ],
};

const toTrinh: ClerkDocument = {
  left: SO,
  right: NATION,
  code: 'Số: 91/TTr-SKHCN',
  place: 'Hạ Lang, ngày 01 tháng 9 năm 2023',
  typeName: 'TỜ TRÌNH',
  subject: ['Về việc thành lập Tổ công tác chuyển đổi số'],
  addressees: ['Kính gửi: Ủy ban nhân dân tỉnh Hạ Lang'],
  body: [
    'Thực hiện Kết luận số 45-KL/TU của Ban Thường vụ Tỉnh ủy, Sở Khoa học và Công nghệ đề nghị Ủy ban nhân dân tỉnh thành lập Tổ công tác chuyển đổi số của tỉnh.',
    'Kính đề nghị Ủy ban nhân dân tỉnh xem xét, quyết định (có Dự thảo Quyết định gửi cùng Tờ trình này), để các cơ quan có căn cứ thực hiện trong năm nay./.',
  ],
  places: ['Nơi nhận:', '- Như trên;', '- Sở Nội vụ;', '- Lưu: VT, CĐS.'],
  signature: ['GIÁM ĐỐC'],
  signer: 'Phạm Thu Hiền',
};

const thongBao: ClerkDocument = {
  left: ['UBND TỈNH HẠ LANG', '*VĂN PHÒNG'],
  right: NATION,
  code: 'Số: 453/TB-VP',
  place: 'Hạ Lang, ngày 29 tháng 4 năm 2026',
  typeName: 'THÔNG BÁO',
  subject: ['Kết luận của Chủ tịch Ủy ban nhân dân tỉnh', 'tại cuộc họp về chuyển đổi số'],
  body: [
    'Ngày 27 tháng 4 năm 2026, Chủ tịch Ủy ban nhân dân tỉnh chủ trì cuộc họp về chuyển đổi số; sau khi nghe báo cáo và ý kiến các cơ quan, Chủ tịch kết luận như sau:',
    '1. Giao Sở Khoa học và Công nghệ hoàn thành kế hoạch, báo cáo Ủy ban nhân dân tỉnh chậm nhất ngày 15/5/2026.',
    '2. Giao Sở Tài chính bố trí kinh phí thực hiện trong quý II năm 2026, báo cáo kết quả tại phiên họp tháng 6 năm 2026.',
    'Văn phòng Ủy ban nhân dân tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.',
  ],
  places: [
    'Nơi nhận:',
    '- Chủ tịch, các PCT UBND tỉnh (để b/c);',
    '- Các sở, ban, ngành;',
    '- UBND các xã, phường;',
    '- Lưu: VT, TH.',
  ],
  signature: ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
  signer: 'Nguyễn Thị Hoa',
};

const baoCao: ClerkDocument = {
  left: SO,
  right: NATION,
  code: 'Số: 120/BC-SKHCN',
  place: 'Hạ Lang, ngày 15 tháng 12 năm 2023',
  typeName: 'BÁO CÁO',
  subject: ['Kết quả hoạt động khoa học và công nghệ năm 2023'],
  body: [
    'Thực hiện Chương trình công tác năm 2023, Sở Khoa học và Công nghệ báo cáo kết quả hoạt động khoa học và công nghệ trên địa bàn tỉnh như sau:',
    'I. KẾT QUẢ ĐẠT ĐƯỢC',
    '1. Quản lý nhiệm vụ khoa học và công nghệ: nghiệm thu 12 đề tài, chuyển tiếp 18 đề tài, trong đó có 05 (năm) đề tài của doanh nghiệp.',
    '2. Sở hữu trí tuệ: hướng dẫn 37 tổ chức, cá nhân lập hồ sơ; số liệu chi tiết tại Phụ lục I, danh mục đề tài tại Phụ lục II kèm theo.',
    'II. KHÓ KHĂN, TỒN TẠI',
    'Kinh phí cho đổi mới công nghệ của doanh nghiệp còn thấp, nhiều đơn vị chưa lập quỹ phát triển khoa học và công nghệ theo quy định.',
    'III. PHƯƠNG HƯỚNG NĂM 2024',
    'Tiếp tục hướng dẫn doanh nghiệp lập và sử dụng quỹ; tổ chức kết nối cung - cầu công nghệ với các tỉnh trong vùng, bảo đảm hiệu quả./.',
  ],
  places: [
    'Nơi nhận:',
    '- Bộ Khoa học và Công nghệ (để b/c);',
    '- UBND tỉnh (để b/c);',
    '- Lãnh đạo Sở;',
    '- Lưu: VT, KHTC.',
  ],
  signature: ['GIÁM ĐỐC'],
  signer: 'Phạm Thu Hiền',
  annexes: [
    [
      'Phụ lục I',
      'SỐ LIỆU SỞ HỮU TRÍ TUỆ',
      '(Kèm theo Báo cáo số 120/BC-SKHCN ngày 15 tháng 12 năm 2023 của Sở Khoa học và Công nghệ)',
      'TT | Nội dung | Số lượng',
      '1 | Đơn đăng ký nhãn hiệu | 21',
      '2 | Đơn đăng ký sáng chế | 16',
    ],
    [
      'Phụ lục II',
      'DANH MỤC ĐỀ TÀI',
      '(Kèm theo Báo cáo số 120/BC-SKHCN ngày 15 tháng 12 năm 2023 của Sở Khoa học và Công nghệ)',
      'TT | Tên đề tài | Họ và tên chủ nhiệm | Đơn vị',
      '1 | Chọn tạo giống lúa chịu hạn | Lê Thị Mai | Viện Lúa',
      '2 | Bảo quản nhãn sau thu hoạch | Hồ Văn Bình | Trường Cao đẳng Nông nghiệp',
    ],
  ],
};

const giayMoi: ClerkDocument = {
  left: SO,
  right: NATION,
  code: 'Số: 15/GM-SKHCN',
  place: 'Hạ Lang, ngày 02 tháng 01 năm 2024',
  typeName: 'GIẤY MỜI',
  subject: ['Dự hội nghị tổng kết công tác năm 2023'],
  body: [
    'Sở Khoa học và Công nghệ trân trọng kính mời đại diện lãnh đạo các sở, ngành và doanh nghiệp dự hội nghị tổng kết công tác năm 2023.',
    'Thời gian: từ 8h00 đến 11h30, thứ Sáu, ngày 12/01/2024.',
    'Địa điểm: Hội trường tầng 3, trụ sở Sở Khoa học và Công nghệ.',
    'Rất mong các đại biểu sắp xếp thời gian đến dự đông đủ, đúng giờ để hội nghị thành công tốt đẹp; xin gửi danh sách đại biểu trước ngày 10/01/2024./.',
  ],
  places: ['Nơi nhận:', '- Như thành phần mời;', '- Lãnh đạo Sở;', '- Lưu: VT, VP.'],
  signature: ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'],
  signer: 'Bùi Thanh Tùng',
};

export const BASES = { congVan, quyetDinh, keHoach, toTrinh, thongBao, baoCao, giayMoi } as const;
