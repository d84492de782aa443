/** Reading documents for people: one with all there is to know, lists, and the timeline. */
import { stateLabel } from '../../domain/document/labels.ts';
import { nextActions, waitingFor, type NextAction } from '../../domain/document/next-actions.ts';
import type {
  DocumentContent,
  SignatureBlock,
  VersionFile,
  VersionReason,
} from '../../domain/document/content.ts';
import type { DocumentFacts } from '../../domain/document/decide.ts';
import type { DocumentState } from '../../domain/document/lifecycle.ts';
import { DOCUMENT_TYPES, type DocumentType } from '../../domain/document/types.ts';
import type { Actor } from '../../domain/directory/post.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Queryable } from '../database.ts';
import { amendedNotes } from './amendments.ts';
import { readFactsOf, type DocumentFilter } from './many-documents.ts';
import { readDocument } from './document-facts.ts';

export interface DocumentSummary {
  readonly id: string;
  readonly campaignId: string | null;
  readonly role: string;
  readonly documentType: DocumentType;
  readonly typeLabel: string;
  readonly unitId: string;
  readonly subject: string;
  readonly state: DocumentState;
  readonly stateLabel: string;
  /** 0: not drafted yet. */
  readonly version: number;
  /** "05/SKHCN-QLCN"; null before numbering. */
  readonly codeNotation: string | null;
  readonly promulgatedOn: Day | null;
  /** "Thu hồi theo Công văn số …"; null: it stands as issued. */
  readonly amended: string | null;
  /** "chờ văn thư cấp số, ngày tháng"; empty when nobody is waited for. */
  readonly waitingFor: string;
}

export interface DocumentDetail extends DocumentSummary {
  /** Over the files of the current version; null while they are being made. */
  readonly hash: string | null;
  readonly files: readonly VersionFile[];
  readonly content: DocumentContent;
  readonly signatureBlock: SignatureBlock;
  readonly contentCheckedVersion: number | null;
  readonly formCheckedVersion: number | null;
  readonly signedVersion: number | null;
  readonly signedHash: string | null;
  /** Office time. */
  readonly signedAt: Date | null;
  readonly sealedAt: Date | null;
  readonly dispatchedAt: Date | null;
  readonly keptAt: Date | null;
  readonly recipientsConfirmedAt: Date | null;
  readonly versions: readonly VersionSummary[];
  /** What may be decided now, by anybody. */
  readonly actions: readonly NextAction[];
  /** For asking what one person may do: `nextActions(facts, actor)`. */
  readonly facts: DocumentFacts;
}

export interface VersionSummary {
  readonly version: number;
  /** Why there is this version. */
  readonly reason: VersionReason;
  readonly hash: string | null;
  readonly files: readonly VersionFile[];
  /** `ContentChange[]` against the version before; null when the content is the same or new. */
  readonly changes: unknown;
  readonly createdBy: string | null;
  readonly createdAt: Date;
}

/**
 * @param actor when given, `actions` are only what this person may do
 * @throws Refusal `notFound`, also when nothing is drafted yet
 */
export async function getDocument(db: Queryable, documentId: string, actor?: Actor): Promise<DocumentDetail> {
  const { row, facts, current, number } = await readDocument(db, documentId);
  return {
    ...summaryOf(row, facts, number?.codeNotation ?? null),
    amended: (await amendedNotes(db, [row])).get(row.id) ?? null,
    hash: current.hash,
    files: current.files ?? [],
    content: current.content,
    signatureBlock: current.signatureBlock,
    contentCheckedVersion: row.content_checked_version,
    formCheckedVersion: row.form_checked_version,
    signedVersion: row.signed_version,
    signedHash: row.signed_hash,
    signedAt: row.signed_at,
    sealedAt: row.sealed_at,
    dispatchedAt: row.dispatched_at,
    keptAt: row.kept_at,
    recipientsConfirmedAt: row.recipients_confirmed_at,
    versions: await listVersions(db, documentId),
    actions: nextActions(facts, actor),
    facts,
  };
}

/** Newest first; documents not drafted yet are not listed. */
export async function listDocuments(db: Queryable, filter: DocumentFilter = {}): Promise<DocumentSummary[]> {
  return (await listWithFacts(db, filter)).map(({ summary }) => summary);
}

export interface ListedDocument {
  readonly summary: DocumentSummary;
  readonly facts: DocumentFacts;
}

/** The same with what deciding needs: two queries, however many documents. */
export async function listWithFacts(db: Queryable, filter: DocumentFilter = {}): Promise<ListedDocument[]> {
  const documents = await readFactsOf(db, filter);
  const notes = await amendedNotes(
    db,
    documents.map(({ row }) => row),
  );
  return documents.map(({ row, facts, codeNotation }) => ({
    summary: { ...summaryOf(row, facts, codeNotation), amended: notes.get(row.id) ?? null },
    facts,
  }));
}

type Row = Awaited<ReturnType<typeof readDocument>>['row'];

const summaryOf = (
  row: Row,
  facts: DocumentFacts,
  codeNotation: string | null,
): Omit<DocumentSummary, 'amended'> => ({
  id: row.id,
  campaignId: row.campaign_id,
  role: row.role,
  documentType: row.document_type,
  typeLabel: DOCUMENT_TYPES[row.document_type].label,
  unitId: row.unit_id,
  subject: row.subject,
  state: row.state,
  stateLabel: stateLabel(facts),
  version: row.version,
  codeNotation,
  promulgatedOn: row.promulgated_on,
  waitingFor: waitingFor(facts),
});

/** Oldest first. */
export async function listVersions(db: Queryable, documentId: string): Promise<VersionSummary[]> {
  const rows = await db
    .selectFrom('document_version')
    .select(['version', 'reason', 'hash', 'files', 'changes', 'created_by', 'created_at'])
    .where('document_id', '=', documentId)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    reason: row.reason,
    hash: row.hash,
    files: row.files ?? [],
    changes: row.changes,
    createdBy: row.created_by,
    createdAt: row.created_at,
  }));
}
