/** A token bucket: no more letters a second than the mail server of the agency wants to take from us. */
import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** Waits for a turn; returns early when the signal says to stop. */
export type Pace = (signal: AbortSignal) => Promise<void>;

/** @param perSecond letters a second on average; null: as fast as it goes */
export function createPace(perSecond: number | null): Pace {
  if (perSecond === null) return () => Promise.resolve();
  const capacity = Math.max(1, perSecond / 10);
  let tokens = capacity;
  let at = performance.now();
  return async (signal) => {
    const now = performance.now();
    tokens = Math.min(capacity, tokens + ((now - at) / 1_000) * perSecond) - 1;
    at = now;
    if (tokens >= 0) return;
    // As many lanes as there are listen while they wait, each until its turn: no leak to be warned of.
    setMaxListeners(0, signal);
    // Below zero the turn is reserved: whoever comes next waits longer.
    await pause((-tokens / perSecond) * 1_000, undefined, { signal }).catch(() => undefined);
  };
}
