/**
 * How often a process is rung for one and the same wake. One that works on a long step, or waits for something to be
 * mended, sees its wake late; each ring stays in its history, so they come further and further apart.
 */
export interface Rung {
  /** Wake count it was rung for. */
  readonly count: number;
  /** Machine milliseconds. */
  readonly at: number;
  readonly times: number;
}

const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 10 * 60_000;

/** A new wake is rung at once. */
export const mayRing = (last: Rung | undefined, count: number, now: number): boolean =>
  last?.count !== count ||
  now - last.at >= Math.min(FIRST_PAUSE_MS * 2 ** (last.times - 1), LONGEST_PAUSE_MS);

export const rungAt = (last: Rung | undefined, count: number, now: number): Rung => ({
  count,
  at: now,
  times: last?.count === count ? last.times + 1 : 1,
});
