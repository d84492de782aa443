import { expect, it } from 'vitest';
import { mayRing, rungAt, type Rung } from '../../worker/ring-again.ts';

const SECOND = 1_000;
const DAY = 24 * 3_600 * SECOND;

/** Moments at which one wake that nobody sees is rung, looked at every second. */
function ringsWithin(ms: number): number[] {
  const moments: number[] = [];
  let last: Rung | undefined;
  for (let now = 0; now < ms; now += SECOND)
    if (mayRing(last, 7, now)) {
      last = rungAt(last, 7, now);
      moments.push(now / SECOND);
    }
  return moments;
}

it('rings again soon at first, then further and further apart', () => {
  expect(ringsWithin(160 * SECOND)).toEqual([0, 10, 30, 70, 150]);
  // Four events a ring: a month of waiting for something to be mended fits into one history.
  expect(ringsWithin(DAY).length).toBeLessThan(160);
});

it('rings a new wake at once', () => {
  const last = rungAt(rungAt(undefined, 7, 0), 7, 10 * SECOND);
  expect(mayRing(last, 8, 11 * SECOND)).toBe(true);
  expect(mayRing(last, 7, 11 * SECOND)).toBe(false);
});
