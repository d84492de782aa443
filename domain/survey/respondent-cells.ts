/** What stands in a cell of an intermediary's file, as somebody would have typed it. */
import { formatDay } from '../time/day.ts';
import { tidy } from '../vietnamese/fold.ts';
import { formatNumber } from '../vietnamese/number.ts';
import type { Column, WhoKey } from './respondent-layout.ts';

export type SheetCell = string | number | boolean | { readonly day: string } | null;

export const plain = (cell: SheetCell): string => {
  if (cell === null) return '';
  if (typeof cell === 'object') return formatDay(cell.day);
  return typeof cell === 'boolean' ? (cell ? 'Có' : 'Không') : String(cell).trim();
};

/**
 * A number cell swallows the first nought: so many digits are left of a tax number of ten or (a dependent unit) thirteen,
 * of a personal number of twelve, all of which begin with one, and of a telephone number.
 */
const LOST_NOUGHT: Partial<Readonly<Record<WhoKey, readonly number[]>>> = {
  taxNumber: [9, 11, 12],
  phone: [9, 10],
};

/** What somebody would have typed into the form. */
export function cellText({ field, who }: Column, cell: SheetCell): string | readonly string[] {
  if (typeof cell === 'number') {
    if (field?.type === 'number') return formatNumber(cell);
    const digits = String(cell);
    return who && LOST_NOUGHT[who]?.includes(digits.length) ? `0${digits}` : digits;
  }
  const text = plain(cell);
  if (field?.type === 'choice' && field.multiple) return text.split(/[;\n]/).map(tidy).filter(Boolean);
  return text;
}
