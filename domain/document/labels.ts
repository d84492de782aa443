/** How states and decisions are called on screen and in the audit, as a clerk would say them. */
import type { DecisionKind } from './decision.ts';
import type { DocumentState } from './lifecycle.ts';

export const STATE_LABELS: Readonly<Record<DocumentState, string>> = {
  draft: 'Đang soạn thảo',
  contentCheck: 'Chờ kiểm tra nội dung',
  formCheck: 'Chờ kiểm tra thể thức',
  signing: 'Chờ ký',
  numbering: 'Chờ cấp số',
  sealing: 'Chờ đóng dấu',
  dispatching: 'Chờ phát hành',
  kept: 'Đã phát hành và lưu',
  void: 'Đã hủy',
};

/** The state in words; sending has no state of its own but reads differently. */
export const stateLabel = (document: {
  readonly state: DocumentState;
  readonly dispatched: boolean;
}): string =>
  document.state === 'dispatching' && document.dispatched
    ? 'Đang gửi đến nơi nhận'
    : STATE_LABELS[document.state];

export const DECISION_LABELS: Readonly<Record<DecisionKind, string>> = {
  submit: 'Trình kiểm tra',
  approveContent: 'Duyệt nội dung',
  approveForm: 'Duyệt thể thức',
  sendBack: 'Trả lại để sửa',
  reviseContent: 'Sửa nội dung',
  reviseForm: 'Sửa thể thức',
  changeSigner: 'Đổi người ký',
  renewTemplate: 'Chuyển sang mẫu đang dùng',
  sign: 'Ký ban hành',
  issueNumber: 'Cấp số, ngày tháng',
  seal: 'Đóng dấu',
  dispatch: 'Phát hành',
  void: 'Hủy văn bản',
};
