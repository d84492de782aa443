/** A document taken apart into the components the decree names (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I). */
import type { Line } from './line.ts';
import type { FormType } from './types.ts';
import type { FormView } from './view.ts';

/**
 * Whose rules it follows. Party and mass organisations have their own, so have legal normative documents; slips that stay
 * inside the office (phiếu trình, phiếu xin ý kiến) follow what the office has settled: the decree names them not. "none"
 * shows too little of an official document to be judged as one.
 */
export type Family = 'administrative' | 'legal' | 'party' | 'internal' | 'none';

export interface OfficialForm {
  readonly view: FormView;
  readonly family: Family;
  readonly lines: readonly Line[];
  readonly nationalName: Line | null;
  readonly motto: Line | null;
  readonly parent: readonly Line[];
  readonly issuer: readonly Line[];
  readonly code: CodeLine | null;
  readonly placeDate: PlaceDate | null;
  /** Null for a công văn and where none was found. */
  readonly typeName: Line | null;
  readonly type: FormType | null;
  /** Lines of the trích yếu, with "V/v" where it stands. */
  readonly subject: readonly Line[];
  readonly addressees: { readonly head: Line; readonly items: readonly Line[] } | null;
  readonly bases: readonly Line[];
  /** Everything between head and signature, bases too, tables too. */
  readonly body: readonly Line[];
  readonly signatures: readonly Signature[];
  readonly toPlaces: ToPlaces | null;
  readonly annexes: readonly Annex[];
  /** Stamps of secrecy and urgency found at the head. */
  readonly marks: readonly Line[];
  /** Day of issue as printed, ISO; null while a part of it is blank or no such day exists. */
  readonly issued: string | null;
  /** The earliest day it can have been issued, ISO: with the day blank, the first of its month. */
  readonly issuedFrom: string | null;
}

export interface CodeLine {
  readonly line: Line;
  /** Digits and a letter as printed; empty while blank. */
  readonly number: string;
  /** What stands between number and notation, as printed: "/", " / ", nothing. */
  readonly between: string;
  readonly notation: string;
}

export interface PlaceDate {
  readonly line: Line;
  readonly place: string;
  readonly comma: boolean;
  /** As printed; empty while blank. */
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export interface Signature {
  /** Competence and post, and under it the post a member of a council holds elsewhere. */
  readonly titles: readonly Line[];
  readonly name: Line | null;
}

export interface ToPlaces {
  readonly head: Line;
  /** Lines of the list, the filing line too. */
  readonly items: readonly Line[];
}

export interface Annex {
  readonly head: Line;
  readonly title: readonly Line[];
  readonly reference: Line | null;
  readonly lines: readonly Line[];
}
