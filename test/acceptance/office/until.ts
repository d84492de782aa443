import { setTimeout as sleep } from 'node:timers/promises';
import { patient } from './patience.ts';

export interface Pace {
  readonly everyMs?: number;
  readonly withinMs?: number;
}

/** Looks again and again; a look that throws (a server is away) counts as no. @throws Error naming what never came */
export async function until(
  what: string,
  look: () => Promise<boolean> | boolean,
  { everyMs = 50, withinMs = 60_000 }: Pace = {},
): Promise<void> {
  const end = performance.now() + patient(withinMs);
  let last: unknown = 'no';
  while (performance.now() < end) {
    try {
      if (await look()) return;
      last = 'no';
    } catch (error) {
      last = error;
    }
    await sleep(everyMs);
  }
  throw new Error(`${what}: not within ${patient(withinMs)} ms (${String(last)})`);
}
