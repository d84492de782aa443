/** Answers sent back to be corrected: with a comment and a due date of their own, by mail and on the recipient's page. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { dueInWords } from '../../domain/deadline/due-words.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import { standingOf } from '../../domain/survey/standing.ts';
import { addDays, atOffice, isDay, type Day } from '../../domain/time/day.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';
import { queueSends } from '../dispatch/sends.ts';
import { officeNow } from '../office/office-clock.ts';
import { actOnce, lockRecipient, refuseMerged, refuseState } from './acting.ts';
import { answerHistory } from './answer-versions.ts';
import type { Campaign } from './campaigns.ts';
import { dueInForce } from './due-in-force.ts';

interface About {
  readonly campaignId: string;
  readonly recipientId: number;
  readonly actor: Actor;
  readonly requestId: string;
}
export interface Return extends About {
  /** What has to be corrected. */
  readonly comment: string;
  /** Last day for the correction, included. */
  readonly until: Day;
}
export interface Returned {
  readonly version: number;
  readonly round: number;
  /** "hết thứ Sáu 28/7/2023" */
  readonly dueWords: string;
}

/**
 * Sends the answer that stands back: no version received so far stands any more, the recipient owes one until the new
 * due moment, which never comes before the one everybody has.
 * @throws Refusal `wrongState` once the figures are cut off or when nothing stands; `commentRequired`; `invalidInput`
 */
export function returnAnswer(trx: Trx, ask: Return): Promise<Returned> {
  const { campaignId, recipientId, actor, requestId, comment, until } = ask;
  const payload = { recipientId, comment, until };
  return actOnce(trx, { campaignId, actor, requestId, action: 'returnAnswer', payload }, async (campaign) => {
    refuseUnlessCollecting(campaign);
    refuseMerged(await lockRecipient(trx, campaignId, recipientId));
    const standing = standingOf(await answerHistory(trx, recipientId));
    if (!standing) return refuseState('nơi này không có phiếu đang dùng để trả lại');
    await refuseProblems(trx, ask);
    const { round, dueWords } = await writeReturn(trx, { ...ask, version: standing.version });
    await queueSends(trx, { documentId: letterIdOf(campaignId), kind: 'return', round }, [recipientId]);
    await writeAudit(trx, {
      actor,
      action: 'returnAnswer',
      objectKind: 'recipient',
      objectId: String(recipientId),
      version: standing.version,
      comment: comment.trim(),
      details: { due: dueWords },
      requestId,
    });
    return { version: standing.version, round, dueWords };
  });
}

function refuseUnlessCollecting({ state, cutOffAt }: Campaign): void {
  if (state !== 'collecting' || cutOffAt !== null)
    refuseState('chỉ trả lại phiếu khi đang nhận phiếu trả lời, trước khi chốt số liệu');
}

async function refuseProblems(trx: Trx, { comment, until }: Return): Promise<void> {
  if (!comment.trim())
    throw new Refusal('commentRequired', [{ where: 'comment', what: 'trả lại phải nói rõ cần sửa gì' }]);
  const now = await officeNow(trx);
  const problem: Problem | null = !isDay(until)
    ? { where: 'until', what: 'ngày không có thật', remedy: 'ghi như 28/7/2023' }
    : atOffice(addDays(until, 1)) <= now
      ? { where: 'until', what: 'ngày này đã qua', remedy: 'chọn ngày sắp tới' }
      : null;
  if (problem) throw new Refusal('invalidInput', [problem]);
}

