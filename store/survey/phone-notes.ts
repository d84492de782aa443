/** What was said over the telephone. It is no answer: a number is given to what comes in writing. */
import type { Actor } from '../../domain/directory/post.ts';
import type { RawAnswer } from '../../domain/survey/answer.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';

export interface NewPhoneNote {
  readonly recipientId: number;
  readonly receivedAt: Date;
  /** Who called, with whom, what was said. */
  readonly note: string;
  /** Figures told, as typed; empty: none. */
  readonly raw: RawAnswer;
  readonly actor: Actor;
  readonly requestId: string;
}

/** Figures told wait as the recipient's draft, unless it has one or has answered: looked through and sent, they count. */
export async function addPhoneNote(trx: Trx, note: NewPhoneNote): Promise<void> {
  const { recipientId, raw, actor, requestId } = note;
  const told = Object.keys(raw).length > 0;
  await trx
    .insertInto('phone_note')
    .values({
      recipient_id: recipientId,
      at: note.receivedAt,
      note: note.note.trim(),
      typed: told ? JSON.stringify(raw) : null,
      taken_by: actor.personId,
      request_id: requestId,
    })
    .execute();
  const answered = await trx
    .selectFrom('answer')
    .select('id')
    .where('recipient_id', '=', recipientId)
    .limit(1)
    .executeTakeFirst();
  if (told && !answered)
    await trx
      .insertInto('answer_draft')
      .values({ recipient_id: recipientId, values: JSON.stringify(raw) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await writeAudit(trx, {
    actor,
    action: 'notePhoneCall',
    objectKind: 'recipient',
    objectId: String(recipientId),
    comment: note.note.trim(),
    requestId,
  });
}

export interface PhoneNote {
  readonly recipientId: number;
  readonly at: Date;
  readonly note: string;
  readonly takenBy: string;
  /** The first version that came in writing afterwards; null: nothing did yet. */
  readonly confirmedBy: number | null;
}

/** Of all recipients of a campaign, oldest first. */
export const phoneNotes = (db: Queryable, campaignId: string): Promise<PhoneNote[]> =>
  db
    .selectFrom('phone_note as p')
    .innerJoin('recipient as r', 'r.id', 'p.recipient_id')
    .select(['p.recipient_id as recipientId', 'p.at', 'p.note', 'p.taken_by as takenBy'])
    .select((eb) =>
      eb
        .selectFrom('answer as a')
        .select('a.version')
        .whereRef('a.recipient_id', '=', 'p.recipient_id')
        .whereRef('a.received_at', '>=', 'p.at')
        .orderBy('a.version')
        .limit(1)
        .as('confirmedBy'),
    )
    .where('r.document_id', '=', letterIdOf(campaignId))
    .orderBy('p.id')
    .execute();
