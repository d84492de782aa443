/** A document with its current version, as deciding and rendering need it. */
import type { Selectable } from 'kysely';
import type {
  DocumentContent,
  PrintedLetterhead,
  SignatureBlock,
  VersionFile,
} from '../../domain/document/content.ts';
import type { DocumentFacts } from '../../domain/document/decide.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { Queryable, Trx } from '../database.ts';
import { liveNumber, type LiveNumber } from './numbering.ts';
import type { Document, DocumentVersion } from '../schema.generated.ts';

export interface CurrentDocument {
  readonly row: Selectable<Document>;
  /** What `decide` looks at. */
  readonly facts: DocumentFacts;
  readonly current: CurrentVersion;
  /** The number it bears now. */
  readonly number: LiveNumber | null;
}

export interface CurrentVersion {
  readonly version: number;
  readonly reason: Selectable<DocumentVersion>['reason'];
  readonly content: DocumentContent;
  readonly signatureBlock: SignatureBlock;
  /** null until rendered. */
  readonly files: readonly VersionFile[] | null;
  readonly hash: string | null;
  readonly letterhead: PrintedLetterhead | null;
  /** What signing or sealing put into it. */
  readonly signingImageId: number | null;
}

/** @throws Refusal `notFound` when there is no such document, or nothing is drafted yet */
export async function readDocument(db: Queryable, documentId: string): Promise<CurrentDocument> {
  const row = await db.selectFrom('document').selectAll().where('id', '=', documentId).executeTakeFirst();
  return withVersion(db, documentId, row);
}

/** The same under lock: the document changes only in the transaction that holds its row. */
export async function lockDocument(trx: Trx, documentId: string): Promise<CurrentDocument> {
  const row = await trx
    .selectFrom('document')
    .selectAll()
    .where('id', '=', documentId)
    .forUpdate()
    .executeTakeFirst();
  return withVersion(trx, documentId, row);
}

async function withVersion(
  db: Queryable,
  documentId: string,
  row: Selectable<Document> | undefined,
): Promise<CurrentDocument> {
  if (!row) throw new Refusal('notFound', [{ where: 'documentId', what: `không có văn bản ${documentId}` }]);
  const current = await readVersion(db, documentId, row.version);
  if (!current)
    throw new Refusal('notFound', [
      { where: 'documentId', what: `văn bản ${documentId} chưa được soạn thảo` },
    ]);
  const number = await liveNumber(db, documentId);
  return { row, current, number, facts: factsOf(row, current, number !== null) };
}

export async function readVersion(
  db: Queryable,
  documentId: string,
  version: number,
): Promise<CurrentVersion | null> {
  const row = await db
    .selectFrom('document_version')
    .select([
      'version',
      'reason',
      'content',
      'signature_block',
      'files',
      'hash',
      'letterhead',
      'signing_image_id',
    ])
    .where('document_id', '=', documentId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) return null;
  const { signature_block, signing_image_id, ...rest } = row;
  return { ...rest, signatureBlock: signature_block, signingImageId: signing_image_id };
}

export const factsOf = (
  row: Selectable<Document>,
  current: Pick<CurrentVersion, 'hash' | 'signatureBlock'>,
  numbered: boolean,
): DocumentFacts => ({
  documentType: row.document_type,
  unitId: row.unit_id,
  state: row.state,
  version: row.version,
  hash: current.hash,
  dispatched: row.dispatched_at !== null,
  signed: row.signed_version !== null,
  numbered,
  signerPersonId: current.signatureBlock.personId,
});
