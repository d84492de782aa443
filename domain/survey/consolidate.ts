/**
 * Answers of a campaign → the facts of its report. Of each recipient the version that stands counts (`standing.ts`);
 * late ones before the cut-off count and are marked; what is missing is named, not hidden in totals.
 */
import { isCounted } from './counting.ts';
import { summarise, type FieldSummary } from './field-summary.ts';
import type { AnswerValues, FormField } from './form.ts';
import { standingOf, type VersionFacts } from './standing.ts';

export function consolidate(input: ConsolidationInput): Consolidation {
  const answersOf = byRecipient(input.answers);
  const rows = input.recipients
    .map((recipient) => rowOf(recipient, answersOf.get(recipient.id) ?? []))
    .filter(({ owes, status }) => isCounted({ owes, answered: status !== 'missing' }));
  const labels = [...new Set(rows.map(({ group }) => group))];
  const groups = labels.map((label) => ({
    label,
    counts: countsOf(rows.filter(({ group }) => group === label)),
  }));
  const answered = rows.flatMap(({ name, group, status, values }) =>
    // The file of an intermediary is an answer without values of its own: those of its respondents count.
    status === 'answered' && values && Object.keys(values).length > 0 ? [{ name, group, values }] : [],
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
  readonly recipients: readonly RecipientFacts[];
  readonly answers: readonly AnswerFacts[];
}
export interface RecipientFacts {
  readonly id: number;
  readonly name: string;
  /** Label of the group under which it is counted. */
  readonly group: string;
  readonly owesAnswer: boolean;
  /** Why the letter could not reach it, Vietnamese. */
  readonly unreachable?: string | null | undefined;
}
export interface AnswerFacts extends VersionFacts {
  readonly recipientId: number;
  readonly kind: 'answer' | 'noNeed';
  readonly values: AnswerValues;
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
  /** False: its answer came through an intermediary, nobody had asked it. */
  readonly owes: boolean;
  readonly status: 'answered' | 'noNeed' | 'missing';
  /** What stands was received at or after the due moment that held for it then. */
  readonly late: boolean;
  /** It was sent back to be corrected and was not. */
  readonly uncorrected: boolean;
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

/** Gathered first, so that thousands of recipients cost one pass. */
function byRecipient(answers: readonly AnswerFacts[]): Map<number, AnswerFacts[]> {
  const found = new Map<number, AnswerFacts[]>();
  for (const answer of answers) {
    const list = found.get(answer.recipientId);
    if (list) list.push(answer);
    else found.set(answer.recipientId, [answer]);
  }
  return found;
}

function rowOf(
  { id, name, group, owesAnswer, unreachable = null }: RecipientFacts,
  all: readonly AnswerFacts[],
): ConsolidatedRow {
  const standing = standingOf(all);
  return {
    recipientId: id,
    name,
    group,
    owes: owesAnswer,
    status: standing ? (standing.kind === 'noNeed' ? 'noNeed' : 'answered') : 'missing',
    late: standing?.late ?? false,
    uncorrected: standing?.returned === 'lapsed',
    afterCutOff: !standing && all.some(({ afterCutOff }) => afterCutOff),
    unreachable: standing ? null : unreachable,
    receivedAt: standing?.receivedAt ?? null,
    values: standing?.kind === 'answer' ? standing.values : null,
  };
}

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
