/** What a logged call must say. */
import type { Problem } from '../failure/catalogue.ts';
import { addDays, dayOf, formatDay, isDay, type Day } from '../time/day.ts';

export interface CallAsk {
  readonly said: string;
  /** Last day promised, included. */
  readonly promisedOn?: Day | undefined;
  /** Another number than the one known. */
  readonly phone?: string | undefined;
}

const LONGEST = 2_000;
const MOST_DAYS = 180;
const PHONE = /^\+?[\d .()-]{6,20}$/;

/** All that is wrong with it, given whether the recipient has answered already. */
export function problemsOfCall(
  { said, promisedOn, phone }: CallAsk,
  { now, answered }: { readonly now: Date; readonly answered: boolean },
): Problem[] {
  return [
    ...textProblems(said),
    ...(promisedOn === undefined ? [] : promiseProblems(promisedOn, now, answered)),
    ...(phone === undefined || PHONE.test(phone.trim())
      ? []
      : [{ where: 'phone', what: `“${phone}” không phải số điện thoại`, remedy: 'ghi như 0221 386 1234' }]),
  ];
}

function textProblems(said: string): Problem[] {
  if (said.trim() === '')
    return [{ where: 'said', what: 'Chưa ghi nội dung trao đổi', remedy: 'ghi ngắn gọn bên kia nói gì' }];
  if (said.length > LONGEST)
    return [{ where: 'said', what: `Nội dung dài quá ${LONGEST} ký tự`, remedy: 'rút gọn lại' }];
  return [];
}

function promiseProblems(on: Day, now: Date, answered: boolean): Problem[] {
  const where = 'promisedOn';
  const today = dayOf(now);
  if (!isDay(on)) return [{ where, what: 'Ngày hẹn không có thật', remedy: 'ghi theo dạng ngày/tháng/năm' }];
  if (answered)
    return [
      { where, what: 'Nơi này đã trả lời, không còn gì để hẹn', remedy: 'bỏ ngày hẹn, chỉ ghi nội dung' },
    ];
  if (on < today)
    return [{ where, what: `Ngày hẹn ${formatDay(on)} đã qua`, remedy: 'ghi ngày hẹn từ hôm nay trở đi' }];
  if (on > addDays(today, MOST_DAYS))
    return [{ where, what: `Ngày hẹn xa quá ${MOST_DAYS} ngày`, remedy: 'kiểm tra lại tháng và năm' }];
  return [];
}
