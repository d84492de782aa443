import { expect, it } from 'vitest';
import { createPace } from '../../mail/pace.ts';

const never = new AbortController().signal;

it('keeps to so many letters a second, however many lanes ask', async () => {
  const pace = createPace(100);
  const begun = performance.now();
  await Promise.all(Array.from({ length: 60 }, () => pace(never)));
  const seconds = (performance.now() - begun) / 1_000;
  expect(seconds).toBeGreaterThanOrEqual(0.48);
  expect(seconds).toBeLessThan(1.5);
});

it('lets go of those who wait when it is told to stop', async () => {
  const pace = createPace(0.01);
  const stop = new AbortController();
  const waiting = Promise.all([pace(stop.signal), pace(stop.signal), pace(stop.signal)]);
  stop.abort();
  const begun = performance.now();
  await waiting;
  expect(performance.now() - begun).toBeLessThan(1_000);
});

it('is told of no leak when many lanes wait', async () => {
  const warnings: string[] = [];
  const hear = ({ name }: Error): number => warnings.push(name);
  process.on('warning', hear);
  const pace = createPace(0.01);
  const stop = new AbortController();
  const waiting = Promise.all(Array.from({ length: 20 }, () => pace(stop.signal)));
  stop.abort();
  await waiting;
  await new Promise(setImmediate);
  process.off('warning', hear);
  expect(warnings).toEqual([]);
});
