import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { processIdentity } from '../../../platform/supervisor/identity.ts';
import { AlreadyRunning, lockHome } from '../../../platform/supervisor/lock.ts';
import { endOrphan } from '../../../platform/supervisor/orphan.ts';
import { readRecord, recordProcess, stillRuns } from '../../../platform/supervisor/pid-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'vanthu-pid-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ENDING = { signal: 'SIGTERM', withinMs: 300 } as const;

function sleeper(script = 'setTimeout(() => {}, 60_000)'): { pid: number; gone: Promise<unknown> } {
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  return { pid: child.pid ?? 0, gone: once(child, 'exit') };
}

describe('a written-down process', () => {
  test('is known again, and is not the next one with its id', async () => {
    const file = join(folder, 'a.pid');
    const { pid } = sleeper();
    recordProcess(file, pid);
    const record = readRecord(file);
    expect(record && stillRuns(record)).toBe(true);
    expect(stillRuns({ pid, identity: 'boot/1' })).toBe(false);
    await endOrphan(file, ENDING);
  });

  test('that is gone has no identity', async () => {
    const { pid, gone } = sleeper('0');
    await gone;
    expect(processIdentity(pid)).toBeNull();
  });

  test('with a torn file is nobody', () => {
    const file = join(folder, 'torn.pid');
    writeFileSync(file, '{"pid": 12');
    expect(readRecord(file)).toBeNull();
  });
});

describe('an orphan', () => {
  test('is ended, by force when it does not listen', async () => {
    const file = join(folder, 'deaf.pid');
    const { pid, gone } = sleeper('process.on("SIGTERM", () => {}); setTimeout(() => {}, 60_000)');
    recordProcess(file, pid);
    expect(await endOrphan(file, ENDING)).toBe(true);
    await gone;
    expect(readRecord(file)).toBeNull();
  });

  test('whose id now belongs to someone else is left alone', async () => {
    const file = join(folder, 'reused.pid');
    const { pid } = sleeper();
    writeFileSync(file, JSON.stringify({ pid, identity: 'an/earlier start' }));
    expect(await endOrphan(file, ENDING)).toBe(false);
    expect(processIdentity(pid)).not.toBeNull();
    process.kill(pid);
  });
});

describe('the home', () => {
  test('is held by one supervisor, and the second is told whose it is', () => {
    const file = join(folder, 'run', 'supervisor.pid');
    const release = lockHome('/nhà', file);
    expect(() => lockHome('/nhà', file)).toThrow(AlreadyRunning);
    expect(() => lockHome('/nhà', file)).toThrow(new RegExp(`đang chạy.*${process.pid}.*VANTHU_HOME`));
    release();
    lockHome('/nhà', file)();
  });

  test('is taken over from a supervisor that was killed', () => {
    const file = join(folder, 'run', 'killed.pid');
    lockHome('/nhà', file)();
    writeFileSync(file, JSON.stringify({ pid: process.pid, identity: 'an/earlier start' }));
    lockHome('/nhà', file)();
  });
});
