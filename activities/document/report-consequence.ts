/** The report of a campaign answers the document from above that asked for it. */
import { liveNumber } from '../../store/document/numbering.ts';
import { closeAssignment, reopenAssignment } from '../../store/incoming/close-arrival.ts';
import type { Decision } from './decision.ts';

export const report = {
  async onNumbered({ trx, document: { row } }: Decision): Promise<void> {
    const number = await liveNumber(trx, row.id);
    if (number && row.campaign_id !== null)
      await closeAssignment(trx, row.campaign_id, { documentId: row.id, codeNotation: number.codeNotation });
  },
  onNumberVoided: ({ trx, document: { row } }: Decision): Promise<void> => reopenAssignment(trx, row.id),
};
