/** When a temporary failure is tried again, and when it is given up. */
import type { SendKind, SendOutcome, SendState } from './send.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Pauses after the first, second, … failed try; the last one repeats. Greylisting servers answer after 5–15 minutes. */
export const RETRY_DELAYS_MS: readonly number[] = [15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE];
/** While the server itself is away nobody's mailbox is at fault: look again at least this often. */
const SERVER_DOWN_DELAY_MS = 2 * MINUTE;

/**
 * Tries before giving up. A document waits for its server however long that is away; a reminder that comes hours late
 * is no help, and the campaign must not wait for it.
 */
const TRIES = {
  document: { recipient: 6, server: null },
  reminder: { recipient: 5, server: 15 },
  return: { recipient: 6, server: null },
  acknowledgement: { recipient: 6, server: null },
} as const satisfies Record<SendKind, { recipient: number; server: number | null }>;

export interface NextTry {
  readonly state: Extract<SendState, 'queued' | 'failed'>;
  /** Milliseconds to wait; null when given up. */
  readonly delayMs: number | null;
}

/** @param tries failed ones so far, this one included */
export function afterTemporaryFailure(
  kind: SendKind,
  tries: number,
  { serverDown }: Pick<Extract<SendOutcome, { result: 'temporary' }>, 'serverDown'>,
): NextTry {
  const bound = TRIES[kind][serverDown ? 'server' : 'recipient'];
  if (bound !== null && tries >= bound) return { state: 'failed', delayMs: null };
  const last = RETRY_DELAYS_MS.length - 1;
  const delay = RETRY_DELAYS_MS[Math.min(tries - 1, last)] ?? MINUTE;
  return { state: 'queued', delayMs: serverDown ? Math.min(delay, SERVER_DOWN_DELAY_MS) : delay };
}
