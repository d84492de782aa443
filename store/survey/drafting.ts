/** What both the letter and the report of a campaign are drafted from: names as of a day, drafter, block 7a. */
import { nameOn, unitNameOn } from '../../domain/directory/as-of.ts';
import type { DirectoryFacts } from '../../domain/directory/facts.ts';
import { proposeReportBlock, proposeSignatureBlock } from '../../domain/directory/signature-block.ts';
import type { SignatureBlock } from '../../domain/document/content.ts';
import type { DocumentType } from '../../domain/document/types.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { Addressee, SurveyDefinition } from '../../domain/survey/definition.ts';
import type { Day } from '../../domain/time/day.ts';
import { drafterOf, type Drafter } from '../directory/drafter.ts';
import type { Queryable } from '../database.ts';
import { readDirectory } from '../directory/directory.ts';
import { readIssuer, type Issuer } from '../directory/issuer.ts';
import { readSignatoryFacts } from '../directory/signatories.ts';

export interface DraftingFacts {
  readonly on: Day;
  readonly issuer: Issuer;
  readonly unitAbbreviation: string;
  readonly drafter: Drafter | null;
  readonly signatureBlock: SignatureBlock;
  readonly directory: DirectoryFacts;
  /** Names of the superiors on that day. */
  readonly superiors: readonly string[];
}

/** @throws Refusal `signatoryInvalid` with every reason why the proposed signer may not sign */
export async function readDraftingFacts(
  db: Queryable,
  definition: SurveyDefinition,
  { documentType, on }: { readonly documentType: DocumentType; readonly on: Day },
): Promise<DraftingFacts> {
  const directory = await readDirectory(db);
  const propose = documentType === 'baoCao' ? proposeReportBlock : proposeSignatureBlock;
  const proposal = propose(await readSignatoryFacts(db), {
    signerPostId: definition.signer,
    documentType,
    unitId: definition.unit,
    on,
  });
  if ('problems' in proposal) throw new Refusal('signatoryInvalid', proposal.problems);
  const unit = directory.units.find(({ id }) => id === definition.unit);
  return {
    on,
    issuer: await readIssuer(db, on),
    unitAbbreviation: (unit && unitNameOn(unit, on)?.abbreviation) ?? definition.unit,
    drafter: await drafterOf(db, definition.unit, on),
    signatureBlock: proposal.block,
    directory,
    superiors: definition.superiors.map((id) => organisationName(directory, id, on)),
  };
}

/** As printed in Kính gửi or Nơi nhận: the label of the definition, else the directory's name on that day. */
export function printedName(directory: DirectoryFacts, addressee: Addressee, on: Day): string {
  if (addressee.label) return addressee.label;
  if (addressee.organisation) return organisationName(directory, addressee.organisation, on);
  if (addressee.group)
    return directory.groups.find(({ id }) => id === addressee.group)?.name ?? addressee.group;
  const unit = directory.units.find(({ id }) => id === addressee.unit);
  return (unit && unitNameOn(unit, on)?.name) ?? addressee.unit ?? '';
}

function organisationName(directory: DirectoryFacts, id: string, on: Day): string {
  const organisation = directory.organisations.find((one) => one.id === id);
  return (organisation && nameOn(organisation, on)?.fullName) ?? id;
}
