/** One body that answered twice, by itself and through an intermediary: found here, merged only by a person. */
import type { AnswerFacts } from './consolidate.ts';
import type { FieldValue } from './form.ts';
import { nameKey } from './sameness.ts';
import { standingOf } from './standing.ts';

export interface Body {
  readonly recipientId: number;
  readonly name: string;
  readonly taxNumber: string | null;
}
export interface Pair {
  readonly one: number;
  readonly other: number;
  readonly reason: 'taxNumber' | 'name';
}

export const PAIR_REASONS: Readonly<Record<Pair['reason'], string>> = {
  taxNumber: 'cùng mã số thuế',
  name: 'cùng tên',
};

/** Rows in this order: the first key that two bodies share is the reason. */
const KEYS: readonly { readonly reason: Pair['reason']; readonly of: (body: Body) => string }[] = [
  { reason: 'taxNumber', of: ({ taxNumber }) => (taxNumber ?? '').replace(/\D/g, '') },
  { reason: 'name', of: ({ name }) => nameKey(name) },
];

/** Every pair of bodies that may be one, each pair once; in the order given. One pass per key. */
export function samePairs(bodies: readonly Body[]): Pair[] {
  const found = new Map<string, Pair>();
  for (const { reason, of } of KEYS) {
    const byKey = new Map<string, Body[]>();
    for (const body of bodies) {
      const key = of(body);
      if (key === '') continue;
      const before = byKey.get(key) ?? [];
      for (const { recipientId: one } of before) {
        const name = `${one}-${body.recipientId}`;
        if (!found.has(name)) found.set(name, { one, other: body.recipientId, reason });
      }
      byKey.set(key, [...before, body]);
    }
  }
  return [...found.values()];
}

export type Side = 'kept' | 'merged';
export interface Merge {
  readonly keptId: number;
  readonly mergedId: number;
  /** Whose answer counts. */
  readonly base: Side;
  /** Fields taken from the other side. */
  readonly fields: Readonly<Record<string, Side>>;
}

/**
 * Answers as they count after merging: of the row that stays the answer a person chose, with the figures taken from
 * either side; of the row merged away none. Merges follow one another: a row that stayed may be merged into a third. When
 * what was chosen does not stand any more (it was sent back, say), nothing counts: the other answer was not chosen.
 * @param merges oldest first; versions that do not stand are left as they are
 */
export function merged(answers: readonly AnswerFacts[], merges: readonly Merge[]): AnswerFacts[] {
  const standing = new Map<number, AnswerFacts>();
  const involved = new Set(merges.flatMap(({ keptId, mergedId }) => [keptId, mergedId]));
  const of = new Map<number, AnswerFacts[]>();
  for (const one of answers) {
    if (!involved.has(one.recipientId)) continue;
    const list = of.get(one.recipientId);
    if (list) list.push(one);
    else of.set(one.recipientId, [one]);
  }
  for (const [id, versions] of of) {
    const stands = standingOf(versions);
    if (stands) standing.set(id, stands);
  }
  for (const merge of merges) {
    const together = joined(merge, standing.get(merge.keptId), standing.get(merge.mergedId));
    if (together) standing.set(merge.keptId, together);
    else standing.delete(merge.keptId);
  }
  const gone = new Set(merges.map(({ mergedId }) => mergedId));
  const replaced = new Set(merges.map(({ keptId }) => keptId));
  return [
    ...answers.filter(({ recipientId: id }) => !gone.has(id) && !replaced.has(id)),
    ...[...replaced].flatMap((id) => (gone.has(id) ? [] : (standing.get(id) ?? []))),
  ];
}

function joined(
  { keptId, base, fields }: Merge,
  kept: AnswerFacts | undefined,
  other: AnswerFacts | undefined,
): AnswerFacts | undefined {
  const first = base === 'kept' ? kept : other;
  if (!first) return undefined;
  const values = new Map<string, FieldValue>(Object.entries(first.values));
  for (const [field, side] of Object.entries(fields)) {
    const value = (side === 'kept' ? kept : other)?.values[field];
    if (value === undefined) values.delete(field);
    else values.set(field, value);
  }
  return { ...first, recipientId: keptId, values: Object.fromEntries(values) };
}
