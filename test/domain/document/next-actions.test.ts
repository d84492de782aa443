import { expect, test } from 'vitest';
import { formatCodeNotation, formatCodeNumber } from '../../../domain/document/code-number.ts';
import { nextActions, waitingFor } from '../../../domain/document/next-actions.ts';
import { DOCUMENT_TYPES } from '../../../domain/document/types.ts';
import { actor, facts } from './example.ts';

test.each([
  [1, '01'],
  [9, '09'],
  [10, '10'],
  [99, '99'],
  [1024, '1024'],
])('number %d is printed %s', (number, text) => {
  expect(formatCodeNumber(number)).toBe(text);
});
test('number and notation', () => {
  expect(formatCodeNotation({ number: 7, notation: 'SKHCN-QLCN&TTCN' })).toBe('07/SKHCN-QLCN&TTCN');
});

test('every step of every type has one main action and says who it waits for', () => {
  for (const { steps } of Object.values(DOCUMENT_TYPES))
    for (const state of ['draft', ...steps] as const) {
      expect(
        nextActions(facts({ state })).filter(({ main }) => main),
        state,
      ).toHaveLength(1);
      expect(waitingFor(facts({ state })), state).toMatch(/^chờ \S.* \S/);
      expect(waitingFor(facts({ state })), state).not.toMatch(/(\S+) \1$/u);
    }
});
test('a person sees only what they may do, the main thing first', () => {
  const kinds = (state: 'formCheck' | 'signing', who: ReturnType<typeof actor>) =>
    nextActions(facts({ state }), who).map(({ kind }) => kind);
  expect(kinds('formCheck', actor('clerk', 'van-phong'))).toEqual([
    'approveForm',
    'sendBack',
    'reviseForm',
    'changeSigner',
    'renewTemplate',
    'void',
  ]);
  expect(kinds('signing', actor('head', null, 'giam-doc'))[0]).toBe('sign');
  expect(kinds('signing', actor('officer', 'khac'))).toEqual([]);
});
test('nothing is left to decide when dispatched, kept or void', () => {
  expect(nextActions(facts({ state: 'dispatching', dispatched: true }))).toEqual([]);
  expect(nextActions(facts({ state: 'kept' }))).toEqual([]);
  expect(nextActions(facts({ state: 'void' }))).toEqual([]);
});
