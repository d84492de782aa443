import type { OfficeBundle } from '../../../domain/directory/bundle.ts';
import type { Actor } from '../../../domain/directory/post.ts';
import { actorsOf } from '../../../store/office/accounts.ts';
import type { Database } from '../../../store/database.ts';
import { importOffice, type ImportReport } from '../../../store/directory/import-office.ts';
import { ensureOffice } from '../../../store/office/office-clock.ts';
import { sampleOffice } from '../../domain/directory/sample.ts';

export const importInto = (db: Database, bundle: OfficeBundle): Promise<ImportReport> =>
  db.transaction().execute((trx) => importOffice(trx, bundle));

/** The sample office on a rehearsal clock that starts on 10/7/2023. */
export async function openSampleOffice(db: Database): Promise<OfficeBundle> {
  await ensureOffice(db, { kind: 'rehearsal', startAt: new Date('2023-07-10T01:00:00Z') });
  const bundle = sampleOffice();
  await importInto(db, bundle);
  return bundle;
}

export async function actor(db: Database, accountId: string, day = '2023-07-10'): Promise<Actor> {
  const [first] = await actorsOf(db, accountId, day);
  if (!first) throw new Error(`${accountId} holds no post on ${day}`);
  return first;
}

/** Everything that an import writes, but what it only appends: for comparing before and after. */
export async function contentOf(db: Database): Promise<Record<string, unknown[]>> {
  const tables = [
    ...(['organisation', 'organisation_parent', 'organisation_successor', 'organisation_group'] as const),
    ...(['organisation_group_member', 'unit', 'unit_name', 'person', 'post', 'post_holder'] as const),
    ...(['assigned_field', 'authority', 'account', 'series', 'series_year', 'notation'] as const),
    ...(['calendar_day', 'calendar_year', 'organisation_name', 'organisation_contact'] as const),
  ];
  const content: Record<string, unknown[]> = {};
  for (const table of tables) {
    const rows = await db.selectFrom(table).selectAll().execute();
    content[table] = rows
      .map((row) =>
        JSON.stringify({
          ...row,
          ...(table.endsWith('_name') || table.endsWith('_contact') ? { id: 0 } : {}),
        }),
      )
      .sort();
  }
  return content;
}
