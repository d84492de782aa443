/** What is done to the parts of an office, and how. Only processes that this run's supervisor started are touched. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { childrenOf } from '../../platform/supervisor/family.ts';
import type { PartName } from '../../platform/supervisor/part.ts';
import type { RunningOffice } from '../../platform/supervisor/start-office.ts';
import type { Chance } from './random.ts';

export const HARMS = {
  kill: 'SIGKILL',
  end: 'told to end (SIGTERM; SIGINT for PostgreSQL)',
  backend: 'one server process of PostgreSQL killed',
  pause: 'SIGSTOP, goes on after 1 to 15 seconds',
  hang: 'SIGSTOP and never told to go on: the supervisor has to notice',
} as const;
export type HarmKind = keyof typeof HARMS;

export interface Harm {
  readonly kind: HarmKind;
  readonly part: PartName;
  /** How long a pause lasts. */
  readonly ms: number;
}

const KINDS: readonly (readonly [HarmKind, number])[] = [
  ['kill', 66],
  ['end', 14],
  ['backend', 4],
  ['pause', 13],
  ['hang', 3],
];
const PARTS: readonly (readonly [PartName, number])[] = [
  ['worker', 30],
  ['api', 25],
  ['temporal', 15],
  ['postgres', 15],
  ['mailbox', 15],
];
/** Percent of the times that two are hit at once. */
const TWO_AT_ONCE = 15;

/** One harm, or two at the same moment. */
export function chooseHarms(chance: Chance): Harm[] {
  const one = (): Harm => {
    const kind = chance.pick(KINDS);
    const part = kind === 'backend' ? 'postgres' : chance.pick(PARTS);
    return { kind, part, ms: chance.between(1_000, 15_000) };
  };
  const first = one();
  const second = one();
  return chance.percent(TWO_AT_ONCE) && second.part !== first.part ? [first, second] : [first];
}

/** @returns false when the part did not run just then; resolves once it is over, a pause with its end */
export async function inflict(office: RunningOffice, { kind, part, ms }: Harm): Promise<boolean> {
  const pid = office.pid(part);
  if (pid === null) return false;
  switch (kind) {
    case 'kill': {
      const family = familyOf(pid);
      const killed = signal([pid], 'SIGKILL');
      // Children that hang with it would hold its memory for ever; awake they see that it is dead, and end.
      signal(family.filter(isStopped), 'SIGCONT');
      return killed;
    }
    case 'end':
      return signal([pid], part === 'postgres' ? 'SIGINT' : 'SIGTERM');
    case 'backend':
      return signal(clientBackends(pid).slice(0, 1), 'SIGKILL');
    case 'hang':
      return signal(familyOf(pid), 'SIGSTOP');
    case 'pause': {
      const family = familyOf(pid);
      const stopped = signal(family, 'SIGSTOP');
      await sleep(ms);
      // Should it have been killed meanwhile, its ids may be another's: only what is still stopped goes on.
      signal(family.filter(isStopped), 'SIGCONT');
      return stopped;
    }
  }
}

function signal(pids: readonly number[], name: NodeJS.Signals): boolean {
  let reached = false;
  for (const pid of pids) {
    try {
      process.kill(pid, name);
      reached = true;
    } catch {
      // Gone just now.
    }
  }
  return reached;
}

/** A process with its children: PostgreSQL's serve its clients, the worker's make PDF. */
const familyOf = (pid: number): number[] => [pid, ...childrenOf(pid)];

const clientBackends = (pid: number): number[] =>
  childrenOf(pid).filter((one) => / vanthu 127\.0\.0\.1/.test(read(`/proc/${one}/cmdline`)));

function isStopped(pid: number): boolean {
  const stat = read(`/proc/${pid}/stat`);
  return stat.charAt(stat.lastIndexOf(')') + 2) === 'T';
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
