/** The pool of connections and the typed query builder over it. */
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './schema.generated.ts';

export type Database = Kysely<DB>;
export type Trx = Transaction<DB>;
/** What read queries accept: the database or a transaction of it. */
export type Queryable = Database | Trx;

const DATE = 1082;
const BIGINT = 20;

/** Days stay text (a `Date` would shift by the machine's zone); ids fit a double. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number): unknown => {
    if (oid === DATE) return (text: string) => text;
    if (oid === BIGINT) return Number;
    return pg.types.getTypeParser(oid, 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

export interface OpenDatabase {
  readonly db: Database;
  readonly close: () => Promise<void>;
}

/**
 * Opens a pool.
 * @param url `postgres://user:password@host:port/name`
 * @param size connections at most
 */
export function openDatabase(url: string, size = 10): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types,
    application_name: 'vanthu',
    options: '-c timezone=UTC',
  });
  // A connection lost while idle (the server was restarted) is replaced at the next query; it must not end the process.
  pool.on('error', () => undefined);
  // Nor may one lost while in use: its query fails and says so, but the client tells it a second time as an event.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { db, close: () => db.destroy() };
}
