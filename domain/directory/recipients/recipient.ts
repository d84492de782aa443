import type { Channel, Purpose } from '../../survey/definition.ts';

/** One who really gets the document, as resolved from the directory on a day. */
export interface ResolvedRecipient {
  /** Exactly one of organisation and unit. */
  readonly organisationId: string | null;
  readonly unitId: string | null;
  /** Full name as of the day. */
  readonly name: string;
  /** The line of Kính gửi or Nơi nhận it comes from. */
  readonly groupLabel: string;
  readonly purpose: Purpose;
  readonly owesAnswer: boolean;
  /** Owes one file with the answers of many. */
  readonly intermediary?: true | undefined;
  readonly channel: Channel;
  readonly email: string | null;
  readonly postalAddress: string | null;
  readonly phone: string | null;
  /** Lines and names that were merged into this one. */
  readonly mergedFrom: readonly string[];
  /** Vietnamese; null when it can be reached. */
  readonly unreachableReason: string | null;
  /** Vietnamese, what the person who confirms should know. */
  readonly note: string | null;
}

/** A recipient before merging, with what tells duplicates. */
export interface Candidate extends ResolvedRecipient {
  readonly taxNumber: string | null;
  /** Place of its line among the addressees. */
  readonly line: number;
}
