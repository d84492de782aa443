/** Legal documents often named as bases after others have taken their place, with the day from which they are out of force. */
import type { Day } from '../../time/day.ts';

export interface ReplacedLaw {
  readonly pattern: RegExp;
  readonly name: string;
  readonly from: Day;
  readonly by: string;
  /**
   * Day from which that has been looked up in what was published; null where it was written down from memory: then a
   * clerk is asked to look it up.
   */
  readonly checkedFrom: Day | null;
}

/** A law by its name and the year of its number or day; a year that names another law must not match. */
const law = (name: string, years: string, from: Day, by: string): ReplacedLaw => ({
  pattern: new RegExp(
    `(?:Luật|Bộ luật) ${name}(?! và)[^;.]{0,40}?(?:năm |\\d{1,3}/|tháng \\d{1,2} năm |\\d{1,2}/\\d{1,2}/)(?:${years})(?!\\d)`,
    'iu',
  ),
  name: `Luật ${name.replace(/\(\?:([^|]*)\|[^)]*\)|\?/gu, '$1')} năm ${years.split('|')[0] ?? ''}`,
  from,
  by,
  checkedFrom: from,
});

const numbered = (code: string, from: Day, by: string): ReplacedLaw => ({
  pattern: new RegExp(`(?<![\\d])${code.replace(/[/]/g, '\\/')}(?![\\p{L}\\d])`, 'u'),
  name: code,
  from,
  by,
  checkedFrom: from,
});

const lookedUp = (checkedFrom: Day | null, row: ReplacedLaw): ReplacedLaw => ({ ...row, checkedFrom });
/** Nobody has looked it up. */
const fromMemory = (row: ReplacedLaw): ReplacedLaw => lookedUp(null, row);

