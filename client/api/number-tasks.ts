import type { Actor } from '../../domain/directory/post.ts';
import { formatCodeNumber } from '../../domain/document/code-number.ts';
import { addDays, formatDay } from '../../domain/time/day.ts';
import type { Queryable } from '../../store/database.ts';
import { listReservations } from '../../store/document/reservations.ts';
import { officeToday } from '../../store/office/office-clock.ts';
import type { TaskFor } from './task.ts';

/** Told so many days before the last one. */
const DAYS_BEFORE = 2;

/** Numbers kept free whose last day is near: after it they are void. */
export async function numberTasks(db: Queryable, actors: readonly Actor[]): Promise<TaskFor[]> {
  if (!actors.some(({ rank }) => rank === 'clerk')) return [];
  const today = await officeToday(db);
  const ending = (await listReservations(db)).filter(
    ({ until }) => today <= until && until <= addDays(today, DAYS_BEFORE),
  );
  return ending.map(({ seriesId, number, until, reason }) => ({
    object: seriesId,
    title: `Số giữ ${formatCodeNumber(number)}: ${reason}`,
    label: 'Dùng hoặc bỏ giữ số',
    note: `Giữ đến hết ${formatDay(until)}, quá ngày này số bị hủy`,
    words: 'register reserved',
  }));
}
