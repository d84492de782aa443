/** Paper copies: handed to the post or over by hand, received, come back; each once per request, with its row of posting. */
import { sql } from 'kysely';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { formatDay, type Day } from '../../domain/time/day.ts';
import type { Trx } from '../database.ts';
import { officeToday } from '../office/office-clock.ts';
import {
  decideOnSend,
  queueAgain,
  setSent,
  type LockedSend,
  type SendDecided,
  type SendDecider,
} from './send-decisions.ts';

export interface PostingAsk {
  /** Today when absent. */
  readonly on?: Day | undefined;
  readonly way?: 'post' | 'hand' | undefined;
  readonly envelopes?: number | undefined;
  /** Given by the post. */
  readonly itemNumber?: string | undefined;
}

/** The clerk posted the paper copy or handed it over. */
export function markPosted(
  trx: Trx,
  decider: SendDecider,
  sendId: number,
  ask: PostingAsk = {},
): Promise<SendDecided> {
  return decideOnSend(trx, decider, { decision: 'markPosted', sendId, details: { ...ask } }, async (row) => {
    requirePaper(row);
    const on = await dayAsked(trx, ask.on);
    await trx
      .insertInto('posting')
      .values({
        send_id: sendId,
        copy: row.copy,
        way: ask.way ?? 'post',
        posted_on: on,
        envelopes: ask.envelopes ?? 1,
        item_number: ask.itemNumber?.trim() || null,
        posted_by: decider.actor.personId,
      })
      // Posted again after it came back unopened under the same copy: the newer one stands.
      .onConflict((conflict) =>
        conflict.columns(['send_id', 'copy']).doUpdateSet((eb) => ({
          way: eb.ref('excluded.way'),
          posted_on: eb.ref('excluded.posted_on'),
          envelopes: eb.ref('excluded.envelopes'),
          item_number: eb.ref('excluded.item_number'),
          posted_by: eb.ref('excluded.posted_by'),
          returned_on: null,
          return_reason: null,
        })),
      )
      .execute();
    await setSent(trx, sendId);
    return 'sent';
  });
}

export interface ReceiptAsk {
  readonly on?: Day | undefined;
  /** Who signed for it. */
  readonly by: string;
  /** sha256 of the stored scan. */
  readonly scan?: string | undefined;
}

/** Proof of receipt (giấy báo phát, sổ chuyển giao) came back. */
export function markReceived(
  trx: Trx,
  decider: SendDecider,
  sendId: number,
  ask: ReceiptAsk,
): Promise<SendDecided> {
  return decideOnSend(
    trx,
    decider,
    { decision: 'markReceived', sendId, details: { ...ask } },
    async (row) => {
      requirePaper(row);
      const posted = await lockPosting(trx, row, sendId);
      const on = await dayAsked(trx, ask.on, posted.posted_on);
      await trx
        .updateTable('posting')
        .set({ received_on: on, received_by: ask.by.trim(), received_scan: ask.scan ?? null })
        .where('id', '=', posted.id)
        .execute();
      return 'sent';
    },
  );
}

export interface ReturnAsk {
  readonly on?: Day | undefined;
  /** As the post wrote on it: "không có người nhận". */
  readonly reason: string;
}

/** The post brought it back: the recipient has not got the document and is on the clerk's list again. */
export function markReturned(
  trx: Trx,
  decider: SendDecider,
  sendId: number,
  ask: ReturnAsk,
): Promise<SendDecided> {
  return decideOnSend(
    trx,
    decider,
    { decision: 'markReturned', sendId, details: { ...ask } },
    async (row) => {
      requirePaper(row);
      const posted = await lockPosting(trx, row, sendId);
      if (posted.received_on !== null)
        throw refusal({
          where: 'sendId',
          what: `${row.name} đã nhận ngày ${formatDay(posted.received_on)} theo giấy báo nhận`,
        });
      const on = await dayAsked(trx, ask.on, posted.posted_on);
      const reason = ask.reason.trim();
      await trx
        .updateTable('posting')
        .set({ returned_on: on, return_reason: reason })
        .where('id', '=', posted.id)
        .execute();
      await sql`update send set state = 'failed', sent_at = null, updated_at = clock_timestamp(),
        error = ${`Bưu điện hoàn lại ngày ${formatDay(on)}: ${reason}`}
      where id = ${sendId}`.execute(trx);
      return 'failed';
    },
  );
}

/** Corrects where the paper copy goes and puts it on the clerk's pile again. */
export function mendPostalAddress(
  trx: Trx,
  decider: SendDecider,
  sendId: number,
  address: string,
): Promise<SendDecided> {
  const postal = address.trim();
  const asked = { decision: 'mendPostalAddress', sendId, details: { address: postal } } as const;
  return decideOnSend(trx, decider, asked, async (row) => {
    if (postal === '') throw refusal({ where: 'address', what: 'chưa có địa chỉ' }, 'invalidInput');
    await trx
      .updateTable('recipient')
      .set({ postal_address: postal, channel: 'paper', unreachable_reason: null })
      .where('id', '=', row.recipientId)
      .execute();
    await queueAgain(trx, sendId, { channel: 'paper' });
    return 'queued';
  });
}

interface LockedPosting {
  readonly id: number;
  readonly posted_on: Day;
  readonly received_on: Day | null;
}

async function lockPosting(trx: Trx, row: LockedSend, sendId: number): Promise<LockedPosting> {
  const posting = await trx
    .selectFrom('posting')
    .select(['id', 'posted_on', 'received_on'])
    .where('send_id', '=', sendId)
    .where('copy', '=', row.copy)
    .forUpdate()
    .executeTakeFirst();
  if (posting) return posting;
  throw refusal({
    where: 'sendId',
    what: `${row.name}: chưa ghi ngày chuyển bản giấy`,
    remedy: 'ghi đã chuyển trước: dispatch posted',
  });
}

function requirePaper(row: LockedSend): void {
  if (row.channel !== 'paper') throw refusal({ where: 'sendId', what: `${row.name} nhận qua thư điện tử` });
}

/** Neither in the future nor before what it follows. */
async function dayAsked(trx: Trx, asked: Day | undefined, after?: Day): Promise<Day> {
  const today = await officeToday(trx);
  const on = asked ?? today;
  if (on > today) throw refusal({ where: 'on', what: `ngày ${formatDay(on)} chưa tới` }, 'invalidInput');
  if (after !== undefined && on < after)
    throw refusal(
      { where: 'on', what: `ngày ${formatDay(on)} trước ngày chuyển ${formatDay(after)}` },
      'invalidInput',
    );
  return on;
}

const refusal = (problem: Problem, type: 'wrongState' | 'invalidInput' = 'wrongState'): Refusal =>
  new Refusal(type, [problem]);
