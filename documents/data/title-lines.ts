import { balanced } from '../blocks/balanced.ts';
import { SUBJECT } from './measures.ts';

/** A subject below the name of its type, in lines of about one length. */
export const titleLines = (subject: string): string =>
  balanced(subject, SUBJECT.size, (SUBJECT.column - 2 * SUBJECT.indent) / 20);
