import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endOrphan } from '../../platform/supervisor/orphan.ts';
import { STOP_ORDER } from '../../platform/supervisor/part.ts';
import { readRecord, stillRuns } from '../../platform/supervisor/pid-file.ts';

export const PREFIX = 'vanthu-test-';

/** Ends servers of test runs that were themselves killed, and removes their folders. */
export async function endAbandoned(): Promise<void> {
  const homes = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(homes.map((name) => endUnlessOwned(join(tmpdir(), name))));
}

async function endUnlessOwned(home: string): Promise<void> {
  const owner = readRecord(join(home, 'run', 'owner.pid'));
  // Without a record it is just being made, or belongs to a test of the supervisor itself.
  if (owner === null || stillRuns(owner)) return;
  const parts = STOP_ORDER.map((name) => join(home, 'run', `${name}.pid`));
  await Promise.all(parts.map((file) => endOrphan(file, { signal: 'SIGINT', withinMs: 5_000 })));
  rmSync(home, { recursive: true, force: true });
}
