/** The registers of incoming documents (Nghị định 30/2020/NĐ-CP, Phụ lục IV, mục VI and VIII). */
export interface IncomingRow {
  readonly arrivedOn: string;
  /** Số đến; empty while this year's series is not open. */
  readonly arrivalNumber: string;
  readonly author: string;
  readonly codeNotation: string;
  readonly documentDate: string;
  readonly typeAndSubject: string;
  readonly receiver: string;
  readonly forwardedOn: string;
  /** Signed for on paper. */
  readonly received: string;
  readonly note: string;
}

export interface FollowUpRow {
  readonly arrivalNumber: string;
  /** Type, number, notation, day and author. */
  readonly document: string;
  readonly receiver: string;
  readonly due: string;
  readonly progress: string;
  readonly reply: string;
  readonly note: string;
}

export interface Column<Row> {
  readonly key: keyof Row & string;
  readonly label: string;
}

export const INCOMING_COLUMNS: readonly Column<IncomingRow>[] = [
  { key: 'arrivedOn', label: 'Ngày đến' },
  { key: 'arrivalNumber', label: 'Số đến' },
  { key: 'author', label: 'Tác giả' },
  { key: 'codeNotation', label: 'Số, ký hiệu văn bản' },
  { key: 'documentDate', label: 'Ngày tháng văn bản' },
  { key: 'typeAndSubject', label: 'Tên loại và trích yếu nội dung văn bản' },
  { key: 'receiver', label: 'Đơn vị hoặc người nhận' },
  { key: 'forwardedOn', label: 'Ngày chuyển' },
  { key: 'received', label: 'Ký nhận' },
  { key: 'note', label: 'Ghi chú' },
];

export const FOLLOW_UP_COLUMNS: readonly Column<FollowUpRow>[] = [
  { key: 'arrivalNumber', label: 'Số đến' },
  { key: 'document', label: 'Tên loại, số, ký hiệu, ngày tháng và tác giả văn bản' },
  { key: 'receiver', label: 'Đơn vị hoặc người nhận' },
  { key: 'due', label: 'Thời hạn giải quyết' },
  { key: 'progress', label: 'Tiến độ giải quyết' },
  { key: 'reply', label: 'Số, ký hiệu văn bản trả lời' },
  { key: 'note', label: 'Ghi chú' },
];
