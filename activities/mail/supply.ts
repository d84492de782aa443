/** Letters claimed piece by piece: the next piece is claimed and made ready while the one before is being sent. */
import type { ClaimedSend } from '../../store/dispatch/send-claims.ts';
import type { ComposeLetter } from './compose-letters.ts';

export interface Letter {
  readonly send: ClaimedSend;
  readonly compose: ComposeLetter;
}

export interface Supply {
  /** undefined: there are no more. */
  next(): Promise<Letter | undefined>;
  /** Claimed so far. */
  claimed(): number;
  /** Stops claiming. @returns what was claimed and not taken */
  close(): Promise<ClaimedSend[]>;
}

export interface SupplyOptions {
  /** Letters claimed together. */
  readonly piece: number;
  /** Letters altogether, at most. */
  readonly most: number;
  readonly claim: (limit: number) => Promise<readonly ClaimedSend[]>;
  readonly prepare: (claimed: readonly ClaimedSend[]) => Promise<ComposeLetter>;
}

export function createSupply({ piece, most, claim, prepare }: SupplyOptions): Supply {
  const ready: Letter[] = [];
  /** Claimed, and perhaps not made ready because that failed. */
  const unready = new Set<ClaimedSend>();
  let claimed = 0;
  let over = false;
  let fetching: Promise<void> | null = null;

  const fetch = async (): Promise<void> => {
    const limit = Math.min(piece, most - claimed);
    const sends = over || limit <= 0 ? [] : await claim(limit);
    claimed += sends.length;
    if (sends.length === 0) {
      over = true;
      return;
    }
    sends.forEach((send) => unready.add(send));
    const compose = await prepare(sends);
    for (const send of sends) {
      unready.delete(send);
      ready.push({ send, compose });
    }
  };
  const ahead = (): Promise<void> => {
    fetching ??= fetch().finally(() => (fetching = null));
    return fetching;
  };
  return {
    async next() {
      while (ready.length === 0 && !over) await ahead();
      const letter = ready.shift();
      // Its failure is told to whoever comes next and finds nothing ready.
      if (ready.length < piece / 2 && !over) ahead().catch(() => undefined);
      return letter;
    },
    claimed: () => claimed,
    async close() {
      over = true;
      await fetching?.catch(() => undefined);
      return [...ready.splice(0).map(({ send }) => send), ...unready];
    },
  };
}
