import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../domain/vietnamese/nearest.ts';

/** By its definition, without a table. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    slowDistance(a.slice(0, -1), b) + 1,
    slowDistance(a, b.slice(0, -1)) + 1,
    slowDistance(a.slice(0, -1), b.slice(0, -1)) + same,
    swapped ? slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  );
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

describe('how far two words are apart', () => {
  it.each([
    ['', '', 0],
    ['pho noi', 'pho moi', 1],
    ['pho noi', 'pho nio', 1],
    ['ca', 'abc', 3],
  ])('%j and %j: %d', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

  it('as by the definition, with and without a bound', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 7 }), (a, b, most) => {
        const distance = slowDistance(a, b);
        expect(editDistance(a, b)).toBe(distance);
        expect(editDistance(a, b, most)).toBe(distance <= most ? distance : Infinity);
      }),
      { numRuns: 300 },
    );
  });
});

it('the word that was most likely meant', () => {
  expect(nearest('submti', ['submit', 'sign'])).toBe('submit');
  expect(nearest('xyz', ['submit', 'sign'])).toBeUndefined();
});
