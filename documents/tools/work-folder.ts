/** Folders for the work of one process, and what processes that were killed left behind. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A new one in `parent`, named after the process it belongs to. */
export const makeWorkFolder = (parent: string, kind: string): string =>
  mkdtempSync(path.join(parent, `${kind}-${process.pid}-`));

/** Removes those whose process is gone. Folders of others, which may not be touched, stay. */
export function sweepWorkFolders(parent: string, kind: string): void {
  for (const name of readdirSync(parent)) {
    const pid = Number(new RegExp(`^${kind}-(\\d+)-`).exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    try {
      removeWorkFolder(path.join(parent, name));
    } catch {
      // Somebody else's, or being removed by somebody else.
    }
  }
}

export const removeWorkFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
