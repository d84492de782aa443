/** What people do with single rows of the send ledger: each once per request, under lock, with its audit row. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { isEmailAddress } from '../../domain/dispatch/address.ts';
import { SEND_DECISIONS, type SendDecision } from '../../domain/dispatch/decisions.ts';
import { SEND_STATES, type SendKind, type SendState } from '../../domain/dispatch/send.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { documentProcessId, surveyProcessId } from '../../domain/survey/ids.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import { requestWake } from '../process.ts';
import { onceOnly } from '../request.ts';

/** Who decides, under which request id, and why. */
export interface SendDecider {
  readonly actor: Actor;
  readonly requestId: string;
  readonly comment?: string | undefined;
}

export interface SendDecided {
  readonly sendId: number;
  readonly state: SendState;
}

/** Corrects an e-mail address and sends this letter alone again; later letters go to the new address too. */
export function mendAddress(
  trx: Trx,
  decider: SendDecider,
  sendId: number,
  address: string,
): Promise<SendDecided> {
  const email = address.trim();
  return decideOnSend(trx, decider, { decision: 'mendAddress', sendId, details: { email } }, async (row) => {
    if (!isEmailAddress(email)) throw badAddress(email);
    const channel = row.channel === 'internal' ? 'internal' : 'email';
    // From now on it is reached, and so also reminded and counted.
    await trx
      .updateTable('recipient')
      .set({ email, channel, unreachable_reason: null })
      .where('id', '=', row.recipientId)
      .execute();
    await queueAgain(trx, sendId, { email, channel });
    return 'queued';
  });
}

/** Sends a letter again, as a copy with a Message-ID of its own. A paper letter waits for the clerk again. */
export function resend(trx: Trx, decider: SendDecider, sendId: number): Promise<SendDecided> {
  return decideOnSend(trx, decider, { decision: 'resend', sendId }, async (row) => {
    if (row.channel !== 'paper' && row.email === null) throw badAddress('');
    await queueAgain(trx, sendId);
    return 'queued';
  });
}

/** A person knows that the letter did arrive: they asked the recipient by telephone, say. */
export function settleAsSent(trx: Trx, decider: SendDecider, sendId: number): Promise<SendDecided> {
  return decideOnSend(trx, decider, { decision: 'settleAsSent', sendId }, async () => {
    requireComment(decider, 'ghi rõ căn cứ, ví dụ: đã gọi điện, nơi nhận xác nhận');
    await setSent(trx, sendId);
    return 'sent';
  });
}

/** A row of the ledger, held by this transaction. */
export interface LockedSend {
  readonly documentId: string;
  readonly kind: SendKind;
  readonly round: number;
  readonly copy: number;
  readonly recipientId: number;
  readonly name: string;
  readonly channel: string;
  readonly email: string | null;
  readonly state: SendState;
  readonly campaignId: string | null;
  /** Drafting unit of the document. */
  readonly unitId: string;
  /** The document that recalled or replaced this one. */
  readonly setAsideBy: string | null;
}

