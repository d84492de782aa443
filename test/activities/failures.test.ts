import { ApplicationFailure } from '@temporalio/activity';
import { describe, expect, it } from 'vitest';
import { withFailures } from '../../activities/failures.ts';

const failureOf = (error: Error): Promise<unknown> =>
  withFailures({ work: () => Promise.reject(error) })
    .work()
    .then(
      () => null,
      (failure: unknown) => failure,
    );

describe('work that a person waits for', () => {
  it('ends at a mistake of ours: trying again for ever would hold up everybody behind that person', async () => {
    const failure = await failureOf(new TypeError('x is undefined'));
    expect(failure).toBeInstanceOf(ApplicationFailure);
    expect(failure).toMatchObject({ type: 'internal', nonRetryable: true });
  });

  it('is tried again when it may be the database or the network', async () => {
    expect(
      await failureOf(Object.assign(new Error('deadlock detected'), { code: '40P01' })),
    ).not.toMatchObject({
      nonRetryable: true,
    });
    expect(await failureOf(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))).toMatchObject({
      type: 'databaseDown',
      nonRetryable: false,
    });
  });
});
