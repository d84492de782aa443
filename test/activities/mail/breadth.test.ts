import { expect, it } from 'vitest';
import { setImmediate as turn } from 'node:timers/promises';
import { createBreadth } from '../../../activities/mail/breadth.ts';

it('lets in so many, and more once a connection stood idle with a full house', async () => {
  const breadth = createBreadth(2, 4);
  let inside = 0;
  const ends: (() => void)[] = [];
  const enter = () =>
    breadth.within(async () => {
      inside += 1;
      await new Promise<void>((resolve) => ends.push(resolve));
      inside -= 1;
    });
  const all = Array.from({ length: 9 }, enter);
  await turn();
  expect(inside).toBe(2);
  breadth.starved();
  await turn();
  expect(inside).toBe(3);
  breadth.starved();
  breadth.starved();
  await turn();
  expect(inside).toBe(4);
  while (ends.length > 0) {
    ends.shift()?.();
    await turn();
    expect(inside).toBeLessThanOrEqual(4);
  }
  await Promise.all(all);
  expect(inside).toBe(0);
});

it('does not grow while there is room', async () => {
  const breadth = createBreadth(2, 64);
  await breadth.within(() => Promise.resolve(breadth.starved()));
  let inside = 0;
  const waiting = [1, 2, 3].map(() => breadth.within(() => new Promise(() => void (inside += 1))));
  await turn();
  expect(waiting).toHaveLength(3);
  expect(inside).toBe(2);
});

it('keeps the place of work that failed', async () => {
  const breadth = createBreadth(1, 1);
  await expect(breadth.within(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(await breadth.within(() => Promise.resolve(7))).toBe(7);
});