export interface AskedOfSend {
  readonly decision: SendDecision;
  readonly sendId: number;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Checks who may, carries it out once, writes it down and wakes whom it concerns. */
export function decideOnSend(
  trx: Trx,
  decider: SendDecider,
  asked: AskedOfSend,
  apply: (row: LockedSend) => Promise<SendState>,
): Promise<SendDecided> {
  const { actor, requestId, comment } = decider;
  const request = {
    id: requestId,
    accountId: actor.accountId,
    postId: actor.postId,
    action: asked.decision,
    objectId: String(asked.sendId),
    payload: { ...asked.details, ...(comment !== undefined && { comment }) },
  };
  return onceOnly(trx, request, async () => {
    const row = await lockSend(trx, asked.sendId);
    refuseUnlessAllowed(actor, asked.decision, row);
    const state = await apply(row);
    await recordDecision(trx, decider, asked, row);
    return { sendId: asked.sendId, state };
  });
}

async function lockSend(trx: Trx, sendId: number): Promise<LockedSend> {
  const { rows } = await sql<LockedSend>`
    select s.document_id as "documentId", s.kind, s.round, s.copy, s.recipient_id as "recipientId", r.name, s.channel,
           s.email, s.state, d.campaign_id as "campaignId", d.unit_id as "unitId",
           coalesce(d.recalled_by, d.replaced_by) as "setAsideBy"
      from send s join recipient r on r.id = s.recipient_id join document d on d.id = s.document_id
     where s.id = ${sendId} for update of s`.execute(trx);
  if (!rows[0]) throw new Refusal('notFound', [{ where: 'sendId', what: `không có dòng gửi số ${sendId}` }]);
  return rows[0];
}

/** Decisions that would bring the document to somebody. */
const SENDS_IT: readonly SendDecision[] = ['mendAddress', 'mendPostalAddress', 'resend', 'markPosted'];

function refuseUnlessAllowed(actor: Actor, decision: SendDecision, row: LockedSend): void {
  const { label, ranks, from } = SEND_DECISIONS[decision];
  if (!(ranks as readonly string[]).includes(actor.rank)) {
    throw new Refusal('forbidden', [{ where: 'actor', what: `${actor.postTitle} không được: ${label}` }]);
  }
  if (actor.rank === 'officer' && actor.unitId !== row.unitId) {
    throw new Refusal('forbidden', [
      {
        where: 'actor',
        what: `${actor.postTitle} không thuộc đơn vị soạn thảo văn bản`,
        remedy: 'nhờ văn thư',
      },
    ]);
  }
  if (row.setAsideBy !== null && row.kind === 'document' && SENDS_IT.includes(decision)) {
    throw new Refusal('wrongState', [
      {
        where: 'sendId',
        what: `văn bản đã được thu hồi hoặc thay thế, không thể: ${label}`,
        remedy: `gửi văn bản mới: ${row.setAsideBy}`,
      },
    ]);
  }
  if (!(from as readonly string[]).includes(row.state)) {
    throw new Refusal('wrongState', [
      { where: 'sendId', what: `${row.name}: ${SEND_STATES[row.state].toLowerCase()}, không thể: ${label}` },
    ]);
  }
}

async function recordDecision(
  trx: Trx,
  { actor, requestId, comment }: SendDecider,
  asked: AskedOfSend,
  row: LockedSend,
): Promise<void> {
  await writeAudit(trx, {
    actor,
    action: asked.decision,
    objectKind: 'send',
    objectId: String(asked.sendId),
    comment,
    requestId,
    details: {
      documentId: row.documentId,
      kind: row.kind,
      round: row.round,
      copy: row.copy,
      from: row.state,
      ...asked.details,
    },
  });
  await requestWake(trx, documentProcessId(row.documentId));
  if (row.campaignId !== null) await requestWake(trx, surveyProcessId(row.campaignId));
}

/** As a copy with a Message-ID of its own. */
export const QUEUED_AGAIN = sql`state = 'queued', copy = copy + 1, tries = 0, claim = null, lease_until = null,
  data_began = false, message_id = null, bounced_at = null, not_before = null, reply = null, error = null, sent_at = null`;
export const SETTLED = sql`state = 'sent', sent_at = office_now(), claim = null, lease_until = null, error = null,
  bounced_at = null`;

export async function queueAgain(
  trx: Trx,
  sendId: number,
  change: { readonly email?: string; readonly channel?: string } = {},
): Promise<void> {
  await sql`update send set ${QUEUED_AGAIN},
      email = coalesce(${change.email ?? null}, email), channel = coalesce(${change.channel ?? null}, channel),
      updated_at = clock_timestamp()
    where id = ${sendId}`.execute(trx);
}

export async function setSent(trx: Trx, sendId: number): Promise<void> {
  await sql`update send set ${SETTLED}, updated_at = clock_timestamp() where id = ${sendId}`.execute(trx);
}

function requireComment({ comment }: SendDecider, remedy: string): void {
  if (!comment?.trim())
    throw new Refusal('commentRequired', [{ where: 'comment', what: 'còn trống', remedy }]);
}

const badAddress = (email: string): Refusal =>
  new Refusal('invalidInput', [
    {
      where: 'email',
      what: email === '' ? 'chưa có địa chỉ' : `"${email}" không phải địa chỉ thư điện tử`,
      remedy: 'ghi dạng ten@donvi.vn',
    },
  ]);
