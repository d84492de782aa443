/** Sending the letter, and with it the personal link, to one recipient again or late. */
import type { Trx } from '../database.ts';
import { queueAgain } from '../dispatch/send-decisions.ts';
import { queueSends } from '../dispatch/sends.ts';
import { requestWake } from '../process.ts';
import { documentProcessId } from '../../domain/survey/ids.ts';

export interface LetterOf {
  readonly documentId: string;
  readonly recipientId: number;
}

/** Queues the letter to where the recipient is reached now; one that is being sent just now is left alone. */
export async function queueLetter(trx: Trx, { documentId, recipientId }: LetterOf): Promise<void> {
  const round = { documentId, kind: 'document', round: 0 } as const;
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
}
