import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from './config/config.ts';

/** A part tells its supervisor that it can be used now. Nothing happens when it was started by hand. */
export function announceReady({ readyFile }: Pick<Config, 'readyFile'>): void {
  if (readyFile === null) return;
  mkdirSync(dirname(readyFile), { recursive: true });
  writeFileSync(readyFile, String(process.pid));
}
