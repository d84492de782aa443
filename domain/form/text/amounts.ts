/** Figures as official texts write them. */
import { readNumber } from '../../vietnamese/number.ts';

/** "1.265" is 1265, "4,2" is 4.2; null for what is no number written so. */
export function amountOf(text: string): number | null {
  const amount = readNumber(text);
  return typeof amount === 'number' ? amount : null;
}
