/**
 * Claims on rows of the send ledger. An attempt claims rows, marks each as begun before the first byte of its text
 * leaves, and records what the mail server answered; every step holds only while the claim is still its own.
 */
import { sql } from 'kysely';
import { afterTemporaryFailure } from '../../domain/dispatch/retry.ts';
import type { SendOutcome, SendRound } from '../../domain/dispatch/send.ts';
import type { Database, Queryable } from '../database.ts';
import { HELD } from './held.ts';

/** Who sends: `scope` names the piece of work (workflow, run, activity), `attempt` counts its tries from 1. */
export interface Claimant {
  readonly scope: string;
  readonly attempt: number;
}

const claimOf = ({ scope, attempt }: Claimant): string => `${scope}#${attempt}`;

/** Machine time a claimant counts as alive after its last sign of life. */
const LEASE = sql`clock_timestamp() + interval '60 seconds'`;
const ofRound = ({ documentId, kind, round }: SendRound) =>
  sql`document_id = ${documentId} and kind = ${kind} and round = ${round}`;

const LOST_REPLY = 'Mất kết nối sau khi đã bắt đầu truyền thư, chưa rõ thư có đến hay không';

/**
 * Takes rows away from claimants that are dead: earlier attempts of the same work, or others that gave no sign of life.
 * What had not begun is queued again; what had begun is `unknown` and waits for a person. The claim stays on an unknown
 * row, so that a slow attempt which does get its answer may still record it.
 */
export async function takeOver(db: Queryable, round: SendRound, claimant: Claimant): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    update send set
      state = case when data_began then 'unknown' else 'queued' end,
      error = case when data_began then ${LOST_REPLY} end,
      claim = case when data_began then claim end,
      lease_until = null, updated_at = clock_timestamp()
    where ${ofRound(round)} and state = 'sending' and claim <> ${claimOf(claimant)}
      and (lease_until < clock_timestamp()
        or (starts_with(claim, ${`${claimant.scope}#`}) and split_part(claim, '#', -1)::int < ${claimant.attempt}))
    returning id`.execute(db);
  return rows.length;
}

/** Reminders whose recipients have answered meanwhile are not sent; whose answer was sent back owes one again. */
export async function skipAnswered(db: Queryable, round: SendRound): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    update send set state = 'skipped', error = 'Đã trả lời trước khi gửi nhắc', updated_at = clock_timestamp()
    where ${ofRound(round)} and kind = 'reminder' and state = 'queued'
      and exists (select 1 from answer a
                   where a.recipient_id = send.recipient_id and a.returned is distinct from 'open')
    returning id`.execute(db);
  return rows.length;
}

/** Whoever called our mail spam is not reminded until the clerk has decided. */
export async function skipComplained(db: Queryable, round: SendRound): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    update send set state = 'skipped', updated_at = clock_timestamp(),
                    error = 'Nơi nhận đã báo thư của ta là thư rác; chờ văn thư xem'
    where ${ofRound(round)} and kind = 'reminder' and state = 'queued'
      and exists (select 1 from mail_hold h where h.address = lower(btrim(send.email)) and h.released_at is null)
    returning id`.execute(db);
  return rows.length;
}

/** A reminder that was interrupted does not go on on a later day; one that a person queued again does. */
export async function skipLate(db: Queryable, round: SendRound): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    update send set state = 'skipped', error = 'Đã qua ngày nhắc, không gửi muộn', updated_at = clock_timestamp()
    where ${ofRound(round)} and kind = 'reminder' and state = 'queued' and channel <> 'paper' and copy = 0
      and exists (select 1 from document d join reminder r on r.campaign_id = d.campaign_id
                   where d.id = send.document_id and r.round = send.round
                     and (r.at at time zone 'Asia/Ho_Chi_Minh')::date < office_today())
    returning id`.execute(db);
  return rows.length;
}

export interface ClaimedSend {
  readonly id: number;
  readonly recipientId: number;
  readonly email: string;
  readonly copy: number;
}

/** Claims up to `limit` rows that are due now; two claimants never get the same row. */
export async function claimSends(
  db: Queryable,
  round: SendRound,
  claimant: Claimant,
  limit: number,
): Promise<ClaimedSend[]> {
  const { rows } = await sql<ClaimedSend>`
    update send set state = 'sending', claim = ${claimOf(claimant)}, lease_until = ${LEASE}, data_began = false,
                    not_before = null, updated_at = clock_timestamp()
    where id in (
      select id from send
       where ${ofRound(round)} and state = 'queued' and channel <> 'paper' and email is not null
         and (not_before is null or not_before <= clock_timestamp()) and not ${HELD}
       order by id limit ${limit} for update skip locked)
    returning id, recipient_id as "recipientId", email, copy`.execute(db);
  return [...rows].sort((a, b) => a.id - b.id);
}

/** A sign of life: the claimant's rows stay its own. */
export async function renewLease(db: Queryable, claimant: Claimant): Promise<void> {
  await sql`update send set lease_until = ${LEASE}
    where claim = ${claimOf(claimant)} and state = 'sending'`.execute(db);
}

/** The server is away: the rest of the round waits as long as the letters that just failed, two minutes at most. */
export async function postponeRound(db: Queryable, round: SendRound): Promise<void> {
  await sql`
    with pause as (
      select least(max(not_before), clock_timestamp() + interval '2 minutes') as until
        from send where ${ofRound(round)} and state = 'queued')
    update send set not_before = pause.until, updated_at = clock_timestamp() from pause
     where ${ofRound(round)} and state = 'queued' and channel <> 'paper'
       and (not_before is null or not_before < pause.until)`.execute(db);
}

