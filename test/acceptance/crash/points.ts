/** The points at which a part is killed: each brings the system there, holds it still, and lets go after the kill. */
import { until } from '../office/until.ts';
import { advance, answer, decide, CLERK, DIRECTOR, type Campaign } from '../office/campaign.ts';
import type { Review } from '../office/recipient.ts';
import { createHolder, type Barrier, type Hold, type Holder } from './hold.ts';

/** The system held still at a point. */
export interface Stillness {
  /** What the part that was killed had asked of the database dies with it; absent: it was held by other means. */
  abandon?(): Promise<void>;
  /** Lets go. */
  release(): Promise<void>;
  /** What the person who set it off was doing; ends when they have their answer. */
  readonly finished: Promise<unknown>;
}

/** Every change ends with its line of the audit. */
const AUDIT: Barrier = { lock: 'audit in exclusive mode', statement: '%into "audit"%' };

/** The decision is committed and Temporal does not know yet. */
export async function afterSigning(campaign: Campaign): Promise<Stillness> {
  const { office, db } = campaign.rehearsal;
  const holder = await createHolder(office.urls.database);
  const held = await holder.hold(AUDIT);
  const finished = begun(decide(campaign, campaign.letter, [DIRECTOR, 'sign']));
  await held.reached();
  office.kill('temporal', 'SIGSTOP');
  await held.release();
  await holder.close();
  await until('the signature is committed', async () => {
    const row = await db.selectFrom('document').select('state').where('id', '=', campaign.letter).execute();
    return row[0]?.state === 'numbering';
  });
  return { release: () => Promise.resolve(office.kill('temporal', 'SIGCONT')), finished };
}

/** The number is taken from the series; its row of the register waits. Nothing is committed. */
export async function betweenNumberAndRegister(campaign: Campaign): Promise<Stillness> {
  const barrier = { lock: 'issued_number in share mode', statement: '%into "issued_number"%' };
  return stillAt(campaign, barrier, () => decide(campaign, campaign.letter, [CLERK, 'issueNumber']));
}

const SENT_BEFORE = 3;
const LEDGER: Barrier = { lock: 'send in exclusive mode', statement: '%send%' };

/** Some letters have gone, one at least has left with nothing written down yet, some have not begun. */
export async function inTheMiddleOfAChunk(campaign: Campaign): Promise<Stillness> {
  const { db, office } = campaign.rehearsal;
  const holder = await createHolder(office.urls.database);
  const finished = begun(decide(campaign, campaign.letter, [CLERK, 'dispatch']));
  const letters = () => db.selectFrom('send').select('id').where('document_id', '=', campaign.letter);
  const sent = () => letters().where('state', '=', 'sent').execute();
  await until('letters are leaving', async () => (await sent()).length >= SENT_BEFORE, { everyMs: 10 });
  const left = (begun: boolean) =>
    letters().where('state', 'in', ['queued', 'sending']).where('data_began', '=', begun).execute();
  while ((await left(false)).length > 0) {
    const held = await holder.hold(LEDGER);
    // Nobody comes when the last letter was written down just before.
    await held.reached(SOON_MS).catch(() => undefined);
    const [onTheWay, waiting] = await Promise.all([left(true), left(false)]);
    if (onTheWay.length > 0 && waiting.length > 0)
      return { abandon: () => held.abandon(), release: lettingGo(holder, held), finished };
    await held.release();
  }
  throw new Error('the chunk was over before it could be held in its middle');
}

const SOON_MS = 3_000;

/** The answer is written, not committed; its sender has seen nothing yet. */
export async function betweenSubmitAndConfirmation(campaign: Campaign, review: Review): Promise<Stillness> {
  return stillAt(campaign, AUDIT, () => answer(campaign, review));
}

/** The clock has jumped to the cut-off, which is being carried out and not committed. */
export async function atTheDeadline(campaign: Campaign): Promise<Stillness> {
  const barrier = { lock: 'answer in share mode', statement: '%update "answer"%' };
  return stillAt(campaign, barrier, () => advance(campaign));
}

async function stillAt(
  { rehearsal: { office } }: Campaign,
  barrier: Barrier,
  act: () => Promise<unknown>,
): Promise<Stillness> {
  const holder = await createHolder(office.urls.database);
  const held = await holder.hold(barrier);
  const finished = begun(act());
  await held.reached();
  return { release: lettingGo(holder, held), finished };
}

const lettingGo = (holder: Holder, held: Hold) => async (): Promise<void> => {
  await held.release();
  await holder.close();
};

/** Its failure is told where it is awaited. */
function begun<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}
