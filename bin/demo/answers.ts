/** What the recipients of the rehearsal type: invented, the same at every run, as the seed's form asks it. */
import type { Typed } from './recipient.ts';

const FIELDS = [
  'Công nghiệp chế biến, chế tạo',
  'Nông nghiệp, thủy sản',
  'Công nghệ thông tin, tự động hóa',
  'Môi trường, năng lượng',
];
const NEEDS = [
  ['Dây chuyền sấy lạnh nông sản', 'Sơ chế nhãn, vải sau thu hoạch', 'Mua công nghệ', '1.250'],
  ['Hệ thống giám sát năng lượng cho xưởng dệt', 'Phân xưởng dệt nhuộm', 'Thuê tư vấn', '480'],
  ['Công nghệ xử lý nước thải làng nghề tái chế nhựa', 'Trạm xử lý tập trung', 'Hợp tác nghiên cứu', '3.600'],
  ['Robot gắp sản phẩm trên băng chuyền', 'Đóng gói thành phẩm', 'Mua công nghệ', '920'],
];
const SUPPLIES = [
  ['Quy trình nhân giống nhãn chín sớm', 'Đã thương mại hóa', '150'],
  ['Phần mềm quản lý truy xuất nguồn gốc', 'Sản xuất thử nghiệm', '220'],
  ['Chế phẩm vi sinh xử lý phụ phẩm nông nghiệp', 'Kết quả nghiên cứu', '85'],
];

const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

/** @param index which recipient it is: another index, another answer */
export function typedAnswer(index: number): Typed {
  const [need, use, how, cost] = pick(NEEDS, index) as [string, string, string, string];
  const [supply, level, price] = pick(SUPPLIES, index) as [string, string, string];
  return {
    'p.nguoiDien': `Cán bộ đầu mối số ${index + 1}, Phòng Kỹ thuật`,
    'p.linhVuc': pick(FIELDS, index),
    'p.soLaoDong': String(40 + ((index * 37) % 900)),
    'p.chiNghienCuu': `${100 + ((index * 53) % 700)},5`,
    'p.nhuCau.0.ten': need,
    'p.nhuCau.0.mucDich': use,
    'p.nhuCau.0.hinhThuc': how,
    'p.nhuCau.0.kinhPhi': cost,
    'p.nhuCau.0.canTruoc': '31/12/2023',
    ...(index % 2 === 0
      ? {
          'p.nguonCung.0.ten': supply,
          'p.nguonCung.0.trinhDo': level,
          'p.nguonCung.0.vanBang': '',
          'p.nguonCung.0.gia': price,
        }
      : {}),
    'p.suKien': index % 3 === 0 ? ['Gian trưng bày', 'Hội thảo'] : ['Kết nối trực tiếp với chuyên gia'],
    'p.ngayLamViec': '15/8/2023',
  };
}
