/**
 * Days on which offices are closed, for a linter that works without a calendar of the office: weekends, holidays of fixed
 * date (Bộ luật Lao động 45/2019/QH14, Điều 112), and the days off or worked by the yearly notices that are known.
 */
import { weekday, weekdayName, type Day } from '../../time/day.ts';

const FIXED: Readonly<Record<string, string>> = {
  '01-01': 'Tết Dương lịch',
  '04-30': 'ngày Chiến thắng',
  '05-01': 'ngày Quốc tế Lao động',
  '09-02': 'Quốc khánh',
};

/** Weekdays off and Saturdays worked, by the notices of these years. */
const OFF = new Set(
  [
    '2023-01-02 2023-01-20 2023-01-23 2023-01-24 2023-01-25 2023-01-26 2023-05-02 2023-05-03 2023-09-01 2023-09-04',
    '2024-02-08 2024-02-09 2024-02-12 2024-02-13 2024-02-14 2024-04-18 2024-04-29 2024-09-03',
    '2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-07 2025-05-02 2025-09-01',
    '2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-08-31 2026-09-01 2026-11-24',
  ]
    .join(' ')
    .split(' '),
);
const WORKED = new Set(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22']);

/** Why offices are closed that day; null when they are open, as far as is known. */
export function whyOff(day: Day): string | null {
  if (WORKED.has(day)) return null;
  const holiday = FIXED[day.slice(5)];
  if (holiday) return holiday;
  if (weekday(day) > 5) return weekdayName(day);
  return OFF.has(day) ? 'ngày nghỉ lễ' : null;
}
