import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingOf, whyNot, type VersionFacts } from '../../../domain/survey/standing.ts';
import { atOffice } from '../../../domain/time/day.ts';
import { histories } from './standing-histories.ts';

const version = (number: number, more: Partial<VersionFacts> = {}): VersionFacts => ({
  version: number,
  receivedAt: atOffice('2023-07-20', number),
  late: false,
  afterCutOff: false,
  returned: null,
  chosen: false,
  ...more,
});

const CASES: readonly {
  readonly name: string;
  readonly versions: readonly VersionFacts[];
  readonly stands: number | undefined;
  readonly why: readonly (string | null)[];
}[] = [
  { name: 'nothing came', versions: [], stands: undefined, why: [] },
  { name: 'the newest', versions: [version(1), version(2)], stands: 2, why: ['superseded', null] },
  {
    name: 'a correction after the due moment waits until an officer chooses',
    versions: [version(1), version(2, { late: true })],
    stands: 1,
    why: [null, 'late'],
  },
  {
    name: 'an officer chose it',
    versions: [version(1), version(2, { late: true, chosen: true })],
    stands: 2,
    why: ['notChosen', null],
  },
  {
    name: 'of late ones the newest',
    versions: [version(1, { late: true }), version(2, { late: true })],
    stands: 2,
    why: ['superseded', null],
  },
  {
    name: 'what came after the cut-off is kept aside',
    versions: [version(1), version(2, { late: true, afterCutOff: true })],
    stands: 1,
    why: [null, 'afterCutOff'],
  },
  {
    name: 'a returned answer is owed again',
    versions: [version(1, { returned: 'open' })],
    stands: undefined,
    why: ['returned'],
  },
  {
    name: 'a late correction of a returned answer stands: nothing else is left',
    versions: [version(1, { returned: 'open' }), version(2, { late: true })],
    stands: 2,
    why: ['returned', null],
  },
  {
    name: 'never corrected until the cut-off: it stands after all',
    versions: [version(1, { returned: 'lapsed' })],
    stands: 1,
    why: [null],
  },
  {
    name: 'corrected late: the correction, not what was returned',
    versions: [version(1, { returned: 'lapsed' }), version(2, { late: true })],
    stands: 2,
    why: ['uncorrected', null],
  },
  {
    name: 'paper that was received before, entered after',
    versions: [version(1), version(2, { receivedAt: atOffice('2023-07-19') })],
    stands: 1,
    why: [null, 'superseded'],
  },
];

describe('which version stands, and why the others do not', () => {
  it.each(CASES)('$name', ({ versions, stands, why }) => {
    const standing = standingOf(versions);
    expect(standing?.version).toBe(stands);
    expect(versions.map((one) => whyNot(one, standing))).toEqual(why);
  });
});

/** The office at its desk: lays aside, takes from what is left the pile that comes first, and of it the newest. */
function slowly(versions: readonly VersionFacts[]): VersionFacts | undefined {
  const onTheDesk = versions.filter((one) => !one.afterCutOff && one.returned !== 'open');
  const fine = onTheDesk.filter((one) => one.returned === null);
  const pile = fine.length > 0 ? fine : onTheDesk;
  const chosen = pile.filter((one) => one.chosen);
  const onTime = pile.filter((one) => !one.late);
  const taken = chosen.length > 0 ? chosen : onTime.length > 0 ? onTime : pile;
  const atLast = Math.max(...taken.map((one) => one.receivedAt.getTime()));
  return taken
    .filter((one) => one.receivedAt.getTime() === atLast)
    .sort((a, b) => a.version - b.version)
    .at(-1);
}

describe('whatever comes in', () => {
  it('the same stands as when one goes through the pile by hand, in whichever order', () => {
    fc.assert(
      fc.property(histories, fc.func(fc.integer()), (versions, order) => {
        const shuffled = [...versions].sort((a, b) => order(a.version) - order(b.version));
        expect(standingOf(shuffled)?.version).toBe(slowly(versions)?.version);
      }),
    );
  });
  it('exactly the one that stands has no reason not to', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        const standing = standingOf(versions);
        const without = versions.filter((one) => whyNot(one, standing) === null);
        expect(without).toEqual(standing ? [standing] : []);
      }),
    );
  });
});
