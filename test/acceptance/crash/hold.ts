/** Holds the system still from outside: a lock on a connection of the test's own, which whoever comes next waits for. */
import pg from 'pg';
import { until } from '../office/until.ts';

export interface Barrier {
  /** `audit in exclusive mode` */
  readonly lock: string;
  /** Pattern of the statement that has to wait there. */
  readonly statement: string;
}

export interface Hold {
  /** Resolves when somebody of the office stands at the lock with a statement like that. */
  reached(withinMs?: number): Promise<void>;
  /**
   * The server notices that whoever stood there is dead. Left alone, it would still carry out the statement that it had
   * been given, and write down what nobody waits for any more.
   */
  abandon(): Promise<void>;
  /** Lets go; nothing when the database died with the lock. */
  release(): Promise<void>;
}

/** Connections that are ready to lock at once. */
export interface Holder {
  hold(barrier: Barrier): Promise<Hold>;
  close(): Promise<void>;
}

export async function createHolder(url: string): Promise<Holder> {
  const [holder, watcher] = await Promise.all([connect(url), connect(url)]);
  return {
    async hold({ lock, statement }) {
      await holder.query('begin');
      await holder.query(`lock table ${lock}`);
      let standing: number[] = [];
      const waiting = async (): Promise<boolean> => {
        const { rows } = await watcher.query<{ pid: number }>(WAITING, [statement]);
        standing = rows.map(({ pid }) => pid);
        return standing.length > 0;
      };
      return {
        reached: (withinMs = 60_000) =>
          until(`"${statement}" waits for a lock on ${lock}`, waiting, { everyMs: 10, withinMs }),
        abandon: async () => void (await watcher.query(END, [standing])),
        release: async () => void (await holder.query('rollback').catch(() => undefined)),
      };
    },
    close: async () => void (await Promise.allSettled([holder.end(), watcher.end()])),
  };
}

const END = 'select pg_terminate_backend(pid) from unnest($1::int[]) as dead (pid)';
const WAITING = `select pid from pg_stat_activity
  where wait_event_type = 'Lock' and pid <> pg_backend_pid() and query ilike $1`;

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, application_name: 'test' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
