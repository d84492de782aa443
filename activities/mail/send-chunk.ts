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
  skipComplained,
  skipLate,
  takeOver,
  type Claimant,
  type ClaimedSend,
  type RecordedOutcome,
  type SendResult,
} from '../../store/dispatch/send-claims.ts';
import type { ChunkResult } from '../../workflows/mail/activities.ts';
import { createBreadth, type Breadth } from './breadth.ts';
import { prepareRound, type ComposeDeps } from './compose-letters.ts';
import { inBatches } from './in-batches.ts';
import { createSupply, type Letter, type SupplyOptions } from './supply.ts';

export interface ChunkDeps extends ComposeDeps {
  readonly sender: Sender;
  readonly pace: Pace;
  /** Letters under way at once, at most. */
  readonly lanes: number;
  /** Connections of the sender. */
  readonly connections: number;
}

/** Who works on the chunk, and how it learns that it should stop. */
export interface Job {
  readonly claimant: Claimant;
  readonly signal: AbortSignal;
  /** Told of each letter that has come to an end. */
  readonly onProgress: (done: number, of: number) => void;
}

/** Letters of one chunk, at most; at the slowest pace that makes sense they go within its time. */
export const CHUNK_SIZE = 1_000;
/** Letters claimed together: the next are claimed while these go. */
const PIECE = 250;
/**
 * Letters under way at once, at most. A connection carries one; the others are being marked or written down, each of
 * which waits for the disk, so that no connection has to.
 */
export const lanesFor = (connections: number): number => connections * 32;
/** Letters marked at once to begin with. */
const MARKED_FOR_EACH = 8;
/** So long the first of several waits, to be marked or written down together with the others. */
const MOMENT_MS = 10;
/** A mark so old no longer proves that the row is ours: a process that was stopped for a while asks again. */
const MARK_HOLDS_MS = 2_000;

export async function sendChunk(deps: ChunkDeps, round: SendRound, job: Job): Promise<ChunkResult> {
  const { db } = deps;
  await takeOver(db, round, job.claimant);
  await skipAnswered(db, round);
  await skipComplained(db, round);
  await skipLate(db, round);
  const held = await whyHeld(db, round);
  if (held) return restWhileHeld(db, round, held);
  if ((await restOfRound(db, round)).remaining > 0) {
    const prepare = await prepareRound(deps, round);
    await sendSupplied(deps, round, job, {
      piece: PIECE,
      most: CHUNK_SIZE,
      claim: (limit) => claimSends(db, round, job.claimant, limit),
      prepare,
    });
  }
  const { remaining, nextInMs } = await restOfRound(db, round);
  return { remaining, retryInMs: nextInMs !== null && nextInMs > 0 ? nextInMs : null };
}

/** Nothing can be achieved until the campaign goes on: whoever waits is woken then. */
async function restWhileHeld(db: Database, round: SendRound, held: Held): Promise<ChunkResult> {
  await skipHeld(db, round, held);
  return { remaining: 0, retryInMs: null };
}

async function sendSupplied(
  deps: ChunkDeps,
  round: SendRound,
  job: Job,
  options: SupplyOptions,
): Promise<void> {
  const supply = createSupply(options);
  const { sender, pace, lanes, connections } = deps;
  const ledger = ledgerOf(deps.db, round, job.claimant);
  const breadth = createBreadth(connections * MARKED_FOR_EACH, lanes);
  const deliver = noticingIdleness(sender, connections, breadth);
  const givenBack: ClaimedSend[] = [];
  let serverDown = false;
  let held = false;
  let done = 0;
  const goesOn = (): boolean => !serverDown && !held && !job.signal.aborted;
  /** Its turn, its mark, the sending. null: it has to stay. */
  const carried = async ({ send, compose }: Letter): Promise<RecordedOutcome | null> => {
    await pace(job.signal);
    const outcome = goesOn() ? await sendOne(ledger, { send, compose }, deliver) : WITHDRAWN;
    if (outcome.result === 'temporary' && outcome.serverDown) serverDown = true;
    if (outcome.result !== 'withdrawn') return outcome;
    givenBack.push(send);
    if (goesOn()) held = (await whyHeld(deps.db, round)) !== null;
    return null;
  };
  const lane = async (): Promise<void> => {
    while (goesOn()) {
      const letter = await breadth.within(() =>
        supply.next().then(async (one) => one && { one, outcome: await carried(one) }),
      );
      if (!letter) return;
      const { one, outcome } = letter;
      if (outcome) await ledger.record({ id: one.send.id, outcome });
      job.onProgress((done += 1), supply.claimed());
    }
  };
  // Every lane comes to its end before the chunk does: nothing may be under way when the rest is given back.
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const left = await supply.close();
  await releaseSends(
    deps.db,
    job.claimant,
    [...left, ...givenBack].map(({ id }) => id),
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
  const mark = inBatches(
    (letters: readonly { id: number; messageId: string }[]) =>
      patiently(() => markDataBegan(db, claimant, letters)),
    MOMENT_MS,
  );
  const record = inBatches(
    (results: readonly SendResult[]) => patiently(() => recordResults(db, round, claimant, results)),
    MOMENT_MS,
  );
  return { mark: async (letter) => (await mark(letter)).has(letter.id), record };
}

type Withdrawn = Extract<SendOutcome, { result: 'withdrawn' }>;
const WITHDRAWN: Withdrawn = { result: 'withdrawn' };

/** The sender; when a connection runs out of letters, more are marked at once from then on. */
function noticingIdleness(sender: Sender, connections: number, breadth: Breadth): Sender['send'] {
  let underWay = 0;
  return async (message, hooks) => {
    underWay += 1;
    try {
      return await sender.send(message, hooks);
    } finally {
      underWay -= 1;
      if (underWay < connections) breadth.starved();
    }
  };
}

async function sendOne(
  ledger: Ledger,
  { send, compose }: Letter,
  deliver: Sender['send'],
): Promise<RecordedOutcome | Withdrawn> {
  try {
    const message = compose(send);
    const letter = { id: send.id, messageId: message.messageId };
    // Marked before a connection is taken, which would stand idle while the mark is written.
    let asked = performance.now();
    if (!(await ledger.mark(letter))) return WITHDRAWN;
    return await deliver(message, {
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
