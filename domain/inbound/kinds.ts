/** What a message that came in can be, and how each is called on screen. */
export const INBOUND_KINDS = {
  complaint: 'Khiếu nại thư rác',
  bounce: 'Thư bị trả lại',
  delay: 'Báo chậm chuyển',
  deliveryReport: 'Báo phát',
  autoReply: 'Thư trả lời tự động',
  secret: 'Có dấu hiệu mật',
  answer: 'Phiếu trả lời',
  reply: 'Thư trả lời không kèm phiếu',
  unknown: 'Thư chưa rõ',
} as const;
export type InboundKind = keyof typeof INBOUND_KINDS;

export const INBOUND_STATES = {
  stored: 'Vừa đến',
  done: 'Đã xử lý',
  waiting: 'Chờ người xem',
  settled: 'Người xem đã xử lý',
  dismissed: 'Không xử lý',
} as const;
export type InboundState = keyof typeof INBOUND_STATES;
