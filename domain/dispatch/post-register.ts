/** The register of what was handed to the post: six columns (Nghị định 30/2020/NĐ-CP, Phụ lục IV, mục III). */
import { formatDay, type Day } from '../time/day.ts';

export interface PostRow {
  /** "14/7/2023" */
  readonly sentOn: string;
  readonly codeNotation: string;
  /** Name and address. */
  readonly to: string;
  readonly envelopes: string;
  /** Signed and stamped by the post on paper. */
  readonly signature: string;
  readonly note: string;
}

export const POST_COLUMNS: readonly { readonly key: keyof PostRow; readonly label: string }[] = [
  { key: 'sentOn', label: 'Ngày chuyển' },
  { key: 'codeNotation', label: 'Số, ký hiệu văn bản' },
  { key: 'to', label: 'Nơi nhận văn bản' },
  { key: 'envelopes', label: 'Số lượng bì' },
  { key: 'signature', label: 'Ký nhận và dấu bưu điện' },
  { key: 'note', label: 'Ghi chú' },
];

export interface Posting {
  readonly postedOn: Day;
  readonly codeNotation: string;
  readonly name: string;
  readonly address: string | null;
  readonly envelopes: number;
  readonly itemNumber: string | null;
  readonly receivedOn: Day | null;
  readonly receivedBy: string | null;
  readonly returnedOn: Day | null;
  readonly returnReason: string | null;
}

export const postRow = (posting: Posting): PostRow => ({
  sentOn: formatDay(posting.postedOn),
  codeNotation: posting.codeNotation,
  to: [posting.name, posting.address].filter(Boolean).join(', '),
  envelopes: String(posting.envelopes),
  signature: '',
  note: noteOf(posting),
});

const noteOf = (posting: Posting): string =>
  [
    posting.itemNumber && `Số bưu gửi: ${posting.itemNumber}`,
    posting.receivedOn && `Đã nhận ngày ${formatDay(posting.receivedOn)}: ${posting.receivedBy ?? ''}`,
    posting.returnedOn && `Hoàn lại ngày ${formatDay(posting.returnedOn)}: ${posting.returnReason ?? ''}`,
  ]
    .filter(Boolean)
    .join('; ');
