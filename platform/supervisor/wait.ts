import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is yes.
 * @returns whether it was yes within the time; a probe that throws counts as no
 */
export async function waitUntil(
  probe: () => Promise<boolean> | boolean,
  withinMs: number,
  everyMs = 50,
): Promise<boolean> {
  const end = performance.now() + withinMs;
  for (;;) {
    if (await answer(probe)) return true;
    if (performance.now() >= end) return false;
    await sleep(everyMs);
  }
}

async function answer(probe: () => Promise<boolean> | boolean): Promise<boolean> {
  try {
    return await probe();
  } catch {
    return false;
  }
}
