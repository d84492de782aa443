import type { DXT } from 'docxtemplater';
import { HELD_HYPHEN } from '../../domain/document/held-notations.ts';

const APART = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">';
const TEXT = new RegExp(`<w:t(?: [^>]*)?>[^<]*${HELD_HYPHEN}[^<]*</w:t>`, 'g');

/** Hyphens where no line may end, as Word knows them: the letter itself many fonts lack, and no search for "-" finds it. */
export const heldHyphens = (): DXT.Module => ({
  name: 'Held hyphens',
  postrender: (pieces: string[]) =>
    pieces.some((piece) => piece.includes(HELD_HYPHEN)) ? pieces.map(apart) : pieces,
});

/** A piece is the text of a tag, or XML, whose attributes stay. */
function apart(piece: string): string {
  if (!piece.includes(HELD_HYPHEN)) return piece;
  if (!piece.startsWith('<')) return piece.replaceAll(HELD_HYPHEN, APART);
  return piece.replace(TEXT, (text) =>
    text.replace(/^<w:t(?: [^>]*)?>/, '<w:t xml:space="preserve">').replaceAll(HELD_HYPHEN, APART),
  );
}
