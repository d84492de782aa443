/** What is seen in a message, before anything is looked up: the same message always has the same facts. */
import type { Problem } from '../failure/catalogue.ts';
import type { RawAnswer } from '../survey/answer.ts';
import type { FormCode } from '../survey/form-code.ts';

/** A report on one of our letters (RFC 3464). */
export interface DeliveryStatus {
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | null;
  /** Address that it is about; null: not said. */
  readonly recipient: string | null;
  /** `5.1.1`. */
  readonly status: string | null;
  /** In the words of the other mail server. */
  readonly diagnostic: string | null;
}

/** A form file among the attachments. */
export interface FoundForm {
  /** Place among the attachments, from 0. */
  readonly attachment: number;
  readonly name: string;
  /** Null: it carries one that does not check. */
  readonly code: FormCode | null;
  /** Null: refused before it was opened. */
  readonly raw: RawAnswer | null;
  readonly doubts: readonly Problem[];
}

export interface MessageFacts {
  readonly delivery: readonly DeliveryStatus[];
  /** Address that complained (RFC 5965); null: not said. */
  readonly complaint: { readonly recipient: string | null } | null;
  /** Sent by a machine (RFC 3834). */
  readonly automatic: boolean;
  /** Sent to a list (RFC 2369, RFC 2919). */
  readonly list: boolean;
  readonly secret: boolean;
  readonly forms: readonly FoundForm[];
  /** Message-IDs of ours that a person answers to (In-Reply-To, References), or that a report is about. */
  readonly repliesTo: readonly string[];
  /** Tokens behind the + of addresses it was sent to. */
  readonly tokens: readonly string[];
  readonly from: string | null;
}
