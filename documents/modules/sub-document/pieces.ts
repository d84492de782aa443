export interface Piece {
  /** `w:p`. */
  readonly name: string;
  readonly xml: string;
}

/** Elements that stand side by side, one by one; in what we write no attribute and no text has a "<" or a ">". */
export function topLevel(xml: string): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let from = 0;
  let first = '';
  for (const tag of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    const [whole, closing, name = '', alone] = tag;
    if (depth === 0) [from, first] = [tag.index, name];
    depth += closing ? -1 : alone ? 0 : 1;
    if (depth === 0) pieces.push({ name: first, xml: xml.slice(from, tag.index + whole.length) });
  }
  return pieces;
}
