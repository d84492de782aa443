/**
 * Types of official document (Nghị định 30/2020/NĐ-CP, Điều 7; Phụ lục III, mục I) and the steps each goes through here.
 * All twenty-nine of them, so a new form is a template with its manifest and a golden, and no code.
 */
export type DocumentStep = 'contentCheck' | 'formCheck' | 'signing' | 'numbering' | 'sealing' | 'dispatching';

interface TypeRow {
  /** As printed in capitals at box 5a; a công văn and a thư công print none. */
  readonly label: string;
  /** Group of the notation; a công văn and a thư công have none. */
  readonly abbreviation: string;
  readonly printsAddressees: boolean;
  readonly steps: readonly DocumentStep[];
}

const EVERY_STEP: readonly DocumentStep[] = [
  'contentCheck',
  'formCheck',
  'signing',
  'numbering',
  'sealing',
  'dispatching',
];

export const DOCUMENT_TYPES = {
  nghiQuyet: { label: 'Nghị quyết', abbreviation: 'NQ', printsAddressees: false, steps: EVERY_STEP },
  quyetDinh: { label: 'Quyết định', abbreviation: 'QĐ', printsAddressees: false, steps: EVERY_STEP },
  /** A decision by which another text is issued (Phụ lục III, mẫu 1.3): a form of its own, numbered as a decision. */
  quyetDinhBanHanh: { label: 'Quyết định', abbreviation: 'QĐ', printsAddressees: false, steps: EVERY_STEP },
  chiThi: { label: 'Chỉ thị', abbreviation: 'CT', printsAddressees: false, steps: EVERY_STEP },
  quyChe: { label: 'Quy chế', abbreviation: 'QC', printsAddressees: false, steps: EVERY_STEP },
  quyDinh: { label: 'Quy định', abbreviation: 'QyĐ', printsAddressees: false, steps: EVERY_STEP },
  thongCao: { label: 'Thông cáo', abbreviation: 'TC', printsAddressees: false, steps: EVERY_STEP },
  thongBao: { label: 'Thông báo', abbreviation: 'TB', printsAddressees: false, steps: EVERY_STEP },
  huongDan: { label: 'Hướng dẫn', abbreviation: 'HD', printsAddressees: false, steps: EVERY_STEP },
  chuongTrinh: { label: 'Chương trình', abbreviation: 'CTr', printsAddressees: false, steps: EVERY_STEP },
  keHoach: { label: 'Kế hoạch', abbreviation: 'KH', printsAddressees: false, steps: EVERY_STEP },
  phuongAn: { label: 'Phương án', abbreviation: 'PA', printsAddressees: false, steps: EVERY_STEP },
  deAn: { label: 'Đề án', abbreviation: 'ĐA', printsAddressees: false, steps: EVERY_STEP },
  duAn: { label: 'Dự án', abbreviation: 'DA', printsAddressees: false, steps: EVERY_STEP },
  baoCao: { label: 'Báo cáo', abbreviation: 'BC', printsAddressees: true, steps: EVERY_STEP },
  bienBan: { label: 'Biên bản', abbreviation: 'BB', printsAddressees: false, steps: EVERY_STEP },
  toTrinh: { label: 'Tờ trình', abbreviation: 'TTr', printsAddressees: true, steps: EVERY_STEP },
  hopDong: { label: 'Hợp đồng', abbreviation: 'HĐ', printsAddressees: false, steps: EVERY_STEP },
  congVan: { label: 'Công văn', abbreviation: '', printsAddressees: true, steps: EVERY_STEP },
  congDien: { label: 'Công điện', abbreviation: 'CĐ', printsAddressees: true, steps: EVERY_STEP },
  banGhiNho: { label: 'Bản ghi nhớ', abbreviation: 'BGN', printsAddressees: false, steps: EVERY_STEP },
  banThoaThuan: { label: 'Bản thỏa thuận', abbreviation: 'BTT', printsAddressees: false, steps: EVERY_STEP },
  giayUyQuyen: { label: 'Giấy ủy quyền', abbreviation: 'GUQ', printsAddressees: false, steps: EVERY_STEP },
  giayMoi: { label: 'Giấy mời', abbreviation: 'GM', printsAddressees: true, steps: EVERY_STEP },
  giayGioiThieu: {
    label: 'Giấy giới thiệu',
    abbreviation: 'GGT',
    printsAddressees: false,
    steps: EVERY_STEP,
  },
  giayNghiPhep: { label: 'Giấy nghỉ phép', abbreviation: 'GNP', printsAddressees: false, steps: EVERY_STEP },
  phieuGui: { label: 'Phiếu gửi', abbreviation: 'PG', printsAddressees: true, steps: EVERY_STEP },
  phieuChuyen: { label: 'Phiếu chuyển', abbreviation: 'PC', printsAddressees: true, steps: EVERY_STEP },
  phieuBao: { label: 'Phiếu báo', abbreviation: 'PB', printsAddressees: false, steps: EVERY_STEP },
  thuCong: { label: 'Thư công', abbreviation: '', printsAddressees: true, steps: EVERY_STEP },
  /** Copies share one series (Phụ lục I, phần II, mục II.1.c). */
  saoY: { label: 'Sao y', abbreviation: 'SY', printsAddressees: false, steps: EVERY_STEP },
  trichSao: { label: 'Trích sao', abbreviation: 'TrS', printsAddressees: false, steps: EVERY_STEP },
  saoLuc: { label: 'Sao lục', abbreviation: 'SL', printsAddressees: false, steps: EVERY_STEP },
} as const satisfies Record<string, TypeRow>;

export type DocumentType = keyof typeof DOCUMENT_TYPES;
