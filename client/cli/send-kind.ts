import type { SendKind } from '../../domain/dispatch/send.ts';
import { reminderWords } from '../../domain/survey/promise.ts';

/** "văn bản", "nhắc lần 2", "nhắc theo hẹn ngày 24/7/2023", "trả lại phiếu lần 1". */
export function sendKindText({ kind, round }: { readonly kind: SendKind; readonly round: number }): string {
  if (kind === 'document') return 'văn bản';
  if (kind === 'acknowledgement') return 'báo đã nhận phiếu';
  return kind === 'return' ? `trả lại phiếu lần ${round}` : `nhắc ${reminderWords(round)}`;
}
