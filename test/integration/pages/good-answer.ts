/** What a browser posts for a form filled in without mistakes. */
export const GOOD = {
  'p.nguoiGhi': 'Nguyễn Thị Minh Nguyệt',
  'p.soLaoDong': '1.250',
  'p.loaiHinh': 'Trường đại học, cao đẳng',
  'p.linhVuc': ['Cơ khí, tự động hóa', 'Môi trường'],
  'p.ngayThanhLap': '21/12/1966',
  'p.nhuCau.0.ten': 'Dây chuyền sấy lạnh',
  'p.nhuCau.0.hinhThuc': 'Mua',
  'p.nhuCau.0.kinhPhi': '350,5',
  'p.nhuCau.0.hoanThanh': '',
  'p.kienNghi': 'Tổ chức tập huấn.\nCung cấp danh sách chuyên gia.',
} as const;
