/** Sending a document to its recipients: what a row of the ledger can be, and what a mail server may answer. */
export const SEND_KINDS = ['document', 'reminder', 'return', 'acknowledgement'] as const;
export type SendKind = (typeof SEND_KINDS)[number];

export const SEND_STATES = {
  queued: 'Chờ gửi',
  sending: 'Đang gửi',
  sent: 'Đã gửi',
  failed: 'Gửi không được',
  unknown: 'Chưa rõ đã đến hay chưa',
  skipped: 'Không cần gửi nữa',
} as const;
export type SendState = keyof typeof SEND_STATES;

/** One round of letters that belong together: the document itself is round 0, an acknowledgement the version of the answer. */
export interface SendRound {
  readonly documentId: string;
  readonly kind: SendKind;
  readonly round: number;
}

/**
 * What became of one message. `temporary` with `serverDown`: the server could not be used at all, whoever the recipient.
 * `unknown`: the connection was lost after the text began and before an answer. `withdrawn`: the sender was told not to
 * begin, nothing left this machine.
 */
export type SendOutcome =
  | { readonly result: 'sent'; readonly reply: string }
  | { readonly result: 'temporary'; readonly reply: string; readonly serverDown: boolean }
  | { readonly result: 'rejected'; readonly reply: string }
  | { readonly result: 'unknown'; readonly reply: string }
  | { readonly result: 'withdrawn' };
