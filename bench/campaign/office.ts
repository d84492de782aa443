/** A rehearsal office of the measurement's own: every part real, in a folder that goes away with it. */
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOffice } from '../../bin/office.ts';
import { parseConfig, type Config } from '../../platform/config/config.ts';
import { ROOT } from '../../platform/root.ts';
import type { RunningOffice } from '../../platform/supervisor/start-office.ts';
import { FIRST_ACCOUNT } from '../../store/office/bootstrap.ts';
import { openDatabase, type Database } from '../../store/database.ts';
import { createHand, type Hand } from '../../test/acceptance/office/hand.ts';

export interface BenchOffice {
  readonly config: Config;
  readonly office: RunningOffice;
  readonly db: Database;
  as(account: string): Hand;
  close(): Promise<void>;
}

export const FIRST_MONDAY = '2023-07-10';
const SAMPLE = join(ROOT, 'samples', 'office');

/** @param directory a further file of organisations, imported with the sample office */
export async function openBenchOffice(directory: string): Promise<BenchOffice> {
  const home = mkdtempSync(join(tmpdir(), 'vanthu-bench-'));
  // The ordinary user under whom PostgreSQL runs has to pass.
  chmodSync(home, 0o711);
  const config = parseConfig({
    PATH: process.env['PATH'],
    VANTHU_HOME: home,
    VANTHU_OFFICE: 'rehearsal',
    VANTHU_REHEARSAL_START: `${FIRST_MONDAY}T07:30`,
  });
  const office = await openOffice(config, { say: console.error, anyPorts: true });
  const database = openDatabase(office.urls.database, 4);
  const close = async (): Promise<void> => {
    await database.close();
    await office.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const tokens = await importOffice(office.urls.api, config.tokensFile, directory);
    const as = (account: string): Hand => createHand(office.urls.api, tokens[account] ?? '');
    return { config, office, db: database.db, as, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @returns tokens by account */
async function importOffice(
  api: string,
  tokensFile: string,
  directory: string,
): Promise<Record<string, string>> {
  const first = JSON.parse(readFileSync(tokensFile, 'utf8')) as Record<string, string>;
  const names = readdirSync(SAMPLE).filter((name) => name.endsWith('.yaml'));
  const sample = names.map((name) => [name, readFileSync(join(SAMPLE, name), 'utf8')] as const);
  const files = Object.fromEntries([...sample, ['don-vi-do.yaml', directory]]);
  const administrator = createHand(api, first[FIRST_ACCOUNT] ?? '');
  const { tokens } = await administrator.post<{ tokens: Record<string, string> }>('/api/import', { files });
  return { ...first, ...tokens };
}
