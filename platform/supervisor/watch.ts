/** Looks whether a part that runs still answers. One that is silent for long hangs, which no death tells. */
import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntil } from './wait.ts';

export interface WatchPace {
  readonly everyMs: number;
  /** How long one look may take. */
  readonly withinMs: number;
  /** So many looks in a row without an answer, and it counts as hanging. */
  readonly misses: number;
}

/** A busy machine, a long export or a moment of sleep is no reason: a minute of silence is. */
export const WATCH_PACE: WatchPace = { everyMs: 5_000, withinMs: 4_000, misses: 12 };

export interface Watched {
  /** Id of the process that is usable now; null while there is none to look at. */
  usablePid(): number | null;
  alive(): Promise<boolean>;
  hangs(pid: number): void;
}

/** @returns how to stop watching; looks are counted, not hours: a supervisor that itself slept condemns nobody */
export function watch(watched: Watched, { everyMs, withinMs, misses }: WatchPace): () => void {
  let stopped = false;
  const look = async (): Promise<void> => {
    let silent = { pid: 0, looks: 0 };
    while (!stopped) {
      await sleep(everyMs, undefined, { ref: false });
      const pid = watched.usablePid();
      if (pid === null || (await answers(watched, withinMs))) silent = { pid: 0, looks: 0 };
      else silent = { pid, looks: silent.pid === pid ? silent.looks + 1 : 1 };
      if (silent.looks < misses || watched.usablePid() !== silent.pid) continue;
      watched.hangs(silent.pid);
      silent = { pid: 0, looks: 0 };
    }
  };
  void look();
  return () => (stopped = true);
}

async function answers(watched: Watched, withinMs: number): Promise<boolean> {
  let answer: boolean | null = null;
  watched.alive().then(
    (yes) => (answer = yes),
    () => (answer = false),
  );
  return (await waitUntil(() => answer !== null, withinMs)) && answer === true;
}
