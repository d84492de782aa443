/** What stands between two numbers of a list, and may hold the number that seems left out. */
import type { Line } from '../line.ts';
import { letterAt, type Marker } from './markers.ts';

/** Quotations begun less those ended; some close “ with " or ’. */
export function quotesOpened(text: string): number {
  // The seconds of an angle (“21°16’33,0””) end none.
  const left = text
    .replace(/\d[’'′]\s?\d+(?:[.,]\d+)?”/gu, '')
    .replace(/“[^“”"]*[”"]|"[^“”"]*”|“[^“”"]*’(?=[\s).,;:]*$)|‘[^“”‘’]*[”’]/gu, '')
    // Both signs of it were typed as the second.
    .replace(/”[^“”"]*”/gu, '');
  return (left.match(/“/g) ?? []).length - (left.match(/”/g) ?? []).length;
}

/**
 * The number before this one stands there with another sign ("3- …", "(b) …", quoted), or inside a paragraph, in a PDF
 * because lines ran together.
 */
export function standsBetween(before: Line, after: Line, marker: Marker, lines: readonly Line[]): boolean {
  const number = marker.kind === 'letter' ? letterAt(marker.value - 1) : String(marker.value - 1);
  if (marker.kind !== 'letter' && marker.kind !== 'arabic') return false;
  const other = new RegExp(`^${number}\\s?[-–/)]\\s?\\p{L}`, 'u');
  const enclosed = new RegExp(`^(?:\\(${number}\\)|["“]${number}[.)])\\s`, 'u');
  const inside = new RegExp(`[.;:!?)]\\s${number}[.)]\\s+[\\p{L}\\d]`, 'u');
  return lines
    .slice(lines.indexOf(before), lines.indexOf(after))
    .some(
      ({ text, paragraph }) =>
        (text.length < 200 && other.test(text)) ||
        enclosed.test(text) ||
        ((paragraph.page !== null || marker.kind === 'letter') && inside.test(text)),
    );
}

/** Rows of a table of contents: a heading that comes again, with the page it stands on. */
export function contentsRows(lines: readonly Line[]): ReadonlySet<Line> {
  const bare = (text: string): string => text.replace(/[\s.…:]+$/u, '');
  const texts = new Set(lines.map(({ text }) => bare(text)));
  return new Set(
    lines.filter(({ text }) => {
      const heading = /^(.{6,}?)(?:[\s.…:]+|(?<=\p{Lu}))\d{1,3}$/u.exec(text)?.[1];
      return heading !== undefined && texts.has(bare(heading));
    }),
  );
}
