/** What a person may decide about an official document, and what comes back. */
import type { FailureType, Problem } from '../failure/catalogue.ts';
import type { DocumentContent } from './content.ts';
import type { NumberSource } from './number-source.ts';

export type DecisionKind =
  | 'submit'
  | 'approveContent'
  | 'approveForm'
  | 'sendBack'
  | 'reviseContent'
  | 'reviseForm'
  | 'changeSigner'
  | 'renewTemplate'
  | 'sign'
  | 'issueNumber'
  | 'seal'
  | 'dispatch'
  | 'void';

/** What the caller says of the decision; kept in `request.payload`, never in a workflow history. */
export interface DecisionRequest {
  readonly kind: DecisionKind;
  /** The version looked at. */
  readonly version: number;
  /** Over the files looked at; must be named where liability is taken (checks, signature). */
  readonly hash?: string | undefined;
  readonly comment?: string | undefined;
  /** The whole content as it should be (reviseContent, reviseForm). */
  readonly content?: DocumentContent | undefined;
  /** changeSigner. */
  readonly signerPostId?: string | undefined;
  /** issueNumber: the next one of the series when absent. */
  readonly number?: NumberSource | undefined;
  /** sign, seal: done on paper, so no image goes into the files. */
  readonly byHand?: boolean | undefined;
}

/** Foreseen refusals are values: they cross Temporal as results, not as exceptions. */
export type DecisionResult =
  | { readonly outcome: 'done'; readonly state: string; readonly version: number; readonly note?: string }
  | { readonly outcome: 'refused'; readonly type: FailureType; readonly problems: readonly Problem[] };

/** What may enter a workflow's history: no names and no reasons; those are read from PostgreSQL by the request's id. */
export const withoutWords = (result: DecisionResult): DecisionResult =>
  result.outcome === 'done'
    ? { outcome: 'done', state: result.state, version: result.version }
    : { outcome: 'refused', type: result.type, problems: [] };
