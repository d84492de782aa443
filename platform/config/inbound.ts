/** Where mail comes in: an address of our own, and the mailbox behind it. */
import type { Environment } from './variables.ts';

export interface InboundConfig {
  readonly address: string;
  /** Mail to the address arrives here: in the embedded mailbox, by IMAP, or handed in through the API. */
  readonly receives: boolean;
  /** The mail server also takes `name+token@…`. */
  readonly plus: boolean;
  readonly imap: ImapAccount | null;
  /** What mail servers and providers show when they hand mail in; null: the one kept in the home. */
  readonly token: string | null;
}

export interface ImapAccount {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly mailbox: string;
}

export function inboundConfig(env: Environment, from: string, embedded: boolean): InboundConfig {
  const own = env.INBOUND_ADDRESS;
  return {
    address: own ?? from,
    receives: embedded || env.IMAP_URL !== undefined || own !== undefined,
    plus: env.INBOUND_PLUS === undefined ? embedded : env.INBOUND_PLUS === 'yes',
    imap: env.IMAP_URL === undefined ? null : imapAccount(new URL(env.IMAP_URL)),
    token: env.INBOUND_TOKEN ?? null,
  };
}

function imapAccount(url: URL): ImapAccount {
  const secure = url.protocol === 'imaps:';
  return {
    host: url.hostname,
    port: url.port === '' ? (secure ? 993 : 143) : Number(url.port),
    secure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    mailbox: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  };
}
