/**
 * Loading a checked backup into a database: the schema of the backup's day, its rows, then whatever newer migrations there
 * are, then a new generation.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { writeAudit } from '../audit.ts';
import { openDatabase } from '../database.ts';
import { knownMigrations, migrate } from '../migrate.ts';
import { beginGeneration } from '../office/generation.ts';
import { PLACES, type Manifest } from './manifest.ts';

export interface Loading {
  readonly databaseUrl: string;
  /** Where the backup was unpacked. */
  readonly folder: string;
  readonly manifest: Manifest;
  /** Whether an office that is there may be replaced. */
  readonly replace: boolean;
}

/**
 * @returns the new generation
 * @throws Refusal `wrongState` when an office is there and may not be replaced, or others are connected; `invalidInput`
 * when the backup is of a newer version
 */
export async function loadBackup(loading: Loading): Promise<string> {
  await refuseNewer(loading.manifest);
  const client = new pg.Client({ connectionString: loading.databaseUrl, application_name: 'vanthu-restore' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await refuseInUse(client);
    if (!loading.replace) await refuseNonEmpty(client);
    // The schema goes with all that is in it, extensions of the migrations too: they are applied anew.
    await client.query('drop schema public cascade; create schema public');
    await migrate(loading.databaseUrl, { only: loading.manifest.migrations });
    await loadTables(client, loading);
  } finally {
    await client.end().catch(() => undefined);
  }
  await migrate(loading.databaseUrl);
  return beginAnew(loading);
}

async function refuseNewer({ migrations }: Manifest): Promise<void> {
  const known = new Set(await knownMigrations());
  const unknown = migrations.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new Refusal('invalidInput', [
    {
      where: 'bản sao lưu',
      what: `do bản Văn Thư mới hơn ghi (${unknown.join(', ')})`,
      remedy: 'cập nhật Văn Thư lên bản ấy hoặc mới hơn rồi phục hồi',
    },
  ]);
}

/** A program that has just ended is seen by PostgreSQL a little longer. */
const LEAVING = { looks: 20, everyMs: 100 };

async function refuseInUse(client: pg.Client): Promise<void> {
  let rows = await connected(client);
  for (let look = 1; rows.length > 0 && look < LEAVING.looks; look += 1) {
    await pause(LEAVING.everyMs);
    rows = await connected(client);
  }
  if (rows.length === 0) return;
  throw new Refusal('wrongState', [
    {
      where: 'cơ sở dữ liệu',
      what: `đang có chương trình nối vào: ${rows.map(({ name }) => name).join(', ')}`,
      remedy: 'dừng npm start, worker và api rồi chạy lại',
    },
  ]);
}

async function connected(client: pg.Client): Promise<{ name: string }[]> {
  const { rows } = await client.query<{ name: string }>(
    `select distinct coalesce(nullif(application_name, ''), 'không tên') as name from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
  return rows;
}

/** An office that was only just created and holds nobody is as good as none. */
async function refuseNonEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.office') is not null as there`,
  );
  if (!rows[0]?.there) return;
  const held = await client.query<{ held: boolean }>(
    `select exists (select 1 from office where organisation_id is not null) or exists (select 1 from campaign)
         or exists (select 1 from document) as held`,
  );
  if (!held.rows[0]?.held) return;
  throw new Refusal('wrongState', [
    {
      where: 'cơ sở dữ liệu',
      what: 'đã có một cơ quan với dữ liệu',
      remedy: 'sao lưu nó trước (vanthu backup), rồi thêm --replace để thay bằng bản sao lưu',
    },
  ]);
}

async function loadTables(client: pg.Client, { folder, manifest }: Loading): Promise<void> {
  await client.query('begin');
  // Rows come in any order and as they were: keys of others and triggers were satisfied when the snapshot was taken.
  await client.query('set local session_replication_role = replica').catch((error: unknown) => {
    throw new Refusal('forbidden', [
      {
        where: 'DATABASE_URL',
        what: `người dùng PostgreSQL này không được đặt session_replication_role (${String(error)})`,
        remedy: 'phục hồi bằng người dùng quản trị (superuser) của PostgreSQL',
      },
    ]);
  });
  const names = manifest.tables.map(({ name }) => `"${name}"`).join(', ');
  await client.query(`truncate ${names}`);
  for (const { name, columns } of manifest.tables) {
    const list = columns.map((column) => `"${column}"`).join(', ');
    const into = client.query(copyFrom(`copy "${name}" (${list}) from stdin`));
    await pipeline(createReadStream(join(folder, PLACES.table(name))), into);
  }
  for (const { name, last, called } of manifest.sequences)
    await client.query('select setval($1::regclass, $2, $3)', [`public."${name}"`, last, called]);
  await client.query('commit');
}

async function beginAnew({ databaseUrl, manifest }: Loading): Promise<string> {
  const { db, close } = openDatabase(databaseUrl, 1);
  try {
    return await db.transaction().execute(async (trx) => {
      const generation = await beginGeneration(trx, manifest.takenAt);
      await writeAudit(trx, {
        actor: null,
        action: 'restore',
        objectKind: 'office',
        objectId: 'office',
        details: { takenAt: manifest.takenAt, generation },
      });
      return generation;
    });
  } finally {
    await close();
  }
}
