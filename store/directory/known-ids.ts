/** Ids the directory has already, so that a folder of office files may hold only what is new. */
import type { KnownIds } from '../../domain/directory/office-file/check-references.ts';
import type { Queryable } from '../database.ts';

const TABLES = {
  organisations: 'organisation',
  groups: 'organisation_group',
  units: 'unit',
  people: 'person',
  posts: 'post',
  series: 'series',
  delegations: 'authority',
  accounts: 'account',
} as const satisfies Record<keyof KnownIds, string>;

export async function readKnownIds(db: Queryable): Promise<KnownIds> {
  const known: Record<string, string[]> = {};
  for (const [section, table] of Object.entries(TABLES)) {
    const rows = await db.selectFrom(table).select('id').execute();
    known[section] = rows.map(({ id }) => id);
  }
  return known;
}
