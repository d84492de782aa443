import type { Raw } from '../config/checks.ts';
import type { Config } from '../config/config.ts';
import { embeddedPostgres } from '../embedded/postgres/part.ts';
import { embeddedTemporal } from '../embedded/temporal/part.ts';
import { secret } from '../secrets.ts';
import { childrenEnv } from './children-env.ts';
import { nodePart } from './node-part.ts';
import type { Part, PartName } from './part.ts';
import type { Ports, WantedPorts } from './remembered-ports.ts';

export interface OfficeOptions {
  /** Brings the database to its newest schema and creates the office in it; run before the parts that use it. */
  readonly prepareDatabase: (url: string) => Promise<unknown>;
  /** Told in Vietnamese what happens. */
  readonly say: (text: string) => void;
  /** Leave out for all. */
  readonly parts?: readonly PartName[];
  /** Any free ports instead of the configured ones: for tests and demos beside a running instance. */
  readonly anyPorts?: boolean;
}

export interface OfficeUrls {
  readonly api: string;
  readonly public: string;
  readonly database: string;
  readonly temporal: string;
  /** Null when Temporal is not ours. */
  readonly temporalPage: string | null;
  readonly smtp: string;
  /** Where the kept messages are read; null when the mail server is not ours. */
  readonly mailboxPage: string | null;
}

export interface OfficePlan {
  readonly servers: readonly Part[];
  readonly programs: readonly Part[];
  readonly urls: OfficeUrls;
  readonly env: Raw;
}

/** Which parts run here and what each is told, from the configuration and the chosen ports. */
export function planOffice(config: Config, ports: Ports, options: OfficeOptions): OfficePlan {
  const { home } = config;
  const wants = (name: PartName): boolean => options.parts?.includes(name) ?? true;
  const password = (): string => secret(home, 'postgres-password');
  const postgres =
    config.databaseUrl === null
      ? embeddedPostgres({ home, port: ports.postgres, password: password() })
      : null;
  const temporal = config.temporal.address === null ? ownTemporal(config, ports, options.say) : null;
  const ownMailbox = config.mail.smtpUrl === null;
  const smtpUrl = `smtp://127.0.0.1:${ports.mailbox}`;
  const env = childrenEnv(config, ports, {
    databaseUrl: postgres?.url ?? null,
    temporalAddress: temporal?.address ?? null,
    smtpUrl: ownMailbox ? smtpUrl : null,
  });
  if (postgres && !postgres.folder.startsWith(home)) {
    options.say(
      `Thư mục ${home} người dùng của PostgreSQL không vào được; dữ liệu PostgreSQL ở ${postgres.folder}.`,
    );
  }
  const node = (name: 'mailbox' | 'worker' | 'api'): Part[] =>
    wants(name) ? [nodePart({ name, home, env })] : [];
  return {
    servers: [
      ...(postgres && wants('postgres') ? [postgres.part] : []),
      ...(temporal && wants('temporal') ? [temporal.part] : []),
      ...(ownMailbox ? node('mailbox') : []),
    ],
    programs: [...node('worker'), ...node('api')],
    env,
    urls: {
      api: `http://127.0.0.1:${ports.api}`,
      public: env['PUBLIC_URL'] ?? '',
      database: env['DATABASE_URL'] ?? '',
      temporal: env['TEMPORAL_ADDRESS'] ?? '',
      temporalPage: temporal ? `http://127.0.0.1:${ports.temporalUi}` : null,
      smtp: env['SMTP_URL'] ?? '',
      mailboxPage: ownMailbox ? `http://127.0.0.1:${ports.api}/mailbox` : null,
    },
  };
}

function ownTemporal(
  { home, temporal, raw }: Config,
  ports: Ports,
  say: OfficeOptions['say'],
): ReturnType<typeof embeddedTemporal> {
  const { namespace } = temporal;
  const options = {
    home,
    port: ports.temporal,
    uiPort: ports.temporalUi,
    namespace,
    path: raw['PATH'] ?? '',
    say,
  };
  return embeddedTemporal(options);
}

export function wantedPorts(config: Config, { anyPorts = false }: OfficeOptions): WantedPorts {
  const { ports, api, mailbox } = config;
  const wanted = { api: api.port, ...ports, mailbox: mailbox.port };
  if (!anyPorts) return wanted;
  return { api: 'any', postgres: 'any', temporal: 'any', temporalUi: 'any', mailbox: 'any' };
}
