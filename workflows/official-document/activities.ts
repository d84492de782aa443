/** The work an official document needs done. Each `ensure…` does its thing once, however often it is called. */
import type { OfGeneration } from '../generation.ts';
import type { DecisionResult } from '../../domain/document/decision.ts';

export interface DocumentRef extends OfGeneration {
  readonly documentId: string;
}

/** A decision carried out, or refused with reasons. */
export interface RecordedDecision {
  readonly result: DecisionResult;
  /** The current version has no files yet. */
  readonly filesMissing: boolean;
}

export type DocumentNext =
  | { readonly step: 'files' | 'queueDispatch' | 'send' | 'keep' }
  /**
   * Only a person can move it, or machine time: milliseconds until looking again helps. `waitingFor` names a role, never
   * a person: "chờ văn thư cấp số, ngày tháng".
   */
  | { readonly wait: true; readonly waitMs?: number; readonly waitingFor: string }
  | { readonly ended: 'kept' | 'void' };

export interface DocumentActivities {
  ensureProcess(document: DocumentRef): Promise<void>;
  recordDecision(input: { readonly requestId: string } & OfGeneration): Promise<RecordedDecision>;
  nextForDocument(document: DocumentRef): Promise<DocumentNext>;
  /** One row of the send ledger for each recipient. */
  ensureDispatchQueued(document: DocumentRef): Promise<void>;
  /** Files the document away and closes its process. */
  keepDocument(document: DocumentRef): Promise<void>;
}

export interface RenderActivities {
  /** .docx, PDF and hash of the current version. */
  ensureFiles(document: DocumentRef): Promise<void>;
}
