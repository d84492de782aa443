/** Lists whose numbers are no count of their own. */
import type { Marker } from './markers.ts';

interface Numbered {
  readonly marker: Marker;
  readonly previous: { readonly marker: Marker } | null;
}

/** Numbers left out of a list as often as this are references to something else, as those of a drawing's legend. */
const MOST_GAPS = 3;

/** Steps of lists that name numbers instead of counting. */
export function references<Step extends Numbered>(all: readonly Step[]): Set<Step> {
  const lists: Step[][] = [];
  const open = new Map<string, Step[]>();
  for (const step of all) {
    const { marker, previous } = step;
    const goesOn = previous && marker.value > previous.marker.value ? open.get(marker.kind) : undefined;
    const list = goesOn ?? [];
    if (!goesOn) lists.push(list);
    list.push(step);
    open.set(marker.kind, list);
  }
  const jumps = ({ marker, previous }: Step): boolean => marker.value > (previous?.marker.value ?? 0) + 1;
  return new Set(lists.filter((list) => list.slice(1).filter(jumps).length >= MOST_GAPS).flat());
}

/**
 * Contracts hold general terms, then special ones that begin again at Điều 1 and keep the numbers of the clauses they
 * change: behind the second Điều 1 a clause may stand without those before it.
 */
export function secondSets<Step extends Numbered>(all: readonly Step[]): Set<Step> {
  const restarts = ({ marker, previous }: Step): boolean =>
    (marker.kind === 'article' || marker.kind === 'part') && marker.value === 1 && previous !== null;
  const from = all.findIndex(restarts);
  const skips = ({ marker, previous }: Step): boolean =>
    (marker.kind === 'arabic' || marker.kind === 'dotted') && marker.value > (previous?.marker.value ?? 0);
  return new Set(from < 0 ? [] : all.slice(from).filter((step) => restarts(step) || skips(step)));
}
