/** Harm at random moments, until told to stop; with moments of calm for who must look at something that stands still. */
import { setTimeout as sleep } from 'node:timers/promises';
import { STOP_ORDER } from '../../platform/supervisor/part.ts';
import type { RunningOffice } from '../../platform/supervisor/start-office.ts';
import { chooseHarms, inflict, type Harm, type HarmKind } from './harm.ts';
import type { Chance } from './random.ts';

export interface Mayhem {
  /** How often each was done: `kill worker` → 31. */
  readonly tally: ReadonlyMap<`${HarmKind} ${Harm['part']}`, number>;
  /** Does the work while every part runs and nothing is done to them. */
  calmly<Result>(work: () => Promise<Result>): Promise<Result>;
  /** No more harm from now on; resolves when every part runs. */
  stop(): Promise<void>;
}

export interface MayhemOptions {
  readonly office: RunningOffice;
  readonly chance: Chance;
  /** Average pause between two harms. */
  readonly everyMs: number;
  readonly note: (text: string) => void;
}

export function startMayhem({ office, chance, everyMs, note }: MayhemOptions): Mayhem {
  const tally = new Map<`${HarmKind} ${Harm['part']}`, number>();
  const underWay = new Set<Promise<void>>();
  let calm = 0;
  let over = false;

  const doHarm = async (harm: Harm): Promise<void> => {
    const length = harm.kind === 'pause' ? ` ${harm.ms} ms` : '';
    if (office.pid(harm.part) === null) return;
    note(`${harm.kind} ${harm.part}${length}`);
    if (!(await inflict(office, harm))) return;
    const name = `${harm.kind} ${harm.part}` as const;
    tally.set(name, (tally.get(name) ?? 0) + 1);
  };
  const loop = async (): Promise<void> => {
    while (!over) {
      await sleep(everyMs * (0.2 + 1.6 * chance.next()));
      const harms = chooseHarms(chance);
      while (calm > 0 && !over) await sleep(100);
      if (over) return;
      for (const harm of harms) {
        const done = doHarm(harm);
        underWay.add(done);
        void done.finally(() => underWay.delete(done));
      }
    }
  };
  const running = loop();
  const settled = async (): Promise<void> => {
    await Promise.all(underWay);
    await allRun(office);
  };
  return {
    tally,
    async calmly(work) {
      calm += 1;
      try {
        await settled();
        return await work();
      } finally {
        calm -= 1;
      }
    },
    async stop() {
      over = true;
      await running;
      await settled();
    },
  };
}

const LONGEST_HANG_MS = 240_000;
const STEADY_MS = 4_000;

/** Waits until no part has been gone or stopped for a few seconds; a hanging one is the supervisor's to notice. */
async function allRun(office: RunningOffice): Promise<void> {
  const end = performance.now() + LONGEST_HANG_MS;
  let since = performance.now();
  let last = '';
  while (performance.now() - since < STEADY_MS) {
    if (performance.now() > end) throw new Error(`not every part came back: ${last}`);
    const now = STOP_ORDER.map((name) => `${name} ${office.usable(name) ? office.pid(name) : 'away'}`).join(
      ', ',
    );
    if (now !== last || now.includes('away')) since = performance.now();
    last = now;
    await sleep(200);
  }
}
