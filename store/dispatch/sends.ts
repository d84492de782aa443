/** The send ledger: who is to get a document or a reminder, and what became of it. */
import { sql } from 'kysely';
import type { SendKind, SendRound, SendState } from '../../domain/dispatch/send.ts';
import type { Channel } from '../../domain/survey/definition.ts';
import type { Queryable } from '../database.ts';
import { NOT_PAUSED } from './held.ts';

/**
 * Queues a round once for each recipient; again adds only those not there yet. Recipients without an e-mail address
 * are still accounted for: internal ones become paper for the clerk to hand over, others fail with the reason.
 * @returns how many rows are new
 */
export async function queueSends(
  trx: Queryable,
  round: SendRound,
  recipientIds: readonly number[],
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into send (document_id, recipient_id, kind, round, channel, email, state, error)
    select ${round.documentId}, r.id, ${round.kind}, ${round.round},
           case when r.channel = 'internal' and ${NO_EMAIL} then 'paper' else r.channel end,
           nullif(btrim(r.email), ''),
           case when ${BLOCKED} then 'failed' else 'queued' end,
           case when ${BLOCKED} then coalesce(r.unreachable_reason, 'chưa có địa chỉ thư điện tử') end
      from recipient r where r.id = any(${[...recipientIds]}::bigint[])
    on conflict (document_id, recipient_id, kind, round) do nothing
    returning id`.execute(trx);
  return rows.length;
}

const NO_EMAIL = sql`coalesce(btrim(r.email), '') = ''`;
const BLOCKED = sql`(r.unreachable_reason is not null or (r.channel = 'email' and ${NO_EMAIL}))`;

export interface SendRow {
  readonly id: number;
  readonly documentId: string;
  readonly kind: SendKind;
  readonly round: number;
  readonly copy: number;
  readonly recipientId: number;
  /** The recipient of the campaign's letter that this one is; itself when there is no other. */
  readonly placeId: number;
  readonly recipientName: string;
  readonly groupLabel: string;
  readonly channel: Channel;
  readonly email: string | null;
  readonly postalAddress: string | null;
  readonly state: SendState;
  readonly tries: number;
  /** Machine time of the next try. */
  readonly notBefore: Date | null;
  readonly messageId: string | null;
  readonly reply: string | null;
  readonly error: string | null;
  /** Office time. */
  readonly sentAt: Date | null;
}

const PLACE = sql<number>`coalesce(recipient.letter_recipient_id, about.letter_recipient_id, about.id, recipient.id)`;

export type SendFilter = { readonly documentId: string } & Partial<SendRound> & {
    readonly states?: readonly SendState[];
  };

/** Rows of the ledger in the order of the recipients. */
export async function listSends(db: Queryable, filter: SendFilter): Promise<SendRow[]> {
  let query = db
    .selectFrom('send')
    .innerJoin('recipient', 'recipient.id', 'send.recipient_id')
    .selectAll('send')
    .select(['recipient.name', 'recipient.group_label', 'recipient.postal_address'])
    .leftJoin('recipient as about', 'about.id', 'recipient.about_recipient_id')
    .select(PLACE.as('place_id'))
    .where('send.document_id', '=', filter.documentId);
  if (filter.kind !== undefined) query = query.where('send.kind', '=', filter.kind);
  if (filter.round !== undefined) query = query.where('send.round', '=', filter.round);
  if (filter.states !== undefined) query = query.where('send.state', 'in', filter.states);
  const rows = await query.orderBy('send.kind').orderBy('send.round').orderBy('send.recipient_id').execute();
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    kind: row.kind,
    round: row.round,
    copy: row.copy,
    recipientId: row.recipient_id,
    placeId: row.place_id,
    recipientName: row.name,
    groupLabel: row.group_label,
    channel: row.channel,
    email: row.email,
    postalAddress: row.postal_address,
    state: row.state,
    tries: row.tries,
    notBefore: row.not_before,
    messageId: row.message_id,
    reply: row.reply,
    error: row.error,
    sentAt: row.sent_at,
  }));
}

export interface SendProgress {
  readonly total: number;
  readonly byState: Readonly<Record<SendState, number>>;
  /** Paper copies that the clerk has not marked as posted yet; part of `byState.queued`. */
  readonly paperWaiting: number;
}

/** Counts of one round. */
export async function sendProgress(db: Queryable, round: SendRound): Promise<SendProgress> {
  const { rows } = await sql<{ state: SendState; count: number; paper: number }>`
    select state, count(*) as count, count(*) filter (where channel = 'paper') as paper from send
     where document_id = ${round.documentId} and kind = ${round.kind} and round = ${round.round}
     group by state`.execute(db);
  const byState = { queued: 0, sending: 0, sent: 0, failed: 0, unknown: 0, skipped: 0 };
  for (const row of rows) byState[row.state] = row.count;
  return {
    total: rows.reduce((sum, row) => sum + row.count, 0),
    byState,
    paperWaiting: rows.find((row) => row.state === 'queued')?.paper ?? 0,
  };
}

/**
 * Rounds with letters to send that no running story waits for: those of documents filed away, reminders whose round
 * is closed, answers sent back and acknowledged. Letters that must wait before their next try, or for a paused campaign, are left alone until then.
 */
export async function roundsLeftBehind(db: Queryable): Promise<SendRound[]> {
  const { rows } = await sql<SendRound>`
    select distinct send.document_id as "documentId", send.kind, send.round
      from send join document l on l.id = send.document_id
      left join reminder r on send.kind = 'reminder' and r.campaign_id = l.campaign_id and r.round = send.round
     where send.channel <> 'paper' and send.state in ('queued', 'sending')
       and (l.state = 'kept' or send.kind in ('return', 'acknowledgement'))
       and (send.not_before is null or send.not_before <= clock_timestamp())
       and (send.lease_until is null or send.lease_until <= clock_timestamp())
       and (send.kind <> 'reminder' or r.state <> 'sending') and ${NOT_PAUSED}`.execute(db);
  return rows;
}
