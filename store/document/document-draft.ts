/** A document and its versions as they are written; `documents.ts` reads them. */
import { sql } from 'kysely';
import type { ContentChange } from '../../domain/document/changes.ts';
import type { DocumentContent, SignatureBlock, VersionReason } from '../../domain/document/content.ts';
import type { DocumentType } from '../../domain/document/types.ts';
import type { Day } from '../../domain/time/day.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';

export interface Draft {
  readonly documentId: string;
  readonly campaignId: string | null;
  /** What it is in its process: 'letter', 'report'. */
  readonly role: string;
  readonly documentType: DocumentType;
  readonly unitId: string;
  readonly drafterPersonId: string | null;
  readonly subject: string;
  readonly content: DocumentContent;
  readonly signatureBlock: SignatureBlock;
  /** Day of issue to be expected; the day of drafting when absent. */
  readonly expectedOn?: Day | undefined;
  /** Against the document it is made from. */
  readonly changes?: readonly ContentChange[] | undefined;
  /** What its consequence needs to know. */
  readonly mandate?: Readonly<Record<string, unknown>> | undefined;
}

/** Makes the document (if absent) and its first version; a document already drafted is left as it is. */
export async function draftDocument(trx: Trx, draft: Draft): Promise<void> {
  await ensureRow(trx, draft);
  const row = await trx
    .selectFrom('document')
    .select('version')
    .where('id', '=', draft.documentId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (row.version > 0) return;
  await trx
    .updateTable('document')
    .set({
      role: draft.role,
      document_type: draft.documentType,
      unit_id: draft.unitId,
      drafter_person_id: draft.drafterPersonId,
      ...(draft.mandate === undefined ? {} : { mandate: JSON.stringify(draft.mandate) }),
      ...(draft.expectedOn === undefined ? {} : { expected_on: draft.expectedOn }),
    })
    .where('id', '=', draft.documentId)
    .execute();
  await addVersion(trx, { ...draft, version: 1, reason: 'draft', createdBy: draft.drafterPersonId });
  await writeAudit(trx, {
    actor: null,
    action: 'draft',
    objectKind: 'document',
    objectId: draft.documentId,
    version: 1,
  });
}

const ensureRow = (trx: Trx, draft: Draft): Promise<unknown> =>
  trx
    .insertInto('document')
    .values({
      id: draft.documentId,
      campaign_id: draft.campaignId,
      role: draft.role,
      document_type: draft.documentType,
      unit_id: draft.unitId,
      drafter_person_id: draft.drafterPersonId,
      subject: draft.subject,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

export interface NewVersion {
  readonly documentId: string;
  /** One more than the current one; the document's row is held by this transaction. */
  readonly version: number;
  readonly reason: VersionReason;
  readonly content: DocumentContent;
  readonly signatureBlock: SignatureBlock;
  readonly changes?: readonly ContentChange[] | undefined;
  /** What signing or sealing put into it. */
  readonly signingImageId?: number | undefined;
  /** Person. */
  readonly createdBy: string | null;
}

/** Adds a version without files yet and makes it the current one; what is to be printed is printed as of today on. */
export async function addVersion(trx: Trx, version: NewVersion): Promise<void> {
  const { documentId, signatureBlock: block } = version;
  await trx
    .insertInto('document_version')
    .values({
      document_id: documentId,
      version: version.version,
      reason: version.reason,
      content: JSON.stringify(version.content),
      signature_block: JSON.stringify(block),
      changes: version.changes ? JSON.stringify(version.changes) : null,
      signing_image_id: version.signingImageId ?? null,
      created_by: version.createdBy,
    })
    .execute();
  await trx
    .updateTable('document')
    .set({
      version: version.version,
      subject: version.content.subject,
      signer_post_id: block.postId,
      signer_person_id: block.personId,
      competence: block.competence,
      authority_id: block.authorityId,
      expected_on: sql<Day>`greatest(expected_on, office_today())`,
    })
    .where('id', '=', documentId)
    .execute();
}
