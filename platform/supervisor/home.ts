import { join } from 'node:path';
import type { PartFiles } from './keep-running.ts';
import type { PartName } from './part.ts';

/** Where the supervisor keeps what it must know after its own death. */
export const lockFile = (home: string): string => join(home, 'run', 'supervisor.pid');
export const portsFile = (home: string): string => join(home, 'run', 'ports.json');
export const readyFile = (home: string, name: PartName): string => join(home, 'run', `${name}.ready`);

export const partFiles = (home: string, name: PartName): PartFiles => ({
  log: join(home, 'log', `${name}.log`),
  pid: join(home, 'run', `${name}.pid`),
});
