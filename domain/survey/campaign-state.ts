/** Where a campaign stands, in the order of its life. */
export const CAMPAIGN_STATES = {
  confirming: 'Chờ xác nhận nơi nhận',
  approving: 'Đang trình duyệt công văn',
  collecting: 'Đang nhận phiếu trả lời',
  consolidating: 'Đang tổng hợp',
  reporting: 'Đang trình duyệt báo cáo',
  closed: 'Đã kết thúc',
  stopped: 'Đã dừng',
} as const;

export type CampaignState = keyof typeof CAMPAIGN_STATES;

export interface CampaignCounts {
  /** Recipients who owe an answer. */
  readonly owing: number;
  /** Answered with data, on time or late. */
  readonly answered: number;
  readonly noNeed: number;
  /** Of the answered and no-need ones, received after the due moment. */
  readonly late: number;
  /** Have not answered and have an open or granted request for more time. */
  readonly askedMoreTime: number;
}

/** Nobody has the letter yet: what was sent back would read like what was sent out. */
const BEFORE_DISPATCH: ReadonlySet<CampaignState> = new Set(['confirming', 'approving']);

/** One sentence for a leader: "62 nơi: 31 đã gửi, 4 không có nhu cầu (2 gửi sau hạn), 9 xin lùi, 18 chưa". */
export function countsSentence(counts: CampaignCounts, state: CampaignState): string {
  if (BEFORE_DISPATCH.has(state)) return `${counts.owing} nơi phải trả lời`;
  const missing = counts.owing - counts.answered - counts.noNeed - counts.askedMoreTime;
  const answered = [
    `${counts.answered} đã gửi`,
    counts.noNeed > 0 ? `${counts.noNeed} không có nhu cầu` : '',
  ].filter(Boolean);
  const late = counts.late > 0 ? ` (${counts.late} gửi sau hạn)` : '';
  const rest = [counts.askedMoreTime > 0 ? `${counts.askedMoreTime} xin lùi` : '', `${missing} chưa`].filter(
    Boolean,
  );
  return `${counts.owing} nơi: ${answered.join(', ')}${late}, ${rest.join(', ')}`;
}
