import type { AnswerValues } from '../../domain/survey/form.ts';

export type AnswerState = 'onTime' | 'late' | 'noNeed' | 'missing';

export interface AnsweringRecipient {
  readonly group: string;
  readonly name: string;
  readonly state: AnswerState;
  /** Office time; null when nothing came. */
  readonly receivedAt: Date | null;
  readonly values: AnswerValues;
}

export const STATE_WORDS: Readonly<Record<AnswerState, string>> = {
  onTime: 'Đúng hạn',
  late: 'Quá hạn',
  noNeed: 'Không có nhu cầu',
  missing: 'Chưa trả lời',
};
