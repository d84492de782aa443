/** What a request for more time must say. */
import type { Problem } from '../failure/catalogue.ts';
import { addDays, dayOf, formatDay, isDay, type Day } from '../time/day.ts';
import { lastDayBefore } from './timing.ts';

const LONGEST_REASON = 2_000;
/** More than this after the due day is a slip of the pen. */
const MOST_DAYS = 180;

/** What is wrong with the last day asked for or granted (included), given the due instant in force; null: nothing. Empty: none was given. */
export function problemOfDay(until: Day, dueAt: Date | null, now: Date): Problem | null {
  const where = 'askedUntil';
  if (until === '') return { where, what: 'Ghi ngày xin lùi tới', remedy: 'theo dạng ngày/tháng/năm' };
  if (!isDay(until)) return { where, what: 'Ngày không có thật', remedy: 'ghi theo dạng ngày/tháng/năm' };
  const last = dueAt ? lastDayBefore(dueAt) : dayOf(now);
  if (until <= last)
    return { where, what: `Phải sau hạn hiện nay (${formatDay(last)})`, remedy: 'chọn ngày muộn hơn' };
  if (until < dayOf(now)) return { where, what: 'Ngày này đã qua', remedy: 'chọn ngày sắp tới' };
  if (until > addDays(last > dayOf(now) ? last : dayOf(now), MOST_DAYS))
    return { where, what: `Xa quá ${MOST_DAYS} ngày`, remedy: 'kiểm tra lại tháng và năm' };
  return null;
}

export function problemOfReason(reason: string): Problem | null {
  const where = 'reason';
  if (reason.trim() === '')
    return { where, what: 'Chưa ghi lý do', remedy: 'nêu ngắn gọn vì sao cần thêm thời gian' };
  if (reason.length > LONGEST_REASON)
    return { where, what: `Lý do dài quá ${LONGEST_REASON} ký tự`, remedy: 'rút gọn lại' };
  return null;
}
