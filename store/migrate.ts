/** Brings a database to the newest schema: the .sql files of `migrations/` in order of name, each once. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, Migrator, PostgresDialect, sql, type Migration } from 'kysely';
import pg from 'pg';

const FOLDER = join(import.meta.dirname, 'migrations');

export interface MigrateOptions {
  /** These alone, as an older database had them. */
  readonly only?: readonly string[];
}

/**
 * @param url of the database to migrate
 * @returns names of the migrations applied now, in order; empty when there was nothing to do
 */
export async function migrate(url: string, { only }: MigrateOptions = {}): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { error, results } = await new Migrator({
      db,
      provider: { getMigrations: () => getMigrations(only) },
    }).migrateToLatest();
    if (error) throw error instanceof Error ? error : new Error(JSON.stringify(error));
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

/** Names of all migrations, in order. */
export const knownMigrations = async (): Promise<string[]> =>
  (await readdir(FOLDER))
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.replace(/\.sql$/, ''))
    .sort();

async function getMigrations(only: readonly string[] | undefined): Promise<Record<string, Migration>> {
  const names = (await knownMigrations()).filter((name) => only?.includes(name) ?? true);
  const entries = names.map(async (name) => {
    const text = await readFile(join(FOLDER, `${name}.sql`), 'utf8');
    const up: Migration['up'] = async (db) => void (await sql.raw(text).execute(db));
    return [name, { up }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
