import { secretProblems } from '../../domain/document/secret-content.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';

/** @throws Refusal `secretRefused` with every place of a content sent in that names itself a state secret */
export function refuseSecrets(before: unknown, sent: unknown): void {
  const problems = secretProblems(before, sent);
  if (problems.length > 0) throw new Refusal('secretRefused', problems);
}
