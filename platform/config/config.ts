/** The configuration of an instance, parsed once from the environment. Nothing else reads `process.env`. */
import { join } from 'node:path';
import type { Problem } from '../../domain/failure/catalogue.ts';
import { checkTogether, type Raw } from './checks.ts';
import { readDkim, type DkimKey } from './dkim.ts';
import { inboundConfig, type InboundConfig } from './inbound.ts';
import { ConfigError } from './problems.ts';
import { readTemporal, type TemporalConfig } from './temporal.ts';
import { environment, VARIABLES, type Environment } from './variables.ts';

export interface Config {
  /** Folder of everything this instance keeps; absolute. */
  readonly home: string;
  readonly office: { readonly kind: 'production' | 'rehearsal'; readonly startAt: Date | null };
  readonly api: { readonly host: string; readonly port: number };
  /** Base of personal links, no slash at the end; null: the address of the API on this machine. */
  readonly publicUrl: string | null;
  /** Null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  readonly temporal: TemporalConfig;
  readonly mail: MailConfig;
  readonly inbound: InboundConfig;
  /** The embedded mailbox; `inUse` is false when real mail is sent. */
  readonly mailbox: { readonly port: number; readonly folder: string; readonly inUse: boolean };
  readonly ports: { readonly postgres: number; readonly temporal: number; readonly temporalUi: number };
  /** Content-addressed files. */
  readonly filesFolder: string;
  readonly tokensFile: string;
  readonly templatesFolder: string;
  /** Null: the one kept in the home (`secret(home, 'link-key')`). */
  readonly linkKey: string | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** For a child of the supervisor: the file it makes when usable (`announceReady`). */
  readonly readyFile: string | null;
  /** Whether the first start loads the sample office. */
  readonly sample: boolean;
  /** The environment as it came, for the children of the supervisor. */
  readonly raw: Raw;
}

export interface MailConfig {
  /** Null: the embedded mailbox. */
  readonly smtpUrl: string | null;
  /** `name` is what reads beside the address; null leaves it to the office's own name. */
  readonly from: { readonly name: string | null; readonly address: string };
  /** Messages a second at most; null: as fast as it goes (embedded mailbox). */
  readonly perSecond: number | null;
  readonly connections: number;
  readonly dkim: DkimKey | null;
}

const REAL_MAIL_PER_SECOND = 10;
const FROM = { name: null, address: 'van-thu@localhost.localdomain' } as const;

/**
 * @param env names and values; an empty value counts as not set
 * @throws ConfigError with every problem found
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const raw = withoutEmpty(env);
  const variables = readVariables(raw);
  const dkim = readDkim(variables.values);
  const temporal = readTemporal(raw);
  const problems = [...variables.problems, ...checkTogether(raw), ...[dkim, temporal].filter(isProblem)];
  if (problems.length > 0 || isProblem(dkim) || isProblem(temporal)) throw new ConfigError(problems);
  return assemble(variables.values as Environment, { dkim, temporal, raw });
}

function withoutEmpty(env: Readonly<Record<string, string | undefined>>): Raw {
  const set = Object.entries(env).filter(
    (entry): entry is [string, string] => (entry[1] ?? '').trim() !== '',
  );
  return Object.fromEntries(set);
}

/** Each variable by itself, so that a wrong one does not hide what is wrong with another. */
function readVariables(raw: Raw): { values: Partial<Environment>; problems: Problem[] } {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const name of Object.keys(VARIABLES) as (keyof typeof VARIABLES)[]) {
    const read = environment.shape[name].safeParse(raw[name]);
    if (read.success) values[name] = read.data;
    else problems.push({ where: name, what: read.error.issues.map((issue) => issue.message).join('; ') });
  }
  return { values, problems };
}

const isProblem = (value: object | null): value is Problem => value !== null && 'what' in value;

interface Parts {
  readonly dkim: DkimKey | null;
  readonly temporal: TemporalConfig;
  readonly raw: Raw;
}

function assemble(env: Environment, { dkim, temporal, raw }: Parts): Config {
  const home = env.VANTHU_HOME;
  const realMail = env.SMTP_URL !== undefined && !env.VANTHU_EMBEDDED.includes('mailbox');
  return {
    home,
    office: { kind: env.VANTHU_OFFICE, startAt: env.VANTHU_REHEARSAL_START ?? null },
    api: { host: env.VANTHU_API_HOST, port: env.VANTHU_API_PORT },
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    databaseUrl: env.DATABASE_URL ?? null,
    temporal,
    mail: {
      smtpUrl: env.SMTP_URL ?? null,
      from: env.MAIL_FROM ?? FROM,
      perSecond: env.SMTP_PER_SECOND ?? (realMail ? REAL_MAIL_PER_SECOND : null),
      connections: env.SMTP_CONNECTIONS,
      dkim,
    },
    inbound: inboundConfig(env, (env.MAIL_FROM ?? FROM).address, !realMail),
    mailbox: { port: env.VANTHU_MAILBOX_PORT, folder: join(home, 'mailbox'), inUse: !realMail },
    ports: {
      postgres: env.VANTHU_POSTGRES_PORT,
      temporal: env.VANTHU_TEMPORAL_PORT,
      temporalUi: env.VANTHU_TEMPORAL_UI_PORT,
    },
    filesFolder: join(home, 'files'),
    tokensFile: join(home, 'tokens.json'),
    templatesFolder: env.VANTHU_TEMPLATES,
    linkKey: env.VANTHU_LINK_KEY ?? null,
    logLevel: env.VANTHU_LOG_LEVEL,
    readyFile: env.VANTHU_READY_FILE ?? null,
    sample: env.VANTHU_SAMPLE === 'yes',
    raw,
  };
}
