import { mkdirSync, readFileSync, rmSync, writeFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { processIdentity } from './identity.ts';

/** A process as written down: its id and what tells it from a later process with the same id. */
const recorded = z.object({ pid: z.number().int().positive(), identity: z.string() });
export type RecordedProcess = z.infer<typeof recorded>;

/** Writes down a process that runs now; one that has already gone leaves no file. */
export function recordProcess(file: string, pid: number): void {
  const identity = processIdentity(pid);
  if (identity === null) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ pid, identity } satisfies RecordedProcess));
  renameSync(`${file}.new`, file);
}

/** What the file says, or null when there is none or it was torn. */
export function readRecord(file: string): RecordedProcess | null {
  try {
    return recorded.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Whether the very process that was written down still runs (an id given to another process is not it). */
export function stillRuns(record: RecordedProcess): boolean {
  return processIdentity(record.pid) === record.identity;
}

export function forget(file: string): void {
  rmSync(file, { force: true });
}
