/**
 * Who is counted: one rule for the status, the sentence for Zalo, the call sheet, the workbook and the report. A place
 * that no letter could reach owes its answer all the same; one that a person left out of the list owes nothing.
 */
import { isLeftOut } from '../directory/recipients/mend.ts';

/** Whether an answer is owed. `store/survey/owing.ts` says the same in the database. */
export const owesAnswer = (one: {
  readonly owesAnswer: boolean;
  readonly unreachableReason: string | null;
}): boolean => one.owesAnswer && !isLeftOut(one.unreachableReason);

/** Whoever owes an answer, and whoever gave one without owing it (registered itself, came through an intermediary). */
export const isCounted = ({
  owes,
  answered,
}: {
  readonly owes: boolean;
  readonly answered: boolean;
}): boolean => owes || answered;
