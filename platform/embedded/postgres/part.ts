import pg from 'pg';
import type { Part } from '../../supervisor/part.ts';
import { findBinaries } from './binaries.ts';
import {
  dataFolder,
  dropStaleLock,
  ensureCluster,
  openPassage,
  POSTGRES_ENV,
  SHELTER,
  SUPERUSER,
} from './data.ts';
import { ordinaryUser } from './user.ts';

export const DATABASE = 'vanthu';

export interface PostgresOptions {
  readonly home: string;
  readonly port: number;
  readonly password: string;
  /** False for tests: a crash of the process loses nothing, a power cut may. */
  readonly durable?: boolean;
}

export interface EmbeddedPostgres {
  readonly part: Part;
  readonly url: string;
  /** Where the data lies; outside the home when PostgreSQL's user cannot go there. */
  readonly folder: string;
}

const WITHOUT_SYNC = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const;

/** PostgreSQL from the npm package, on this machine's own address only, as an ordinary user even under root. */
export function embeddedPostgres(options: PostgresOptions): EmbeddedPostgres {
  const { home, port, password, durable = true } = options;
  const user = ordinaryUser();
  openPassage(home, user);
  const folder = dataFolder(home, user);
  const binaries = findBinaries(user, SHELTER);
  const server = `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}`;
  return {
    url: `${server}/${DATABASE}`,
    folder,
    part: {
      name: 'postgres',
      command: {
        file: binaries.postgres,
        args: ['-D', `${folder}/data`, ...settings({ port, ...(durable ? {} : WITHOUT_SYNC) })],
        env: POSTGRES_ENV,
        cwd: '/',
        ...(user && { user }),
      },
      prepare: async () => {
        ensureCluster({ folder, binaries, user, password, durable });
        dropStaleLock(folder);
        return Promise.resolve();
      },
      ready: () => ensureDatabase(`${server}/postgres`),
      // After a crash it may have much to replay; to kill it over that would begin it again for ever.
      readyWithinMs: 300_000,
      alive: () => answersOn(`${server}/postgres`),
      // SIGINT is PostgreSQL's "fast": roll back what is open, write everything down, end.
      ending: { signal: 'SIGINT', withinMs: 10_000 },
    },
  };
}

function settings(more: Readonly<Record<string, string | number>>): string[] {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: 100,
    ...more,
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function ensureDatabase(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
    return true;
  } finally {
    await client.end();
  }
}

/** Also one that says "not now" while it recovers answers; one that is told to end and does not get there hangs. */
async function answersOn(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    return error instanceof pg.DatabaseError && !error.message.includes('shutting down');
  } finally {
    // One that hangs says no farewell either.
    void client.end().catch(() => undefined);
  }
}
