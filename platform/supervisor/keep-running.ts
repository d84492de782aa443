import { closeSync } from 'node:fs';
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { childrenOf } from './family.ts';
import type { Part } from './part.ts';
import { lastLines, openLog } from './log-file.ts';
import { forget, recordProcess } from './pid-file.ts';
import { waitUntil } from './wait.ts';
import { watch, WATCH_PACE, type WatchPace } from './watch.ts';

/** Waits between a death and the next start, in ms: longer each time, forgotten after `STEADY_MS` of life. */
const BACK_OFF = [100, 300, 1_000, 3_000, 10_000] as const;
const STEADY_MS = 60_000;
/** A part that dies this often before it was ever usable is given up. */
const FIRST_TRIES = 4;

export interface PartFiles {
  readonly log: string;
  readonly pid: string;
}

export interface PartEvents {
  died(name: Part['name'], how: string): void;
  back(name: Part['name']): void;
  /** It runs and does not answer; its end follows. */
  hangs(name: Part['name']): void;
}

export interface KeptPart {
  readonly name: Part['name'];
  /** Id of the process that runs now; null between a death and the next start. */
  pid(): number | null;
  /** Whether it runs and has said that it can be used. */
  usable(): boolean;
  kill(signal: NodeJS.Signals): void;
  /** Ends it in its own way, by force when it takes too long, and starts it no more. */
  stop(): Promise<void>;
}

/**
 * Starts a part, returns once it is usable, and starts it again whenever it dies.
 * @throws Error in Vietnamese with the end of the log when it does not get usable in its time
 */
export async function keepRunning(
  part: Part,
  files: PartFiles,
  events: PartEvents,
  pace: WatchPace = WATCH_PACE,
): Promise<KeptPart> {
  const state = { child: null as ChildProcess | null, usable: false, stopping: false, deaths: 0 };

  const start = async (): Promise<void> => {
    await part.prepare?.();
    if (state.stopping) return;
    const startedAt = performance.now();
    state.child = launch(part, files);
    state.child.once('exit', (code, signal) => {
      sweepGroup(state.child);
      state.child = null;
      state.usable = false;
      forget(files.pid);
      if (state.stopping) return;
      if (performance.now() - startedAt > STEADY_MS) state.deaths = 0;
      events.died(part.name, signal ?? `mã ${code ?? '?'}`);
      void restart();
    });
  };

  const restart = async (): Promise<void> => {
    await sleep(BACK_OFF[Math.min(state.deaths++, BACK_OFF.length - 1)]);
    if (state.stopping) return;
    try {
      await start();
    } catch (error) {
      events.died(part.name, error instanceof Error ? error.message : String(error));
      return restart();
    }
    const { child } = state;
    // Should it die once more meanwhile, the restart after that death takes over.
    const over = (): boolean => state.stopping || child === null || state.child !== child;
    const usable = await waitUntil(() => over() || part.ready(), part.readyWithinMs);
    if (over()) return;
    state.usable = usable;
    if (usable) events.back(part.name);
    // It runs and does not get usable: ended, so that the next start follows.
    else child?.kill('SIGKILL');
  };

  const stopWatching = watch(
    {
      usablePid: () => (state.usable ? (state.child?.pid ?? null) : null),
      alive: () => part.alive(),
      hangs(pid) {
        events.hangs(part.name);
        endFamily(pid);
      },
    },
    pace,
  );

  const stop = async (): Promise<void> => {
    state.stopping = true;
    stopWatching();
    const { child } = state;
    if (child === null) return;
    child.kill(part.ending.signal);
    const gone = (): boolean => state.child === null;
    if (await waitUntil(gone, part.ending.withinMs, 20)) return;
    child.kill('SIGKILL');
    await waitUntil(gone, 5_000, 20);
  };

  await start();
  const hopeless = (): boolean => state.deaths >= FIRST_TRIES;
  const settled = await waitUntil(
    () => hopeless() || (state.child !== null && part.ready()),
    part.readyWithinMs,
  );
  if (!settled || hopeless()) {
    await stop();
    throw new Error(`Không khởi động được ${part.name}. Cuối nhật ký ${files.log}:\n${lastLines(files.log)}`);
  }
  state.usable = true;
  return {
    name: part.name,
    pid: () => state.child?.pid ?? null,
    usable: () => state.usable,
    kill: (signal) => void state.child?.kill(signal),
    stop,
  };
}

function launch(part: Part, files: PartFiles): ChildProcess {
  const log = openLog(files.log);
  const { file, args, env, cwd, user } = part.command;
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', log, log], ...user });
  closeSync(log);
  // A command that cannot be started at all (missing, not executable) is told like a death.
  child.once('error', () => {
    if (child.pid === undefined) child.emit('exit', 127, null);
  });
  if (child.pid !== undefined) recordProcess(files.pid, child.pid);
  return child;
}

/** What hangs may hang with its children, and PostgreSQL's put themselves into groups of their own. */
function endFamily(pid: number): void {
  for (const one of [...childrenOf(pid), pid]) {
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // Gone by itself.
    }
  }
}

/** What the dead part itself had started (a converter in mid-work) must not outlive it. */
function sweepGroup(child: ChildProcess | null): void {
  try {
    if (child?.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing was left.
  }
}
