/** Sending the letter, and with it the personal link, to one recipient again or late. */
import type { Trx } from '../database.ts';
import { whyHeld } from '../dispatch/held.ts';
import { queueAgain } from '../dispatch/send-decisions.ts';
import { queueSends } from '../dispatch/sends.ts';
import { requestWake } from '../process.ts';
import { documentProcessId } from '../../domain/survey/ids.ts';
import { placeInForce, type LetterOf } from './letter-in-force.ts';

/** What keeps the letter from ever going out again: the campaign was stopped, or the letter recalled. */
export type Ended = 'stopped' | 'setAside';

/**
 * Queues the letter in force to where the recipient is reached now; one that is being sent just now is left alone. What
 * was sent stays written down as sent when nothing goes out any more.
 * @returns why it is not queued; null: it is
 */
export async function queueLetter(trx: Trx, letter: LetterOf): Promise<Ended | null> {
  if (await isStopped(trx, letter.documentId)) return 'stopped';
  const { documentId, recipientId } = await placeInForce(trx, letter);
  const round = { documentId, kind: 'document', round: 0 } as const;
  if ((await whyHeld(trx, round)) === 'setAside') return 'setAside';
  if ((await queueSends(trx, round, [recipientId])) === 0) {
    const row = await trx
      .selectFrom('send')
      .innerJoin('recipient', 'recipient.id', 'send.recipient_id')
      .select(['send.id', 'send.state', 'recipient.email', 'recipient.channel'])
      .where('send.document_id', '=', documentId)
      .where('send.recipient_id', '=', recipientId)
      .where('send.kind', '=', 'document')
      .where('send.round', '=', 0)
      .forUpdate('send')
      .executeTakeFirstOrThrow();
    const change = { channel: row.channel, ...(row.email !== null && { email: row.email }) };
    if (row.state !== 'sending') await queueAgain(trx, row.id, change);
  }
  await requestWake(trx, documentProcessId(documentId));
  return null;
}

/** A document that mends another still goes out then; a link to answer by has no more use. */
async function isStopped(trx: Trx, letterId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('document')
    .innerJoin('campaign', 'campaign.id', 'document.campaign_id')
    .select('campaign.state')
    .where('document.id', '=', letterId)
    .executeTakeFirst();
  return row?.state === 'stopped';
}
