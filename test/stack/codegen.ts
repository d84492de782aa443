import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../platform/root.ts';

/**
 * Writes `store/schema.generated.ts` from a migrated database, or with `--verify` only says whether it is what it
 * would write.
 * @returns null when all is well, else what the generator said
 */
export function generateSchema(url: string, ...options: readonly '--verify'[]): string | null {
  const program = join(ROOT, 'node_modules', '.bin', 'kysely-codegen');
  const args = ['--config-file', '.kysely-codegenrc.json', '--url', url, ...options];
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8' });
  return status === 0 ? null : `${stdout}${stderr}`;
}
