/** Code, title and retention under which a dossier is opened: as the definition says, else as proposed from it. */
import type { SurveyDefinition } from '../survey/definition.ts';
import { PROPOSED_RETENTION } from './retention.ts';

export interface DossierPlan {
  /** Number in the year's file plan and the unit: "01.QLCN&TTCN". */
  readonly code: string;
  readonly title: string;
  /** "10 năm", "Vĩnh viễn". */
  readonly retention: string;
}

/** "01.TCCB": number and unit (Nghị định 30/2020/NĐ-CP, Phụ lục V). */
export const DOSSIER_CODE = /^\d{1,4}\.[\p{Lu}\d&.-]+$/u;
/** Longest notation and title of a dossier (Phụ lục VI, phần II). */
export const LONGEST_CODE = 20;
export const LONGEST_TITLE = 500;

export interface PlanFacts {
  /** Abbreviation of the drafting unit on the day of launch. */
  readonly unitAbbreviation: string;
  /** How many dossiers the office opened this year, and one. */
  readonly ordinal: number;
  readonly year: number;
}

export function planDossier(
  { dossier, subject }: Pick<SurveyDefinition, 'dossier' | 'subject'>,
  { unitAbbreviation, ordinal, year }: PlanFacts,
): DossierPlan {
  const inYear = /\b(?:19|20)\d\d\b/.test(subject) ? '' : ` năm ${year}`;
  return {
    code: dossier?.code ?? `${String(ordinal).padStart(2, '0')}.${unitAbbreviation}`.slice(0, LONGEST_CODE),
    title: dossier?.title ?? `Hồ sơ ${subject}${inYear}`,
    retention: dossier?.retention ?? PROPOSED_RETENTION,
  };
}

/** A proposed code whose number somebody took meanwhile moves on to the next that is free: "01.QLCN" → "02.QLCN". */
export function freeCode(proposed: string, taken: ReadonlySet<string>): string {
  const [number = '', ...unit] = proposed.split('.');
  const codeAt = (ordinal: number): string =>
    [String(ordinal).padStart(2, '0'), ...unit].join('.').slice(0, LONGEST_CODE);
  let ordinal = Number(number);
  while (taken.has(codeAt(ordinal))) ordinal += 1;
  return codeAt(ordinal);
}
