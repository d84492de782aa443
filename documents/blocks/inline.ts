import { run } from './xml.ts';

/** "(*)" beside a word is a mark of its own, and so is an asterisk between blanks. */
const ITALIC = /\*(?![\s)])([^*\n]*[^*\s(])\*/g;

/** Runs of a text in which `*…*` is italic; a lone asterisk stays an asterisk. */
export function inlineRuns(text: string, properties = ''): string {
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(ITALIC)) {
    if (match.index > from) pieces.push(run(text.slice(from, match.index), properties));
    pieces.push(run(match[1] ?? '', `${properties}<w:i/><w:iCs/>`));
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push(run(text.slice(from), properties));
  return pieces.join('');
}
