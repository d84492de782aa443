import { expect, it, vi } from 'vitest';
import { inBatches } from '../../../activities/mail/in-batches.ts';

const tick = () => new Promise((resolve) => setTimeout(resolve, 5));

it('joins what comes while a batch is under way, each item once and in order', async () => {
  const batches: number[][] = [];
  const add = inBatches(async (items: readonly number[]) => {
    batches.push([...items]);
    await tick();
    return items.length;
  }, 0);
  const first = add(1);
  await vi.waitUntil(() => batches.length === 1, { interval: 1 });
  const rest = [add(2), add(3), add(4)];
  expect(await first).toBe(1);
  expect(await Promise.all(rest)).toEqual([3, 3, 3]);
  expect(batches).toEqual([[1], [2, 3, 4]]);
});

it('waits a moment for others before it begins', async () => {
  const batches: number[][] = [];
  const add = inBatches((items: readonly number[]) => {
    batches.push([...items]);
    return Promise.resolve();
  }, 20);
  const first = add(1);
  await tick();
  await Promise.all([first, add(2)]);
  expect(batches).toEqual([[1, 2]]);
});

it('tells only those whose batch failed, and goes on', async () => {
  let calls = 0;
  const add = inBatches(async (_: readonly number[]) => {
    await tick();
    if ((calls += 1) === 1) throw new Error('down');
    return calls;
  }, 0);
  await expect(add(1)).rejects.toThrow('down');
  expect(await add(2)).toBe(2);
});
