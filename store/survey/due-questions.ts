/**
 * The calendar changed under a deadline: its last day is now a day off. The day stays (real letters set Sundays); a
 * person keeps it or gives more time by a numbered letter, nothing is done by itself.
 */
import { sql } from 'kysely';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { outsiderProblem } from '../../domain/survey/may-run.ts';
import { lastDayBefore } from '../../domain/survey/timing.ts';
import { formatDay, type Day } from '../../domain/time/day.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';
import { officeNow } from '../office/office-clock.ts';
import { onceOnly } from '../request.ts';
import { lockCampaign } from './campaigns.ts';

export interface DueVersion {
  readonly id: number;
  readonly dueAt: Date;
  readonly words: string;
  readonly reason: string;
  readonly decidedBy: string | null;
  readonly createdAt: Date;
}

/** Every version of the deadline for everybody, newest first: the first one is in force. */
export const dueVersions = (db: Queryable, campaignId: string): Promise<DueVersion[]> =>
  db
    .selectFrom('due_date')
    .leftJoin('person', 'person.id', 'due_date.decided_by')
    .select([
      'due_date.id',
      'due_at as dueAt',
      'words',
      'reason',
      'full_name as decidedBy',
      'created_at as createdAt',
    ])
    .where('campaign_id', '=', campaignId)
    .where('recipient_id', 'is', null)
    .orderBy('due_date.id', 'desc')
    .execute();

/** Asks about every running campaign whose last day was worked before and is off now. */
export async function askAboutDaysOff(
  trx: Trx,
  before: WorkingCalendar,
  after: WorkingCalendar,
  source: string,
): Promise<void> {
  const now = await officeNow(trx);
  const campaigns = await trx
    .selectFrom('campaign')
    .select('id')
    .where('state', 'in', ['confirming', 'approving', 'collecting'])
    .orderBy('id')
    .execute();
  for (const { id } of campaigns) {
    const [due] = await dueVersions(trx, id);
    if (!due || due.dueAt <= now) continue;
    const day = lastDayBefore(due.dueAt);
    const why = becameOff(day, before, after);
    if (why) await ask(trx, { campaignId: id, dueDateId: due.id, day, why: `${why}, theo ${source}` });
  }
}

/** Null unless the day was worked as far as was known, and is off now. */
function becameOff(day: Day, before: WorkingCalendar, after: WorkingCalendar): string | null {
  const year = Number(day.slice(0, 4));
  if (!after.hasYear(year) || (before.hasYear(year) && before.whyOff(day) !== null)) return null;
  return after.whyOff(day);
}

async function ask(
  trx: Trx,
  question: {
    readonly campaignId: string;
    readonly dueDateId: number;
    readonly day: Day;
    readonly why: string;
  },
): Promise<void> {
  const { campaignId, dueDateId, day, why } = question;
  await trx
    .insertInto('due_question')
    .values({ campaign_id: campaignId, due_date_id: dueDateId, day, why })
    .execute();
  await writeAudit(trx, {
    actor: null,
    action: 'askDueDate',
    objectKind: 'campaign',
    objectId: campaignId,
    comment: `Ngày hết hạn ${formatDay(day)} nay là ngày nghỉ (${why}); thời hạn giữ nguyên cho tới khi cán bộ quyết định`,
  });
}

export interface DueQuestion {
  readonly id: number;
  readonly day: Day;
  readonly why: string;
  readonly askedAt: Date;
}

/** The question about the deadline in force that nobody has answered; another deadline has answered it. */
export const openDueQuestion = async (db: Queryable, campaignId: string): Promise<DueQuestion | null> =>
  (await openDueQuestions(db, [campaignId])).get(campaignId) ?? null;

/** Of many campaigns in one query; those of which nothing is asked are left out. */
export async function openDueQuestions(
  db: Queryable,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, DueQuestion>> {
  const { rows } = await sql<DueQuestion & { readonly campaignId: string }>`
    select due.campaign_id as "campaignId", q.id, q.day, q.why, q.asked_at as "askedAt"
      from (select distinct on (campaign_id) campaign_id, id, due_at from due_date
             where campaign_id = any(${[...campaignIds]}::text[]) and recipient_id is null
             order by campaign_id, id desc) due
      join lateral (select * from due_question where due_date_id = due.id and kept_at is null
                     order by id desc limit 1) q on true
     where due.due_at > office_now()`.execute(db);
  return new Map(rows.map(({ campaignId, ...question }) => [campaignId, question]));
}

export interface KeepAsk {
  readonly campaignId: string;
  readonly comment: string;
  readonly actor: Actor;
  readonly requestId: string;
}

/**
 * A person keeps the day although it is off now.
 * @throws Refusal `forbidden`, `commentRequired`; `wrongState` when nothing is asked
 */
export function keepDueDate(trx: Trx, keep: KeepAsk): Promise<{ readonly day: Day }> {
  const { campaignId, comment, actor, requestId } = keep;
  const { accountId, postId } = actor;
  const request = {
    id: requestId,
    accountId,
    postId,
    action: 'keepDueDate',
    objectId: campaignId,
    payload: { comment },
  };
  return onceOnly(trx, request, async () => {
    const campaign = await lockCampaign(trx, campaignId);
    const outside = outsiderProblem(actor, campaign.unitId);
    if (outside) throw new Refusal('forbidden', [outside]);
    if (!comment.trim())
      throw new Refusal('commentRequired', [{ where: 'comment', what: 'phải ghi vì sao giữ ngày này' }]);
    const question = await openDueQuestion(trx, campaignId);
    if (!question)
      throw new Refusal('wrongState', [
        { where: 'due', what: 'không có câu hỏi nào về thời hạn đang chờ trả lời' },
      ]);
    await trx
      .updateTable('due_question')
      .set({ kept_by: actor.personId, kept_at: await officeNow(trx), comment: comment.trim() })
      .where('due_date_id', 'in', (eb) =>
        eb.selectFrom('due_question').select('due_date_id').where('id', '=', question.id),
      )
      .where('kept_at', 'is', null)
      .execute();
    await writeAudit(trx, {
      actor,
      action: 'keepDueDate',
      objectKind: 'campaign',
      objectId: campaignId,
      comment: comment.trim(),
      details: { day: question.day },
      requestId,
    });
    return { day: question.day };
  });
}
