/** Citations, days, figures, words: one defect a row, with the rule that has to find it. */
import { badWord, badChange, badXml, type Defect } from './defect.ts';
import { after } from './plants.ts';

export const DEFECTS_CONTENT: readonly Defect[] = [
  // Citations
  badWord('citation.type', 'congVan', 'Công văn số 1801/UBND-VX', 'Quyết định số 1801/KH-UBND'),
  badWord(
    'citation.year',
    'quyetDinh',
    '30/2020/NĐ-CP ngày 05 tháng 3 năm 2020',
    '30/2020/NĐ-CP ngày 05 tháng 3 năm 2021',
  ),
  badWord('citation.future', 'congVan', 'ngày 27/9/2023', 'ngày 27/11/2023'),
  badWord('citation.future', 'quyetDinh', '91/TTr-SKHCN ngày 01 tháng 9', '91/TTr-SKHCN ngày 21 tháng 9'),
  badChange('citation.same', 'congVan', 'một công văn hai ngày', (d) => ({
    ...d,
    body: after(
      d.body,
      '1. Rà soát',
      'Việc rà soát thực hiện đúng Công văn số 1801/UBND-VX ngày 25/9/2023 của Ủy ban nhân dân tỉnh.',
    ),
  })),
  badWord('citation.yearMissing', 'quyetDinh', 'số 30/2020/NĐ-CP', 'số 30/NĐ-CP'),
  badWord('citation.spacing', 'congVan', 'số 1801/UBND-VX', 'số 1801/UBND - VX'),
  badWord('citation.undated', 'congVan', '1801/UBND-VX ngày 27/9/2023 của', '1801/UBND-VX của'),
  badWord('citation.number', 'congVan', 'Công văn số 1801/UBND-VX', 'Công văn 1801/UBND-VX'),
  badWord('citation.issuer', 'quyetDinh', '2020 của Chính phủ về', '2020 về'),
  // Days
  badWord('date.impossible', 'congVan', 'ngày 27/9/2023', 'ngày 31/9/2023'),
  badWord('date.impossible', 'thongBao', 'Ngày 27 tháng 4 năm 2026', 'Ngày 31 tháng 4 năm 2026'),
  badWord('date.weekday', 'congVan', '20/10/2023 (thứ Sáu)', '20/10/2023 (thứ Năm)'),
  badWord('date.weekday', 'keHoach', 'thứ Ba, ngày 18/4/2023', 'thứ Hai, ngày 18/4/2023'),
  badWord('date.weekday', 'giayMoi', 'thứ Sáu, ngày 12/01/2024', 'thứ 7, ngày 12/01/2024'),
  badWord(
    'date.range',
    'keHoach',
    'từ ngày 18/4/2023 đến ngày 27/4/2023',
    'từ ngày 28/4/2023 đến ngày 27/4/2023',
  ),
  badWord('date.hour', 'keHoach', '14h00 thứ Ba', '14h75 thứ Ba'),
  badWord('date.hourRange', 'giayMoi', 'từ 8h00 đến 11h30', 'từ 13h30 đến 11h30'),
  badWord('deadline.past', 'congVan', 'trước ngày 20/10/2023 (thứ Sáu)', 'trước ngày 20/9/2023'),
  badWord('deadline.past', 'thongBao', 'chậm nhất ngày 15/5/2026', 'chậm nhất ngày 15/4/2026'),
  badWord('deadline.dayOff', 'congVan', 'trước ngày 20/10/2023 (thứ Sáu)', 'trước ngày 22/10/2023'),
  badWord('deadline.dayOff', 'thongBao', 'chậm nhất ngày 15/5/2026', 'chậm nhất ngày 10/5/2026'),
  badWord('deadline.dayOff', 'keHoach', 'trước ngày 05/5/2023', 'trước ngày 30/4/2023'),
  badChange('deadline.eventPast', 'giayMoi', 'mời dự việc đã qua', (d) => ({
    ...d,
    body: d.body.map((line) =>
      line.replace('thứ Sáu, ngày 12/01/2024', 'thứ Ba, ngày 12/12/2023').replace(/; xin gửi .*/, './.'),
    ),
  })),
  badWord(
    'deadline.afterEvent',
    'giayMoi',
    'xin gửi danh sách đại biểu trước ngày 10/01/2024',
    'xin gửi danh sách đại biểu trước ngày 16/01/2024',
  ),
  badWord('deadline.double', 'congVan', 'trước ngày 20/10/2023', 'chậm nhất trước ngày 20/10/2023'),
  badChange('deadline.contradictory', 'congVan', 'hai thời hạn', (d) => ({
    ...d,
    body: after(
      d.body,
      'Trong quá trình',
      'Đề nghị các đơn vị gửi phiếu đã điền về Sở Khoa học và Công nghệ trước ngày 18/10/2023 để bảo đảm tiến độ.',
    ),
  })),
  // Figures, lists, words
  badWord(
    'content.numerals',
    'quyetDinh',
    '150.000.000 đồng (Một trăm năm mươi',
    '150.000.000 đồng (Một trăm năm mươi lăm',
  ),
  badWord('content.numerals', 'baoCao', '05 (năm) đề tài', '05 (sáu) đề tài'),
  badWord(
    'content.repeatedRows',
    'keHoach',
    '3 | 14h00 thứ Tư, ngày 19/4/2023 | UBND thị xã Đông Hà',
    '3 | 08h30 thứ Tư, ngày 19/4/2023 | UBND huyện Nam Trà',
  ),
  badWord('content.rowNumbers', 'keHoach', '3 | 14h00', '4 | 14h00'),
  badChange('content.rowPersons', 'baoCao', 'một người hai dòng', (d) => ({
    ...d,
    annexes: (d.annexes ?? []).map((lines, i) =>
      i === 1 ? [...lines, '3 | Sấy lạnh nông sản | Lê Thị Mai | Viện Lúa'] : lines,
    ),
  })),
  badWord(
    'content.repeatedPersons',
    'quyetDinh',
    '3. Ông Vũ Đình Nam, Phó Giám đốc Sở Tài chính, thành viên.',
    '3. Ông Lê Quang Dũng, Phó Chủ tịch UBND tỉnh, thành viên.',
  ),
  badChange('content.repeatedItems', 'quyetDinh', 'nhiệm vụ ghi hai lần', (d) => ({
    ...d,
    body: d.body.map((line) =>
      line.replace('đ) Báo cáo Ủy ban nhân dân tỉnh;', 'đ) Kiểm tra kết quả từng quý;'),
    ),
  })),
  badWord('word.doubled', 'congVan', 'mọi chi phí do Sở', 'mọi chi phí do do Sở'),
  badWord('word.spelling', 'congVan', 'để được hướng dẫn', 'để được bổ xung, hướng dẫn'),
  badWord('word.syllable', 'congVan', 'để được hướng dẫn', 'để đươc hướng dẫn'),
  badWord('word.company', 'congVan', 'để được hướng dẫn', 'để được bồi thường thiệt hai, hướng dẫn'),
  badWord('word.spacing', 'congVan', 'đề nghị liên hệ Phòng', 'đề nghị liên hệ ,Phòng'),
  badWord('word.spacing', 'keHoach', 'ngày 18/4/2023 đến', 'ngày 18 /4/2023 đến'),
  badWord('word.spacing', 'keHoach', '(có Lịch làm việc', '( có Lịch làm việc'),
  badWord(
    'word.spacing',
    'congVan',
    'Rà soát nhu cầu công nghệ, thiết bị',
    'Rà soát nhu cầu công nghệ,thiết bị',
  ),
  badWord('word.spacing', 'baoCao', 'cung - cầu công nghệ với', 'cung- cầu công nghệ với'),
  badWord('word.capitals', 'congVan', 'của Ủy ban nhân dân tỉnh về', 'của ủy ban nhân dân tỉnh về'),
  badWord('word.capitals', 'congVan', 'Thực hiện Công văn số', 'Thực hiện công văn số'),
  badWord(
    'word.fullStop',
    'keHoach',
    'trong quá trình thực hiện nhiệm vụ.',
    'trong quá trình thực hiện nhiệm vụ',
  ),
  badWord('word.placeholder', 'congVan', 'đề nghị liên hệ Phòng', 'đề nghị liên hệ {tenPhong}'),
  // Looks that share one check, one defect each
  badWord('code.capitals', 'congVan', '352/SKHCN-QLCN', '352/Skhcn-qlcn'),
  badXml('look.nationalName', 'congVan', 'Quốc hiệu cỡ 14', {
    from: /<w:sz w:val="24"\/>(?=<\/w:rPr><w:t xml:space="preserve">CỘNG)/,
    to: '<w:sz w:val="28"/>',
  }),
  badXml('look.parent', 'congVan', 'cơ quan chủ quản nghiêng', {
    from: /(?=<w:sz w:val="26"\/><\/w:rPr><w:t xml:space="preserve">UBND TỈNH)/,
    to: '<w:i/>',
  }),
  badXml('look.code', 'congVan', 'số, ký hiệu cỡ 12', {
    from: /<w:sz w:val="26"\/>(?=<\/w:rPr><w:t xml:space="preserve">Số:)/,
    to: '<w:sz w:val="24"/>',
  }),
  badXml('look.typeName', 'quyetDinh', 'tên loại cỡ 16', {
    from: /<w:sz w:val="28"\/>(?=<\/w:rPr><w:t xml:space="preserve">QUYẾT ĐỊNH<)/,
    to: '<w:sz w:val="32"/>',
  }),
  badXml('look.subject', 'quyetDinh', 'trích yếu nghiêng', {
    from: /(?=<w:sz w:val="28"\/><\/w:rPr><w:t xml:space="preserve">Về việc)/,
    to: '<w:i/>',
  }),
  badXml('look.addressees', 'congVan', 'Kính gửi cỡ 12', {
    from: /<w:sz w:val="28"\/>(?=<\/w:rPr><w:t xml:space="preserve">(?:Kính gửi|- ))/g,
    to: '<w:sz w:val="24"/>',
  }),
  badXml('look.signerName', 'congVan', 'họ tên không đậm', {
    from: /<w:b\/>(?=<w:sz w:val="28"\/><\/w:rPr><w:t xml:space="preserve">Đỗ Văn)/,
    to: '',
  }),
  badXml('look.annexHead', 'baoCao', 'Phụ lục không đậm', {
    from: /<w:b\/>(?=<w:sz w:val="28"\/><\/w:rPr><w:t xml:space="preserve">Phụ lục I<)/,
    to: '',
  }),
  badXml('look.annexTitle', 'baoCao', 'tên phụ lục cỡ 16', {
    from: /<w:sz w:val="28"\/>(?=<\/w:rPr><w:t xml:space="preserve">SỐ LIỆU)/,
    to: '<w:sz w:val="32"/>',
  }),
  badChange('annex.headCase', 'baoCao', 'PHỤ LỤC in hoa', (d) => ({
    ...d,
    annexes: (d.annexes ?? []).map(([head = '', ...rest]) => [head.replace('Phụ lục', 'PHỤ LỤC'), ...rest]),
  })),
  badChange('place.side', 'congVan', 'Quốc hiệu bên trái', (d) => ({ ...d, left: d.right, right: d.left })),
  badChange('mark.urgency', 'congVan', 'HỎA TỐC HẸN GIỜ', (d) => ({
    ...d,
    right: ['HỎA TỐC HẸN GIỜ', ...d.right],
  })),
  badXml('signature.place', 'toTrinh', 'chữ ký bên trái', {
    from: /(<w:tc>(?:(?!<\/w:tc>).)*Nơi nhận(?:(?!<\/w:tc>).)*<\/w:tc>)(<w:tc>(?:(?!<\/w:tc>).)*<\/w:tc>)/,
    to: '$2$1',
  }),
  // File, stamps, districts
  badXml('file.unsettled', 'congVan', 'còn theo dõi sửa đổi', {
    from: /<w:r>(?=<w:rPr><w:rFonts[^>]*><w:sz w:val="28"\/><\/w:rPr><w:t xml:space="preserve">1\. Rà soát)/,
    to: '<w:ins w:id="1" w:author="A"><w:r><w:t>mới </w:t></w:r></w:ins><w:r>',
  }),
  badChange('mark.secret', 'congVan', 'đóng dấu MẬT', (d) => ({
    ...d,
    left: [...d.left.slice(0, 1), '*SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
    right: ['MẬT', ...d.right],
  })),
  badChange('place.district', 'thongBao', 'gửi cấp huyện', (d) => ({
    ...d,
    places: d.places.map((line) => line.replace('UBND các xã, phường', 'UBND các huyện, thành phố')),
  })),
];
