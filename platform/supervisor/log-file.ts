import {
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  truncateSync,
  readFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

const LARGEST = 5 * 1024 * 1024;
const KEPT = 3;

/**
 * Opens a log that a child writes to by itself, so that it goes on writing when its supervisor is gone.
 * @returns the file descriptor, for `stdio`; the caller closes its copy after starting the child
 */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return openSync(file, 'a', 0o600);
}

/**
 * Keeps a log bounded: a full one is copied aside and emptied (the child holds it open for appending, so it goes on
 * at the start). At most `KEPT` old ones of `LARGEST` bytes stay.
 */
export function rotateWhenFull(file: string, largest = LARGEST): boolean {
  if (!existsSync(file) || statSync(file).size < largest) return false;
  for (let n = KEPT - 1; n >= 1; n--) {
    if (existsSync(`${file}.${n}`)) renameSync(`${file}.${n}`, `${file}.${n + 1}`);
  }
  copyFileSync(file, `${file}.1`);
  truncateSync(file, 0);
  return true;
}

/** The last lines of a log, for the message about a part that does not start. */
export function lastLines(file: string, count = 15): string {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
