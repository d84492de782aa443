/**
 * What a strict chánh văn phòng sends back: one defect a row, planted into a document that is right, with the rule that has
 * to find it. Kept apart from the rules: the wording here is that of people, not of patterns.
 */
import { DEFECTS_HEAD } from './defects-head.ts';
import { DEFECTS_FRAME } from './defects-frame.ts';
import { DEFECTS_BODY } from './defects-body.ts';
import { DEFECTS_CONTENT } from './defects-content.ts';
import { DEFECTS_SENSE } from './defects-sense.ts';
import { DEFECTS_SUMS } from './defects-sums.ts';
import type { Defect } from './defect.ts';

export const DEFECTS: readonly Defect[] = [
  ...DEFECTS_HEAD,
  ...DEFECTS_FRAME,
  ...DEFECTS_BODY,
  ...DEFECTS_CONTENT,
  ...DEFECTS_SENSE,
  ...DEFECTS_SUMS,
];
