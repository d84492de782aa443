/**
 * Requests that change something. Each is written down before it is carried out; its result is committed together with
 * the change, so that the same request sent twice does the thing once and gets the same answer.
 */
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { Refusal } from '../domain/failure/catalogue.ts';
import type { Queryable, Trx } from './database.ts';
import type { Request } from './schema.generated.ts';

export interface NewRequest {
  readonly id: string;
  /** null: a recipient by personal link. */
  readonly accountId: string | null;
  readonly postId: string | null;
  readonly action: string;
  readonly objectId: string;
  readonly payload: unknown;
  /** What makes it the same request when it comes again under its id; the whole payload when absent. */
  readonly meaning?: unknown;
}

export interface StoredRequest extends Omit<NewRequest, 'meaning'> {
  /** null until done. */
  readonly result: unknown;
}

function fingerprintOf({ accountId, action, objectId, payload, meaning = payload }: NewRequest): string {
  const text = JSON.stringify([accountId, action, objectId, meaning ?? null]);
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Writes a request down; what was written first under its id is what is carried out.
 * @throws Refusal `requestReused` when the id stands for something else already
 */
export async function recordRequest(db: Queryable, request: NewRequest): Promise<void> {
  const fingerprint = fingerprintOf(request);
  await db
    .insertInto('request')
    .values({
      id: request.id,
      account_id: request.accountId,
      post_id: request.postId,
      action: request.action,
      object_id: request.objectId,
      payload: JSON.stringify(request.payload ?? {}),
      fingerprint,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const stored = await db
    .selectFrom('request')
    .select('fingerprint')
    .where('id', '=', request.id)
    .executeTakeFirstOrThrow();
  if (stored.fingerprint !== fingerprint) throw new Refusal('requestReused');
}

/** Reads a request under lock: whoever else carries it out waits for this transaction. */
export async function lockRequest(trx: Trx, id: string): Promise<StoredRequest> {
  const row = await trx.selectFrom('request').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new Refusal('notFound', [{ where: 'requestId', what: `không có yêu cầu ${id}` }]);
  return storedRequest(row);
}

const storedRequest = (row: Selectable<Request>): StoredRequest => ({
  id: row.id,
  accountId: row.account_id,
  postId: row.post_id,
  action: row.action,
  objectId: row.object_id,
  payload: row.payload,
  result: row.result,
});

/** A request as it was written down; null when its id is not known. */
export async function readRequest(db: Queryable, id: string): Promise<StoredRequest | null> {
  const row = await db.selectFrom('request').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? storedRequest(row) : null;
}

/** What came of a request; null when it is not done yet or not known. */
export async function readResult<Result>(db: Queryable, id: string): Promise<Result | null> {
  const row = await db.selectFrom('request').select('result').where('id', '=', id).executeTakeFirst();
  return (row?.result ?? null) as Result | null;
}

/**
 * The words that belong to a short answer from a workflow: workflows tell only whether it was done, because their
 * histories may hold no names and no reasons.
 */
export async function inFull<Told extends { readonly outcome: 'done' | 'refused' }>(
  db: Queryable,
  id: string,
  told: Told,
): Promise<Told> {
  const row = await db
    .selectFrom('request')
    .select(['result', 'refusal'])
    .where('id', '=', id)
    .executeTakeFirst();
  const full = told.outcome === 'done' ? row?.result : row?.refusal;
  return (full ?? told) as Told;
}

/** Keeps the reasons of a refusal after its transaction was rolled back. */
export async function keepRefusal(db: Queryable, id: string, refusal: unknown): Promise<void> {
  await db
    .updateTable('request')
    .set({ refusal: JSON.stringify(refusal) })
    .where('id', '=', id)
    .execute();
}

export async function finishRequest(trx: Trx, id: string, result: unknown): Promise<void> {
  await trx
    .updateTable('request')
    .set({ result: JSON.stringify(result) })
    .where('id', '=', id)
    .execute();
}

/**
 * Carries a request out once: in one transaction locks it, does the work, stores the result. Again gives the stored
 * result. A refusal (exception) rolls everything back and leaves the request open for another try.
 */
export async function onceOnly<Result>(
  trx: Trx,
  request: NewRequest,
  work: (stored: StoredRequest) => Promise<Result>,
): Promise<Result> {
  await recordRequest(trx, request);
  const stored = await lockRequest(trx, request.id);
  if (stored.result !== null) return stored.result as Result;
  const result = await work(stored);
  await finishRequest(trx, request.id, result);
  return result;
}
