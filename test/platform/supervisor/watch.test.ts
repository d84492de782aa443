import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { keepRunning, type KeptPart } from '../../../platform/supervisor/keep-running.ts';
import type { Part } from '../../../platform/supervisor/part.ts';
import { processIdentity } from '../../../platform/supervisor/identity.ts';
import { childrenOf } from '../../../platform/supervisor/family.ts';
import { watch } from '../../../platform/supervisor/watch.ts';

const folder = mkdtempSync(join(tmpdir(), 'vanthu-watch-'));
const PACE = { everyMs: 20, withinMs: 100, misses: 3 };
const events: string[] = [];
let kept: KeptPart | undefined;
afterAll(async () => {
  await kept?.stop();
  rmSync(folder, { recursive: true });
});

describe('looking at a part', () => {
  const looking = (signs: readonly boolean[]) =>
    new Promise<string>((resolve) => {
      let n = 0;
      const stop = watch(
        {
          usablePid: () => 7,
          alive: () => {
            if (n < signs.length) return Promise.resolve(signs[n++] ?? false);
            stop();
            resolve('lives');
            return Promise.resolve(true);
          },
          hangs: (pid) => (stop(), resolve(`${pid} hangs after ${n} looks`)),
        },
        { ...PACE, everyMs: 1 },
      );
    });

  test('a few looks without an answer are forgiven, so many in a row are not', async () => {
    expect(await looking([false, false, true, false, false, true])).toBe('lives');
    expect(await looking([true, false, false, false])).toBe('7 hangs after 4 looks');
  });

  test('a look that never ends and one that fails are looks without an answer', async () => {
    let n = 0;
    const answers = [() => new Promise<boolean>(() => undefined), () => Promise.reject(new Error('gone'))];
    const pid = await new Promise<number>((resolve) => {
      const stop = watch(
        {
          usablePid: () => 7,
          alive: () => (answers[n++ % 2] as () => Promise<boolean>)(),
          hangs: (one) => (stop(), resolve(one)),
        },
        PACE,
      );
    });
    expect(pid).toBe(7);
    expect(n).toBe(3);
  });
});

/** Writes a dot again and again; its child does nothing. */
const PROGRAM = `require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { detached: true });
  setInterval(() => require('node:fs').appendFileSync(${JSON.stringify(join(folder, 'signs'))}, '.'), 10)`;

test('a part that is stopped and stays so is ended with its children and started again', async () => {
  const size = (): number => statSync(join(folder, 'signs')).size;
  let last = 0;
  const part: Part = {
    name: 'worker',
    command: { file: process.execPath, args: ['-e', PROGRAM], env: {}, cwd: folder },
    ready: () => Promise.resolve(size() > 0),
    readyWithinMs: 20_000,
    alive: () => {
      const now = size();
      const grew = now > last;
      last = now;
      return Promise.resolve(grew);
    },
    ending: { signal: 'SIGTERM', withinMs: 1_000 },
  };
  const files = { log: join(folder, 'log'), pid: join(folder, 'pid') };
  const told = (what: string) => (name: string) => void events.push(`${name} ${what}`);
  kept = await keepRunning(
    part,
    files,
    { died: told('died'), back: told('is back'), hangs: told('hangs') },
    { everyMs: 100, withinMs: 500, misses: 4 },
  );
  const first = kept.pid() as number;
  await sleep(800);
  expect({ pid: kept.pid(), events }).toEqual({ pid: first, events: [] });
  const [child] = childrenOf(first);
  kept.kill('SIGSTOP');
  await expect
    .poll(() => events, { timeout: 20_000 })
    .toEqual(['worker hangs', 'worker died', 'worker is back']);
  expect(kept.pid()).not.toBe(first);
  expect(processIdentity(first)).toBeNull();
  await expect.poll(() => processIdentity(child as number)).toBeNull();
});
