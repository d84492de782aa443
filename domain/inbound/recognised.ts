import type { Problem } from '../failure/catalogue.ts';
import type { DeliveryStatus, FoundForm } from './facts.ts';
import type { Sign } from './whose.ts';

/** What was seen in a message and kept beside it: for the person who looks at it, and for trying again. */
export interface Recognised {
  readonly delivery?: readonly DeliveryStatus[];
  readonly forms?: readonly FoundForm[];
  /** Attachments: name, bytes, and under which hash a form among them was kept. */
  readonly attachments?: readonly {
    readonly name: string;
    readonly size: number;
    readonly sha256?: string | undefined;
  }[];
  /** First lines of what was written. */
  readonly text?: string;
  /** Where an answer in it may be acknowledged to; absent: nowhere. */
  readonly acknowledgeTo?: string;
  readonly matchedBy?: readonly Sign[];
  readonly candidates?: readonly number[];
  /** Of a mail with several forms: whose each may be, in their order. */
  readonly formCandidates?: readonly (readonly number[])[];
  /** Those of several forms that a person has given to their recipients. */
  readonly taken?: readonly TakenForm[];
}

export interface TakenForm {
  /** Which of them, from 1. */
  readonly form: number;
  readonly recipientId: number;
  /** What was done. */
  readonly outcome: string;
}

/** Why a person has to look. */
export type Reasons = readonly Problem[];
