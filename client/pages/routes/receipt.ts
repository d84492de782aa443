import { Refusal } from '../../../domain/failure/catalogue.ts';
import { confirmReceipt } from '../../../store/survey/receipts.ts';
import type { Change } from '../change.ts';
import { first } from '../posted.ts';
import { letterScreen } from '../views/letter.ts';

const NAME = 'ho-ten';

/** "Xác nhận đã nhận": by name, once. */
export const confirming: Change = {
  path: '/xac-nhan',
  answering: false,
  async make({ visit, posted, deps }) {
    const typed = first(posted, NAME);
    try {
      await deps.db.transaction().execute((trx) => confirmReceipt(trx, visit.page.recipient.id, typed));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const problem = error.problems.map(({ what, remedy }) => `${what}; ${remedy}.`).join(' ');
      return letterScreen(visit.page, visit.base, { name: { typed, problem }, status: 422 });
    }
    return { goTo: `${visit.base}#da-nhan` };
  },
  showAgain: ({ visit, posted }, why) =>
    letterScreen(visit.page, visit.base, { name: { typed: first(posted, NAME), problem: null }, ...why }),
};
