import type { FormRule } from '../rule.ts';
import { ADDRESSEE_RULES } from './addressees.ts';
import { AGREEMENT_RULES } from './agreement.ts';
import { ANNEX_RULES } from './annexes.ts';
import { BASE_RULES } from './bases.ts';
import { BODY_RULES } from './body.ts';
import { CITATION_RULES } from './citations.ts';
import { CITED_NOTATION_RULES } from './cited-notation.ts';
import { CODE_RULES } from './code.ts';
import { COMPANY_RULES } from './company.ts';
import { COMPETENCE_RULES } from './competence.ts';
import { DATE_RULES } from './dates.ts';
import { DEADLINE_RULES } from './deadlines.ts';
import { DRAWN_LINE_RULES } from './drawn-lines.ts';
import { ENDING_RULES } from './ending.ts';
import { FIGURE_RULES } from './figures.ts';
import { FILE_RULES } from './file.ts';
import { FIRST_CITATION_RULES } from './first-citations.ts';
import { LEFTOVER_RULES } from './leftover.ts';
import { LETTER_RULES } from './letters.ts';
import { LIST_RULES } from './lists.ts';
import { LOOK_RULES } from './looks.ts';
import { MINUTES_RULES } from './minutes.ts';
import { NATIONAL_RULES } from './national.ts';
import { NUMBERING_RULES } from './numbering.ts';
import { NUMERAL_RULES } from './numerals.ts';
import { OFFICE_RULES } from './offices.ts';
import { OPENING_RULES } from './opening.ts';
import { PAGE_RULES } from './page.ts';
import { PLACE_DATE_RULES } from './place-date.ts';
import { PLACES_RULES } from './places.ts';
import { REFERENCE_RULES } from './references.ts';
import { SENTENCE_RULES } from './sentences.ts';
import { SIGNATURE_RULES } from './signature.ts';
import { SPAN_RULES } from './spans.ts';
import { SUM_RULES } from './sums.ts';
import { SYLLABLE_RULES } from './syllables.ts';
import { TABLE_RULES } from './tables.ts';
import { TYPE_NAME_RULES } from './type-name.ts';
import { WORD_RULES } from './words.ts';

/** Every rule of the form, by topic. */
export const FORM_RULES: readonly FormRule[] = [
  ...FILE_RULES,
  ...OFFICE_RULES,
  ...PAGE_RULES,
  ...LETTER_RULES,
  ...NATIONAL_RULES,
  ...DRAWN_LINE_RULES,
  ...TYPE_NAME_RULES,
  ...OPENING_RULES,
  ...ADDRESSEE_RULES,
  ...BASE_RULES,
  ...CODE_RULES,
  ...PLACE_DATE_RULES,
  ...LOOK_RULES,
  ...BODY_RULES,
  ...NUMBERING_RULES,
  ...ENDING_RULES,
  ...SIGNATURE_RULES,
  ...COMPETENCE_RULES,
  ...AGREEMENT_RULES,
  ...PLACES_RULES,
  ...ANNEX_RULES,
  ...CITATION_RULES,
  ...FIRST_CITATION_RULES,
  ...CITED_NOTATION_RULES,
  ...DATE_RULES,
  ...MINUTES_RULES,
  ...DEADLINE_RULES,
  ...NUMERAL_RULES,
  ...FIGURE_RULES,
  ...REFERENCE_RULES,
  ...LIST_RULES,
  ...TABLE_RULES,
  ...SUM_RULES,
  ...SPAN_RULES,
  ...WORD_RULES,
  ...SENTENCE_RULES,
  ...LEFTOVER_RULES,
  ...SYLLABLE_RULES,
  ...COMPANY_RULES,
];
