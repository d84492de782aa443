import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaned, valueAtPlace, withValue } from '../../../domain/survey/figure-place.ts';
import type { FormField } from '../../../domain/survey/form.ts';
import { outliersOf } from '../../../domain/survey/outliers.ts';

const form: readonly FormField[] = [
  { id: 'soLaoDong', label: 'Số lao động', type: 'number', unit: 'người' },
  {
    id: 'nhuCau',
    label: 'Nhu cầu',
    type: 'table',
    columns: [{ id: 'kinhPhi', label: 'Kinh phí', type: 'number', unit: 'triệu đồng' }],
  },
];
const answering = (figures: readonly number[]) =>
  figures.map((value, index) => ({
    recipientId: index + 1,
    name: `Nơi ${index + 1}`,
    version: 1,
    values: { soLaoDong: value, nhuCau: [{ kinhPhi: 5 }, { kinhPhi: 5 }] },
  }));

describe('figures far from the others', () => {
  it.each([
    [[100, 110, 120, 1_100, 105], [[1_100, 'cao hơn hẳn các nơi khác']]],
    [[100, 110, 120, 1_101, 105], [[1_101, 'gấp trên 10 lần số ở giữa']]],
    [[100, 110, 120, 1, 105], [[1, 'chưa bằng một phần trăm số ở giữa']]],
    [[100, 110, 120, 300, 105, 108], [[300, 'cao hơn hẳn các nơi khác']]],
    [[100, 110, 120, 30, 105, 108], [[30, 'thấp hơn hẳn các nơi khác']]],
    // Of four nobody can say what is usual; all alike, nobody stands out; nothing at all is a figure, too.
    [[1, 1, 1, 1_000_000], []],
    [[7, 7, 7, 7, 7, 7], []],
    [[0, 0, 0, 0, 0, 0], []],
  ] as const)('%j: %j', (figures, far) => {
    const found = outliersOf(form, answering(figures));
    expect(found.map(({ value, reason }) => [value, reason])).toEqual(far);
  });

  it('in columns of tables, each row for itself', () => {
    const answers = answering([10, 10, 10]);
    const odd = {
      ...answers[0],
      recipientId: 9,
      name: 'Lẻ',
      version: 2,
      values: { nhuCau: [{ kinhPhi: 5 }, { kinhPhi: 5_000 }] },
    };
    expect(outliersOf(form, [...answers, odd])).toEqual([
      {
        recipientId: 9,
        name: 'Lẻ',
        version: 2,
        field: 'nhuCau',
        row: 1,
        column: 'kinhPhi',
        value: 5_000,
        reason: 'gấp trên 10 lần số ở giữa',
      },
    ]);
  });
});

describe('figures cleaned in their place', () => {
  const values = { a: 1, t: [{ x: 1, y: 'một' }, { x: 2 }] };
  const placeOf = fc.oneof(
    fc.record({ field: fc.constantFrom('a', 'b'), row: fc.constant(null), column: fc.constant(null) }),
    fc.record({ field: fc.constant('t'), row: fc.nat({ max: 1 }), column: fc.constantFrom('x', 'y') }),
  );
  it('hold the last value written there, and nothing else changed', () => {
    const change = fc.record({ place: placeOf, after: fc.option(fc.nat()) });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const after = cleaned(
          values,
          changes.map((one) => ({ ...one.place, after: one.after })),
        );
        const last = new Map(changes.map((one) => [JSON.stringify(one.place), one]));
        for (const { place, after: value } of last.values()) expect(valueAtPlace(after, place)).toBe(value);
        expect(Array.isArray(after['t']) && after['t'].length).toBe(2);
        expect(values).toEqual({ a: 1, t: [{ x: 1, y: 'một' }, { x: 2 }] });
      }),
    );
  });
  it('a row that is not there stays so', () =>
    expect(withValue(values, { field: 't', row: 2, column: 'x' }, 5)).toBe(values));
});