/** Gives back rows that were claimed, perhaps marked, and whose text certainly did not begin to leave. */
export async function releaseSends(db: Queryable, claimant: Claimant, ids: readonly number[]): Promise<void> {
  await sql`
    update send set state = 'queued', claim = null, lease_until = null, data_began = false,
                    updated_at = clock_timestamp()
     where id = any(${[...ids]}::bigint[]) and claim = ${claimOf(claimant)} and state = 'sending'`.execute(
    db,
  );
}

/** The text of these letters is about to leave. @returns those that may; the others were taken over, or are held */
export async function markDataBegan(
  db: Queryable,
  claimant: Claimant,
  letters: readonly { readonly id: number; readonly messageId: string }[],
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`
    update send set data_began = true, message_id = letter.message_id, updated_at = clock_timestamp()
      from unnest(${letters.map((letter) => letter.id)}::bigint[],
                  ${letters.map((letter) => letter.messageId)}::text[]) as letter (id, message_id)
     where send.id = letter.id and send.id = any(${letters.map((letter) => letter.id)}::bigint[])
       and send.claim = ${claimOf(claimant)} and send.state = 'sending'
       and not ${HELD}
    returning send.id`.execute(db);
  return new Set(rows.map((row) => row.id));
}

export type RecordedOutcome =
  | Exclude<SendOutcome, { result: 'withdrawn' }>
  /** The letter could not even be composed; why, in Vietnamese. */
  | { readonly result: 'unsendable'; readonly reason: string };

export interface SendResult {
  readonly id: number;
  readonly outcome: RecordedOutcome;
}

/** Writes down what the server answered, for rows that are still the claimant's. */
export async function recordResults(
  db: Database,
  round: SendRound,
  claimant: Claimant,
  results: readonly SendResult[],
): Promise<void> {
  // Whoever writes down several at once locks them in the same order.
  const ordered = [...results].sort((a, b) => a.id - b.id);
  const failed = ordered.filter(({ outcome }) => outcome.result === 'temporary').map(({ id }) => id);
  // How often one was tried decides only what a failure leads to.
  const writeDown = (on: Queryable, tries: ReadonlyMap<number, number>): Promise<void> =>
    applyChanges(
      on,
      claimant,
      ordered.map(({ id, outcome }) => changeOf(round, id, outcome, (tries.get(id) ?? 0) + 1)),
    );
  if (failed.length === 0) return writeDown(db, new Map());
  await db.transaction().execute(async (trx) => writeDown(trx, await triesOf(trx, failed)));
}

async function applyChanges(db: Queryable, claimant: Claimant, changes: readonly Change[]): Promise<void> {
  await sql`
    update send set state = c.state, reply = c.reply, error = c.error, tries = tries + 1, lease_until = null,
           claim = case when c.state = 'unknown' then claim end,
           data_began = data_began and c.state <> 'queued',
           not_before = clock_timestamp() + make_interval(secs => c.delay_ms / 1000.0),
           sent_at = case when c.state = 'sent' then office_now() end,
           updated_at = clock_timestamp()
      from json_to_recordset(${JSON.stringify(changes)})
        as c (id bigint, state text, reply text, error text, delay_ms double precision)
     where send.id = c.id and send.id = any(${changes.map(({ id }) => id)}::bigint[])
       and send.claim = ${claimOf(claimant)} and send.state in ('sending', 'unknown')`.execute(db);
}

async function triesOf(trx: Queryable, ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await trx
    .selectFrom('send')
    .select(['id', 'tries'])
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row.tries]));
}

interface Change {
  readonly id: number;
  readonly state: string;
  readonly reply: string | null;
  readonly error: string | null;
  readonly delay_ms: number | null;
}

function changeOf({ kind }: SendRound, id: number, outcome: RecordedOutcome, tries: number): Change {
  if (outcome.result === 'unsendable')
    return { id, reply: null, delay_ms: null, state: 'failed', error: outcome.reason };
  const base = { id, reply: outcome.reply, delay_ms: null };
  switch (outcome.result) {
    case 'sent':
      return { ...base, state: 'sent', error: null };
    case 'rejected':
      return { ...base, state: 'failed', error: `Máy chủ thư từ chối: ${outcome.reply}` };
    case 'unknown':
      return { ...base, state: 'unknown', error: LOST_REPLY };
    case 'temporary': {
      const { state, delayMs } = afterTemporaryFailure(kind, tries, outcome);
      const given = state === 'failed' ? `Đã thử ${tries} lần không được` : 'Tạm thời chưa gửi được';
      return { ...base, state, error: `${given}: ${outcome.reply}`, delay_ms: delayMs };
    }
  }
}

export interface RoundRest {
  readonly remaining: number;
  /** Machine milliseconds until a row is due or its claimant counts as dead; null when nothing remains. */
  readonly nextInMs: number | null;
}

/** What of a round is still to go by e-mail, and when. */
export async function restOfRound(db: Queryable, round: SendRound): Promise<RoundRest> {
  const { rows } = await sql<RoundRest>`
    select count(*) as remaining,
           greatest(0, ceil(1000 * extract(epoch from min(case
             when state = 'queued' then coalesce(not_before, clock_timestamp()) else lease_until end)
             - clock_timestamp())))::double precision as "nextInMs"
      from send where ${ofRound(round)} and channel <> 'paper' and state in ('queued', 'sending')`.execute(
    db,
  );
  return rows[0] ?? { remaining: 0, nextInMs: null };
}
