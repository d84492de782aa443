import { submitAnswer } from '../../../store/survey/answers.ts';
import type { Change } from '../change.ts';
import { first } from '../posted.ts';
import { noNeedScreen } from '../views/no-need.ts';
import { REQUEST_ID } from '../views/review.ts';
import { isRequestId } from './send.ts';
import { randomUUID } from 'node:crypto';

/** "Không có nhu cầu" is an answer like any other. */
export const declining: Change = {
  path: '/khong-co-nhu-cau',
  answering: true,
  async make({ visit, posted, deps }) {
    const requestId = first(posted, REQUEST_ID);
    if (!isRequestId(requestId)) return noNeedScreen(visit, { requestId: randomUUID(), status: 422 });
    const recipientId = visit.page.recipient.id;
    await deps.db
      .transaction()
      .execute((trx) => submitAnswer(trx, { recipientId, kind: 'noNeed', values: {}, requestId }));
    return { goTo: `${visit.base}/bien-nhan` };
  },
  showAgain: ({ visit, posted }, why) =>
    noNeedScreen(visit, { requestId: first(posted, REQUEST_ID), ...why }),
};
