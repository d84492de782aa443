/** Values typed as options, read the way people write them. */
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { Day } from '../../domain/time/day.ts';
import { readDay } from '../../domain/vietnamese/day-text.ts';

/** "20/7/2023" → "2023-07-20". @throws Refusal `invalidInput` */
export function dayIn(where: string, typed: string): Day {
  const day = readDay(typed);
  if (day !== null) return day;
  throw new Refusal('invalidInput', [
    { where, what: `không đọc được ngày “${typed}”`, remedy: 'ghi như 20/7/2023' },
  ]);
}

/** @throws Refusal `invalidInput` */
export function numberIn(where: string, typed: string): number {
  if (/^0*[1-9]\d{0,8}$/.test(typed.trim())) return Number(typed);
  throw new Refusal('invalidInput', [{ where, what: `“${typed}” không phải một số`, remedy: 'ghi như 361' }]);
}
