/**
 * Joins the calls that come while an earlier batch is under way into the next one: many letters, few transactions.
 * @param run carries out a batch; its answer goes to every caller of that batch
 */
export function inBatches<Item, Answer>(
  run: (items: readonly Item[]) => Promise<Answer>,
): (item: Item) => Promise<Answer> {
  let waiting: Item[] = [];
  let next: Promise<Answer> | null = null;
  let current: Promise<unknown> = Promise.resolve();
  return (item) => {
    waiting.push(item);
    next ??= current
      .catch(() => undefined)
      .then(() => {
        const items = waiting;
        waiting = [];
        next = null;
        const batch = run(items);
        current = batch;
        return batch;
      });
    return next;
  };
}