export const REPLACED_LAWS: readonly ReplacedLaw[] = [
  numbered('110/2004/NĐ-CP', '2020-03-05', 'Nghị định 30/2020/NĐ-CP'),
  numbered('09/2010/NĐ-CP', '2020-03-05', 'Nghị định 30/2020/NĐ-CP'),
  fromMemory(numbered('45/2010/NĐ-CP', '2024-11-26', 'Nghị định 126/2024/NĐ-CP')),
  numbered('01/2011/TT-BNV', '2020-03-05', 'Nghị định 30/2020/NĐ-CP'),
  numbered(
    '77/2015/QH13',
    '2025-03-01',
    'Luật Tổ chức chính quyền địa phương 65/2025/QH15, nay là 72/2025/QH15',
  ),
  numbered('47/2019/QH14', '2025-03-01', 'Luật Tổ chức chính quyền địa phương 72/2025/QH15'),
  numbered('65/2025/QH15', '2025-06-16', 'Luật Tổ chức chính quyền địa phương 72/2025/QH15'),
  {
    pattern: /Luật Tổ chức chính quyền địa phương[^;.]{0,40}?(?:ngày 19 tháng 0?2 năm 2025|19\/0?2\/2025)/iu,
    name: 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025',
    from: '2025-06-16',
    by: 'Luật Tổ chức chính quyền địa phương 72/2025/QH15',
    checkedFrom: '2025-06-16',
  },
  law(
    'Tổ chức chính quyền địa phương',
    '2015',
    '2025-03-01',
    'Luật Tổ chức chính quyền địa phương 72/2025/QH15',
  ),
  law(
    'Tổ chức Hội đồng nhân dân và (?:Ủy|Uỷ) ban nhân dân',
    '2003',
    '2016-01-01',
    'Luật Tổ chức chính quyền địa phương',
  ),
  law('Tổ chức Chính phủ', '2015', '2025-03-01', 'Luật Tổ chức Chính phủ 63/2025/QH15'),
  law(
    'Ban hành văn bản quy phạm pháp luật',
    '2015',
    '2025-04-01',
    'Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15',
  ),
  lookedUp('2025-01-01', law('Đất đai', '2013', '2024-08-01', 'Luật Đất đai 31/2024/QH15')),
  lookedUp('2025-01-01', law('Nhà ở', '2014', '2024-08-01', 'Luật Nhà ở 27/2023/QH15')),
  lookedUp(
    '2025-01-01',
    law('Kinh doanh bất động sản', '2014', '2024-08-01', 'Luật Kinh doanh bất động sản 29/2023/QH15'),
  ),
  law('Lưu trữ', '2011', '2025-07-01', 'Luật Lưu trữ 33/2024/QH15'),
  law('Giao dịch điện tử', '2005', '2024-07-01', 'Luật Giao dịch điện tử 20/2023/QH15'),
  law('Đấu thầu', '2013', '2024-01-01', 'Luật Đấu thầu 22/2023/QH15'),
  law('Thi đua,? khen thưởng', '2003|2005|2013', '2024-01-01', 'Luật Thi đua, khen thưởng 06/2022/QH15'),
  fromMemory(law('Đầu tư công', '2014', '2020-01-01', 'Luật Đầu tư công 39/2019/QH14, nay là 58/2024/QH15')),
  fromMemory(law('Đầu tư công', '2019', '2025-01-01', 'Luật Đầu tư công 58/2024/QH15')),
  lookedUp(
    '2025-07-01',
    law('Thanh tra', '2010', '2023-07-01', 'Luật Thanh tra 11/2022/QH15, nay là 84/2025/QH15'),
  ),
  law('Thanh tra', '2022', '2025-07-01', 'Luật Thanh tra 84/2025/QH15'),
  law('Giá', '2012', '2024-07-01', 'Luật Giá 16/2023/QH15'),
  lookedUp(
    '2026-01-01',
    law('Ngân sách nhà nước', '2002', '2017-01-01', 'Luật Ngân sách nhà nước năm 2015, nay là năm 2025'),
  ),
  law('Ngân sách nhà nước', '2015', '2026-01-01', 'Luật Ngân sách nhà nước năm 2025'),
  law('Việc làm', '2013', '2026-01-01', 'Luật Việc làm năm 2025'),
  fromMemory(law('Giáo dục', '2005', '2020-07-01', 'Luật Giáo dục 43/2019/QH14')),
  law('Bảo vệ môi trường', '2005|2014', '2022-01-01', 'Luật Bảo vệ môi trường 72/2020/QH14'),
  lookedUp(
    '2025-10-01',
    law(
      'Khoa học và công nghệ',
      '2000',
      '2014-01-01',
      'Luật Khoa học và công nghệ 29/2013/QH13, nay là Luật Khoa học, công nghệ và đổi mới sáng tạo 93/2025/QH15',
    ),
  ),
  law(
    'Khoa học và công nghệ',
    '2013',
    '2025-10-01',
    'Luật Khoa học, công nghệ và đổi mới sáng tạo 93/2025/QH15',
  ),
  law('Cán bộ,? công chức', '2008', '2025-07-01', 'Luật Cán bộ, công chức 80/2025/QH15'),
  lookedUp(
    '2025-07-01',
    law('Bảo hiểm xã hội', '2006', '2016-01-01', 'Luật Bảo hiểm xã hội 58/2014/QH13, nay là 41/2024/QH15'),
  ),
  law('Bảo hiểm xã hội', '2014', '2025-07-01', 'Luật Bảo hiểm xã hội 41/2024/QH15'),
  fromMemory(numbered('43/2006/NĐ-CP', '2021-08-15', 'Nghị định 60/2021/NĐ-CP')),
  fromMemory(numbered('16/2015/NĐ-CP', '2021-08-15', 'Nghị định 60/2021/NĐ-CP')),
  fromMemory(numbered('29/2012/NĐ-CP', '2020-09-29', 'Nghị định 115/2020/NĐ-CP')),
  fromMemory(numbered('24/2010/NĐ-CP', '2020-12-01', 'Nghị định 138/2020/NĐ-CP, nay là 170/2025/NĐ-CP')),
  fromMemory(numbered('138/2020/NĐ-CP', '2025-07-01', 'Nghị định 170/2025/NĐ-CP')),
  fromMemory(numbered('56/2015/NĐ-CP', '2020-08-20', 'Nghị định 90/2020/NĐ-CP')),
  fromMemory(numbered('63/2014/NĐ-CP', '2024-02-27', 'Nghị định 24/2024/NĐ-CP, nay là 214/2025/NĐ-CP')),
  fromMemory(numbered('24/2024/NĐ-CP', '2025-08-04', 'Nghị định 214/2025/NĐ-CP')),
  fromMemory(numbered('91/2017/NĐ-CP', '2024-01-01', 'Nghị định 98/2023/NĐ-CP, nay là 152/2025/NĐ-CP')),
  fromMemory(numbered('98/2023/NĐ-CP', '2025-06-14', 'Nghị định 152/2025/NĐ-CP')),
  fromMemory(numbered('61/2018/NĐ-CP', '2025-07-01', 'Nghị định 118/2025/NĐ-CP')),
  fromMemory(numbered('59/2015/NĐ-CP', '2021-03-03', 'Nghị định 15/2021/NĐ-CP, nay là 175/2024/NĐ-CP')),
  fromMemory(numbered('15/2021/NĐ-CP', '2024-12-30', 'Nghị định 175/2024/NĐ-CP')),
  law('Lao động', '2012', '2021-01-01', 'Bộ luật Lao động 45/2019/QH14'),
  law('Doanh nghiệp', '2005|2014', '2021-01-01', 'Luật Doanh nghiệp 59/2020/QH14'),
  law('Đầu tư', '2005|2014', '2021-01-01', 'Luật Đầu tư'),
  law('Khám bệnh,? chữa bệnh', '2009', '2024-01-01', 'Luật Khám bệnh, chữa bệnh 15/2023/QH15'),
  fromMemory(law('Tố cáo', '2011', '2019-01-01', 'Luật Tố cáo 25/2018/QH14')),
  fromMemory(law('Kế toán', '2003', '2017-01-01', 'Luật Kế toán 88/2015/QH13')),
  fromMemory(law('Thống kê', '2003', '2016-07-01', 'Luật Thống kê 89/2015/QH13')),
  law('Cư trú', '2006', '2021-07-01', 'Luật Cư trú 68/2020/QH14'),
  law('Căn cước công dân', '2014', '2024-07-01', 'Luật Căn cước 26/2023/QH15'),
  law('Viễn thông', '2009', '2024-07-01', 'Luật Viễn thông 24/2023/QH15'),
  law('Tài nguyên nước', '2012', '2024-07-01', 'Luật Tài nguyên nước 28/2023/QH15'),
  law('Hợp tác xã', '2003|2012', '2024-07-01', 'Luật Hợp tác xã 17/2023/QH15'),
  law(
    'Giao thông đường bộ',
    '2001|2008',
    '2025-01-01',
    'Luật Trật tự, an toàn giao thông đường bộ 36/2024/QH15, Luật Đường bộ 35/2024/QH15',
  ),
  fromMemory(
    law('Phòng,? chống ma (?:túy|tuý)', '2000', '2022-01-01', 'Luật Phòng, chống ma túy 73/2021/QH14'),
  ),
  fromMemory(
    law(
      'Phòng,? chống bạo lực gia đình',
      '2007',
      '2023-07-01',
      'Luật Phòng, chống bạo lực gia đình 13/2022/QH15',
    ),
  ),
  lookedUp('2026-01-01', law('Công chứng', '2014', '2025-07-01', 'Luật Công chứng 46/2024/QH15')),
];
