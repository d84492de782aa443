import type { Severity } from '../form/rule.ts';

/** One thing to know about a template handed in. An error keeps it out; warnings and notes stay with the version. */
export interface TemplateFinding {
  readonly severity: Severity;
  /** "đoạn 7 “Số: {notation}”"; "cả mẫu". */
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
  /** The law it rests on; null where it is the software that needs it so. */
  readonly source: string | null;
}
