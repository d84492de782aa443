/**
 * One chunk of a round: rows are claimed, each letter's text is marked as begun before it leaves, each answer of the
 * mail server is written down. Killed at any point, the next attempt finds in the ledger what may be sent again.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { SendOutcome, SendRound } from '../../domain/dispatch/send.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { Pace } from '../../mail/pace.ts';
import type { Sender } from '../../mail/sender.ts';
import type { Database } from '../../store/database.ts';
import { skipHeld, whyHeld, type Held } from '../../store/dispatch/held.ts';
import {
  claimSends,
  markDataBegan,
  postponeRound,
  recordResults,
  releaseSends,
  restOfRound,
  skipAnswered,
  skipLate,
  takeOver,
  type Claimant,
  type ClaimedSend,
  type RecordedOutcome,
  type SendResult,
} from '../../store/dispatch/send-claims.ts';
import type { ChunkResult } from '../../workflows/mail/activities.ts';
import { prepareRound, type ComposeDeps, type ComposeLetter } from './compose-letters.ts';
import { inBatches } from './in-batches.ts';

export interface ChunkDeps extends ComposeDeps {
  readonly sender: Sender;
  readonly pace: Pace;
  /** Letters under way at once. */
  readonly lanes: number;
}

/** Who works on the chunk, and how it learns that it should stop. */
export interface Job {
  readonly claimant: Claimant;
  readonly signal: AbortSignal;
  /** Told of each letter that has come to an end. */
  readonly onProgress: (done: number, of: number) => void;
}

export const CHUNK_SIZE = 500;
/**
 * Letters under way at once. A connection carries one; the others of its lanes are being marked or written down, each of
 * which waits for the disk, so that no connection does. As many may be `unknown` when this process is killed.
 */
export const lanesFor = (connections: number): number => connections * 6;
/** A mark so old no longer proves that the row is ours: a process that was stopped for a while asks again. */
const MARK_HOLDS_MS = 2_000;

export async function sendChunk(deps: ChunkDeps, round: SendRound, job: Job): Promise<ChunkResult> {
  const { db } = deps;
  await takeOver(db, round, job.claimant);
  await skipAnswered(db, round);
  await skipLate(db, round);
  const held = await whyHeld(db, round.documentId);
  if (held) return restWhileHeld(db, round, held);
  if ((await restOfRound(db, round)).remaining > 0) {
    const prepare = await prepareRound(deps, round);
    const claimed = await claimSends(db, round, job.claimant, CHUNK_SIZE);
    if (claimed.length > 0) await sendClaimed(deps, round, job, { claimed, compose: await prepare(claimed) });
  }
  const { remaining, nextInMs } = await restOfRound(db, round);
  return { remaining, retryInMs: nextInMs !== null && nextInMs > 0 ? nextInMs : null };
}

/** Nothing can be achieved until the campaign goes on: whoever waits is woken then. */
async function restWhileHeld(db: Database, round: SendRound, held: Held): Promise<ChunkResult> {
  await skipHeld(db, round, held);
  return { remaining: 0, retryInMs: null };
}

interface Letters {
  readonly claimed: readonly ClaimedSend[];
  readonly compose: ComposeLetter;
}

async function sendClaimed(
  deps: ChunkDeps,
  round: SendRound,
  job: Job,
  { claimed, compose }: Letters,
): Promise<void> {
  const waiting = [...claimed];
  const ledger = ledgerOf(deps.db, round, job.claimant);
  const withdrawn: ClaimedSend[] = [];
  let serverDown = false;
  let held = false;
  let done = 0;
  const lane = async (): Promise<void> => {
    while (!serverDown && !held && !job.signal.aborted) {
      const send = waiting.shift();
      if (!send) return;
      await deps.pace(job.signal);
      const outcome = await sendOne(deps.sender, ledger, { send, compose });
      if (outcome.result === 'temporary' && outcome.serverDown) serverDown = true;
      if (outcome.result === 'withdrawn') {
        withdrawn.push(send);
        held ||= (await whyHeld(deps.db, round.documentId)) !== null;
      } else await ledger.record({ id: send.id, outcome });
      job.onProgress((done += 1), claimed.length);
    }
  };
  // Every lane comes to its end before the chunk does: nothing may be under way when the rest is given back.
  const ends = await Promise.allSettled(Array.from({ length: deps.lanes }, lane));
  await releaseSends(
    deps.db,
    job.claimant,
    [...waiting, ...withdrawn].map(({ id }) => id),
  );
  if (serverDown) await postponeRound(deps.db, round);
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}

interface Ledger {
  /** False: the row is no longer ours. */
  mark(letter: { readonly id: number; readonly messageId: string }): Promise<boolean>;
  record(result: SendResult): Promise<void>;
}

function ledgerOf(db: Database, round: SendRound, claimant: Claimant): Ledger {
  const mark = inBatches((letters: readonly { id: number; messageId: string }[]) =>
    patiently(() => markDataBegan(db, claimant, letters)),
  );
  const record = inBatches((results: readonly SendResult[]) =>
    patiently(() => recordResults(db, round, claimant, results)),
  );
  return { mark: async (letter) => (await mark(letter)).has(letter.id), record };
}

async function sendOne(
  sender: Sender,
  ledger: Ledger,
  { send, compose }: { readonly send: ClaimedSend; readonly compose: ComposeLetter },
): Promise<RecordedOutcome | Extract<SendOutcome, { result: 'withdrawn' }>> {
  try {
    const message = compose(send);
    const letter = { id: send.id, messageId: message.messageId };
    // Marked before a connection is taken, which would stand idle while the mark is written.
    let asked = performance.now();
    if (!(await ledger.mark(letter))) return { result: 'withdrawn' };
    return await sender.send(message, {
      async onDataBegins() {
        if (performance.now() - asked < MARK_HOLDS_MS) return true;
        asked = performance.now();
        return ledger.mark(letter);
      },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { result: 'unsendable', reason: error.problems.map(({ what }) => what).join('; ') };
  }
}

const PATIENCE = { tries: 20, pauseMs: 1_000 };

/**
 * What the mail server answered must not be lost because the database restarts just now, and our own database being
 * away must not be written down as a failure of the mail server: that one waits for minutes once it is ready for a text.
 */
async function patiently<Result>(work: () => Promise<Result>, tries = PATIENCE.tries): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (tries <= 1) throw error;
    await pause(PATIENCE.pauseMs);
    return patiently(work, tries - 1);
  }
}
