import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { PostgresBinaries } from './binaries.ts';
import { mayReach, type OrdinaryUser } from './user.ts';

/** Where PostgreSQL keeps what its user must reach when the home of the instance cannot be reached. */
export const SHELTER = '/var/lib/vanthu';

export const SUPERUSER = 'vanthu';
/** Environment of the PostgreSQL programs: nothing of ours, messages in English (they are read by machines too). */
export const POSTGRES_ENV = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' } as const;

/** @returns the folder for the data: in the home, or under `SHELTER` when the user cannot go there */
export function dataFolder(home: string, user: OrdinaryUser | null): string {
  if (user === null || mayReach(user, home)) return join(home, 'postgres');
  const mark = createHash('sha256').update(home).digest('hex').slice(0, 12);
  return join(SHELTER, mark, 'postgres');
}

export interface NewCluster {
  readonly folder: string;
  readonly binaries: PostgresBinaries;
  readonly user: OrdinaryUser | null;
  readonly password: string;
  /** False for tests, which need no guard against a power cut. */
  readonly durable: boolean;
}

/**
 * Makes the data folder when there is none. Built aside and renamed, so that a start cut short leaves no half of one.
 * @throws Error with what initdb said
 */
export function ensureCluster(cluster: NewCluster): void {
  const { folder, user } = cluster;
  if (existsSync(join(folder, 'data', 'PG_VERSION'))) return;
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  if (user) chownSync(folder, user.uid, user.gid);
  const draft = join(folder, 'data.new');
  rmSync(draft, { recursive: true, force: true });
  initialise(cluster, draft);
  renameSync(draft, join(folder, 'data'));
}

function initialise({ folder, binaries, user, password, durable }: NewCluster, draft: string): void {
  const passwordFile = join(folder, 'password.new');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const args = ['-D', draft, '-U', SUPERUSER, '--pwfile', passwordFile, '--auth=scram-sha-256'];
  const words = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const options = { ...user, cwd: folder, env: POSTGRES_ENV, encoding: 'utf8' } as const;
  const run = spawnSync(binaries.initdb, [...args, ...words, ...(durable ? [] : ['--no-sync'])], options);
  rmSync(passwordFile);
  if (run.status !== 0) {
    throw new Error(`Không lập được cơ sở dữ liệu ở ${folder}: ${run.stderr || (run.error?.message ?? '')}`);
  }
}

/**
 * A postmaster.pid of a server that was killed makes PostgreSQL refuse to start when its id now belongs to another
 * process (usual after a container restarts). It is removed unless that process is a server on this very folder.
 */
export function dropStaleLock(folder: string): void {
  const lock = join(folder, 'data', 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (!isServerOn(pid, join(folder, 'data'))) rmSync(lock, { force: true });
}

function isServerOn(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
  } catch {
    return false;
  }
}

/** The home must let the PostgreSQL user pass, and show nothing. */
export function openPassage(home: string, user: OrdinaryUser | null): void {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  chmodSync(home, user === null ? 0o700 : 0o711);
}
