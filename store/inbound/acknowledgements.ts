/** Acknowledging answers that came by mail: one letter of the ledger for each version of an answer. */
import { sql } from 'kysely';
import type { Queryable, Trx } from '../database.ts';
import { receiptCode } from '../survey/receipt-code.ts';

interface Acknowledging {
  readonly documentId: string;
  readonly recipientId: number;
  readonly version: number;
  /** Whoever wrote, which need not be the address the letter went to. */
  readonly to: string;
}

/** Nothing to an address whose owner complained about our mail. */
export async function queueAcknowledgement(trx: Trx, { to, ...about }: Acknowledging): Promise<void> {
  await sql`
    insert into send (document_id, recipient_id, kind, round, channel, email, state)
    select ${about.documentId}, ${about.recipientId}, 'acknowledgement', ${about.version}, 'email', ${to}, 'queued'
     where not exists (select 1 from mail_hold h where h.address = lower(${to}) and h.released_at is null)
    on conflict (document_id, recipient_id, kind, round) do nothing`.execute(trx);
}

export interface Acknowledged {
  readonly recipientId: number;
  /** Message-ID of what is acknowledged; null: it had none. */
  readonly messageId: string | null;
  /** Office time at which the mail server took it. */
  readonly receivedAt: Date;
  /** Số đến; null while the series is held. */
  readonly arrivalNumber: number | null;
  readonly late: boolean;
  readonly afterCutOff: boolean;
  readonly receiptCode: string;
}

export async function readAcknowledged(
  db: Queryable,
  recipientIds: readonly number[],
  version: number,
): Promise<ReadonlyMap<number, Acknowledged>> {
  const { rows } = await sql<Omit<Acknowledged, 'receiptCode'> & { readonly requestId: string }>`
    select a.recipient_id as "recipientId", m.message_id as "messageId", a.received_at as "receivedAt",
           v.number as "arrivalNumber", a.late, a.after_cut_off as "afterCutOff", a.request_id as "requestId"
      from answer a left join arrival v on v.id = a.arrival_id
      left join inbound_message m on 'inbound-' || m.id = a.request_id
     where a.version = ${version} and a.recipient_id = any(${[...recipientIds]}::bigint[])`.execute(db);
  return new Map(
    rows.map(({ requestId, ...row }) => [
      row.recipientId,
      { ...row, receiptCode: receiptCode(row.recipientId, version, requestId) },
    ]),
  );
}
