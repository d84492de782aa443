/** The end of the work on a document that came in: the number it was answered with, or why none is needed. */
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import { officeNow } from '../office/office-clock.ts';
import { arrivalRef, type ArrivalRecord } from './list-arrivals.ts';
import { refuseUnlessOpen } from './instruct.ts';

export interface Closing {
  readonly arrival: ArrivalRecord;
  /** Number and notation of the answer; or … */
  readonly reply?: string | undefined;
  /** … why none is needed. */
  readonly reason?: string | undefined;
  readonly actor: Actor;
  readonly requestId: string;
}

/** @throws Refusal `forbidden` for other units, `invalidInput` unless exactly one of both is given, `wrongState` */
export async function closeArrival(
  trx: Trx,
  { arrival, reply, reason, actor, requestId }: Closing,
): Promise<string> {
  refuseUnlessOpen(arrival);
  if (actor.rank !== 'clerk' && actor.unitId !== arrival.leadUnitId)
    throw new Refusal('forbidden', [
      { where: 'đơn vị', what: 'chỉ văn thư hoặc đơn vị chủ trì kết thúc việc giải quyết' },
    ]);
  if ((reply === undefined) === (reason === undefined))
    throw new Refusal('invalidInput', [
      {
        where: 'reply',
        what: 'ghi số văn bản trả lời, hoặc lý do không cần trả lời',
        remedy: 'ghi một trong hai',
      },
    ]);
  await trx
    .updateTable('arrival')
    .set({
      closed_at: await officeNow(trx),
      reply_code_notation: reply ?? null,
      closed_reason: reason ?? null,
    })
    .where('id', '=', arrival.id)
    .execute();
  await writeAudit(trx, {
    actor,
    action: 'closeArrival',
    objectKind: 'arrival',
    objectId: String(arrival.id),
    comment: reason,
    details: { reply: reply ?? null },
    requestId,
  });
  return `Đã kết thúc việc giải quyết văn bản đến ${arrivalRef(arrival)}`;
}

export interface ReplyDocument {
  readonly documentId: string;
  readonly codeNotation: string;
}

/** The report of a campaign was issued: its number closes the row of the assignment that asked for it. */
export async function closeAssignment(trx: Trx, campaignId: string, reply: ReplyDocument): Promise<void> {
  const closed = await trx
    .updateTable('arrival')
    .set({
      closed_at: await officeNow(trx),
      reply_document_id: reply.documentId,
      reply_code_notation: reply.codeNotation,
    })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('campaign')
        .select('arrival_id')
        .where('id', '=', campaignId)
        .$castTo<{ arrival_id: number }>(),
    )
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (closed)
    await writeAudit(trx, {
      actor: null,
      action: 'closeArrival',
      objectKind: 'arrival',
      objectId: String(closed.id),
      details: { reply: reply.codeNotation, documentId: reply.documentId },
    });
}

/** The number was voided: the assignment waits for its answer again. */
export async function reopenAssignment(trx: Trx, documentId: string): Promise<void> {
  const opened = await trx
    .updateTable('arrival')
    .set({ closed_at: null, reply_document_id: null, reply_code_notation: null })
    .where('reply_document_id', '=', documentId)
    .returning('id')
    .executeTakeFirst();
  if (opened)
    await writeAudit(trx, {
      actor: null,
      action: 'reopenArrival',
      objectKind: 'arrival',
      objectId: String(opened.id),
      details: { documentId },
    });
}
