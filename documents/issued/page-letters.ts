/** The letters of a whole file in one string, to look up in it what a paragraph of the .docx says. */
import type { Glyph } from './text-layer.ts';

export interface PageLetters {
  readonly text: string;
  /** The glyph that each letter of the text belongs to. */
  readonly glyphs: readonly Glyph[];
}

export function lettersOf(glyphs: readonly Glyph[]): PageLetters {
  const letters = glyphs.flatMap((glyph) => [...solid(glyph.text)].map((letter) => ({ letter, glyph })));
  return {
    text: letters.map(({ letter }) => letter).join(''),
    glyphs: letters.map(({ glyph }) => glyph),
  };
}

/** Without white space other than blanks to be filled: lines may break anywhere. */
export const solid = (text: string): string => text.normalize('NFC').replace(/[^\S\u2007]/g, '');

export const unescapeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** An innermost paragraph. */
export const PARAGRAPH = /<w:p[ >](?:(?!<w:p[ >])[^])*?<\/w:p>/g;
