/** A document never dies of a mistake in a template or the directory: its process says what is wrong and tries again. */
import { ApplicationFailure } from '@temporalio/activity';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { documentProcessId } from '../../domain/survey/ids.ts';
import type { Database } from '../../store/database.ts';
import { reportTrouble } from '../../store/process.ts';
import type { DocumentRef } from '../../workflows/official-document/activities.ts';
import { asFailure } from '../failures.ts';

type Step = (document: DocumentRef) => Promise<unknown>;

/** The same activities; a refusal becomes "chờ sửa: …" on the process and a failure that is tried again. */
export function untilMended<Steps extends { readonly [Name in keyof Steps]: Step }>(
  db: Database,
  steps: Steps,
): Steps {
  const wrapped = Object.entries<Step>(steps).map(([name, step]) => [
    name,
    (document: DocumentRef) => step(document).catch((error: unknown) => trouble(db, document, error)),
  ]);
  return Object.fromEntries(wrapped) as Steps;
}

async function trouble(db: Database, { documentId }: DocumentRef, error: unknown): Promise<never> {
  if (!(error instanceof Refusal)) throw asFailure(error);
  await reportTrouble(db, documentProcessId(documentId), `chờ sửa: ${error.message}`);
  throw ApplicationFailure.retryable(error.message, error.type);
}
