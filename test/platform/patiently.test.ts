import { expect, test } from 'vitest';
import { patiently } from '../../platform/patiently.ts';

const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
const isAway = (error: unknown): boolean => error === away;

function lines() {
  const said: string[] = [];
  const keep = (...args: unknown[]): void => void said.push(String(args.at(-1)));
  return { said, log: { info: keep, warn: keep } };
}

/** Fails so often, then works. */
function failing(times: number, error: Error): () => Promise<string> {
  let tries = 0;
  return () => ((tries += 1) > times ? Promise.resolve(`lần ${tries}`) : Promise.reject(error));
}

test('what is there at once is not spoken of', async () => {
  const { said, log } = lines();
  expect(await patiently({ what: 'PostgreSQL', isAway, log }, failing(0, away))).toBe('lần 1');
  expect(said).toEqual([]);
});

test('what comes later is waited for, with one line when it is missed and one when it is there', async () => {
  const { said, log } = lines();
  const patience = { what: 'PostgreSQL', isAway, log, everyMs: 1, withinMs: 5_000 };
  expect(await patiently(patience, failing(3, away))).toBe('lần 4');
  expect(said).toEqual(['PostgreSQL chưa trả lời, đợi tối đa 5 giây', 'PostgreSQL đã trả lời, chạy tiếp']);
});

test('what stays away ends it with the reason', async () => {
  const { log } = lines();
  const patience = { what: 'PostgreSQL', isAway, log, everyMs: 1, withinMs: 20 };
  await expect(patiently(patience, failing(Infinity, away))).rejects.toBe(away);
});

test('a wrong password does not become right by waiting', async () => {
  const { said, log } = lines();
  const wrong = new Error('28P01');
  await expect(patiently({ what: 'PostgreSQL', isAway, log }, failing(1, wrong))).rejects.toBe(wrong);
  expect(said).toEqual([]);
});
