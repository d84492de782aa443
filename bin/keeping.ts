/** `vanthu backup` and `restore`: the database itself, not the API, because a restore replaces what the API stands on. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Keeping, Restored } from '../client/cli/io.ts';
import { addTokens, readTokens } from '../client/cli/token-file.ts';
import { Refusal } from '../domain/failure/catalogue.ts';
import { parseConfig, type Config } from '../platform/config/config.ts';
import { embeddedPostgres } from '../platform/embedded/postgres/part.ts';
import { secret } from '../platform/secrets.ts';
import { lockFile, portsFile } from '../platform/supervisor/home.ts';
import { readRecord, stillRuns } from '../platform/supervisor/pid-file.ts';
import { startOffice } from '../platform/supervisor/start-office.ts';
import { readAfterRestore } from '../store/backup/after-restore.ts';
import { loadBackup } from '../store/backup/load-backup.ts';
import { PLACES, type Manifest } from '../store/backup/manifest.ts';
import { unpackBackup } from '../store/backup/read-backup.ts';
import { writeBackup } from '../store/backup/write-backup.ts';
import { openDatabase } from '../store/database.ts';

export const createKeeping = (say: (text: string) => void): Keeping => ({
  backup: (file) => {
    const config = parseConfig();
    const target = resolve(file);
    mkdirSync(dirname(target), { recursive: true });
    return withDatabase(config, say, runningUrl(config), async (databaseUrl) =>
      writeBackup({ databaseUrl, filesFolder: config.filesFolder, secrets: secretsOf(config) }, target),
    );
  },
  restore: (file, { replace }) => {
    const config = parseConfig();
    return withDatabase(config, say, null, (databaseUrl) => restore(config, { databaseUrl, file, replace }));
  },
});

interface Restoring {
  readonly databaseUrl: string;
  readonly file: string;
  readonly replace: boolean;
}

/** Everything is checked first; files are added before the rows that name them. */
async function restore(config: Config, { databaseUrl, file, replace }: Restoring): Promise<Restored> {
  await mkdir(config.home, { recursive: true });
  const folder = await mkdtemp(join(config.home, 'restore-'));
  try {
    const manifest = await unpackBackup(resolve(file), folder);
    refuseOtherKind(config, manifest);
    const linkKey = linkKeyIn(manifest, folder);
    refuseOtherKey(config, linkKey);
    for (const { sha256 } of manifest.files) await placeFile(config, folder, sha256);
    await loadBackup({ databaseUrl, folder, manifest, replace });
    await placeSecrets(config, manifest, { folder, linkKey });
    return { manifest, after: await lookAfter(databaseUrl) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function lookAfter(databaseUrl: string): Promise<Restored['after']> {
  const { db, close } = openDatabase(databaseUrl, 1);
  try {
    return await readAfterRestore(db);
  } finally {
    await close();
  }
}

function refuseOtherKind({ office }: Config, manifest: Manifest): void {
  if (office.kind === manifest.office.kind) return;
  throw new Refusal('wrongState', [
    {
      where: 'VANTHU_OFFICE',
      what: `bản sao lưu là của cơ quan "${manifest.office.kind}", cấu hình ghi "${office.kind}"`,
      remedy: `đặt VANTHU_OFFICE=${manifest.office.kind}`,
    },
  ]);
}

/** Personal links are made from it: with another key every link already sent would die. */
function refuseOtherKey({ linkKey }: Config, kept: string | null): void {
  if (linkKey === null || kept === null || linkKey === kept) return;
  throw new Refusal('wrongState', [
    {
      where: 'VANTHU_LINK_KEY',
      what: 'khác khóa trong bản sao lưu: đường dẫn riêng đã gửi cho nơi nhận sẽ không dùng được',
      remedy: 'bỏ biến này, hoặc đặt đúng khóa của cơ quan lúc sao lưu',
    },
  ]);
}

const linkKeyIn = ({ secrets }: Manifest, folder: string): string | null =>
  secrets.some(({ name }) => name === 'link-key')
    ? readFileSync(join(folder, PLACES.secret('link-key')), 'utf8').trim()
    : null;

async function placeFile({ filesFolder }: Config, folder: string, sha256: string): Promise<void> {
  const path = join(filesFolder, sha256.slice(0, 2), sha256.slice(2));
  if (existsSync(path)) return;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const from = join(folder, PLACES.file(sha256));
  await rename(from, path).catch(async () => {
    await copyFile(from, `${path}.part`);
    await rename(`${path}.part`, path);
  });
}

async function placeSecrets(
  config: Config,
  manifest: Manifest,
  { folder, linkKey }: { readonly folder: string; readonly linkKey: string | null },
): Promise<void> {
  if (linkKey !== null && config.linkKey === null) {
    const place = join(config.home, 'secrets', 'link-key');
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await writeFile(`${place}.part`, `${linkKey}\n`, { mode: 0o600 });
    await rename(`${place}.part`, place);
  }
  if (manifest.secrets.some(({ name }) => name === 'tokens.json'))
    addTokens(config.tokensFile, readTokens(join(folder, PLACES.secret('tokens.json'))));
}

const secretsOf = (config: Config): Partial<Record<'link-key' | 'tokens.json', Buffer>> => ({
  'link-key': Buffer.from(config.linkKey ?? secret(config.home, 'link-key')),
  ...(existsSync(config.tokensFile) ? { 'tokens.json': readFileSync(config.tokensFile) } : {}),
});

/** Address of the embedded PostgreSQL of the office that runs on this home now; null: it does not run. */
function runningUrl({ home, databaseUrl }: Config): string | null {
  if (databaseUrl !== null) return databaseUrl;
  const holder = readRecord(lockFile(home));
  if (!holder || !stillRuns(holder)) return null;
  const ports = JSON.parse(readFileSync(portsFile(home), 'utf8')) as { postgres: { port: number } };
  return embeddedPostgres({ home, port: ports.postgres.port, password: secret(home, 'postgres-password') })
    .url;
}

/** Works on the configured or running database; else starts the embedded one alone for as long as it takes. */
async function withDatabase<Result>(
  config: Config,
  say: (text: string) => void,
  url: string | null,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const known = url ?? config.databaseUrl;
  if (known !== null) return work(known);
  const nothing = (): Promise<void> => Promise.resolve();
  const office = await startOffice(config, { say, parts: ['postgres'], prepareDatabase: nothing });
  try {
    return await work(office.urls.database);
  } finally {
    await office.stop();
  }
}
