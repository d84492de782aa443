import type { FormCode } from './form-code.ts';
import type { SenderPart } from './form-parts.ts';

/** To whom a form is made out. */
export interface FormHolder {
  readonly code: FormCode;
  /** What the office knows of who fills it in. */
  readonly sender: Partial<Record<SenderPart, string>>;
}
