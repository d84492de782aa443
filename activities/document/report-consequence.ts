/** The report of a campaign answers the document from above that asked for it. */
import { liveNumber } from '../../store/document/numbering.ts';
import { closeAssignment, reopenAssignment } from '../../store/incoming/close-arrival.ts';
import type { Consequence } from './consequences.ts';

export const report: Consequence = {
  async onNumbered({ trx, document: { row } }) {
    const number = await liveNumber(trx, row.id);
    if (number && row.campaign_id !== null)
      await closeAssignment(trx, row.campaign_id, { documentId: row.id, codeNotation: number.codeNotation });
  },
  onNumberVoided: ({ trx, document: { row } }) => reopenAssignment(trx, row.id),
};
