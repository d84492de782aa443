/** Place and day, looks, subject, addressees, bases: one defect a row, with the rule that has to find it. */
import { badWord, badChange, badXml, type Defect } from './defect.ts';
import { after } from './plants.ts';

export const DEFECTS_FRAME: readonly Defect[] = [
  // Place and day
  badChange('placeDate.missing', 'congVan', 'không có ngày', (d) => ({ ...d, place: '' })),
  badWord('placeDate.comma', 'congVan', 'Hạ Lang, ngày', 'Hạ Lang ngày'),
  badWord('placeDate.blank', 'congVan', 'tháng 10 năm', 'tháng10 năm'),
  badWord('placeDate.year', 'congVan', 'tháng 10 năm 2023', 'tháng 10 2023'),
  badWord('typeName.capitals', 'thongBao', 'THÔNG BÁO', 'Thông báo'),
  badWord('bases.resolution', 'quyetDinh', 'QUYẾT ĐỊNH:', 'QUYẾT ĐỊNH'),
  badXml('motto.line', 'congVan', 'không kẻ dưới Tiêu ngữ', { from: '__________________', to: '' }),
  badXml('issuer.line', 'congVan', 'không kẻ dưới tên cơ quan', { from: />_______</, to: '><' }),
  badWord('placeDate.spelling', 'toTrinh', 'Hạ Lang, ngày', 'Ha Lang, ngày'),
  badWord('placeDate.padding', 'congVan', 'ngày 05 tháng 10', 'ngày 5 tháng 10'),
  badWord('placeDate.padding', 'giayMoi', 'ngày 02 tháng 01 năm', 'ngày 02 tháng 1 năm'),
  badWord('placeDate.monthZero', 'quyetDinh', 'Hạ Lang, ngày 12 tháng 9', 'Hạ Lang, ngày 12 tháng 09'),
  badWord('placeDate.impossible', 'quyetDinh', 'Hạ Lang, ngày 12 tháng 9', 'Hạ Lang, ngày 31 tháng 9'),
  badWord('placeDate.capitals', 'congVan', 'Hạ Lang, ngày', 'hạ Lang, ngày'),
  // Sizes and styles
  badXml('look.motto', 'congVan', 'Tiêu ngữ cỡ 12', {
    from: /<w:sz w:val="26"\/>(?=<\/w:rPr><w:t xml:space="preserve">Độc lập)/,
    to: '<w:sz w:val="24"/>',
  }),
  badXml('look.placeDate', 'congVan', 'ngày tháng không nghiêng', {
    from: /<w:i\/>(?=<w:sz w:val="26"\/><\/w:rPr><w:t xml:space="preserve">Hạ Lang, ngày)/,
    to: '',
  }),
  badXml('look.letterSubject', 'congVan', 'V/v cỡ 14 đậm', {
    from: /<w:sz w:val="24"\/>(?=<\/w:rPr><w:t xml:space="preserve">V\/v)/,
    to: '<w:b/><w:sz w:val="28"/>',
  }),
  badXml('look.placesList', 'congVan', 'Nơi nhận cỡ 13', {
    from: /<w:sz w:val="22"\/>/g,
    to: '<w:sz w:val="26"/>',
  }),
  badXml('look.placesHead', 'congVan', 'Nơi nhận không nghiêng', {
    from: /<w:i\/>(?=<w:sz w:val="24"\/><\/w:rPr><w:t xml:space="preserve">Nơi nhận)/,
    to: '',
  }),
  badXml('look.signerTitle', 'toTrinh', 'chức vụ không đậm', {
    from: /<w:b\/>(?=<w:sz w:val="28"\/><\/w:rPr><w:t xml:space="preserve">GIÁM ĐỐC)/,
    to: '',
  }),
  badXml('body.size', 'congVan', 'lời văn cỡ 12', {
    from: /<w:sz w:val="28"\/>(?=<\/w:rPr><w:t xml:space="preserve">(?:Thực hiện|1\.|2\.|Trong|Sở Khoa))/g,
    to: '<w:sz w:val="24"/>',
  }),
  badXml('body.align', 'congVan', 'canh trái', {
    from: /<w:jc w:val="both"\/>/g,
    to: '<w:jc w:val="left"/>',
  }),
  badXml('body.indent', 'congVan', 'không lùi đầu dòng', { from: /<w:ind w:firstLine="567"\/>/g, to: '' }),
  badXml('body.gap', 'congVan', 'đoạn sát nhau', {
    from: /w:before="60" w:after="60"/g,
    to: 'w:before="0" w:after="0"',
  }),
  badXml('body.line', 'congVan', 'dòng đôi', { from: /w:line="264"/g, to: 'w:line="480"' }),
  // Subject
  badChange('subject.missing', 'congVan', 'không có trích yếu', ({ letterSubject: _, ...d }) => d),
  badChange('subject.missing', 'keHoach', 'kế hoạch không có trích yếu', (d) => ({ ...d, subject: [] })),
  badWord('subject.form', 'congVan', 'V/v phối hợp', 'V/v: phối hợp'),
  badWord('subject.form', 'congVan', 'V/v phối hợp', 'Về việc phối hợp'),
  badWord('subject.form', 'congVan', 'V/v phối hợp', 'V/v về việc phối hợp'),
  badWord('subject.form', 'quyetDinh', 'Về việc thành lập Tổ', 'V/v thành lập Tổ'),
  badWord(
    'subject.end',
    'quyetDinh',
    'Về việc thành lập Tổ công tác chuyển đổi số',
    'Về việc thành lập Tổ công tác chuyển đổi số.',
  ),
  // Addressees
  badChange('addressees.missing', 'toTrinh', 'tờ trình không có Kính gửi', ({ addressees: _, ...d }) => d),
  badChange('addressees.missing', 'congVan', 'công văn không có Kính gửi', ({ addressees: _, ...d }) => d),
  badChange('addressees.notMeant', 'quyetDinh', 'quyết định có Kính gửi', (d) => ({
    ...d,
    addressees: ['Kính gửi: Các sở, ban, ngành'],
  })),
  badWord('addressees.form', 'toTrinh', 'Kính gửi: Ủy', 'Kính gửi Ủy'),
  badChange('addressees.form', 'congVan', 'một nơi mà gạch đầu dòng', (d) => ({
    ...d,
    addressees: ['Kính gửi:', '- Hiệp hội doanh nghiệp tỉnh.'],
  })),
  badChange('addressees.form', 'congVan', 'nhiều nơi trên một dòng', (d) => ({
    ...d,
    addressees: ['Kính gửi: Sở Tài chính; Sở Nội vụ; Sở Y tế'],
  })),
  badWord('addressees.list', 'congVan', 'cao đẳng trên địa bàn tỉnh;', 'cao đẳng trên địa bàn tỉnh'),
  badWord(
    'addressees.list',
    'congVan',
    '- Các doanh nghiệp khoa học và công nghệ.',
    '- Các doanh nghiệp khoa học và công nghệ;',
  ),
  // Bases
  badWord('bases.end', 'quyetDinh', 'ngày 01 tháng 9 năm 2023.', 'ngày 01 tháng 9 năm 2023,'),
  badWord('bases.end', 'quyetDinh', 'về công tác văn thư;', 'về công tác văn thư.'),
  badWord('bases.end', 'quyetDinh', 'ngày 19 tháng 6 năm 2015;', 'ngày 19 tháng 6 năm 2015'),
  badXml('bases.italic', 'quyetDinh', 'căn cứ chữ đứng', {
    from: /<w:i\/>(?=<w:sz w:val="28"\/><\/w:rPr><w:t xml:space="preserve">(?:Căn cứ|Theo đề nghị))/g,
    to: '',
  }),
  badWord(
    'bases.stale',
    'thongBao',
    'Ngày 27 tháng 4 năm 2026, Chủ tịch',
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\nNgày 27 tháng 4 năm 2026, Chủ tịch',
  ),
  badWord(
    'bases.stale',
    'quyetDinh',
    'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020',
    'Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004',
  ),
  badWord(
    'bases.perhapsStale',
    'thongBao',
    'Ngày 27 tháng 4 năm 2026, Chủ tịch',
    'Căn cứ Luật Đầu tư công ngày 13 tháng 6 năm 2019;\nNgày 27 tháng 4 năm 2026, Chủ tịch',
  ),
  badChange('bases.repeated', 'quyetDinh', 'một căn cứ hai lần', (d) => ({
    ...d,
    body: after(
      d.body,
      'công tác văn thư',
      'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;',
    ),
  })),
];
