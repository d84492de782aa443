import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type SecretName = 'link-key' | 'postgres-password' | 'inbound-token';

const BYTES = 32;

/**
 * A secret of this instance: 32 random bytes in base64url, made at first use and kept in the home folder, readable by
 * its owner alone. Two processes that ask at the same moment get the same one.
 */
export function secret(home: string, name: SecretName): string {
  const folder = join(home, 'secrets');
  const file = join(folder, name);
  if (!existsSync(file)) make(folder, file);
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}

function make(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(BYTES).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch {
    // Another process was first; its secret holds.
  } finally {
    rmSync(draft);
  }
}
