import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../platform/root.ts';
import type { RunningOffice } from '../platform/supervisor/start-office.ts';
import { FIRST_ACCOUNT } from '../store/office/bootstrap.ts';

const run = promisify(execFile);

/**
 * Loads the sample office by the very command a user would type.
 * @returns what the command said
 */
export async function loadSampleOffice({ env, urls }: Pick<RunningOffice, 'env' | 'urls'>): Promise<string> {
  const command = [join(ROOT, 'bin', 'vanthu.mjs'), 'import', join(ROOT, 'samples', 'office')];
  const options = ['--as', FIRST_ACCOUNT, '--url', urls.api];
  const { stdout } = await run(process.execPath, [...command, ...options], { env, cwd: ROOT });
  return stdout.trim();
}
