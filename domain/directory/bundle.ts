/** All that a folder of office files says, ready to be written by `store/import-office.ts`. */
import type { CalendarDay } from '../calendar/working-calendar.ts';
import type { DocumentType } from '../document/types.ts';
import type {
  AuthorityFacts,
  Dated,
  GroupFacts,
  OrganisationFacts,
  PersonFacts,
  PostFacts,
  UnitFacts,
} from './facts.ts';

export interface OfficeBundle {
  /** The office's own organisation; null when the files do not say (a folder with only a new calendar). */
  readonly agency: string | null;
  readonly organisations: readonly OrganisationFacts[];
  readonly groups: readonly GroupFacts[];
  readonly units: readonly UnitFacts[];
  readonly people: readonly PersonFacts[];
  readonly posts: readonly PostFacts[];
  readonly delegations: readonly AuthorityFacts[];
  readonly accounts: readonly AccountRow[];
  readonly series: readonly SeriesRow[];
  readonly notations: readonly NotationRow[];
  readonly calendar: readonly CalendarYearRow[];
}

export interface AccountRow {
  readonly id: string;
  readonly personId: string;
  readonly active: boolean;
}

export interface SeriesRow extends Dated {
  readonly id: string;
  readonly name: string;
  /** Empty for an incoming series. */
  readonly documentTypes: readonly DocumentType[];
  readonly direction: 'outgoing' | 'incoming';
  readonly years: readonly { readonly year: number; readonly first: number }[];
}

export interface NotationRow extends Dated {
  readonly documentType: DocumentType;
  /** null: whatever the unit. */
  readonly unitId: string | null;
  readonly notation: string;
}

export interface CalendarYearRow {
  readonly year: number;
  readonly days: readonly CalendarDay[];
}
