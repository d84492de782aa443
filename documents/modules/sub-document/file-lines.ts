import { readDocx } from '../../lint/read-docx.ts';

/** The words of an attached file as a reader sees them, paragraph by paragraph, cells too; one without words is left out. */
export const fileLines = (docx: Buffer): string[] =>
  (readDocx(docx)?.paragraphs ?? []).map(({ text }) => text.trim()).filter((text) => text !== '');

/** How much that is. */
export const wordCount = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + line.split(/\s+/).length, 0);
