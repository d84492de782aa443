/** What people may do with rows of the send ledger, who may, and from which state. */
import type { PostRank } from '../directory/post.ts';
import type { SendState } from './send.ts';

interface DecisionRow {
  readonly label: string;
  readonly ranks: readonly PostRank[];
  readonly from: readonly SendState[];
}

/** The clerk dispatches and follows what was dispatched (Nghị định 30/2020/NĐ-CP, Điều 6 khoản 4, Điều 18). */
export const SEND_DECISIONS = {
  mendAddress: {
    label: 'Sửa địa chỉ và gửi lại',
    ranks: ['clerk', 'officer'],
    from: ['queued', 'failed', 'unknown', 'sent'],
  },
  resend: { label: 'Gửi lại', ranks: ['clerk'], from: ['failed', 'unknown', 'sent', 'skipped'] },
  settleAsSent: { label: 'Xác nhận đã đến', ranks: ['clerk'], from: ['unknown', 'failed'] },
  settleUnknown: { label: 'Coi như đã gửi các lượt chưa rõ', ranks: ['clerk'], from: ['unknown'] },
  resendUnknown: { label: 'Gửi lại các lượt chưa rõ', ranks: ['clerk'], from: ['unknown'] },
  markPosted: { label: 'Xác nhận đã chuyển bản giấy', ranks: ['clerk'], from: ['queued', 'failed'] },
  markReceived: { label: 'Ghi giấy báo nhận', ranks: ['clerk'], from: ['sent'] },
  markReturned: { label: 'Ghi bưu điện hoàn lại', ranks: ['clerk'], from: ['sent'] },
  mendPostalAddress: {
    label: 'Sửa địa chỉ bưu chính, gửi lại bản giấy',
    ranks: ['clerk', 'officer'],
    from: ['queued', 'failed', 'sent'],
  },
} as const satisfies Record<string, DecisionRow>;

export type SendDecision = keyof typeof SEND_DECISIONS;
