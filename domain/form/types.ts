/**
 * The 29 types of administrative documents and the three kinds of copies with their abbreviations, case counting
 * (Nghị định 30/2020/NĐ-CP, Điều 7; Phụ lục III, mục I), and what each prints.
 */
export interface FormType {
  readonly label: string;
  /** Empty: the notation names no type. */
  readonly code: string;
  /** Box 9a is meant for it; "may": practice addresses it, too. */
  readonly addressees: 'yes' | 'may' | 'no';
}

const row = (label: string, code: string, addressees: FormType['addressees'] = 'no'): FormType => ({
  label,
  code,
  addressees,
});

export const FORM_TYPES: readonly FormType[] = [
  row('Nghị quyết', 'NQ'),
  row('Quyết định', 'QĐ'),
  row('Chỉ thị', 'CT'),
  row('Quy chế', 'QC'),
  row('Quy định', 'QyĐ'),
  row('Thông cáo', 'TC'),
  row('Thông báo', 'TB', 'may'),
  row('Hướng dẫn', 'HD', 'may'),
  row('Chương trình', 'CTr'),
  row('Kế hoạch', 'KH'),
  row('Phương án', 'PA'),
  row('Đề án', 'ĐA'),
  row('Dự án', 'DA'),
  row('Báo cáo', 'BC', 'may'),
  row('Biên bản', 'BB'),
  row('Tờ trình', 'TTr', 'yes'),
  row('Hợp đồng', 'HĐ'),
  row('Công điện', 'CĐ'),
  row('Bản ghi nhớ', 'BGN'),
  row('Bản thỏa thuận', 'BTT'),
  row('Giấy ủy quyền', 'GUQ'),
  row('Giấy mời', 'GM', 'may'),
  row('Giấy giới thiệu', 'GGT', 'may'),
  row('Giấy nghỉ phép', 'GNP'),
  row('Phiếu gửi', 'PG', 'may'),
  row('Phiếu chuyển', 'PC', 'may'),
  row('Phiếu báo', 'PB', 'may'),
  row('Phiếu trình', '', 'may'),
  row('Thư công', '', 'may'),
];

export const CONG_VAN: FormType = row('Công văn', '', 'yes');

/** Codes that stand in a notation though no type of the decree has them: copies. */
export const COPY_CODES = ['SY', 'TrS', 'SL'] as const;

/** Codes of legal normative documents, whose form another law rules. */
export const LEGAL_CODES = ['NĐ', 'TT', 'TTLT', 'NQLT', 'PL', 'L', 'NQ', 'QĐ', 'CT'] as const;
