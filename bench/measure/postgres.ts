/** PostgreSQL of a measurement's own, as durable as in production, with our schema. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedPostgres } from '../../platform/embedded/postgres/part.ts';
import { secret } from '../../platform/secrets.ts';
import { keepRunning } from '../../platform/supervisor/keep-running.ts';
import { anyFree } from '../../platform/supervisor/ports.ts';
import { openDatabase, type Database } from '../../store/database.ts';
import { migrate } from '../../store/migrate.ts';

export interface BenchPostgres {
  readonly db: Database;
  readonly url: string;
  readonly home: string;
  close(): Promise<void>;
}

export async function openPostgres(): Promise<BenchPostgres> {
  const home = mkdtempSync(join(tmpdir(), 'vanthu-bench-'));
  chmodSync(home, 0o711);
  const password = secret(home, 'postgres-password');
  const { part, url } = embeddedPostgres({ home, port: await anyFree(new Set()), password });
  const files = { log: join(home, 'postgres.log'), pid: join(home, 'postgres.pid') };
  const quiet = () => undefined;
  const server = await keepRunning(part, files, { died: quiet, back: quiet, hangs: quiet });
  await migrate(url);
  const { db, close } = openDatabase(url);
  return {
    db,
    url,
    home,
    async close() {
      await close();
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
