import fc from 'fast-check';
import type { VersionFacts } from '../../../domain/survey/standing.ts';
import { atOffice } from '../../../domain/time/day.ts';

/** Histories of one recipient; at most one version is chosen, as the database sees to it. */
export const histories = fc
  .tuple(
    fc.array(
      fc.record({
        receivedAt: fc.integer({ min: 0, max: 8 }).map((hours) => atOffice('2023-07-20', hours)),
        late: fc.boolean(),
        afterCutOff: fc.boolean(),
        returned: fc.constantFrom(null, null, 'open' as const, 'lapsed' as const),
      }),
      { maxLength: 7 },
    ),
    fc.integer({ min: 0, max: 12 }),
  )
  .map(([list, chosen]): VersionFacts[] =>
    list.map((one, index) => ({ ...one, version: index + 1, chosen: index === chosen })),
  );
