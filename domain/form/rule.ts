import type { Line } from './line.ts';
import type { Family, OfficialForm } from './official-form.ts';

export type Severity = 'error' | 'warning' | 'note';

export interface FormRule {
  readonly id: string;
  readonly severity: Severity;
  /** Law or standard the rule rests on, as officials cite it. */
  readonly source: string;
  /** What is asked for, one phrase. */
  readonly title: string;
  /** Documents it is meant for; administrative ones when absent. */
  readonly families?: readonly Family[];
  /** First day of issue it holds for, ISO: a document dated before is not judged by it. */
  readonly since?: string;
  readonly check: (form: OfficialForm) => readonly Fault[];
}

/** One thing wrong, before the rule's own words are added. */
export interface Fault {
  /** Null: the document as a whole. */
  readonly at: Line | null;
  /** Words at that place; the line when absent. */
  readonly quote?: string;
  readonly what: string;
  readonly remedy: string;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly where: Place;
  readonly what: string;
  readonly source: string;
  readonly remedy: string;
}

export interface Place {
  /** From 1; null where the file does not say. */
  readonly page: number | null;
  /** Paragraph in reading order, from 1; null: the document as a whole. */
  readonly paragraph: number | null;
  readonly quote: string | null;
}

/** Shorthands for the tables of rules. */
export const ND30 = (place: string): string => `Nghị định 30/2020/NĐ-CP, Phụ lục I, ${place}`;
/** Nothing of form but of content, which whoever checks a draft answers for. */
export const CONTENT_CHECK = 'Kiểm tra nội dung (Nghị định 30/2020/NĐ-CP, Điều 12 khoản 1)';
export const EVERY_FAMILY: readonly Family[] = ['administrative', 'legal', 'party', 'internal', 'none'];
export const OFFICIAL: readonly Family[] = ['administrative', 'legal', 'party', 'internal'];
