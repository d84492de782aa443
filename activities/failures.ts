/** Exceptions of activities as Temporal's failures: type and whether trying again helps come from the catalogue. */
import { ApplicationFailure } from '@temporalio/activity';
import { FAILURES, Refusal } from '../domain/failure/catalogue.ts';
import { isDatabaseDown } from '../store/database-down.ts';

/**
 * What to throw instead of `error`; failures and whatever is not known pass as they are and are tried again. Histories
 * get the sentence of the catalogue only: problems may name people and addresses.
 */
export function asFailure(error: unknown): unknown {
  if (error instanceof Refusal)
    return ApplicationFailure.create({
      type: error.type,
      message: FAILURES[error.type].sentence,
      nonRetryable: !FAILURES[error.type].retry,
    });
  if (isDatabaseDown(error))
    return ApplicationFailure.retryable(FAILURES.databaseDown.sentence, 'databaseDown');
  return error;
}

/** Mistakes of ours that trying again does not mend; what a database or a network does is none of these. */
const SLIPS = [TypeError, RangeError, ReferenceError, SyntaxError];

/** A slip ends the work instead of being tried for ever: a person waits for the answer, and others behind that person. */
const withoutSlips = (error: unknown): unknown =>
  SLIPS.some((slip) => error instanceof slip)
    ? ApplicationFailure.create({
        type: 'internal',
        message: FAILURES.internal.sentence,
        nonRetryable: true,
        cause: error as Error,
      })
    : asFailure(error);

type Work = (...input: never[]) => Promise<unknown>;

/** The same activities with their exceptions told in Temporal's way. */
export function withFailures<Activities extends { readonly [Name in keyof Activities]: Work }>(
  activities: Activities,
): Activities {
  const wrapped = Object.entries<Work>(activities).map(([name, work]) => [
    name,
    (...input: never[]) =>
      work(...input).catch((error: unknown) => {
        throw withoutSlips(error);
      }),
  ]);
  return Object.fromEntries(wrapped) as Activities;
}
