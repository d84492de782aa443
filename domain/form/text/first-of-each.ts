/** Different things told of one document; nobody reads more. */
const MOST = 20;

/** What is met again is told where it was met first. */
export function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item))).slice(0, MOST);
}
