/**
 * The directory as plain data: organisations, the office's own units, posts and people, delegations. Everything that is
 * dated in life is dated here; `as-of.ts` reads it as of a day. The same shapes come out of the office's files
 * (`read-office.ts`) and out of the database (`store/directory.ts`).
 */
import type { DocumentType } from '../document/types.ts';
import type { Day } from '../time/day.ts';
import type { PostRank } from './post.ts';

/** Valid from the first day to the last day, both inclusive; null: still valid. */
export interface Dated {
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export const ORGANISATION_LEVELS = ['central', 'province', 'district', 'commune', 'other'] as const;
export type OrganisationLevel = (typeof ORGANISATION_LEVELS)[number];

export interface OrganisationFacts {
  readonly id: string;
  /** What it is, free words: "truongDaiHoc", "doanhNghiep". */
  readonly kind: string;
  readonly level: OrganisationLevel;
  readonly taxNumber: string | null;
  /** An organisation exists on the days on which it has a name. */
  readonly names: readonly OrganisationName[];
  readonly parents: readonly (Dated & { readonly organisationId: string })[];
  readonly successors: readonly Successor[];
  readonly contacts: readonly OrganisationContact[];
}

export interface OrganisationName extends Dated {
  readonly fullName: string;
  readonly shortName: string | null;
  /** As printed in capitals at the head of a document: "UBND TỈNH HƯNG YÊN". */
  readonly headerName: string | null;
  readonly abbreviation: string | null;
  /** Địa danh printed before the date. */
  readonly place: string | null;
}

export interface Successor {
  readonly organisationId: string;
  readonly effectiveOn: Day;
  readonly basis: string;
}

export interface OrganisationContact extends Dated {
  readonly email: string | null;
  readonly postalAddress: string | null;
  readonly phone: string | null;
  readonly contactPerson: string | null;
}

export interface GroupFacts {
  readonly id: string;
  readonly name: string;
  readonly members: readonly (Dated & { readonly organisationId: string })[];
}

export interface UnitFacts {
  readonly id: string;
  readonly email: string | null;
  readonly names: readonly (Dated & { readonly name: string; readonly abbreviation: string })[];
}

/** What resolving recipients needs. */
export interface DirectoryFacts {
  readonly organisations: readonly OrganisationFacts[];
  readonly groups: readonly GroupFacts[];
  readonly units: readonly UnitFacts[];
}

export interface PersonFacts {
  readonly id: string;
  readonly fullName: string;
  readonly initials: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface PostFacts {
  readonly id: string;
  /** null: leadership of the office. */
  readonly unitId: string | null;
  readonly title: string;
  readonly rank: PostRank;
  readonly holders: readonly PostHolding[];
  /** Units whose field a deputy oversees, by written assignment. */
  readonly fields: readonly (Dated & { readonly unitId: string; readonly basis: string })[];
}

export interface PostHolding extends Dated {
  readonly personId: string;
  /** Of the head's post: quyền (Q.). Of a deputy's: được giao phụ trách, điều hành the whole office. */
  readonly acting: boolean;
  readonly basis: string | null;
}

/** A delegation in writing; empty lists mean every type, every unit. */
export interface AuthorityFacts extends Dated {
  readonly id: string;
  readonly competence: 'TL' | 'TUQ';
  readonly fromPostId: string;
  readonly toPostId: string;
  /** TUQ. names the person. */
  readonly toPersonId: string | null;
  readonly documentTypes: readonly DocumentType[];
  readonly unitIds: readonly string[];
  readonly basis: string;
  /** First day on which it no longer holds. */
  readonly revokedOn: Day | null;
}

/** What deciding who may sign as what needs. */
export interface SignatoryFacts {
  readonly people: readonly PersonFacts[];
  readonly posts: readonly PostFacts[];
  readonly units: readonly UnitFacts[];
  readonly authorities: readonly AuthorityFacts[];
}
