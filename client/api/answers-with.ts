import type { z } from 'zod';
import { FAILURES, type FailureType } from '../../domain/failure/catalogue.ts';
import { ErrorSchema } from './errors.ts';

/** What any route of staff may answer besides success. */
const ALWAYS: readonly FailureType[] = ['invalidInput', 'unauthenticated', 'forbidden', 'databaseDown'];

/**
 * Responses of a route: success with its shape, and one row per status of the failures it foresees.
 * @example response: answersWith(SurveySchema, ['notFound'])
 */
export function answersWith<Success extends z.ZodType>(
  success: Success,
  failures: readonly FailureType[] = [],
) {
  const statuses = new Set([...ALWAYS, ...failures].map((type) => FAILURES[type].status));
  const refusals = Object.fromEntries([...statuses].map((status) => [status, ErrorSchema]));
  return { 200: success, ...refusals };
}
