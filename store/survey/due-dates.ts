/** Due dates are versioned: the newest row counts; an own one never shortens what everybody has (`timing.ts`). */
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';

export interface NewDueDate {
  readonly campaignId: string;
  /** null or absent: for everybody. */
  readonly recipientId?: number | null;
  /** Exclusive: an answer received at this moment is late. */
  readonly dueAt: Date;
  readonly words: string;
  readonly reason: string;
  readonly decidedBy: string | null;
  /** The document that orders it. */
  readonly documentId?: string | undefined;
}

export async function setDueDate(trx: Queryable, due: NewDueDate): Promise<void> {
  await trx
    .insertInto('due_date')
    .values({
      campaign_id: due.campaignId,
      recipient_id: due.recipientId ?? null,
      due_at: due.dueAt,
      words: due.words,
      reason: due.reason,
      decided_by: due.decidedBy,
      document_id: due.documentId ?? null,
    })
    .execute();
}

export interface DueDates {
  readonly general: { readonly dueAt: Date; readonly words: string };
  /** Own due moments, by recipient id. */
  readonly own: ReadonlyMap<number, Date>;
}

/** The due dates in force now. */
export async function dueDatesInForce(db: Queryable, campaignId: string): Promise<DueDates> {
  const rows = await db
    .selectFrom('due_date')
    .selectAll()
    .distinctOn('recipient_id')
    .where('campaign_id', '=', campaignId)
    .orderBy('recipient_id')
    .orderBy('id', 'desc')
    .execute();
  const general = rows.find((row) => row.recipient_id === null);
  if (!general) throw new Error(`Đợt khảo sát ${campaignId} chưa có thời hạn`);
  const own = rows.flatMap((row) =>
    row.recipient_id === null ? [] : [[row.recipient_id, row.due_at] as const],
  );
  return { general: { dueAt: general.due_at, words: general.words }, own: new Map(own) };
}

export interface CampaignDue {
  readonly dueAt: Date;
  readonly words: string;
  /** Nobody's deadline is still open after it: the general one, or a later one given to some. */
  readonly lastAt: Date;
}

/** The due dates of many campaigns in one query. */
export async function duesOfCampaigns(
  db: Queryable,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, CampaignDue>> {
  const { rows } = await sql<CampaignDue & { readonly id: string }>`
    select campaign_id as id, max(due_at) filter (where recipient_id is null) as "dueAt",
           max(words) filter (where recipient_id is null) as words, max(due_at) as "lastAt"
      from (select distinct on (campaign_id, recipient_id) campaign_id, recipient_id, due_at, words
              from due_date where campaign_id = any(${[...campaignIds]}::text[])
             order by campaign_id, recipient_id, id desc) newest
     group by campaign_id`.execute(db);
  return new Map(rows.map(({ id, ...due }) => [id, due]));
}

/** How many recipients were given more time; who only got time to correct an answer was not. */
export async function extendedCount(db: Queryable, campaignId: string): Promise<number> {
  const { extended } = await db
    .selectFrom('due_date as d')
    .leftJoin('answer_return as r', 'r.due_date_id', 'd.id')
    .select((eb) => eb.fn.count<number>('d.recipient_id').distinct().as('extended'))
    .where('d.campaign_id', '=', campaignId)
    .where('d.recipient_id', 'is not', null)
    .where('r.id', 'is', null)
    .executeTakeFirstOrThrow();
  return extended;
}
