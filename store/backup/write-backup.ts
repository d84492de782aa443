/**
 * A backup while the office works: one snapshot of every table, the files it names, and the secrets without which
 * personal links would die. Temporal's data is not in it: everything open goes on from PostgreSQL.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack, type Pack } from 'tar-stream';
import { PLACES, type Manifest } from './manifest.ts';

export interface BackupSource {
  readonly databaseUrl: string;
  readonly filesFolder: string;
  /** Contents by name; those that are not there are left out. */
  readonly secrets: Readonly<Partial<Record<Manifest['secrets'][number]['name'], Buffer>>>;
}

/** Writes the archive beside its final name and gives it that name once it is whole. @returns what is in it */
export async function writeBackup(source: BackupSource, target: string): Promise<Manifest> {
  const spool = await mkdtemp(join(dirname(target), '.vanthu-backup-'));
  const client = new pg.Client({ connectionString: source.databaseUrl, application_name: 'vanthu-backup' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('begin isolation level repeatable read read only');
    const manifest = await spoolDatabase(client, source, spool);
    await client.query('commit');
    const partial = join(spool, 'backup.tar');
    await writeArchive(source, manifest, { spool, partial });
    await rename(partial, target);
    return manifest;
  } finally {
    await client.end().catch(() => undefined);
    await rm(spool, { recursive: true, force: true });
  }
}

async function spoolDatabase(client: pg.Client, source: BackupSource, spool: string): Promise<Manifest> {
  const tables: Manifest['tables'] = [];
  for (const { name, columns } of await tablesOf(client)) {
    const path = join(spool, `${name}.copy`);
    const list = columns.map((column) => `"${column}"`).join(', ');
    const rows = client.query(copyTo(`copy (select ${list} from "${name}") to stdout`));
    tables.push({ name, columns, ...(await spoolStream(rows, path)) });
  }
  const office = await one<{ kind: 'production' | 'rehearsal'; organisation_id: string | null }>(
    client,
    'select kind, organisation_id from office',
  );
  const { now } = await one<{ now: Date }>(client, 'select clock_timestamp() as now');
  const migrations = await client.query<{ name: string }>('select name from kysely_migration order by name');
  const files = await client.query<{ sha256: string; size: string }>(
    'select sha256, size from file order by sha256',
  );
  return {
    format: 'vanthu-backup',
    version: 1,
    takenAt: now.toISOString(),
    office: { kind: office.kind, organisationId: office.organisation_id },
    migrations: migrations.rows.map(({ name }) => name),
    tables,
    sequences: await sequencesOf(client),
    files: files.rows.map(({ sha256, size }) => ({ sha256, size: Number(size) })),
    secrets: Object.entries(source.secrets).map(([name, bytes]) => ({
      name: name as Manifest['secrets'][number]['name'],
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  };
}

/** Everything but the record of migrations, which the restore writes itself; generated columns are computed anew. */
async function tablesOf(client: pg.Client): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select t.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
      from information_schema.tables t
      join information_schema.columns c using (table_schema, table_name)
     where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and t.table_name not like 'kysely\\_%'
       and c.is_generated = 'NEVER'
     group by t.table_name order by t.table_name`);
  return rows;
}

async function sequencesOf(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `select sequencename as name from pg_sequences where schemaname = 'public' order by 1`,
  );
  const found: Manifest['sequences'] = [];
  for (const { name } of rows) {
    const { last, called } = await one<{ last: string; called: boolean }>(
      client,
      `select last_value as last, is_called as called from "${name}"`,
    );
    found.push({ name, last: Number(last), called });
  }
  return found;
}

async function one<Row extends pg.QueryResultRow>(client: pg.Client, text: string): Promise<Row> {
  const { rows } = await client.query<Row>(text);
  const row = rows[0];
  if (!row) throw new Error('Chưa lập cơ quan: chưa có gì để sao lưu');
  return row;
}

async function spoolStream(from: Readable, path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(from, measured, createWriteStream(path, { mode: 0o600 }));
  return { size, sha256: hash.digest('hex') };
}

async function writeArchive(
  { filesFolder, secrets }: BackupSource,
  manifest: Manifest,
  { spool, partial }: { readonly spool: string; readonly partial: string },
): Promise<void> {
  const archive = pack();
  const written = pipeline(archive, createWriteStream(partial, { mode: 0o600 }));
  const entries = async (): Promise<void> => {
    await addBytes(archive, PLACES.manifest, Buffer.from(JSON.stringify(manifest)));
    for (const { name } of manifest.tables)
      await addFile(archive, PLACES.table(name), join(spool, `${name}.copy`));
    for (const { name } of manifest.secrets)
      await addBytes(archive, PLACES.secret(name), secrets[name] ?? Buffer.alloc(0));
    for (const { sha256 } of manifest.files)
      await addFile(archive, PLACES.file(sha256), join(filesFolder, sha256.slice(0, 2), sha256.slice(2)));
    archive.finalize();
  };
  await Promise.all([written, entries().catch((error: unknown) => archive.destroy(error as Error))]);
  const handle = await open(partial, 'r+');
  await handle.sync();
  await handle.close();
}

const addBytes = (archive: Pack, name: string, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    archive.entry({ name, mode: 0o600 }, bytes, (error) => (error ? reject(error) : resolve()));
  });

async function addFile(archive: Pack, name: string, path: string): Promise<void> {
  const { size } = await stat(path);
  const entry = archive.entry({ name, size, mode: 0o600 });
  await pipeline(createReadStream(path), entry);
}
