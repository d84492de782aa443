import { sql } from 'kysely';
import type { Database } from '../../../store/database.ts';

/** Every row of every table, as text: equal before and after means that nothing was written. */
export async function everyRow(db: Database): Promise<Record<string, unknown>> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(db);
  const entries = tables.map(async ({ name }) => {
    const { rows } = await sql<{ all: string }>`
      select coalesce(string_agg(t::text, E'\n' order by t::text), '') as all from ${sql.table(name)} t`.execute(
      db,
    );
    return [name, rows[0]?.all] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