async function writeReturn(
  trx: Trx,
  ask: Return & { readonly version: number },
): Promise<Pick<Returned, 'round' | 'dueWords'>> {
  const { campaignId, recipientId, version, actor } = ask;
  const asked = atOffice(addDays(ask.until, 1));
  const inForce = await dueInForce(trx, campaignId, recipientId);
  // A return never takes an extension back: the later day is told everywhere, to the office and to the recipient.
  const dueAt = inForce && inForce.dueAt > asked ? inForce.dueAt : asked;
  const dueWords = dueInWords(dueAt);
  const due = await trx
    .insertInto('due_date')
    .values({
      campaign_id: campaignId,
      recipient_id: recipientId,
      due_at: dueAt,
      words: dueWords,
      reason: 'Trả lại phiếu để sửa',
      decided_by: actor.personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const row = await trx
    .insertInto('answer_return')
    .values({
      recipient_id: recipientId,
      round: sql<number>`(select count(*) + 1 from answer_return where recipient_id = ${recipientId})`,
      version,
      comment: ask.comment.trim(),
      due_at: dueAt,
      due_date_id: due.id,
      returned_by: actor.personId,
      request_id: ask.requestId,
    })
    .returning(['id', 'round'])
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('answer')
    .set({ returned: 'open', return_id: row.id, chosen_at: null })
    .where('recipient_id', '=', recipientId)
    .where('after_cut_off', '=', false)
    .where('returned', 'is', null)
    .execute();
  return { round: row.round, dueWords };
}

/** Takes the newest return back: what was received before stands as if it had never been returned. */
export function withdrawReturn(trx: Trx, about: About): Promise<{ readonly version: number }> {
  const { campaignId, recipientId, actor, requestId } = about;
  const payload = { recipientId };
  return actOnce(
    trx,
    { campaignId, actor, requestId, action: 'withdrawReturn', payload },
    async (campaign) => {
      refuseUnlessCollecting(campaign);
      await lockRecipient(trx, campaignId, recipientId);
      const open = await trx
        .updateTable('answer_return')
        .set({ withdrawn_at: sql<Date>`office_now()`, withdrawn_by: actor.personId })
        .where('id', '=', (eb) =>
          eb
            .selectFrom('answer_return')
            .select('id')
            .where('recipient_id', '=', recipientId)
            .where('withdrawn_at', 'is', null)
            .orderBy('round', 'desc')
            .limit(1),
        )
        .returning(['id', 'round', 'version'])
        .executeTakeFirst();
      if (!open) return refuseState('không có lần trả lại nào để lấy lại');
      await trx
        .updateTable('answer')
        .set({ returned: null, return_id: null })
        .where('return_id', '=', open.id)
        .execute();
      await trx
        .updateTable('send')
        .set({ state: 'skipped', error: 'Đã lấy lại phiếu trước khi gửi' })
        .where('document_id', '=', letterIdOf(campaignId))
        .where('recipient_id', '=', recipientId)
        .where('kind', '=', 'return')
        .where('round', '=', open.round)
        .where('state', '=', 'queued')
        .execute();
      await writeAudit(trx, {
        actor,
        action: 'withdrawReturn',
        objectKind: 'recipient',
        objectId: String(recipientId),
        version: open.version,
        requestId,
      });
      return { version: open.version };
    },
  );
}

export interface OpenReturn {
  readonly round: number;
  readonly version: number;
  readonly comment: string;
  readonly returnedAt: Date;
}

/** What a recipient is asked to correct and has not yet; null: nothing. */
export async function openReturn(db: Queryable, recipientId: number): Promise<OpenReturn | null> {
  const row = await db
    .selectFrom('answer_return as r')
    .select(['r.round', 'r.version', 'r.comment', 'r.returned_at as returnedAt'])
    .where('r.recipient_id', '=', recipientId)
    .where('r.withdrawn_at', 'is', null)
    .where((eb) => {
      const better = eb
        .selectFrom('answer as a')
        .select('a.id')
        .whereRef('a.recipient_id', '=', 'r.recipient_id')
        .where((of) => of.or([of('a.returned', 'is', null), of('a.returned', '<>', 'open')]));
      return eb.not(eb.exists(better));
    })
    .orderBy('r.round', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Comments of one round of mails, by recipient. */
export async function returnComments(
  db: Queryable,
  recipientIds: readonly number[],
  round: number,
): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('answer_return')
    .select(['recipient_id', 'comment'])
    .where('recipient_id', 'in', recipientIds)
    .where('round', '=', round)
    .execute();
  return new Map(rows.map((row) => [row.recipient_id, row.comment]));
}
