import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

export interface Patience {
  /** What is waited for: "PostgreSQL". */
  readonly what: string;
  /** Whether an error says that it is away and may come; any other ends the waiting at once. */
  readonly isAway: (error: unknown) => boolean;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** Less than the supervisor gives a part to become usable. */
  readonly withinMs?: number;
  readonly everyMs?: number;
}

/**
 * Does what needs a server that may be just starting: tries again for as long as it is away.
 * @throws the last error when it stays away, or one that trying again does not mend
 */
export async function patiently<Result>(
  { what, isAway, log, withinMs = 45_000, everyMs = 500 }: Patience,
  attempt: () => Promise<Result>,
): Promise<Result> {
  const began = performance.now();
  for (let tries = 1; ; tries += 1) {
    try {
      const result = await attempt();
      if (tries > 1) log.info(`${what} đã trả lời, chạy tiếp`);
      return result;
    } catch (error) {
      if (!isAway(error) || performance.now() - began >= withinMs) throw error;
      if (tries === 1) log.warn({ err: error }, `${what} chưa trả lời, đợi tối đa ${withinMs / 1_000} giây`);
    }
    await sleep(everyMs);
  }
}
