import { proposeReportBlock, proposeSignatureBlock } from '../../domain/directory/signature-block.ts';
import { resolveRecipients, type ResolvedRecipient } from '../../domain/directory/resolve-recipients.ts';
import type { DossierPlan } from '../../domain/dossier/plan.ts';
import type { SignatureBlock } from '../../domain/document/content.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { openQuestions, type Question } from '../../domain/failure/question.ts';
import { checkDefinition, type DefinitionCheck } from '../../domain/survey/check-definition.ts';
import type { SurveyDefinition } from '../../domain/survey/definition.ts';
import { readDefinition } from '../../domain/survey/read-definition.ts';
import type { Queryable } from '../../store/database.ts';
import { readDefinitionFacts } from '../../store/directory/definition-facts.ts';
import { withAssignment } from '../../store/incoming/assignment.ts';
import { readDirectory } from '../../store/directory/directory.ts';
import { planDossierToday } from '../../store/dossier/dossiers.ts';
import { readSignatoryFacts } from '../../store/directory/signatories.ts';

/** What launching a definition now would do. */
export interface Outlook {
  readonly definition: SurveyDefinition;
  readonly preview: DefinitionCheck['preview'];
  readonly questions: readonly Question[];
  readonly recipients: readonly ResolvedRecipient[];
  readonly unreachable: readonly ResolvedRecipient[];
  /** null when nobody may sign as proposed; `problems` says why. */
  readonly signatureBlock: SignatureBlock | null;
  /** Who is proposed for the report, by what is known now and as of the last day to answer; null when nobody may sign it, which stops no launch. */
  readonly reportSignatureBlock: SignatureBlock | null;
  /** The dossier launching would open. */
  readonly dossier: DossierPlan;
  readonly problems: readonly Problem[];
}

/**
 * @param source the definition as written
 * @throws Refusal `invalidInput` or `secretRefused` when it cannot be read as a definition at all
 */
export async function surveyOutlook(db: Queryable, source: string): Promise<Outlook> {
  const reading = readDefinition(source);
  if ('refused' in reading) throw new Refusal(reading.refused, reading.problems);
  const { lineOf } = reading;
  const assigned = await withAssignment(db, reading.definition);
  const { definition } = assigned;
  const directory = await readDirectory(db);
  const facts = await readDefinitionFacts(db, directory, definition.expectedOn);
  const check = checkDefinition(definition, { ...facts, lineOf });
  const resolution = resolveRecipients(directory, definition.addressees, definition.expectedOn);
  const signatories = await readSignatoryFacts(db);
  const ask = { signerPostId: definition.signer, unitId: definition.unit, on: definition.expectedOn };
  const proposal = proposeSignatureBlock(signatories, { ...ask, documentType: 'congVan' });
  const report = proposeReportBlock(signatories, {
    ...ask,
    documentType: 'baoCao',
    on: check.preview?.deadline.lastDay ?? ask.on,
  });
  const dossier = await planDossierToday(db, definition, directory);
  return {
    definition,
    dossier: dossier.plan,
    preview: check.preview,
    questions: check.questions,
    recipients: resolution.recipients,
    unreachable: resolution.unreachable,
    signatureBlock: 'block' in proposal ? proposal.block : null,
    reportSignatureBlock: 'block' in report ? report.block : null,
    // A name the directory does not know is reported once, with its line.
    problems:
      check.problems.length + assigned.problems.length > 0
        ? [...check.problems, ...assigned.problems]
        : [...resolution.problems, ...('problems' in proposal ? proposal.problems : []), ...dossier.problems],
  };
}

/** @throws Refusal with every problem, or with every question that nobody accepted */
export function refuseUnlessClear({ problems, questions }: Outlook, accept: readonly string[]): void {
  if (problems.length > 0) throw new Refusal('invalidInput', problems);
  const open = openQuestions(questions, accept);
  if (open.length > 0) throw new Refusal('questionsOpen', open.map(asProblem));
}

const asProblem = ({ code, what, remedy, ifAccepted }: Question): Problem => ({
  where: code,
  what,
  remedy: ifAccepted === undefined ? remedy : `${remedy}; hoặc --accept ${code}: ${ifAccepted}`,
});
