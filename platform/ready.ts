import { mkdirSync, utimes, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from './config/config.ts';

const SIGN_EVERY_MS = 2_000;

/**
 * A part tells its supervisor that it can be used now, and from then on that it still gets to its work. Nothing happens
 * when it was started by hand.
 */
export function announceReady({ readyFile }: Pick<Config, 'readyFile'>): void {
  if (readyFile === null) return;
  mkdirSync(dirname(readyFile), { recursive: true });
  writeFileSync(readyFile, String(process.pid));
  setInterval(() => touch(readyFile), SIGN_EVERY_MS).unref();
}

/** Machine time of the file itself; it is only compared with what it was. */
function touch(file: string): void {
  const seconds = performance.timeOrigin / 1_000 + performance.now() / 1_000;
  utimes(file, seconds, seconds, () => undefined);
}
