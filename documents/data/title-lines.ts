import { balanced, evenLines } from '../blocks/balanced.ts';
import { uprightUnits } from '../blocks/text-width.ts';
import { ASIDE, HEAD_LEFT, ISSUER_SIZE, SUBJECT } from './measures.ts';

/** A subject below the name of its type, in lines of about one length. */
export const titleLines = (subject: string): string =>
  balanced(subject, SUBJECT.size, (SUBJECT.column - 2 * SUBJECT.indent) / 20);

/** The name of an office or council in the head (box 2), capitals. */
export const issuerLines = (name: string, column: number = HEAD_LEFT): string =>
  balanced(name, ISSUER_SIZE, column / 20);

const ASIDE_WORDS = 'V/v ';

/** The subject of a công văn, printed after "V/v" below its number (box 5b). */
export const asideLines = (subject: string): string =>
  evenLines(ASIDE_WORDS + subject, {
    size: ASIDE.size,
    available: (HEAD_LEFT - 2 * ASIDE.indent) / 20,
    unitsOf: uprightUnits,
  }).slice(ASIDE_WORDS.length);
