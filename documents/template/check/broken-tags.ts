/** A tag that lies in more than one piece of the text of a paragraph: Word breaks them for spelling and edits. */
export interface BrokenTag {
  /** In the letters of all pieces together. */
  readonly from: number;
  readonly to: number;
  /** As typed, with braces. */
  readonly tag: string;
}

/** In reading order. */
export function brokenTags(pieces: readonly string[]): BrokenTag[] {
  const ends: number[] = [];
  for (const { length } of pieces) ends.push((ends.at(-1) ?? 0) + length);
  let piece = 0;
  return [...pieces.join('').matchAll(/\{[^{}]*\}/g)].flatMap(({ index: from, 0: tag }) => {
    const to = from + tag.length;
    while ((ends[piece] ?? Infinity) <= from) piece += 1;
    return (ends[piece] ?? Infinity) < to ? [{ from, to, tag }] : [];
  });
}
