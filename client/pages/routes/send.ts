import { randomUUID } from 'node:crypto';
import { submitAnswer } from '../../../store/survey/answers.ts';
import type { Change } from '../change.ts';
import { readForm } from '../form/answer.ts';
import { first } from '../posted.ts';
import type { Outcome } from '../screen.ts';
import { formScreen, startingRaw } from '../views/form.ts';
import { notice } from '../views/notice.ts';
import { REQUEST_ID, reviewScreen } from '../views/review.ts';
import type { Visit } from '../visit.ts';
import { typedRaw } from './form.ts';

/** The review page of the draft; without one there is nothing to review. */
export function reviewOf(visit: Visit): Outcome {
  const { page, base } = visit;
  if (!page.draft) return { goTo: page.answers.length > 0 ? `${base}/bien-nhan` : `${base}/phieu` };
  const raw = startingRaw(page);
  const { values, problems } = readForm(page.campaign.definition.form.fields, raw);
  if (problems.length > 0) return formScreen(visit, { raw, problems });
  return reviewScreen(visit, { raw, values, requestId: randomUUID() });
}

/** Sends what the review page showed. The request id in the page makes sending it twice the same as once. */
export const sending: Change = {
  path: '/gui',
  answering: true,
  async make(asked) {
    const { visit, posted, deps } = asked;
    const raw = typedRaw(asked);
    const { values, problems } = readForm(visit.page.campaign.definition.form.fields, raw);
    if (problems.length > 0) return formScreen(visit, { raw, problems, status: 422 });
    const requestId = first(posted, REQUEST_ID);
    if (!isRequestId(requestId)) return reviewScreen(visit, { raw, values, ...anew() });
    const recipientId = visit.page.recipient.id;
    await deps.db
      .transaction()
      .execute((trx) => submitAnswer(trx, { recipientId, kind: 'answer', values, requestId }));
    return { goTo: `${visit.base}/bien-nhan` };
  },
  showAgain(asked, why) {
    const raw = typedRaw(asked);
    const { values } = readForm(asked.visit.page.campaign.definition.form.fields, raw);
    return reviewScreen(asked.visit, { raw, values, requestId: first(asked.posted, REQUEST_ID), ...why });
  },
};

export const isRequestId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);

const anew = () => ({
  requestId: randomUUID(),
  notices: [notice('bad', 'Đề nghị xem lại rồi bấm gửi một lần nữa.', 'Chưa gửi được.')],
  status: 422,
});
