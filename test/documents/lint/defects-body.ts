/** Numbering, end, signature, places, annexes: one defect a row, with the rule that has to find it. */
import { badWord, badChange, type Defect } from './defect.ts';
import { after, without } from './plants.ts';

export const DEFECTS_BODY: readonly Defect[] = [
  // Numbering
  badWord('numbering.order', 'keHoach', 'II. THỜI GIAN', 'I. THỜI GIAN'),
  badWord('numbering.order', 'keHoach', 'III. TỔ CHỨC', 'IV. TỔ CHỨC'),
  badWord('numbering.order', 'baoCao', 'III. PHƯƠNG HƯỚNG', 'II. PHƯƠNG HƯỚNG'),
  badWord('numbering.order', 'quyetDinh', 'Điều 3. Kinh phí', 'Điều 2. Kinh phí'),
  badWord('numbering.order', 'quyetDinh', 'Điều 4. Chánh', 'Điều 5. Chánh'),
  badWord('numbering.order', 'keHoach', '2. Văn phòng Sở bố trí', '1. Văn phòng Sở bố trí'),
  badWord('numbering.order', 'congVan', '2. Gửi phiếu', '3. Gửi phiếu'),
  badWord('numbering.order', 'quyetDinh', 'c) Kiểm tra', 'b) Kiểm tra'),
  badWord('numbering.alphabet', 'quyetDinh', 'e) Thực hiện', 'f) Thực hiện'),
  badChange('numbering.alphabet', 'quyetDinh', 'd rồi e', (d) => ({
    ...d,
    body: d.body.map((line) =>
      line.replace('đ) Báo cáo', 'e) Báo cáo').replace('e) Thực hiện', 'f) Thực hiện'),
    ),
  })),
  badChange('numbering.alphabet', 'quyetDinh', 'thiếu đ', (d) => ({
    ...d,
    body: without(d.body, 'đ) Báo cáo'),
  })),
  badWord('numbering.articleDot', 'quyetDinh', 'Điều 2. Tổ', 'Điều 2: Tổ'),
  badChange('numbering.nesting', 'baoCao', '2.1 dưới 1', (d) => ({
    ...d,
    body: after(d.body, '1. Quản lý nhiệm vụ', '2.1. Đề tài cấp tỉnh được nghiệm thu đúng hạn.'),
  })),
  // End of the content
  badWord('end.missing', 'congVan', 'doanh nghiệp./.', 'doanh nghiệp.'),
  badWord('end.missing', 'quyetDinh', 'Quyết định này./.', 'Quyết định này.'),
  badWord('end.middle', 'congVan', 'theo quy định.', 'theo quy định./.'),
  badWord('end.shape', 'congVan', 'doanh nghiệp./.', 'doanh nghiệp/.'),
  badWord('end.shape', 'congVan', 'doanh nghiệp./.', 'doanh nghiệp././.'),
  badWord('end.space', 'congVan', 'doanh nghiệp./.', 'doanh nghiệp ./.'),
  // Signature
  badChange('signature.missing', 'congVan', 'không có chức vụ, họ tên', (d) => ({
    ...d,
    signature: [],
    signer: '',
  })),
  badChange('signature.name', 'congVan', 'không có họ tên', (d) => ({ ...d, signer: '' })),
  badWord('signature.dot', 'congVan', 'KT. GIÁM ĐỐC', 'KT GIÁM ĐỐC'),
  badWord('signature.blank', 'congVan', 'KT. GIÁM ĐỐC', 'KT.GIÁM ĐỐC'),
  badWord('signature.dot', 'quyetDinh', 'TM. ỦY BAN', 'TM ỦY BAN'),
  badWord('signature.dot', 'congVan', 'KT. GIÁM ĐỐC', 'K/T GIÁM ĐỐC'),
  badChange('signature.stack', 'congVan', 'KT. không có chức vụ dưới', (d) => ({
    ...d,
    signature: ['KT. GIÁM ĐỐC'],
  })),
  badChange('signature.stack', 'congVan', 'KT. mà dưới là GIÁM ĐỐC', (d) => ({
    ...d,
    signature: ['KT. GIÁM ĐỐC', 'GIÁM ĐỐC'],
  })),
  badChange('signature.stack', 'giayMoi', 'TL. không có chức vụ dưới', (d) => ({
    ...d,
    signature: ['TL. GIÁM ĐỐC'],
  })),
  badChange('signature.deputy', 'congVan', 'phó ký không KT.', (d) => ({
    ...d,
    signature: ['PHÓ GIÁM ĐỐC'],
  })),
  badChange('signature.onBehalf', 'toTrinh', 'TM. SỞ', (d) => ({
    ...d,
    signature: ['TM. SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'GIÁM ĐỐC'],
  })),
  badChange('signature.onBehalf', 'toTrinh', 'TM. BAN GIÁM ĐỐC', (d) => ({
    ...d,
    signature: ['TM. BAN GIÁM ĐỐC', 'GIÁM ĐỐC'],
  })),
  badChange('signature.unit', 'congVan', 'trưởng phòng ký', (d) => ({ ...d, signature: ['TRƯỞNG PHÒNG'] })),
  badChange('signature.titleCapitals', 'toTrinh', 'chức vụ in thường', (d) => ({
    ...d,
    signature: ['Giám đốc'],
  })),
  badWord('signature.degree', 'quyetDinh', 'Trần Hữu Phúc', 'TS. Trần Hữu Phúc'),
  badWord('signature.capitals', 'congVan', 'Đỗ Văn Thịnh', 'ĐỖ VĂN THỊNH'),
  // Places
  badChange('places.missing', 'congVan', 'không có Nơi nhận', (d) => ({ ...d, places: [''] })),
  badWord('places.head', 'congVan', 'Nơi nhận:', 'Nơi nhận'),
  badChange('places.filing', 'congVan', 'không có Lưu', (d) => ({ ...d, places: without(d.places, 'Lưu') })),
  badWord('places.filing', 'congVan', 'Lưu: VT', 'Lưu VT'),
  badWord('places.filing', 'congVan', 'Lưu: VT, QLCN', 'Lưu: QLCN'),
  badWord('places.items', 'congVan', '- Lãnh đạo Sở;', '- Lãnh đạo Sở'),
  badWord('places.items', 'congVan', '- Như trên;', '- Như trên,'),
  badWord('places.end', 'congVan', 'Lưu: VT, QLCN.', 'Lưu: VT, QLCN;'),
  badWord('places.asAbove', 'quyetDinh', '- Như Điều 4;', '- Như trên;'),
  badWord('places.notAsAbove', 'congVan', '- Như trên;', '- Bộ Khoa học và Công nghệ;'),
  badWord('places.asArticle', 'quyetDinh', '- Như Điều 4;', '- Như Điều 5;'),
  badWord('content.repeatedPlaces', 'congVan', '- Lãnh đạo Sở;', '- Sở Tài chính;'),
  badWord(
    'content.repeatedPlaces',
    'congVan',
    '- Các doanh nghiệp khoa học và công nghệ.',
    '- Hiệp hội doanh nghiệp tỉnh.',
  ),
  // Annexes
  badChange('annex.missing', 'baoCao', 'thiếu Phụ lục II', (d) => ({
    ...d,
    annexes: d.annexes?.slice(0, 1) ?? [],
  })),
  badChange('annex.enclosed', 'keHoach', 'thiếu lịch', ({ annexes: _, ...d }) => d),
  badWord('annex.unnamed', 'keHoach', ' (có Lịch làm việc kèm theo)', ''),
  badWord('annex.numbering', 'baoCao', 'Phụ lục II', 'Phụ lục 2'),
  badWord(
    'annex.reference',
    'baoCao',
    '(Kèm theo Báo cáo số 120/BC-SKHCN ngày 15 tháng 12 năm 2023 của Sở Khoa học và Công nghệ)',
    'Sở Khoa học và Công nghệ lập',
  ),
  badWord('annex.referenceSame', 'keHoach', '(Kèm theo Kế hoạch số 07', '(Kèm theo Quyết định số 07'),
  badWord('annex.referenceSame', 'keHoach', '(Kèm theo Kế hoạch số 07', '(Kèm theo Kế hoạch số 17'),
  badWord('annex.referenceSame', 'keHoach', 'ngày 10/4/2023 của', 'ngày 11/4/2023 của'),
];
