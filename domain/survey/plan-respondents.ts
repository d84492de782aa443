/** What taking the rows of an intermediary's file would do. Pure. */
import { grouped } from '../grouped.ts';
import type { AnswerValues } from './form.ts';
import type { Respondent, RespondentRow } from './respondents.ts';
import { nameKey } from './sameness.ts';

export interface KnownRespondent extends Respondent {
  readonly recipientId: number;
  readonly values: AnswerValues;
}
export interface PlannedRow {
  readonly row: RespondentRow;
  readonly what: 'new' | 'changed' | 'same';
  /** null: new. */
  readonly recipientId: number | null;
}

/** What taking the rows would do; those of earlier files that are not in this one are told, never deleted. */
export function planRespondents(
  rows: readonly RespondentRow[],
  known: readonly KnownRespondent[],
): { readonly planned: readonly PlannedRow[]; readonly vanished: readonly KnownRespondent[] } {
  const left = new Set(known);
  const byTaxNumber = grouped(known, ({ taxNumber }) => taxNumber);
  const byName = grouped(known, ({ name }) => nameKey(name));
  const planned = rows.map((row): PlannedRow => {
    const { name, taxNumber } = row.respondent;
    const before =
      (taxNumber === null ? undefined : byTaxNumber.get(taxNumber))?.find((one) => left.has(one)) ??
      byName
        .get(nameKey(name))
        ?.find((one) => left.has(one) && (one.taxNumber === null || taxNumber === null));
    if (!before) return { row, what: 'new', recipientId: null };
    left.delete(before);
    const same = canonical([row.respondent, row.values]) === canonical([whoOf(before), before.values]);
    return { row, what: same ? 'same' : 'changed', recipientId: before.recipientId };
  });
  return { planned, vanished: [...left] };
}

const whoOf = ({ name, taxNumber, postalAddress, contactPerson, phone, email }: Respondent): Respondent => ({
  name,
  taxNumber,
  postalAddress,
  contactPerson,
  phone,
  email,
});

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
