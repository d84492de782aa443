/**
 * Reads new mail of an IMAP mailbox by UID, whatever anybody has read or marked in it: what was seen is what the office
 * has kept. UIDs hold only within one UIDVALIDITY (RFC 3501, 2.3.1.1); another one, and everything is looked at again.
 */
import { ImapFlow } from 'imapflow';

export interface ImapAccount {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly mailbox: string;
}
export interface Position {
  readonly uidValidity: string;
  readonly lastUid: string;
}
export interface ImapMail {
  readonly raw: Buffer;
  /** When the mail server took it. */
  readonly receivedAt: Date | null;
}

/** Bytes; a larger message is cut off, and its attachments are then found broken. */
const LARGEST = 30 * 1024 * 1024;

export const imapSourceId = ({ user, host, mailbox }: ImapAccount): string =>
  `imap:${user}@${host}/${mailbox}`;

/**
 * Hands every mail after the position on, one after another; the position moves when it was taken.
 * @param take keeps a mail and the position behind it; when it throws, reading ends there
 */
export async function readImap(
  account: ImapAccount,
  from: Position,
  take: (mail: ImapMail, position: Position) => Promise<void>,
): Promise<void> {
  const client = new ImapFlow({
    host: account.host,
    port: account.port,
    secure: account.secure,
    auth: { user: account.user, pass: account.password },
    logger: false,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  });
  // A broken line also fails what is under way, which tells it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const box = await client.mailboxOpen(account.mailbox, { readOnly: true });
    const uidValidity = String(box.uidValidity);
    const after = uidValidity === from.uidValidity ? Number(from.lastUid || '0') : 0;
    for (const uid of await newUids(client, after)) {
      const mail = await client.fetchOne(
        String(uid),
        { uid: true, internalDate: true, source: { start: 0, maxLength: LARGEST } },
        { uid: true },
      );
      // Deleted meanwhile.
      if (mail === false || !mail.source) continue;
      const receivedAt = mail.internalDate === undefined ? null : new Date(mail.internalDate);
      await take({ raw: mail.source, receivedAt }, { uidValidity, lastUid: String(uid) });
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/** `n:*` also names the last message when it is older than n. */
async function newUids(client: ImapFlow, after: number): Promise<number[]> {
  const found = await client.search({ uid: `${after + 1}:*` }, { uid: true });
  return (found || []).filter((uid) => uid > after).sort((a, b) => a - b);
}
