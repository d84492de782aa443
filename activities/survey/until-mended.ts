/** A campaign never dies of a mistake in the directory or a template: it says what is wrong and tries again. */
import { ApplicationFailure } from '@temporalio/activity';
import { FAILURES, Refusal } from '../../domain/failure/catalogue.ts';
import { surveyProcessId } from '../../domain/survey/ids.ts';
import type { Database } from '../../store/database.ts';
import { reportTrouble } from '../../store/process.ts';
import type { CampaignRef } from '../../workflows/survey-campaign/activities.ts';
import { asFailure } from '../failures.ts';

type Step = (input: never) => Promise<unknown>;

/** The same activities; a refusal becomes "chờ sửa: …" on the process and a failure that is tried again. */
export function untilMended<Steps extends { readonly [Name in keyof Steps]: Step }>(
  db: Database,
  steps: Steps,
): Steps {
  const wrapped = Object.entries<Step>(steps).map(([name, step]) => [
    name,
    (input: never) => step(input).catch((error: unknown) => trouble(db, input, error)),
  ]);
  return Object.fromEntries(wrapped) as Steps;
}

async function trouble(db: Database, input: Partial<CampaignRef>, error: unknown): Promise<never> {
  if (!(error instanceof Refusal)) throw asFailure(error);
  if (input.campaignId)
    await reportTrouble(db, surveyProcessId(input.campaignId), `chờ sửa: ${error.message}`);
  throw ApplicationFailure.retryable(FAILURES[error.type].sentence, error.type);
}
