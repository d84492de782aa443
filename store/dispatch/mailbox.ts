/** Reading the embedded mailbox's folder: what it kept, newest first. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Address, type Email } from 'postal-mime';

export interface MailSummary {
  readonly id: string;
  /** From the envelope. */
  readonly to: readonly string[];
  /** As the message says: display name and address. */
  readonly from: string;
  readonly subject: string;
  /** As the message says (office time); null when it does not. */
  readonly date: string | null;
  /** Machine time of receipt, ISO 8601. */
  readonly receivedAt: string;
  /** Bytes. */
  readonly size: number;
  readonly attachments: readonly MailAttachment[];
}

export interface MailAttachment {
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

export interface KeptMail extends MailSummary {
  readonly messageId: string | null;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface MailQuery {
  /** Only mail to this address. */
  readonly to?: string | undefined;
  /** 50 when absent. */
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

export interface MailboxReader {
  list(query?: MailQuery): Promise<{ readonly total: number; readonly mails: MailSummary[] }>;
  /** null: no such mail. */
  get(id: string): Promise<KeptMail | null>;
  /** The message as received. */
  raw(id: string): Promise<Buffer | null>;
  /** An attachment by its place in the list. */
  attachment(id: string, index: number): Promise<(MailAttachment & { readonly bytes: Buffer }) | null>;
}

export function createMailboxReader(folder: string): MailboxReader {
  const read = async (id: string): Promise<{ facts: Facts; raw: Buffer } | null> => {
    if (!ID.test(id)) return null;
    try {
      const facts = JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')) as Facts;
      return { facts, raw: await readFile(join(folder, `${id}.eml`)) };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
  const parse = async (id: string): Promise<{ facts: Facts; email: Email } | null> => {
    const found = await read(id);
    return found && { facts: found.facts, email: await PostalMime.parse(found.raw) };
  };
  return {
    async list({ to, limit = 50, offset = 0 } = {}) {
      const ids = await idsIn(folder);
      const wanted = to === undefined ? ids : await addressedTo(folder, ids, to.toLowerCase());
      const page = await Promise.all(
        wanted.slice(offset, offset + limit).map(async (id) => ({ id, found: await parse(id) })),
      );
      const mails = page.flatMap(({ id, found }) => (found ? [summaryOf(id, found.facts, found.email)] : []));
      return { total: wanted.length, mails };
    },
    async get(id) {
      const found = await parse(id);
      return found && keptOf(id, found.facts, found.email);
    },
    async raw(id) {
      return (await read(id))?.raw ?? null;
    },
    async attachment(id, index) {
      const attachment = (await parse(id))?.email.attachments[index];
      if (!attachment) return null;
      return { ...attachmentOf(attachment), bytes: bytesOf(attachment.content) };
    },
  };
}

/** What the mailbox wrote beside the message. */
interface Facts {
  readonly from: string;
  readonly to: readonly string[];
  readonly receivedAt: string;
  readonly size: number;
}

const ID = /^\d{13}-[0-9a-f]{12}$/;
const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function idsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
  return ids
    .filter((id) => ID.test(id))
    .sort()
    .reverse();
}

async function addressedTo(folder: string, ids: readonly string[], address: string): Promise<string[]> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const { to } = JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')) as Facts;
      return to.some((one) => one.toLowerCase() === address);
    }),
  );
  return ids.filter((_, index) => found[index]);
}

function summaryOf(id: string, facts: Facts, email: Email): MailSummary {
  return {
    id,
    to: facts.to,
    from: email.from ? nameOf(email.from) : facts.from,
    subject: email.subject ?? '',
    date: email.date ?? null,
    receivedAt: facts.receivedAt,
    size: facts.size,
    attachments: email.attachments.map(attachmentOf),
  };
}

const keptOf = (id: string, facts: Facts, email: Email): KeptMail => ({
  ...summaryOf(id, facts, email),
  messageId: email.messageId ?? null,
  text: email.text ?? '',
  html: email.html ?? '',
  headers: Object.fromEntries(email.headers.map(({ originalKey, value }) => [originalKey, value])),
});

const nameOf = ({ name, address }: Address): string =>
  name ? `${name} <${address ?? ''}>` : (address ?? '');

type Attachment = Email['attachments'][number];

const attachmentOf = ({ filename, mimeType, content }: Attachment): MailAttachment => ({
  name: filename ?? 'tep-dinh-kem',
  mediaType: mimeType,
  size: bytesOf(content).length,
});

const bytesOf = (content: Attachment['content']): Buffer =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
