/** Refuses what a story of before a restore wants done, before anything of it is done. */
import { ApplicationFailure } from '@temporalio/activity';
import type { ActivityInterceptors } from '@temporalio/worker';
import { asFailure } from '../activities/failures.ts';
import { FAILURES } from '../domain/failure/catalogue.ts';
import type { Database } from '../store/database.ts';
import { isCurrent, readGeneration } from '../store/office/generation.ts';
import type { OfGeneration } from '../workflows/generation.ts';

export const ofThisGeneration = (db: Database) => (): ActivityInterceptors => ({
  inbound: {
    async execute(input, next) {
      const [asked] = input.args as [OfGeneration | undefined];
      const current = await readGeneration(db).catch((error: unknown) => {
        throw asFailure(error);
      });
      if (isCurrent(current, asked?.generation)) return next(input);
      throw ApplicationFailure.nonRetryable(FAILURES.staleGeneration.sentence, 'staleGeneration');
    },
  },
});
