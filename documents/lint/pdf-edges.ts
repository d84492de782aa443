/** Where the text of a PDF begins and ends on its pages. */
import type { Margins } from '../../domain/form/view.ts';
import type { PdfPage } from './pdf-text.ts';
import type { Segment } from './pdf-rows.ts';

export const MM = 25.4 / 72;

/** Where wide lines begin and end; not sure when there are too few to tell. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  /** Lines end at the same place. */
  readonly flush: boolean;
  readonly sure: boolean;
  /** Sizes of a letter by which the lines of a paragraph stand apart at most. */
  readonly pitch: number;
}

export function edgesOf(segments: readonly Segment[], width: number): Edges {
  const wide = segments.filter(({ x0, x1 }) => x1 - x0 > width * 0.6);
  const left = outermost(wide.map(({ x0 }) => x0));
  // In ragged text a few lines end at the same place by chance.
  const right = outermost(
    wide.map(({ x1 }) => -x1),
    Math.max(2, Math.ceil(wide.length * FLUSH)),
  );
  if (left === null || wide.length < 2 || (right === null && wide.length < FEWEST_WIDE))
    return { left: width * 0.143, right: width * 0.92, flush: false, sure: false, pitch: PITCH };
  const text = segments.slice(segments.findIndex((each) => wide.includes(each)));
  // In a short letter the ends of paragraphs stand at the edge, not its wide lines, which are set in.
  const ends = outermost(
    text.map(({ x0 }) => x0),
    MANY,
  );
  const edge = ends !== null && ends < left - SET_OFF ? ends : left;
  const further = text.filter(({ x0 }) => x0 < edge - SET_OFF).length;
  const furthest = Math.max(...wide.map(({ x1 }) => x1));
  return {
    left: edge,
    right: right === null ? furthest : -right,
    flush: right !== null,
    sure: wide.length >= FEWEST_WIDE && further < 2,
    pitch: pitchOf(wide),
  };
}

/** Lines set single to one and a half, and those of a text set double, which most wide lines must show. */
const PITCH = 2.1;
const WIDEST_PITCH = 2.7;
function pitchOf(wide: readonly Segment[]): number {
  const steps = wide
    .slice(1)
    .flatMap((each, i) => {
      const above = wide[i];
      return above && each.y > above.y ? [(each.y - above.y) / each.size] : [];
    })
    .sort((a, b) => a - b);
  const least = steps[Math.floor(steps.length / 10)] ?? 0;
  return steps.length >= FEWEST_WIDE && least > PITCH && least < WIDEST_PITCH ? least * 1.03 : PITCH;
}

/** Points by which a line stands clearly apart from an edge, and lines that make one without being wide. */
const SET_OFF = 10;
const MANY = 4;

/** Part of the wide lines that end at the edge where text is set flush. */
const FLUSH = 0.3;

/** Wide lines of the shortest letter that shows its edges. */
const FEWEST_WIDE = 4;

/** The smallest place at which several lines stand one below the other; first lines are set in, single lines stick out. */
function outermost(places: readonly number[], fewest = 2): number | null {
  const near = (at: number): number => places.filter((each) => Math.abs(each - at) < 2).length;
  const common = places.filter((at) => near(at) >= fewest);
  return common.length > 0 ? Math.min(...common) : null;
}

/** Text closer to the edge of the paper than this, millimetres, shows a margin that is too small; what is farther away shows nothing. */
const TOO_CLOSE = 17;

/** @param rows those of the pages that are as wide as the first */
export function marginsOf(
  page: PdfPage,
  rows: readonly (readonly Segment[][])[],
  edges: Edges,
): Margins | null {
  if (!edges.sure) return null;
  const wide = rows.map((each) => each.flat().filter(({ x0, x1 }) => x1 - x0 > page.width * 0.6));
  const first = rows[0]?.flat().find(({ text }) => /^\s*CỘNG H/u.test(text.normalize('NFC')));
  const tops = [first, ...wide.slice(1).map((each) => each[0])].flatMap((each) =>
    each ? [(each.y - 0.8 * each.height) * MM] : [],
  );
  const bottoms = wide.flatMap((each) => {
    const last = each.at(-1);
    return last ? [(page.height - last.y) * MM] : [];
  });
  return {
    left: edges.left * MM,
    right: edges.flush ? (page.width - edges.right) * MM : NaN,
    top: closest(tops),
    bottom: closest(bottoms),
  };
}

const closest = (found: readonly number[]): number => {
  const least = Math.min(...found);
  return least < TOO_CLOSE ? least : NaN;
};
