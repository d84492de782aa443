import { linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { forget, readRecord, recordProcess, stillRuns } from './pid-file.ts';

/** Another supervisor holds this home. */
export class AlreadyRunning extends Error {
  constructor(home: string, pid: number) {
    super(
      `Văn Thư đang chạy trên thư mục ${home} (tiến trình ${pid}). ` +
        `Hãy dùng bản đang chạy, hoặc dừng nó (kill ${pid}) rồi chạy lại, hoặc đặt VANTHU_HOME sang thư mục khác.`,
    );
    this.name = 'AlreadyRunning';
  }
}

/**
 * Takes the home for this process; a lock left by a supervisor that was killed is taken over.
 * @returns how to give it back
 * @throws AlreadyRunning
 */
export function lockHome(home: string, file: string): () => void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const own = `${file}.${process.pid}`;
  recordProcess(own, process.pid);
  try {
    while (!placed(own, file)) {
      const holder = readRecord(file);
      if (holder && stillRuns(holder)) throw new AlreadyRunning(home, holder.pid);
      setAside(file);
    }
  } finally {
    forget(own);
  }
  return () => forget(file);
}

/** A link appears whole or not at all, and only where nothing is. */
function placed(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    // Anything else (a disk that knows no links) would be tried for ever.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Takes a stale lock away; should another supervisor have placed its own in between, that one is put back. */
function setAside(file: string): void {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const taken = readRecord(aside);
  if (taken && stillRuns(taken)) placed(aside, file);
  rmSync(aside, { force: true });
}
