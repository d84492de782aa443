/** How a paragraph of a PDF is set, as far as its lines tell: three at least. */
import type { Paragraph } from '../../domain/form/view.ts';
import { MM, type Edges } from './pdf-edges.ts';
import type { Segment } from './pdf-rows.ts';

interface Lines {
  readonly segments: readonly Segment[];
  readonly cell: unknown;
}

/** A single line of Times New Roman, in sizes. */
const SINGLE = 1.15;

/** Points by which the ends of lines differ that are set flush. */
const FLUSH = 4;

export function layoutOf(
  { segments, cell }: Lines,
  above: Lines | undefined,
  edges: Edges,
): Partial<Pick<Paragraph, 'align' | 'firstLine' | 'before' | 'line'>> {
  const [first, second, third] = segments;
  const last = above?.segments.at(-1);
  if (cell !== null || above?.cell !== null || !first || !second || !third || !last || !edges.sure) return {};
  if (Math.abs(second.x0 - edges.left) > FLUSH || Math.abs(third.x0 - edges.left) > FLUSH) return {};
  const step = third.y - second.y;
  const gap = first.y - last.y - step;
  // Far from the line above, or beside it: nothing to compare with.
  if (gap < -1 || gap > 2 * step || Math.abs(last.size - first.size) > 0.7) return {};
  const ends = segments.slice(0, -1).map(({ x1 }) => x1);
  return {
    firstLine: (first.x0 - edges.left) * MM,
    before: Math.max(0, gap),
    line: { rule: 'multiple', value: step / (SINGLE * first.size) },
    align: Math.max(...ends) - Math.min(...ends) > 2 * FLUSH ? 'left' : 'both',
  };
}
