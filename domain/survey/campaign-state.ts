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
  /** Whoever owes an answer, and whoever gave one without owing it (`counting.ts`). */
  readonly owing: number;
  /** Answered with data, on time or late. */
  readonly answered: number;
  readonly noNeed: number;
  /** Of the answered and no-need ones, received after the due moment. */
  readonly late: number;
  /** Have not answered and have an open request for more time, or a granted one that has not run out. */
  readonly askedMoreTime: number;
  /** Sent back to be corrected and not corrected yet: owed like the others. */
  readonly returned?: number | undefined;
  /** Of those with no answer, the ones that no letter could reach. */
  readonly unreachable?: number | undefined;
}

/** Nobody has the letter yet: what was sent back would read like what was sent out. */
const BEFORE_DISPATCH: ReadonlySet<CampaignState> = new Set(['confirming', 'approving']);

/** What else the sentence must not hide. */
export interface Circumstances {
  readonly paused?: boolean | undefined;
}

/** The sentence to paste into Zalo, or to read to a leader. */
export function saySentence(counts: CampaignCounts, state: CampaignState, more: Circumstances = {}): string {
  const { paused } = more;
  const parts = [countsSentence(counts, state), paused ? 'đang tạm dừng' : '', SAID_OF_STATE[state] ?? ''];
  return `${parts.filter(Boolean).join('; ')}.`;
}

/** What a number means depends on whether it may still grow. */
const SAID_OF_STATE: Partial<Record<CampaignState, string>> = {
  confirming: 'chưa phát hành',
  approving: 'chưa phát hành',
  consolidating: 'đã chốt số liệu',
  reporting: 'đã chốt số liệu, đang trình báo cáo',
  closed: 'đã báo cáo',
  stopped: 'đã dừng',
};

/** One sentence for a leader: "62 nơi: 31 đã gửi, 4 không có nhu cầu (2 gửi sau hạn), 9 xin lùi, 18 chưa". */
export function countsSentence(counts: CampaignCounts, state: CampaignState): string {
  if (BEFORE_DISPATCH.has(state)) return `${counts.owing} nơi phải trả lời`;
  const { returned = 0, unreachable = 0 } = counts;
  const missing =
    counts.owing - counts.answered - counts.noNeed - counts.askedMoreTime - returned - unreachable;
  const answered = [
    `${counts.answered} đã gửi`,
    counts.noNeed > 0 ? `${counts.noNeed} không có nhu cầu` : '',
  ].filter(Boolean);
  const late = counts.late > 0 ? ` (${counts.late} gửi sau hạn)` : '';
  const rest = [
    returned > 0 ? `${returned} đang sửa lại` : '',
    counts.askedMoreTime > 0 ? `${counts.askedMoreTime} xin lùi` : '',
    `${missing} chưa`,
    unreachable > 0 ? `${unreachable} chưa gửi được công văn` : '',
  ].filter(Boolean);
  return `${counts.owing} nơi: ${answered.join(', ')}${late}, ${rest.join(', ')}`;
}
