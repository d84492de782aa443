/** Chance that a seed repeats. */
export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** True so often of a hundred times. */
  percent(of: number): boolean;
  /** Whole number from..to, both may come. */
  between(from: number, to: number): number;
  /** One of them, each as often as its weight says. */
  pick<Item>(weighted: readonly (readonly [item: Item, weight: number])[]): Item;
}

/** Mulberry32: small, and the same on every machine. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    percent: (of) => next() * 100 < of,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick(weighted) {
      let left = next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of weighted) if ((left -= weight) < 0) return item;
      throw new Error('nothing to pick from');
    },
  };
}
