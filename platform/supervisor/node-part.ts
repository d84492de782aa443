import { existsSync, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Raw } from '../config/checks.ts';
import { ROOT } from '../root.ts';
import { readyFile } from './home.ts';
import type { Part, PartName } from './part.ts';

/** How long each may take to finish what it has in hand. */
const STOP_MS = { mailbox: 3_000, worker: 15_000, api: 5_000 } as const satisfies Partial<
  Record<PartName, number>
>;

export interface NodePart {
  readonly name: keyof typeof STOP_MS;
  readonly home: string;
  readonly env: Raw;
}

/** One of our own programs (`bin/<name>.ts`), which says by itself when it is usable (`announceReady`). */
export function nodePart({ name, home, env }: NodePart): Part {
  const ready = readyFile(home, name);
  return {
    name,
    command: {
      file: process.execPath,
      args: ['--import', 'tsx', join(ROOT, 'bin', `${name}.ts`)],
      env: { ...env, TZ: 'UTC', VANTHU_READY_FILE: ready },
      cwd: ROOT,
    },
    prepare: () => Promise.resolve(rmSync(ready, { force: true })),
    ready: () => Promise.resolve(existsSync(ready)),
    readyWithinMs: 60_000,
    alive: showsLife(ready),
    ending: { signal: 'SIGTERM', withinMs: STOP_MS[name] },
  };
}

/** It touches its file again and again; any change since the last look is a sign, whatever the clock says. */
function showsLife(file: string): () => Promise<boolean> {
  let last = 0;
  return async () => {
    const { mtimeMs } = await stat(file);
    const changed = mtimeMs !== last;
    last = mtimeMs;
    return changed;
  };
}
