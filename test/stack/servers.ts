import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedPostgres } from '../../platform/embedded/postgres/part.ts';
import { embeddedTemporal } from '../../platform/embedded/temporal/part.ts';
import { secret } from '../../platform/secrets.ts';
import { keepRunning, type KeptPart } from '../../platform/supervisor/keep-running.ts';
import type { Part } from '../../platform/supervisor/part.ts';
import { recordProcess } from '../../platform/supervisor/pid-file.ts';
import { anyFree } from '../../platform/supervisor/ports.ts';
import { PREFIX } from './abandoned.ts';

export interface Servers {
  /** Of a database that is new and empty; its user may make others. */
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  stop(): Promise<void>;
}

/** PostgreSQL and Temporal for tests and developers: real ones, on free ports, in a folder that goes away with them. */
export async function startServers(): Promise<Servers> {
  const home = mkdtempSync(join(tmpdir(), PREFIX));
  recordProcess(join(home, 'run', 'owner.pid'), process.pid);
  const taken = new Set<number>();
  const port = async (): Promise<number> => {
    const free = await anyFree(taken);
    taken.add(free);
    return free;
  };
  const password = secret(home, 'postgres-password');
  const postgres = embeddedPostgres({ home, port: await port(), password, durable: false });
  const path = process.env['PATH'] ?? '';
  const temporal = embeddedTemporal({ home, port: await port(), uiPort: null, namespace: 'default', path });
  const kept: KeptPart[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(kept.map((part) => part.stop()));
    rmSync(home, { recursive: true, force: true });
    rmSync(postgres.folder, { recursive: true, force: true });
  };
  try {
    const start = async (part: Part): Promise<void> => {
      const files = {
        log: join(home, 'log', `${part.name}.log`),
        pid: join(home, 'run', `${part.name}.pid`),
      };
      kept.push(
        await keepRunning(part, files, {
          died: () => undefined,
          back: () => undefined,
          hangs: () => undefined,
        }),
      );
    };
    await Promise.all([start(postgres.part), start(temporal.part)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { databaseUrl: postgres.url, temporalAddress: temporal.address, stop };
}
