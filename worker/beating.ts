/** A sign of life from every step while it works, so that a worker that died is missed within seconds. */
import type { Context } from '@temporalio/activity';
import type { ActivityInterceptors } from '@temporalio/worker';

const EVERY_MS = 1_000;

export const beating = (context: Context): ActivityInterceptors => ({
  inbound: {
    async execute(input, next) {
      const beat = setInterval(() => context.heartbeat(), EVERY_MS);
      try {
        return await next(input);
      } finally {
        clearInterval(beat);
      }
    },
  },
});
