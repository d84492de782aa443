import { workingCalendar, type CalendarData } from '../../../domain/calendar/working-calendar.ts';

/** 2023–2026 as the yearly notices had it, as far as the tests need it. */
export const calendarData: CalendarData = {
  years: [2023, 2024, 2025, 2026].map((year) => ({ year, version: 1 })),
  days: [
    ...off('Tết Nguyên đán', ['2023-01-20', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26']),
    ...off('Quốc khánh', ['2023-09-01', '2023-09-04', '2026-08-31', '2026-09-01', '2026-09-02']),
    ...off('Giải phóng miền Nam', ['2024-04-29', '2024-04-30', '2024-05-01']),
    { day: '2024-05-04', kind: 'worked', label: 'làm bù ngày 29/4/2024', notice: 'thông báo năm 2024' },
  ],
};

export const calendar = workingCalendar(calendarData);

function off(label: string, days: readonly string[]): CalendarData['days'] {
  return days.map((day) => ({ day, kind: 'off', label, notice: 'thông báo hằng năm' }));
}
