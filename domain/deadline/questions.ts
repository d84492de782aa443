/** Everything that may be asked about a deadline: the sentence and what to do. */
import type { Question } from '../failure/question.ts';

const CLEAR = 'Ghi lại cho rõ, ví dụ “trước ngày 25/7/2023” hoặc “chậm nhất ngày 24/7/2023”';

const ROWS = {
  deadlineNoDate: { what: 'thời hạn không nêu ngày cụ thể', remedy: CLEAR },
  deadlineRecurring: {
    what: 'thời hạn lặp lại theo kỳ, không phải một ngày',
    remedy: 'Ghi ngày của kỳ này; mỗi kỳ mở một đợt riêng',
  },
  deadlineRelative: { what: 'thời hạn tính theo một mốc chưa biết ngày', remedy: `Ghi hẳn ngày. ${CLEAR}` },
  deadlineHours: {
    what: 'thời hạn tính theo giờ kể từ lúc nhận, mỗi nơi nhận một khác',
    remedy: 'Ghi giờ và ngày cụ thể, ví dụ “trước 16h30, ngày 24/7/2023”',
  },
  deadlineSeveral: { what: 'thời hạn nêu nhiều ngày khác nhau', remedy: `Chỉ giữ một ngày. ${CLEAR}` },
  deadlineImpossible: { what: 'thời hạn nêu ngày, giờ không có thật', remedy: 'Sửa lại ngày, giờ cho đúng' },
  deadlineNotUnderstood: { what: 'chưa hiểu được câu chữ của thời hạn', remedy: CLEAR },
  deadlineContradictory: { what: '“trước” và “chậm nhất” (“đến”) cùng dùng, nghĩa trái nhau', remedy: CLEAR },
  deadlineMarkerMissing: { what: 'không rõ có tính cả ngày ghi trong thời hạn hay không', remedy: CLEAR },
  deadlineWeekday: { what: 'thứ và ngày không khớp', remedy: 'Kiểm tra lại lịch, sửa thứ hoặc ngày' },
  deadlineYearMissing: { what: 'thời hạn không ghi năm', remedy: 'Ghi đủ ngày, tháng, năm' },
  deadlineAnchor: {
    what: 'thời hạn tính từ ngày nhận, mỗi nơi nhận có thể khác nhau',
    remedy: 'Ghi hẳn ngày hết hạn',
  },
  deadlineDayOff: { what: 'ngày cuối cùng của thời hạn là ngày nghỉ', remedy: 'Chọn một ngày làm việc' },
  deadlinePast: { what: 'thời hạn đã qua', remedy: 'Ghi một thời hạn sau hôm nay' },
  calendarMissing: {
    what: 'chưa tính được thời hạn',
    remedy: 'Nạp lịch nghỉ của năm theo thông báo hằng năm rồi kiểm tra lại',
  },
} as const satisfies Record<string, Omit<Question, 'code'>>;

export type DeadlineQuestionCode = keyof typeof ROWS;
export const DEADLINE_QUESTIONS: Readonly<Record<DeadlineQuestionCode, Omit<Question, 'code'>>> = ROWS;

/** A question with its particulars; `ifAccepted` says what is done when a person accepts it. */
export function askDeadline(code: DeadlineQuestionCode, details = '', ifAccepted?: string): Question {
  const { what, remedy } = DEADLINE_QUESTIONS[code];
  const full = details ? `${what}: ${details}` : what;
  return { code, what: full, remedy, ...(ifAccepted === undefined ? {} : { ifAccepted }) };
}
