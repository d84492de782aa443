const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });

/** Order of the Vietnamese alphabet; numbers inside by value. For `sort`. */
export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b);

/** A sorted copy, by the text that `textOf` gives. */
export const sortedBy = <Item>(items: readonly Item[], textOf: (item: Item) => string): Item[] =>
  [...items].sort((a, b) => compareVietnamese(textOf(a), textOf(b)));
