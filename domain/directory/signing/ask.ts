import type { Competence } from '../../document/content.ts';
import type { DocumentType } from '../../document/types.ts';
import { formatDay, type Day } from '../../time/day.ts';
import { holdsOn, rowOn, unitNameOn } from '../as-of.ts';
import type { PersonFacts, PostFacts, PostHolding, SignatoryFacts } from '../facts.ts';

/** Who would sign what, on which day. */
export interface SignatureAsk {
  readonly signerPostId: string;
  readonly documentType: DocumentType;
  /** The drafting unit: its field decides which deputy may sign. */
  readonly unitId: string;
  readonly on: Day;
}

/** The ask with everything looked up that every route needs. */
export interface Case {
  readonly facts: SignatoryFacts;
  readonly ask: SignatureAsk;
  readonly post: PostFacts;
  readonly holding: PostHolding;
  readonly person: PersonFacts;
  /** Title of the head's post, as printed after KT., TL., TUQ., Q. */
  readonly headTitle: string;
}

/** Block 7a as it would be printed, and by which right. */
export interface Right {
  readonly lines: readonly string[];
  readonly competence: Competence | null;
  readonly authorityId: string | null;
  /** Vietnamese sentence for the checkers. */
  readonly basis: string;
}

/** "Phòng Quản lý Công nghệ"; the id when the unit has no name on that day. */
export const unitNameIn = ({ facts, ask }: Pick<Case, 'facts' | 'ask'>, unitId: string): string => {
  const unit = facts.units.find(({ id }) => id === unitId);
  return (unit && unitNameOn(unit, ask.on)?.name) ?? unitId;
};

export const headOf = ({ posts }: SignatoryFacts): PostFacts | undefined =>
  posts.find(({ rank }) => rank === 'head');

export const holdingOn = (post: PostFacts, on: Day): PostHolding | undefined => rowOn(post.holders, on);

export const fieldOn = (post: PostFacts, unitId: string, on: Day): PostFacts['fields'][number] | undefined =>
  post.fields.find((field) => field.unitId === unitId && holdsOn(field, on));

/** " theo Quyết định …"; nothing when no basis is recorded. */
export const byBasis = (basis: string | null): string => (basis ? ` theo ${basis}` : '');

/** "từ 01/7/2023 đến hết 31/12/2023" */
export const periodWords = (validFrom: Day, validTo: Day | null): string =>
  `từ ${formatDay(validFrom)}${validTo ? ` đến hết ${formatDay(validTo)}` : ''}`;
