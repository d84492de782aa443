import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../platform/root.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Runs both projects, showing what they say. @returns how many tests passed and failed */
export async function runVitest(): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'vanthu-report-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(join(ROOT, 'node_modules', '.bin', 'vitest'), ['run', ...reporters], {
    cwd: ROOT,
    env: ownEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const counts = countsOf(report);
  rmSync(folder, { recursive: true });
  // Something outside the tests went wrong (an error nobody caught, servers that did not start).
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Settings of some office on this machine must not reach the tests. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(VANTHU|TEMPORAL|SMTP|DKIM)_|^(DATABASE_URL|PUBLIC_URL|MAIL_FROM)$/;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(kept), TZ: 'UTC' };
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly object[] }[];
}

/** A file that cannot even be loaded has no tests and counts as one that failed; no tests at all is a failure. */
function countsOf(file: string): Counts {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const broken = testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0);
    const failed = numFailedTests + broken.length;
    return { passed: numPassedTests, failed: numPassedTests + failed === 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
