import type { Problem } from '../../failure/catalogue.ts';
import { formatDay, weekday, weekdayName, type Day } from '../../time/day.ts';
import { dayAt, textAt, valuesAt, type RawItem, type RawOffice } from './raw-office.ts';

/** Days that stand twice or in another year, and worked days that are worked anyway. */
export const checkCalendar = (office: RawOffice): Problem[] => office.calendar.flatMap(problemsOfYear);

interface Row {
  readonly where: string;
  readonly day: Day;
  readonly kind: string | undefined;
}

function problemsOfYear(item: RawItem): Problem[] {
  const rows = valuesAt(item.value, ['notices', '*', 'days', '*']).flatMap(({ value, path }): Row[] => {
    const day = dayAt(value, 'day');
    return day ? [{ where: item.where(path), day, kind: textAt(value, 'kind') }] : [];
  });
  return rows.flatMap((row, index) => [
    ...otherYear(row, item.value.year),
    ...twice(row, rows.slice(0, index)),
    ...workedAnyway(row),
  ]);
}

const otherYear = ({ where, day }: Row, year: unknown): Problem[] =>
  typeof year !== 'number' || Number(day.slice(0, 4)) === year
    ? []
    : [
        {
          where,
          what: `ngày ${formatDay(day)} không thuộc năm ${year}`,
          remedy: 'Chuyển sang lịch của năm đó',
        },
      ];

const twice = ({ where, day }: Row, earlier: readonly Row[]): Problem[] =>
  earlier
    .filter((row) => row.day === day)
    .slice(0, 1)
    .map((row) => ({
      where,
      what: `ngày ${formatDay(day)} đã có ở ${row.where}`,
      remedy: 'Giữ lại một dòng',
    }));

const workedAnyway = ({ where, day, kind }: Row): Problem[] =>
  kind === 'worked' && weekday(day) <= 5
    ? [
        {
          where,
          what: `ngày ${formatDay(day)} là ${weekdayName(day)}, vốn là ngày làm việc`,
          remedy: 'Dòng "worked" chỉ dùng cho thứ Bảy, Chủ nhật làm bù; kiểm tra lại ngày',
        },
      ]
    : [];
