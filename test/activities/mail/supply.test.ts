import { describe, expect, it } from 'vitest';
import { createSupply, type Supply } from '../../../activities/mail/supply.ts';
import type { ClaimedSend } from '../../../store/dispatch/send-claims.ts';

const sends = (from: number, count: number): ClaimedSend[] =>
  Array.from({ length: count }, (_, n) => ({
    id: from + n,
    recipientId: from + n,
    email: 'a@b.vn',
    copy: 0,
  }));

interface Office {
  readonly supply: Supply;
  readonly claims: number[];
}

function supplyOf(there: number, { piece = 4, most = 100, broken = false } = {}): Office {
  const claims: number[] = [];
  let given = 0;
  const supply = createSupply({
    piece,
    most,
    claim: (limit) => {
      const some = sends(given + 1, Math.min(limit, there - given));
      given += some.length;
      claims.push(some.length);
      return Promise.resolve(some);
    },
    prepare: () =>
      broken ? Promise.reject(new Error('no files')) : Promise.resolve(() => ({}) as ReturnType<never>),
  });
  return { supply, claims };
}

async function takeAll({ supply }: Office): Promise<number[]> {
  const ids: number[] = [];
  for (let letter = await supply.next(); letter; letter = await supply.next()) ids.push(letter.send.id);
  return ids;
}

describe('letters claimed piece by piece', () => {
  it('come each once and in order, whatever the sizes', async () => {
    for (const there of [0, 1, 3, 4, 5, 8, 11])
      expect(await takeAll(supplyOf(there))).toEqual(sends(1, there).map(({ id }) => id));
  });

  it('come to several takers each once', async () => {
    const office = supplyOf(23);
    const taken = await Promise.all([1, 2, 3, 4, 5].map(() => takeAll(office)));
    expect(taken.flat().sort((a, b) => a - b)).toEqual(sends(1, 23).map(({ id }) => id));
  });

  it('are no more than a chunk may have', async () => {
    const office = supplyOf(50, { most: 10 });
    expect(await takeAll(office)).toHaveLength(10);
    expect(office.claims.reduce((sum, n) => sum + n, 0)).toBe(10);
  });

  it('are claimed ahead, and what was not taken is given back', async () => {
    const office = supplyOf(20);
    const first = await office.supply.next();
    await office.supply.next();
    await office.supply.next();
    const left = await office.supply.close();
    expect(first?.send.id).toBe(1);
    expect(left.map(({ id }) => id)).toEqual(sends(4, office.supply.claimed() - 3).map(({ id }) => id));
    expect(office.supply.claimed()).toBe(8);
    expect(await office.supply.next()).toBeUndefined();
  });

  it('that could not be made ready are given back too, and who asked is told', async () => {
    const office = supplyOf(6, { broken: true });
    await expect(office.supply.next()).rejects.toThrow('no files');
    expect((await office.supply.close()).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  });
});
