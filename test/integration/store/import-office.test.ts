import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OfficeBundle } from '../../../domain/directory/bundle.ts';
import { readDirectory } from '../../../store/directory/directory.ts';
import { openProcess } from '../../../store/process.ts';
import { readSignatoryFacts } from '../../../store/directory/signatories.ts';
import { signatoriesOf } from '../../domain/directory/sample.ts';
import { freshDatabase } from '../../stack/database.ts';
import { contentOf, importInto, openSampleOffice } from './office.ts';

const { db } = await freshDatabase();
let bundle: OfficeBundle;
beforeAll(async () => {
  bundle = await openSampleOffice(db);
});

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
const yearOf = (seriesId: string, year: number) =>
  db
    .selectFrom('series_year')
    .select(['first_number', 'next_number'])
    .where('series_id', '=', seriesId)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
const startingAt = (first: number): OfficeBundle => ({
  ...bundle,
  series: bundle.series.map((row) =>
    row.id === 'so-bao-cao' ? { ...row, years: [{ year: 2024, first }] } : row,
  ),
});

describe('importing an office', () => {
  test('what is read back is what the files said', async () => {
    const directory = await readDirectory(db);
    expect(byId(directory.organisations)).toEqual(byId(bundle.organisations));
    expect(byId(directory.units)).toEqual(byId(bundle.units));
    expect(byId(directory.groups).map(({ id, members }) => [id, members.length])).toEqual(
      byId(bundle.groups).map(({ id, members }) => [id, members.length]),
    );
    const signatories = await readSignatoryFacts(db);
    const wanted = signatoriesOf(bundle);
    expect(signatories.people).toEqual(byId(wanted.people));
    expect(signatories.authorities).toEqual(byId(wanted.authorities));
    expect(signatories.posts.map(({ id, holders }) => [id, holders])).toEqual(
      byId(wanted.posts).map(({ id, holders }) => [id, holders]),
    );
    const office = await db.selectFrom('office').select('organisation_id').executeTakeFirstOrThrow();
    expect(office.organisation_id).toBe('so-khcn-hung-yen');
  });

  test('again changes nothing, wakes nobody, and is written down', async () => {
    await openProcess(db, { id: 'survey/x', kind: 'survey' });
    const before = await contentOf(db);
    const report = await importInto(db, bundle);
    expect(report).toMatchObject({ calendarYears: [], notes: [] });
    expect(await contentOf(db)).toEqual(before);
    expect(await wakes()).toBe(1);
    const audit = await db.selectFrom('audit').select(['action', 'object_id']).execute();
    expect(audit).toEqual(Array(2).fill({ action: 'importOffice', object_id: 'so-khcn-hung-yen' }));
  });

  test('a calendar that changed gets a new version and wakes every open process', async () => {
    const changed = {
      ...bundle,
      calendar: bundle.calendar.map((row) =>
        row.year === 2023
          ? {
              ...row,
              days: [...row.days, { day: '2023-07-21', kind: 'off' as const, label: 'x', notice: 'y' }],
            }
          : row,
      ),
    };
    expect((await importInto(db, changed)).calendarYears).toEqual([2023]);
    expect(await wakes()).toBe(2);
    const versions = await db
      .selectFrom('calendar_year')
      .select(['year', 'version'])
      .orderBy('year')
      .execute();
    expect(versions.map(({ version }) => version)).toEqual([2, 1, 1, 1]);
  });

  test('dated rows are replaced per object; what the files no longer name stays', async () => {
    const [first, ...others] = bundle.organisations;
    if (!first) throw new Error('empty sample');
    const renamed = {
      ...first,
      names: first.names.map((row) => ({ ...row, fullName: 'Tên mới' })),
      contacts: [],
    };
    await importInto(db, { ...bundle, organisations: [renamed], groups: [], units: [], calendar: [] });
    const { organisations } = await readDirectory(db);
    expect(organisations.find(({ id }) => id === first.id)).toMatchObject({
      names: [{ fullName: 'Tên mới' }],
      contacts: [],
    });
    expect(organisations).toHaveLength(others.length + 1);
  });

  test('a year in which no number was given may start later, never earlier', async () => {
    await importInto(db, startingAt(20));
    expect(await yearOf('so-bao-cao', 2024)).toEqual({ first_number: 20, next_number: 20 });
    const { notes } = await importInto(db, startingAt(5));
    expect(await yearOf('so-bao-cao', 2024)).toEqual({ first_number: 20, next_number: 20 });
    expect(notes).toEqual(['Sổ báo cáo năm 2024: giữ số bắt đầu 20 (số tiếp theo 20), không đổi thành 5']);
  });

  test('once a number was given nothing moves, back or forward', async () => {
    await db
      .updateTable('series_year')
      .set({ next_number: 23 })
      .where('series_id', '=', 'so-bao-cao')
      .where('year', '=', 2024)
      .execute();
    for (const first of [1, 20, 50]) {
      await importInto(db, startingAt(first));
      expect(await yearOf('so-bao-cao', 2024)).toEqual({ first_number: 20, next_number: 23 });
    }
  });

  test('a failing import leaves everything as it was', async () => {
    const before = await contentOf(db);
    const broken = { ...bundle, accounts: [{ id: 'moi', personId: 'khong-co', active: true }] };
    await expect(importInto(db, broken)).rejects.toThrow(/foreign key/);
    expect(await contentOf(db)).toEqual(before);
  });

  test('two imports at once do not get in each other’s way', async () => {
    await Promise.all([importInto(db, bundle), importInto(db, bundle), importInto(db, bundle)]);
    const { rows } = await sql<{ count: number }>`select count(*) from organisation_name`.execute(db);
    expect(rows[0]?.count).toBe(bundle.organisations.flatMap(({ names }) => names).length);
  });
});

async function wakes(): Promise<number> {
  const row = await db
    .selectFrom('process')
    .select('wake_requested')
    .where('id', '=', 'survey/x')
    .executeTakeFirstOrThrow();
  return row.wake_requested;
}

test('without an office there is nothing to import into', async () => {
  const empty = await freshDatabase();
  await expect(importInto(empty.db, bundle)).rejects.toThrow('Chưa lập cơ quan');
});
