/**
 * Whether an edit only mends the form (thể thức, kỹ thuật trình bày) and so keeps the content check: the words are the
 * same after folding case, punctuation, blanks and diacritics. A figure is a word with its own marks ("1,5" is not
 * "15"), and what a form asks for is content.
 */
import { fold } from '../vietnamese/fold.ts';
import type { DocumentContent } from './content.ts';
import { contentLines, LAYOUT } from './content-lines.ts';

export const isFormFix = (before: DocumentContent, after: DocumentContent): boolean =>
  same(wordsOf(before), wordsOf(after)) && same(demandsOf(before), demandsOf(after));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Per part of the document, so that a word moved from the body to Nơi nhận is seen. */
function wordsOf(content: DocumentContent): Record<string, string[]> {
  const words: Record<string, string[]> = {};
  for (const { part, text } of contentLines(content))
    if (part !== LAYOUT) (words[part] ??= []).push(...wordsIn(text));
  return words;
}

/** Marks between digits, and signs that change a figure, stay part of the word. */
const wordsIn = (text: string): string[] =>
  (fold(text).match(/[-+]?\d+(?:[.,:/-]\d+)*\s*[%‰]?|[\p{L}\p{N}]+|[^\p{L}\p{N}\p{P}\p{Z}\s]/gu) ?? []).map(
    (word) => word.replace(/\s/g, ''),
  );

/** What the blank form asks for, apart from its wording. */
const demandsOf = (content: DocumentContent): unknown =>
  (content.form?.fields ?? []).map((field) => JSON.stringify(field, withoutWording));

const WORDING = ['label', 'help'];
const withoutWording = (key: string, value: unknown): unknown => (WORDING.includes(key) ? undefined : value);
