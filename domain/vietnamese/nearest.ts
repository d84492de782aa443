import { fold } from './fold.ts';

/**
 * The candidate that was most likely meant: compared without diacritics, at most a third of its letters (and always
 * up to two) may differ. Undefined when nothing is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = fold(word);
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const known = fold(candidate);
    const limit = Math.max(2, Math.floor(Math.max(typed.length, known.length) / 3));
    const distance = editDistance(typed, known);
    const allowed = distance <= Math.min(limit, known.length - 1);
    if (allowed && (!best || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

/**
 * Letters to insert, delete, replace or swap with the neighbour (optimal string alignment).
 * @param most beyond it nobody cares: `Infinity`, told without looking at the rest
 */
export function editDistance(a: string, b: string, most = Infinity): number {
  const [one, other] = withoutSameEnds(a, b);
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let i = 1; i <= one.length; i += 1) {
    const row = nextRow({ one, other, i, most }, above, before);
    if (Math.min(...row) > most) return Infinity;
    [before, above] = [above, row];
  }
  const distance = above[other.length] ?? Infinity;
  return distance <= most ? distance : Infinity;
}

/** What both begin and end with changes nothing about the distance, and names of one kind are alike for long. */
function withoutSameEnds(a: string, b: string): readonly [string, string] {
  const shorter = Math.min(a.length, b.length);
  let front = 0;
  while (front < shorter && a[front] === b[front]) front += 1;
  let back = 0;
  while (back < shorter - front && a[a.length - 1 - back] === b[b.length - 1 - back]) back += 1;
  return [a.slice(front, a.length - back), b.slice(front, b.length - back)];
}

interface At {
  readonly one: string;
  readonly other: string;
  readonly i: number;
  readonly most: number;
}

/** Of the table of distances of beginnings; columns too far from the diagonal to matter stay `Infinity`. */
function nextRow({ one, other, i, most }: At, above: readonly number[], before: readonly number[]): number[] {
  const row = Array<number>(other.length + 1).fill(Infinity);
  row[0] = i;
  for (let j = Math.max(1, i - most); j <= Math.min(other.length, i + most); j += 1) {
    const same = one[i - 1] === other[j - 1];
    const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
    const steps = Math.min(
      (above[j] ?? Infinity) + 1,
      (row[j - 1] ?? Infinity) + 1,
      (above[j - 1] ?? Infinity) + (same ? 0 : 1),
    );
    row[j] = swapped ? Math.min(steps, (before[j - 2] ?? Infinity) + 1) : steps;
  }
  return row;
}
