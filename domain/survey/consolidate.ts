/**
 * Answers of a campaign → the facts of its report. Of each recipient the newest version received before the cut-off
 * counts; late ones before the cut-off count and are marked; what is missing is named, not hidden in totals.
 */
import { summarise, type FieldSummary } from './field-summary.ts';
import type { AnswerValues, FormField } from './form.ts';
import { dueFor } from './timing.ts';

export function consolidate(input: ConsolidationInput): Consolidation {
  const answersOf = byRecipient(input.answers);
  const rows = input.recipients
    .map((recipient) => rowOf(recipient, answersOf.get(recipient.id) ?? [], input))
    .filter(isCounted);
  const labels = [...new Set(rows.map(({ group }) => group))];
  const groups = labels.map((label) => ({
    label,
    counts: countsOf(rows.filter(({ group }) => group === label)),
  }));
  const answered = rows.flatMap(({ name, group, status, values }) =>
    status === 'answered' && values ? [{ name, group, values }] : [],
  );
  return {
    rows,
    totals: countsOf(rows),
    groups,
    fields: input.form.map((field) => summarise(field, answered, labels)),
  };
}

export interface ConsolidationInput {
  readonly form: readonly FormField[];
  /** The campaign's due moment in force. */
  readonly dueAt: Date;
  /** The first instant that no longer counts. */
  readonly cutOffAt: Date;
  readonly recipients: readonly RecipientFacts[];
  readonly answers: readonly AnswerFacts[];
}
export interface RecipientFacts {
  readonly id: number;
  readonly name: string;
  /** Label of the group under which it is counted. */
  readonly group: string;
  readonly owesAnswer: boolean;
  readonly ownDueAt?: Date | null | undefined;
  /** Why the letter could not reach it, Vietnamese. */
  readonly unreachable?: string | null | undefined;
}
export interface AnswerFacts {
  readonly recipientId: number;
  readonly version: number;
  readonly kind: 'answer' | 'noNeed';
  readonly values: AnswerValues;
  readonly receivedAt: Date;
}

export interface Consolidation {
  /** Those who owe an answer, and others who gave one, in the order of recipients. */
  readonly rows: readonly ConsolidatedRow[];
  readonly totals: Counts;
  /** In the order in which groups first appear. */
  readonly groups: readonly { readonly label: string; readonly counts: Counts }[];
  /** In the order of the form; of those who answered with data. */
  readonly fields: readonly FieldSummary[];
}
export interface ConsolidatedRow {
  readonly recipientId: number;
  readonly name: string;
  readonly group: string;
  readonly status: 'answered' | 'noNeed' | 'missing';
  /** First answered at or after the due moment that held for it. */
  readonly late: boolean;
  /** Missing, but something came after the cut-off. */
  readonly afterCutOff: boolean;
  readonly unreachable: string | null;
  readonly receivedAt: Date | null;
  /** Of the version that counts; null unless answered. */
  readonly values: AnswerValues | null;
}
/** `sent` = answered + noNeed + missing; late ones are among the answered and noNeed, the others among the missing. */
export interface Counts {
  readonly sent: number;
  readonly answered: number;
  readonly noNeed: number;
  readonly missing: number;
  readonly late: number;
  readonly afterCutOff: number;
  readonly unreachable: number;
}

/** Versions in order, so that thousands of recipients cost one pass. */
function byRecipient(answers: readonly AnswerFacts[]): Map<number, AnswerFacts[]> {
  const found = new Map<number, AnswerFacts[]>();
  for (const answer of [...answers].sort((a, b) => a.version - b.version)) {
    const list = found.get(answer.recipientId);
    if (list) list.push(answer);
    else found.set(answer.recipientId, [answer]);
  }
  return found;
}

function rowOf(
  recipient: RecipientFacts,
  all: readonly AnswerFacts[],
  input: Pick<ConsolidationInput, 'cutOffAt' | 'dueAt'>,
): ConsolidatedRow & { readonly owes: boolean } {
  const { id, name, group, owesAnswer, ownDueAt, unreachable = null } = recipient;
  const counted = all.filter(({ receivedAt }) => receivedAt < input.cutOffAt);
  const [first, last] = [counted[0], counted.at(-1)];
  return {
    recipientId: id,
    name,
    group,
    owes: owesAnswer,
    status: last ? (last.kind === 'noNeed' ? 'noNeed' : 'answered') : 'missing',
    late: first !== undefined && first.receivedAt >= dueFor(input.dueAt, ownDueAt),
    afterCutOff: !last && all.length > 0,
    unreachable: last ? null : unreachable,
    receivedAt: last?.receivedAt ?? null,
    values: last?.kind === 'answer' ? last.values : null,
  };
}

const isCounted = ({ owes, status }: { owes: boolean; status: ConsolidatedRow['status'] }): boolean =>
  owes || status !== 'missing';

function countsOf(rows: readonly ConsolidatedRow[]): Counts {
  const count = (test: (row: ConsolidatedRow) => boolean): number => rows.filter(test).length;
  return {
    sent: rows.length,
    answered: count(({ status }) => status === 'answered'),
    noNeed: count(({ status }) => status === 'noNeed'),
    missing: count(({ status }) => status === 'missing'),
    late: count(({ late }) => late),
    afterCutOff: count(({ afterCutOff }) => afterCutOff),
    unreachable: count(({ unreachable }) => unreachable !== null),
  };
}
