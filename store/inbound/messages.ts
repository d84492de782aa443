/** Messages that came in: each kept once, as received, whatever happens to it afterwards. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { InboundKind, InboundState } from '../../domain/inbound/kinds.ts';
import { kindOf } from '../../domain/inbound/what.ts';
import type { ReadMessage } from '../../domain/inbound/read-message.ts';
import type { Reasons, Recognised } from '../../domain/inbound/recognised.ts';
import type { Database, Queryable } from '../database.ts';
import type { FileStorage } from '../file-storage.ts';

export interface NewMessage {
  /** 'mailbox', 'imap:…', 'api'. */
  readonly source: string;
  readonly raw: Buffer;
  /** Machine time at which the mail server took it; null: now. */
  readonly receivedAt: Date | null;
  readonly envelopeTo: readonly string[];
}

export const MAIL_TYPE = 'message/rfc822';

/** What is left of mail that looks secret. */
export const SECRET_REASONS: Reasons = [
  {
    where: 'thư',
    what: 'có dấu hiệu mật: không lưu nội dung, tiêu đề và tệp kèm theo',
    remedy: 'Xử lý bản gốc trong hộp thư theo quy định về bảo vệ bí mật nhà nước, ngoài hệ thống này',
  },
];

/**
 * Keeps a message. The same again, or the same mail that came another way, is kept once. Of one that looks secret no
 * content is ever written: only that it came, from whom and when.
 * @returns its id; null when it was there already
 */
export async function storeMessage(
  { db, files }: { readonly db: Database; readonly files: FileStorage },
  message: NewMessage,
  { messageId, subject, facts }: Pick<ReadMessage, 'messageId' | 'subject' | 'facts'>,
): Promise<number | null> {
  const secret = looksSecret(facts);
  const sha256 = secret ? null : await files.put(message.raw, MAIL_TYPE);
  const row = await db
    .insertInto('inbound_message')
    .values({
      source: message.source,
      sha256,
      body_hash: bodyHashOf(message.raw),
      message_id: messageId,
      received_at: sql<Date>`office_now() - greatest(interval '0', clock_timestamp() - coalesce(${message.receivedAt}::timestamptz, clock_timestamp()))`,
      envelope_to: [...message.envelopeTo],
      from_address: facts.from ?? '',
      subject: secret ? '' : subject.slice(0, 1_000),
      ...(secret && {
        ...{ state: 'waiting' as const, kind: 'secret' as const, reasons: JSON.stringify(SECRET_REASONS) },
        handled_at: sql<Date>`office_now()`,
      }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** As it would be told when it is handled; what a machine reports about our own letters is not. */
export const looksSecret = (facts: ReadMessage['facts']): boolean =>
  kindOf({ ...facts, forms: [], tokens: [] }) === 'secret';

function bodyHashOf(raw: Buffer): string {
  const [crlf, lf] = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')];
  const ends = [crlf < 0 ? Infinity : crlf + 4, lf < 0 ? Infinity : lf + 2];
  const body = raw.subarray(Math.min(...ends, raw.length));
  return createHash('sha256').update(body).digest('hex');
}

/** Messages nobody has handled yet, oldest first; those that failed wait longer and longer. */
export async function messagesToHandle(db: Queryable, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from inbound_message
     where state = 'stored' and recorded_at + interval '10 seconds' * (power(2, least(tries, 8)) - 1) <= clock_timestamp()
     order by id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** A message that could not be handled just now. After some tries a person has to look. */
export async function noteFailure(db: Queryable, id: number, reason: string): Promise<void> {
  await sql`update inbound_message set tries = tries + 1,
      state = case when tries + 1 >= ${MOST_TRIES} then 'waiting' else state end,
      reasons = case when tries + 1 >= ${MOST_TRIES} then ${JSON.stringify([{ where: 'thư', what: reason }])}::jsonb
                     else reasons end
    where id = ${id} and state = 'stored'`.execute(db);
}

const MOST_TRIES = 8;

export interface InboundMessage {
  readonly id: number;
  readonly source: string;
  /** Null: it looked secret, its content was not kept. */
  readonly sha256: string | null;
  readonly messageId: string | null;
  readonly receivedAt: Date;
  readonly envelopeTo: readonly string[];
  readonly fromAddress: string;
  readonly subject: string;
  readonly state: InboundState;
  readonly kind: InboundKind | null;
  readonly recipientId: number | null;
  readonly recipientName: string | null;
  readonly campaignId: string | null;
  readonly sendId: number | null;
  readonly recognised: Recognised;
  readonly reasons: Reasons;
  readonly outcome: string | null;
  readonly handledAt: Date | null;
  readonly decidedBy: string | null;
}

const messages = (db: Queryable) =>
  db
    .selectFrom('inbound_message as m')
    .leftJoin('recipient as r', 'r.id', 'm.recipient_id')
    .leftJoin('document as d', 'd.id', 'r.document_id')
    .select(['m.id', 'm.source', 'm.sha256', 'm.message_id as messageId', 'm.received_at as receivedAt'])
    .select([
      'm.envelope_to as envelopeTo',
      'm.from_address as fromAddress',
      'm.subject',
      'm.state',
      'm.kind',
    ])
    .select(['m.recipient_id as recipientId', 'r.name as recipientName', 'd.campaign_id as campaignId'])
    .select(['m.send_id as sendId', 'm.recognised', 'm.reasons', 'm.outcome', 'm.handled_at as handledAt'])
    .select(['m.decided_by as decidedBy']);

export async function readInbound(db: Queryable, id: number): Promise<InboundMessage | null> {
  return (await messages(db).where('m.id', '=', id).executeTakeFirst()) ?? null;
}

export async function listInbound(
  db: Queryable,
  filter: { readonly state?: InboundState | undefined; readonly limit: number; readonly offset: number },
): Promise<InboundMessage[]> {
  let query = messages(db);
  if (filter.state !== undefined) query = query.where('m.state', '=', filter.state);
  return query.orderBy('m.id', 'desc').limit(filter.limit).offset(filter.offset).execute();
}

export async function countWaiting(db: Queryable): Promise<number> {
  const row = await db
    .selectFrom('inbound_message')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
