import type { Raw } from '../config/checks.ts';
import type { Config } from '../config/config.ts';
import type { Ports } from './remembered-ports.ts';

/** Servers this supervisor runs itself; null for one that is configured elsewhere. */
export interface OwnServers {
  readonly databaseUrl: string | null;
  readonly temporalAddress: string | null;
  readonly smtpUrl: string | null;
}

/** What the worker, the API and the mailbox are told: the user's own settings, and the addresses of our servers. */
export function childrenEnv(config: Config, ports: Ports, own: OwnServers): Raw {
  const embedded = [
    own.databaseUrl && 'postgres',
    own.temporalAddress && 'temporal',
    own.smtpUrl && 'mailbox',
  ].filter(Boolean);
  return {
    ...withoutTemporal(config.raw, own.temporalAddress !== null),
    VANTHU_HOME: config.home,
    VANTHU_OFFICE: config.office.kind,
    VANTHU_API_PORT: String(ports.api),
    VANTHU_MAILBOX_PORT: String(ports.mailbox),
    VANTHU_EMBEDDED: embedded.join(','),
    PUBLIC_URL: config.publicUrl ?? `http://localhost:${ports.api}`,
    ...(own.databaseUrl && { DATABASE_URL: own.databaseUrl }),
    ...(own.temporalAddress && {
      TEMPORAL_ADDRESS: own.temporalAddress,
      TEMPORAL_NAMESPACE: config.temporal.namespace,
    }),
    ...(own.smtpUrl && { SMTP_URL: own.smtpUrl }),
  };
}

/** Settings for some other server (a key, TLS) must not reach the embedded one. */
function withoutTemporal(raw: Raw, embedded: boolean): Raw {
  if (!embedded) return raw;
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !name.startsWith('TEMPORAL_')));
}
