/** Memory of a process as Linux counts it. */
import { readFileSync } from 'node:fs';

export interface Memory {
  /** MiB in use now, and the most there ever was. */
  readonly now: number;
  readonly most: number;
}

/** @returns null where the system has no /proc */
export function memoryOf(pid: number | null): Memory | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const mebibytes = (name: string): number =>
      Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024);
    return { now: mebibytes('VmRSS'), most: mebibytes('VmHWM') };
  } catch {
    return null;
  }
}
