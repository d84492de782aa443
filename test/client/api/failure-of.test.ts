import { describe, expect, test } from 'vitest';
import { failureOf } from '../../../client/api/failure-of.ts';
import { FAILURES, Refusal } from '../../../domain/failure/catalogue.ts';

const withCode = (code: string): Error => Object.assign(new Error('raw words of a driver'), { code });

describe('any error as a row of the catalogue', () => {
  test('a refusal stays what it is', () => {
    const refusal = new Refusal('staleVersion', [{ where: 'version', what: 'cũ' }]);
    expect(failureOf(refusal)).toBe(refusal);
  });

  test.each(['ECONNREFUSED', '57P01', '57P03', '08006', '53300'])('%s: the database is away', (code) => {
    expect(failureOf(withCode(code)).type).toBe('databaseDown');
  });

  test('a connection lost in the middle of a query, too', () => {
    expect(failureOf(new Error('Connection terminated unexpectedly')).type).toBe('databaseDown');
  });

  test.each(['40001', '40P01'])('%s: two in each other’s way, coming again helps', (code) => {
    expect(failureOf(withCode(code)).type).toBe('databaseDown');
  });

  test.each(['22003', '22021', '22P05'])('%s: what no column can hold is the sender’s to mend', (code) => {
    expect(failureOf(withCode(code)).type).toBe('invalidInput');
  });

  test('what nobody foresaw tells nothing of its inside', () => {
    const failure = failureOf(withCode('23505'));
    expect(failure.type).toBe('internal');
    expect(failure.message).toBe(FAILURES.internal.sentence);
    expect(failure.problems).toEqual([]);
  });

  test.each([
    [400, 'invalidInput'],
    [404, 'notFound'],
    [413, 'tooLarge'],
    [429, 'tooMany'],
  ])('HTTP %i of the framework is %s', (statusCode, type) => {
    expect(failureOf(Object.assign(new Error('x'), { statusCode })).type).toBe(type);
  });
});

describe('the catalogue', () => {
  test.each(Object.entries(FAILURES))('%s has a status and a Vietnamese sentence', (_type, row) => {
    expect(row.status).toBeGreaterThanOrEqual(400);
    expect(row.sentence).toBe(row.sentence.normalize('NFC'));
    expect(row.sentence).toMatch(/[ăâđêôơưáàảãạéèíìóòúùýỳ]|[\u1ea0-\u1ef9]/i);
    expect(row.retry ? [429, 500, 503] : [row.status]).toContain(row.status);
  });
});
