import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerFacts } from '../../../domain/survey/consolidate.ts';
import { merged, samePairs, type Body, type Merge } from '../../../domain/survey/merging.ts';
import { standingOf } from '../../../domain/survey/standing.ts';
import { histories } from './standing-histories.ts';

const body = (recipientId: number, name: string, taxNumber: string | null = null): Body => ({
  recipientId,
  name,
  taxNumber,
});

describe('bodies that may be one', () => {
  it('by tax number however it is written, by name whatever its marks; each pair once', () =>
    expect(
      samePairs([
        body(1, 'Công ty TNHH Ánh Dương', '0900123456'),
        body(2, 'CÔNG TY TNHH ANH DUONG', '0900-123456'),
        body(3, 'Công ty  TNHH Ánh Dương.'),
        body(4, 'Công ty khác'),
        body(5, 'Cty khác'),
      ]),
    ).toEqual([
      { one: 1, other: 2, reason: 'taxNumber' },
      { one: 1, other: 3, reason: 'name' },
      { one: 2, other: 3, reason: 'name' },
      { one: 4, other: 5, reason: 'name' },
    ]));
  it('nothing known of two is no reason', () =>
    expect(samePairs([body(1, '–'), body(2, '…', ' ')])).toEqual([]));

  it('whatever there is, the same pairs as comparing each with each', () => {
    const some = fc.array(
      fc.record({
        name: fc.constantFrom('A', 'à', 'B', ''),
        taxNumber: fc.constantFrom(null, '1', '1 ', '2'),
      }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(some, (list) => {
        const bodies = list.map((one, index) => ({ ...one, recipientId: index + 1 }));
        const digits = (one: Body): string => one.taxNumber?.trim() ?? '';
        const plain = (one: Body): string => one.name.toLowerCase().replace('à', 'a');
        const slow = bodies.flatMap((one, index) =>
          bodies.slice(index + 1).flatMap((other) => {
            const tax = digits(one) !== '' && digits(one) === digits(other);
            const name = plain(one) !== '' && plain(one) === plain(other);
            return tax || name
              ? [`${one.recipientId}-${other.recipientId}-${tax ? 'taxNumber' : 'name'}`]
              : [];
          }),
        );
        const found = samePairs(bodies).map(({ one, other, reason }) => `${one}-${other}-${reason}`);
        expect(found.sort()).toEqual(slow.sort());
      }),
    );
  });
});

describe('answers after merging', () => {
  const BODIES = [1, 2, 3, 4];
  const index = fc.integer({ min: 0, max: 3 });
  const side = fc.constantFrom('kept' as const, 'merged' as const);
  const world = fc
    .tuple(
      ...BODIES.map(() => histories),
      fc.array(fc.tuple(index, index, side, fc.option(side)), { maxLength: 4 }),
    )
    .map((given) => {
      const moves = given.at(-1) as [number, number, Merge['base'], Merge['base'] | null][];
      const answers = BODIES.flatMap((recipientId, index) =>
        (given[index] as Omit<AnswerFacts, 'recipientId' | 'kind' | 'values'>[]).map((one): AnswerFacts => ({
          ...one,
          recipientId,
          kind: 'answer',
          values: { a: recipientId * 10 + one.version, b: recipientId },
        })),
      );
      // Each is merged away at most once, into any that is still there: chains and stars.
      const gone = new Set<number>();
      const merges: Merge[] = [];
      for (const [from, into, base, taken] of moves) {
        const [mergedId, keptId] = [BODIES[from] ?? 1, BODIES[into] ?? 1];
        if (mergedId === keptId || gone.has(mergedId) || gone.has(keptId)) continue;
        gone.add(mergedId);
        merges.push({ keptId, mergedId, base, fields: taken === null ? {} : { b: taken } });
      }
      return { answers, merges };
    });

  it('of the row merged away nothing counts; of the one that stays what was chosen, with the fields taken', () => {
    fc.assert(
      fc.property(world, ({ answers, merges }) => {
        const after = merged(answers, merges);
        // Slow and plain: what each row stands for is passed on, merge by merge.
        const now = new Map(
          BODIES.map((id) => [
            id,
            standingOf(answers.filter(({ recipientId }) => recipientId === id))?.values,
          ]),
        );
        for (const { keptId, mergedId, base, fields } of merges) {
          const [kept, other] = [now.get(keptId), now.get(mergedId)];
          const chosen = base === 'kept' ? kept : other;
          const b =
            fields['b'] === undefined ? chosen?.['b'] : (fields['b'] === 'kept' ? kept : other)?.['b'];
          const { b: _, ...rest } = chosen ?? {};
          now.set(keptId, chosen && (b === undefined ? rest : { ...rest, b }));
          now.set(mergedId, undefined);
        }
        for (const id of BODIES) {
          const stands = standingOf(after.filter(({ recipientId }) => recipientId === id));
          expect(stands?.values).toEqual(now.get(id));
        }
      }),
    );
  });
});
