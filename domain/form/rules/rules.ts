import type { FormRule } from '../rule.ts';
import { CODE_RULES } from './code.ts';
import { NATIONAL_RULES } from './national.ts';
import { PAGE_RULES } from './page.ts';
import { PLACE_DATE_RULES } from './place-date.ts';

/** Every rule of the form, by topic. */
export const FORM_RULES: readonly FormRule[] = [
  ...PAGE_RULES,
  ...NATIONAL_RULES,
  ...CODE_RULES,
  ...PLACE_DATE_RULES,
];
