/** The register of outgoing documents: ten columns (Nghị định 30/2020/NĐ-CP, Phụ lục IV, mục I). */
export interface RegisterRow {
  readonly codeNotation: string;
  /** "14/7/2023" */
  readonly promulgatedOn: string;
  readonly typeAndSubject: string;
  readonly signer: string;
  readonly toPlaces: string;
  readonly filedWith: string;
  readonly copies: string;
  /** Day handed over; empty until dispatched. */
  readonly dispatchedOn: string;
  /** Signed for by the receiver on paper; empty for the clerk to fill in. */
  readonly received: string;
  readonly note: string;
}

export const REGISTER_COLUMNS: readonly { readonly key: keyof RegisterRow; readonly label: string }[] = [
  { key: 'codeNotation', label: 'Số, ký hiệu văn bản' },
  { key: 'promulgatedOn', label: 'Ngày tháng văn bản' },
  { key: 'typeAndSubject', label: 'Tên loại và trích yếu nội dung văn bản' },
  { key: 'signer', label: 'Người ký' },
  { key: 'toPlaces', label: 'Nơi nhận văn bản' },
  { key: 'filedWith', label: 'Đơn vị, người nhận bản lưu' },
  { key: 'copies', label: 'Số lượng bản' },
  { key: 'dispatchedOn', label: 'Ngày chuyển' },
  { key: 'received', label: 'Ký nhận' },
  { key: 'note', label: 'Ghi chú' },
];
