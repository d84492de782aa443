import { randomUUID } from 'node:crypto';
import { Refusal } from '../../../domain/failure/catalogue.ts';
import { readDay } from '../../../domain/vietnamese/day-text.ts';
import { askExtension } from '../../../store/survey/extensions.ts';
import type { Change } from '../change.ts';
import { valueName } from '../form/inputs.ts';
import { first, type Posted } from '../posted.ts';
import { moreTimeScreen, REASON, UNTIL, type MoreTimeShown } from '../views/more-time.ts';
import { REQUEST_ID } from '../views/review.ts';
import { isRequestId } from './send.ts';

/** "Xin thêm thời gian": a day and a reason, one request at a time. */
export const askingForTime: Change = {
  path: '/xin-gia-han',
  answering: true,
  async make({ visit, posted, deps }) {
    const typed = typedOf(posted);
    const ask = {
      recipientId: visit.page.recipient.id,
      askedUntil: readDay(typed.until) ?? typed.until.trim(),
      reason: typed.reason.trim(),
      requestId: typed.requestId,
    };
    try {
      await deps.db.transaction().execute((trx) => askExtension(trx, ask));
    } catch (error) {
      if (!(error instanceof Refusal) || error.type !== 'invalidInput') throw error;
      return moreTimeScreen(visit, { ...typed, problems: error.problems, status: 422 });
    }
    return { goTo: `${visit.base}#gia-han` };
  },
  showAgain: ({ visit, posted }, why) => moreTimeScreen(visit, { ...typedOf(posted), ...why }),
};

function typedOf(posted: Posted): Pick<MoreTimeShown, 'until' | 'reason' | 'requestId'> {
  const requestId = first(posted, REQUEST_ID);
  return {
    until: first(posted, valueName(UNTIL.id)),
    reason: first(posted, valueName(REASON.id)),
    requestId: isRequestId(requestId) ? requestId : randomUUID(),
  };
}
