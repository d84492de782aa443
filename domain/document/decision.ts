/** What a person may decide about an official document, and what comes back. */
import type { FailureType, Problem } from '../failure/catalogue.ts';

export type DecisionKind =
  | 'submit'
  | 'approveContent'
  | 'approveForm'
  | 'sendBack'
  | 'reviseContent'
  | 'reviseForm'
  | 'changeSigner'
  | 'sign'
  | 'issueNumber'
  | 'seal'
  | 'dispatch'
  | 'void';

/** Foreseen refusals are values: they cross Temporal as results, not as exceptions. */
export type DecisionResult =
  | { readonly outcome: 'done'; readonly state: string; readonly version: number; readonly note?: string }
  | { readonly outcome: 'refused'; readonly type: FailureType; readonly problems: readonly Problem[] };
