/** A decision on its way through: what it is made of, and what has to be made before it is applied. */
import type { Actor } from '../../domain/directory/post.ts';
import type { NextFacts } from '../../domain/document/decide.ts';
import type { DecisionRequest } from '../../domain/document/decision.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Trx } from '../../store/database.ts';
import type { NewVersion } from '../../store/document/document-draft.ts';
import type { CurrentDocument } from '../../store/document/document-facts.ts';

/** Everything a decision is made of. */
export interface Decision {
  readonly trx: Trx;
  readonly document: CurrentDocument;
  readonly request: DecisionRequest;
  readonly actor: Actor;
  /** Office day. */
  readonly today: Day;
  readonly next: NextFacts;
  readonly requestId: string;
}

export interface Preparation {
  /** The version that the decision makes. */
  readonly version?:
    Pick<NewVersion, 'reason' | 'content' | 'signatureBlock' | 'changes' | 'signingImageId'> | undefined;
  /** For the caller, Vietnamese. */
  readonly note?: string | undefined;
  /** For the audit. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  /** What becomes of the document when it is not what the table says. */
  readonly instead?: NextFacts | undefined;
  readonly promulgatedOn?: Day | undefined;
}
