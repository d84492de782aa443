/** What a document works out itself, and names its parts have to share: one defect a row, with the rule that has to find it. */
import { badChange, badWord, type Defect } from './defect.ts';

const VOW = 'Phòng Quản lý công nghệ để được hướng dẫn';

export const DEFECTS_SUMS: readonly Defect[] = [
  badChange('content.total', 'baoCao', 'tổng cột sai', (d) => ({
    ...d,
    annexes: (d.annexes ?? []).map((rows, i) => (i === 0 ? [...rows, ' | Tổng cộng | 47'] : rows)),
  })),
  badWord(
    'content.listed',
    'baoCao',
    'nghiệm thu 12 đề tài',
    'nghiệm thu 12 đề tài, gồm 5 đề tài cơ sở, 6 đề tài cấp tỉnh; sau đó',
  ),
  badWord('content.range', 'baoCao', 'theo quy định.', 'theo quy định, từ 30% đến 20% lợi nhuận.'),
  badWord('date.noSuch', 'baoCao', 'theo quy định.', 'theo quy định trong quý V năm 2024.'),
  badWord('content.days', 'keHoach', 'từ ngày 18/4/2023', '05 ngày, từ ngày 18/4/2023'),
  badWord(
    'deadline.month',
    'thongBao',
    'hoàn thành kế hoạch, báo cáo',
    'khảo sát trong tháng 6 năm 2026, hoàn thành kế hoạch, báo cáo',
  ),
  badWord(
    'word.thousands',
    'quyetDinh',
    '150.000.000 đồng (Một trăm năm mươi triệu đồng)',
    '150,000,000 đồng',
  ),
  badWord('place.joined', 'thongBao', '- Các sở, ban, ngành;', '- Sở Kế hoạch và Đầu tư;'),
  badChange('issuer.upright', 'quyetDinh', 'dòng đầu tên cơ quan không đậm', (d) => ({
    ...d,
    left: d.left.map((line, i) => (i === 0 ? line.replace('*', '') : line)),
  })),
  badWord('placeDate.short', 'congVan', 'Hạ Lang, ngày 05', 'TP. Hạ Lang, ngày 05'),
  badChange('subject.enclosed', 'quyetDinh', 'quy chế thành quy định', (d) => ({
    ...d,
    subject: ['Ban hành Quy chế hoạt động của Tổ công tác'],
    body: d.body.map((line) =>
      line.startsWith('Điều 1.')
        ? 'Điều 1. Ban hành kèm theo Quyết định này Quy định hoạt động của Tổ công tác gồm các ông, bà:'
        : line,
    ),
  })),
  badChange('signature.otherHead', 'keHoach', 'hiệu trưởng ký ở sở', (d) => ({
    ...d,
    signature: ['HIỆU TRƯỞNG'],
  })),
  badChange('signature.councilPost', 'quyetDinh', 'giám đốc ký thay mặt ủy ban', (d) => ({
    ...d,
    signature: ['TM. ỦY BAN NHÂN DÂN', 'GIÁM ĐỐC'],
  })),
  badWord('word.placeholder', 'congVan', VOW, `${VOW} (điền tên)`),
];
