import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { freshDatabase } from '../../stack/database.ts';

const first = await freshDatabase();
const second = await freshDatabase();

describe('a fresh database', () => {
  test('is migrated and has an office clock once there is an office', async () => {
    await first.db.insertInto('office').values({ kind: 'production' }).execute();
    const { rows } = await sql<{ now: Date }>`select office_now() as now`.execute(first.db);
    expect(rows[0]?.now).toBeInstanceOf(Date);
  });

  test('is not shared', async () => {
    expect(await second.db.selectFrom('office').selectAll().execute()).toEqual([]);
  });

  test('keeps Vietnamese whole, folds its case and sorts it in its own order', async () => {
    const { rows } = await sql<{ upper: string; names: string[] }>`
      select upper('ệ ơ đ') as upper,
             array(select n from unnest(array['Đức', 'Dũng', 'Ánh', 'An', 'Bình']) n order by n collate "vi-x-icu") as names
    `.execute(first.db);
    expect(rows[0]).toEqual({ upper: 'Ệ Ơ Đ', names: ['An', 'Ánh', 'Bình', 'Dũng', 'Đức'] });
  });
});
