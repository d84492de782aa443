/** The letters of a whole file in one string, to look up in it what a paragraph of the .docx says. */
import type { Glyph } from './text-layer.ts';

export interface PageLetters {
  readonly text: string;
  /** The glyph that each letter of the text belongs to. */
  readonly glyphs: readonly Glyph[];
}

export function lettersOf(glyphs: readonly Glyph[]): PageLetters {
  const texts: string[] = [];
  const owners: Glyph[] = [];
  for (const glyph of glyphs) {
    const letters = solid(glyph.text);
    texts.push(letters);
    for (let i = 0; i < letters.length; i += 1) owners.push(glyph);
  }
  return { text: texts.join(''), glyphs: owners };
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
