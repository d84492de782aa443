import { setTimeout as pause } from 'node:timers/promises';

/**
 * Joins the calls that come while an earlier batch is under way, or within a moment of the first, into one: many
 * letters, few transactions.
 * @param run carries out a batch; its answer goes to every caller of that batch
 * @param momentMs how long the first of a batch waits for others
 */
export function inBatches<Item, Answer>(
  run: (items: readonly Item[]) => Promise<Answer>,
  momentMs: number,
): (item: Item) => Promise<Answer> {
  let waiting: Item[] = [];
  let next: Promise<Answer> | null = null;
  let current: Promise<unknown> = Promise.resolve();
  return (item) => {
    waiting.push(item);
    next ??= Promise.allSettled([current, pause(momentMs)]).then(() => {
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
