/** Page, letters, head: one defect a row, with the rule that has to find it. */
import { badWord, badChange, badXml, type Defect } from './defect.ts';

export const DEFECTS_HEAD: readonly Defect[] = [
  // Page
  badXml('page.size', 'thongBao', 'giấy Letter', {
    from: 'w:w="11907" w:h="16840"',
    to: 'w:w="12240" w:h="15840"',
  }),
  badXml('page.margins', 'congVan', 'lề trái 2 cm', { from: 'w:left="1701"', to: 'w:left="1134"' }),
  badXml('page.margins', 'quyetDinh', 'lề phải 1 cm', { from: 'w:right="1021"', to: 'w:right="567"' }),
  badXml('page.margins', 'keHoach', 'lề trên 1,5 cm', { from: 'w:top="1134"', to: 'w:top="850"' }),
  badXml('page.landscape', 'congVan', 'xoay ngang', {
    from: 'w:w="11907" w:h="16840"',
    to: 'w:w="16840" w:h="11907"',
  }),
  badXml('file.several', 'quyetDinh', 'hai quyết định trong một tệp', {
    from: /(<w:body>)(.*)(<w:sectPr.*<\/w:body>)/su,
    to: '$1$2$2$3',
  }),
  badXml('page.numberMissing', 'baoCao', 'không đánh số trang', {
    from: '<w:headerReference w:type="default" r:id="rId2"/>',
    to: '',
  }),
  badXml('page.numberOnFirst', 'baoCao', 'số trang ở trang đầu', { from: '<w:titlePg/>', to: '' }),
  badXml('page.numberPlace', 'quyetDinh', 'số trang bên phải', {
    part: 'word/header1.xml',
    from: 'w:val="center"',
    to: 'w:val="right"',
  }),
  badXml('page.numberLook', 'quyetDinh', 'số trang cỡ 10', {
    part: 'word/header1.xml',
    from: /<w:sz w:val="26"\/>/g,
    to: '<w:sz w:val="20"/>',
  }),
  // Letters
  badXml('font.family', 'congVan', 'một đoạn Arial', {
    from: /<w:rFonts[^>]*>(?=<w:sz w:val="28"\/><\/w:rPr><w:t xml:space="preserve">1\. Rà)/,
    to: '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>',
  }),
  badXml('font.family', 'thongBao', 'cả văn bản Calibri', {
    from: /w:ascii="Times New Roman" w:hAnsi="Times New Roman"/g,
    to: 'w:ascii="Calibri" w:hAnsi="Calibri"',
  }),
  badXml('encoding.legacyFont', 'congVan', 'phông .VnTime', {
    from: /w:ascii="Times New Roman" w:hAnsi="Times New Roman"/g,
    to: 'w:ascii=".VnTime" w:hAnsi=".VnTime"',
  }),
  badXml('encoding.legacyFont', 'congVan', 'phông VNI-Times', {
    from: /w:ascii="Times New Roman" w:hAnsi="Times New Roman"/,
    to: 'w:ascii="VNI-Times" w:hAnsi="VNI-Times"',
  }),
  badWord(
    'encoding.legacyText',
    'congVan',
    'Trong quá trình thực hiện nếu có vướng mắc',
    'Trong qu¸ tr×nh thùc hiÖn nÕu cã v­íng m¾c',
  ),
  badWord(
    'encoding.legacyText',
    'congVan',
    'Trong quá trình thực hiện nếu có vướng mắc',
    'Trong quaù trình thöïc hieän neáu coù vöôùng maéc',
  ),
  badWord('encoding.decomposed', 'congVan', 'đề nghị liên hệ', 'đề nghị liên hệ'.normalize('NFD')),
  badWord('encoding.decomposed', 'toTrinh', 'xem xét, quyết định', 'xem xét, quyết định'.normalize('NFD')),
  badWord('encoding.strange', 'congVan', 'Phòng Quản lý', 'Phòng\u200b Quản lý'),
  badXml('font.colour', 'congVan', 'chữ đỏ', {
    from: /(<w:sz w:val="28"\/>)(?=<\/w:rPr><w:t xml:space="preserve">1\. Rà soát)/,
    to: '$1<w:color w:val="FF0000"/>',
  }),
  // National name, motto
  badChange('national.missing', 'congVan', 'không có Quốc hiệu', (d) => ({ ...d, right: d.right.slice(1) })),
  badChange('national.missing', 'congVan', 'không có Tiêu ngữ', (d) => ({
    ...d,
    right: d.right.slice(0, 1),
  })),
  badWord('national.text', 'quyetDinh', 'XÃ HỘI CHỦ NGHĨA', 'XÃ HỘI CHỦ NGHỈA'),
  badWord(
    'national.text',
    'quyetDinh',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
  ),
  badWord('motto.text', 'congVan', 'Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc'),
  badWord('motto.text', 'congVan', 'Độc lập - Tự do - Hạnh phúc', 'Độc lập-Tự do-Hạnh phúc'),
  badWord('motto.text', 'congVan', 'Độc lập - Tự do - Hạnh phúc', 'Độc lập - Tự do - Hạnh Phúc'),
  badWord('motto.text', 'congVan', 'Độc lập - Tự do - Hạnh phúc', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'),
  // Issuer
  badChange('issuer.missing', 'congVan', 'không có tên cơ quan', (d) => ({ ...d, left: [] })),
  badWord('look.issuer', 'congVan', '*SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ'),
  badWord('issuer.parentBold', 'congVan', 'UBND TỈNH HẠ LANG', '*UBND TỈNH HẠ LANG'),
  badChange('issuer.order', 'congVan', 'Sở ở trên Ủy ban nhân dân', (d) => ({
    ...d,
    left: ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', '*UBND TỈNH HẠ LANG'],
  })),
  // Number and notation
  badChange('code.missing', 'congVan', 'không có số', (d) => ({ ...d, code: '' })),
  badWord('code.congVan', 'congVan', '352/SKHCN-QLCN', '352/CV-SKHCN'),
  badWord('code.congVan', 'congVan', '352/SKHCN-QLCN', '42/CV-PGD&ĐT'),
  badWord('code.case', 'toTrinh', 'Số: 91/TTr-SKHCN', 'Số: 91/TTR-SKHCN'),
  badWord('code.colon', 'congVan', 'Số: 352', 'Số 352'),
  badWord('code.padding', 'keHoach', 'Số: 07/', 'Số: 7/'),
  badWord('code.padding', 'congVan', 'Số: 352/', 'Số: 0352/'),
  badWord('code.slash', 'keHoach', 'Số: 07/KH-SKHCN', 'Số: 27KH-SKHCN'),
  badWord('code.slash', 'keHoach', 'Số: 07/KH-SKHCN', 'Số: 27-KH-SKHCN'),
  badWord('code.hyphen', 'keHoach', 'Số: 07/KH-SKHCN', 'Số: 07/KH - SKHCN'),
  badWord('code.hyphen', 'keHoach', 'Số: 07/KH-SKHCN', 'Số: 07/KH–SKHCN'),
  badWord('code.type', 'keHoach', 'Số: 07/KH-SKHCN', 'Số: 07/TB-SKHCN'),
  badWord('code.type', 'thongBao', 'Số: 453/TB-VP', 'Số: 453/VP-TH'),
  badWord('code.type', 'congVan', '352/SKHCN-QLCN', '352/BC-SKHCN'),
  badWord('placeDate.small', 'congVan', 'ngày 05 tháng 10 năm 2023', 'Ngày 05 Tháng 10 năm 2023'),
  badChange('subject.capitals', 'quyetDinh', 'trích yếu in hoa', (d) => ({
    ...d,
    subject: (d.subject ?? []).map((line) => line.toLocaleUpperCase('vi')),
  })),
  badWord('signature.behalfMissing', 'quyetDinh', 'TM. ỦY BAN NHÂN DÂN', 'ỦY BAN NHÂN DÂN'),
  badChange('signature.deputy', 'quyetDinh', 'cấp phó ký không KT.', (d) => ({
    ...d,
    signature: ['TM. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH'],
  })),
  badWord('citation.hyphen', 'quyetDinh', '30/2020/NĐ-CP', '30/2020/NĐCP'),
  badWord('code.year', 'keHoach', 'Số: 07/KH-SKHCN', 'Số: 07/2023/KH-SKHCN'),
  badWord('code.letters', 'keHoach', 'Số: 07/KH-SKHCN', 'Số: 07/KH-SGDDT'),
  badWord('citation.letters', 'congVan', '1801/UBND-VX', '1801/HDND-VX'),
  badChange('signature.passedOn', 'congVan', 'TUQ. rồi KT.', (d) => ({
    ...d,
    signature: ['TUQ. GIÁM ĐỐC', 'KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'],
  })),
  badChange('end.slip', 'giayMoi', 'phiếu gửi không “./.”', (d) => ({
    ...d,
    code: 'Số: 15/PG-SKHCN',
    typeName: 'PHIẾU GỬI',
    body: d.body.map((line) => line.replace('./.', '.')),
  })),
];
