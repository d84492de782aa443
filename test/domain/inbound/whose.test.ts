/** Against a slow, obvious reading of the rules: try every recipient there is and see whether anything speaks against it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whose, type Named, type Signs } from '../../../domain/inbound/whose.ts';

const PEOPLE: readonly Named[] = [1, 2, 3, 4].map((recipientId) => ({
  recipientId,
  campaignId: recipientId === 4 ? 'b' : 'a',
}));
const some = fc.subarray([...PEOPLE], { maxLength: 2 });
const signs: fc.Arbitrary<Signs> = fc.record({
  ownCode: fc.oneof(fc.constant(null), fc.constant('unknown' as const), fc.constantFrom(...PEOPLE)),
  reply: some,
  envelope: some,
  campaignId: fc.constantFrom(null, 'a', 'b'),
  sameAddress: some,
  sameDomain: some,
});

function acceptable(one: Named, given: Signs): boolean {
  const has = (list: readonly Named[]): boolean =>
    list.some(({ recipientId }) => recipientId === one.recipientId);
  const code = given.ownCode === null || given.ownCode === 'unknown' ? [] : [given.ownCode];
  for (const list of [code, given.reply, given.envelope])
    for (const named of list) if (named.recipientId !== one.recipientId) return false;
  if (given.ownCode === 'unknown') return false;
  const strong = code.length + given.reply.length + given.envelope.length > 0;
  if (strong) {
    if (given.campaignId !== null && one.campaignId !== given.campaignId) return false;
    if (given.sameAddress.length === 1 && !has(given.sameAddress)) return false;
    return has([...code, ...given.reply, ...given.envelope]);
  }
  if (given.campaignId === null) return false;
  if (given.sameAddress.length > 0) return given.sameAddress.length === 1 && has(given.sameAddress);
  return given.sameDomain.length === 1 && has(given.sameDomain);
}

describe('whose a message is', () => {
  it('is the one recipient whom nothing speaks against, else nobody', () => {
    fc.assert(
      fc.property(signs, (given) => {
        const left = PEOPLE.filter((one) => acceptable(one, given));
        const match = whose(given);
        expect(match.state === 'one' ? [match.recipientId] : []).toEqual(
          left.map(({ recipientId }) => recipientId),
        );
        if (match.state === 'doubtful') expect(match.why.length).toBeGreaterThan(0);
        else expect(match.by.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });
});
