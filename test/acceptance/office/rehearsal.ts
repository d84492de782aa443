/** A rehearsal office of a test's own: the real supervisor with all its parts, the sample office imported. */
import { chmodSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openOffice } from '../../../bin/office.ts';
import { addTokens } from '../../../client/cli/token-file.ts';
import { parseConfig } from '../../../platform/config/config.ts';
import { ROOT } from '../../../platform/root.ts';
import { recordProcess } from '../../../platform/supervisor/pid-file.ts';
import type { RunningOffice } from '../../../platform/supervisor/start-office.ts';
import { FIRST_ACCOUNT } from '../../../store/office/bootstrap.ts';
import { openDatabase, type Database } from '../../../store/database.ts';
import { createMailboxReader, type KeptMail } from '../../../store/dispatch/mailbox.ts';
import { PREFIX } from '../../stack/abandoned.ts';
import { builtBundle } from '../../workflows/bundle.ts';
import { createHand, type Hand } from './hand.ts';

export interface Rehearsal {
  readonly office: RunningOffice;
  /** For a command of this machine about this office, as an administrator's shell has it. */
  readonly env: Readonly<Record<string, string>>;
  /** For looking only: people change things through the API and the pages. */
  readonly db: Database;
  as(account: string): Hand;
  /** Everything the embedded mailbox has kept. */
  mails(): Promise<KeptMail[]>;
  /** What the supervisor said so far. */
  said(): readonly string[];
  /** Stops the office, and starts it again at the same addresses once the work is done. */
  whileStopped(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export interface RehearsalOptions {
  /** Told of each request of a person that the office said yes to. */
  readonly answered?: (requestId: string, path: string) => void;
  /** Told what the supervisor says. */
  readonly say?: (text: string) => void;
}

/** Monday morning, office time. */
const START = '2023-07-10T07:30';
/** Slow enough that a chunk can be caught in the middle. */
const LETTERS_A_SECOND = '10';
const SAMPLE = join(ROOT, 'samples', 'office');

export async function openRehearsal({ answered, say }: RehearsalOptions = {}): Promise<Rehearsal> {
  const home = mkdtempSync(join(tmpdir(), PREFIX));
  recordProcess(join(home, 'run', 'owner.pid'), process.pid);
  // The ordinary user under whom PostgreSQL runs has to pass.
  chmodSync(home, 0o711);
  const bundle = await builtBundle();
  cpSync(bundle, join(home, 'cache', basename(bundle)));
  const said: string[] = [];
  const asked = {
    PATH: process.env['PATH'] ?? '',
    VANTHU_HOME: home,
    VANTHU_OFFICE: 'rehearsal',
    VANTHU_REHEARSAL_START: START,
    SMTP_PER_SECOND: LETTERS_A_SECOND,
  };
  const config = parseConfig(asked);
  const tell = (text: string): void => (said.push(text), say?.(text));
  let office = await openOffice(config, { say: tell, anyPorts: true });
  const env = { ...asked, ...portsOf(office) };
  let database = openDatabase(office.urls.database, 4);
  const close = async (): Promise<void> => {
    await database.close();
    await office.stop();
    if (process.env['KEEP_REHEARSAL'] === undefined) rmSync(home, { recursive: true, force: true });
  };
  try {
    const tokens = await importSample(office, config.tokensFile);
    addTokens(config.tokensFile, tokens);
    const mailbox = createMailboxReader(config.mailbox.folder);
    // What was kept does not change.
    const kept = new Map<string, KeptMail>();
    return {
      get office() {
        return office;
      },
      env,
      get db() {
        return database.db;
      },
      as: (account) => createHand(office.urls.api, tokens[account] ?? '', answered),
      async mails() {
        const { mails } = await mailbox.list({ limit: 10_000 });
        for (const { id } of mails) {
          const mail = kept.get(id) ?? (await mailbox.get(id));
          if (mail) kept.set(id, mail);
        }
        return [...kept.values()];
      },
      said: () => said,
      async whileStopped(work) {
        await database.close();
        await office.stop();
        await work();
        office = await openOffice(parseConfig(env), { say: tell });
        database = openDatabase(office.urls.database, 4);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const portsOf = ({ ports }: RunningOffice): Readonly<Record<string, string>> => ({
  VANTHU_API_PORT: String(ports.api),
  VANTHU_POSTGRES_PORT: String(ports.postgres),
  VANTHU_TEMPORAL_PORT: String(ports.temporal),
  VANTHU_TEMPORAL_UI_PORT: String(ports.temporalUi),
  VANTHU_MAILBOX_PORT: String(ports.mailbox),
});

/** @returns tokens by account */
async function importSample(office: RunningOffice, tokensFile: string): Promise<Record<string, string>> {
  const first = JSON.parse(readFileSync(tokensFile, 'utf8')) as Record<string, string>;
  const names = readdirSync(SAMPLE).filter((name) => name.endsWith('.yaml'));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(SAMPLE, name), 'utf8')]));
  const administrator = createHand(office.urls.api, first[FIRST_ACCOUNT] ?? '');
  const { tokens } = await administrator.post<{ tokens: Record<string, string> }>('/api/import', { files });
  return { ...first, ...tokens };
}
