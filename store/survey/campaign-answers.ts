/** All versions of all answers of a campaign, for consolidation. */
import { sql } from 'kysely';
import type { AnswerFacts } from '../../domain/survey/consolidate.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { Queryable, Trx } from '../database.ts';

export const readCampaignAnswers = (db: Queryable, campaignId: string): Promise<AnswerFacts[]> =>
  db
    .selectFrom('answer')
    .innerJoin('recipient', 'recipient.id', 'answer.recipient_id')
    .select([
      'answer.recipient_id as recipientId',
      'answer.version',
      'answer.kind',
      'answer.values',
      'answer.received_at as receivedAt',
      'answer.late',
      'answer.after_cut_off as afterCutOff',
      'answer.returned',
      sql<boolean>`answer.chosen_at is not null`.as('chosen'),
    ])
    .where('recipient.document_id', '=', letterIdOf(campaignId))
    .orderBy('answer.recipient_id')
    .orderBy('answer.version')
    .execute();

/**
 * Answers that came between the moment of the cut-off and its being carried out are marked like those after it; those
 * sent back and not corrected by then stand as they are.
 */
export async function markAfterCutOff(trx: Trx, campaignId: string, cutOffAt: Date): Promise<void> {
  await trx
    .updateTable('answer')
    .set({ after_cut_off: true })
    .from('recipient')
    .whereRef('recipient.id', '=', 'answer.recipient_id')
    .where('recipient.document_id', '=', letterIdOf(campaignId))
    .where('answer.received_at', '>=', cutOffAt)
    .execute();
  await trx
    .updateTable('answer')
    .set({ returned: 'lapsed' })
    .from('recipient')
    .whereRef('recipient.id', '=', 'answer.recipient_id')
    .where('recipient.document_id', '=', letterIdOf(campaignId))
    .where('answer.returned', '=', 'open')
    .execute();
}
