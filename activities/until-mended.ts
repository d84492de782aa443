/** A process never dies of a mistake in the directory or a template: it says what is wrong and tries again. */
import { ApplicationFailure } from '@temporalio/activity';
import { FAILURES, Refusal } from '../domain/failure/catalogue.ts';
import type { Database } from '../store/database.ts';
import { reportTrouble } from '../store/process.ts';
import { asFailure } from './failures.ts';

type Step = (ref: never) => Promise<unknown>;

export interface Trouble<Ref> {
  readonly db: Database;
  /** The process that says "chờ sửa: …". */
  readonly processOf: (ref: Ref) => string;
}

/** The same activities; a refusal becomes words on the process and a failure without them that is tried again. */
export function untilMended<Ref, Steps extends { readonly [Name in keyof Steps]: Step }>(
  trouble: Trouble<Ref>,
  steps: Steps,
): Steps {
  const wrapped = Object.entries<Step>(steps).map(([name, step]) => [
    name,
    (ref: never) => step(ref).catch((error: unknown) => tell(trouble, ref, error)),
  ]);
  return Object.fromEntries(wrapped) as Steps;
}

async function tell<Ref>({ db, processOf }: Trouble<Ref>, ref: Ref, error: unknown): Promise<never> {
  if (!(error instanceof Refusal)) throw asFailure(error);
  await reportTrouble(db, processOf(ref), { type: error.type, waitingFor: `chờ sửa: ${error.message}` });
  throw ApplicationFailure.retryable(FAILURES[error.type].sentence, error.type);
}
