/** Answers of recipients: every version is kept, the newest counts. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { AnswerValues } from '../../domain/survey/form.ts';
import { letterIdOf, surveyProcessId } from '../../domain/survey/ids.ts';
import { writeAudit } from '../audit.ts';
import { dueInForce, isLateFor } from './due-in-force.ts';
import type { Queryable, Trx } from '../database.ts';
import { requestWake } from '../process.ts';
import { receiptCode } from './receipt-code.ts';

export interface Submission {
  readonly recipientId: number;
  readonly kind: 'answer' | 'noNeed';
  /** Empty for `noNeed`. */
  readonly values: AnswerValues;
  /** The same id again gives the same answer back. */
  readonly requestId: string;
  /** Who enters an answer that came on paper; absent when the recipient sends it by personal link. */
  readonly actor?: Actor | undefined;
}

export interface KeptAnswer {
  readonly recipientId: number;
  readonly version: number;
  readonly kind: 'answer' | 'noNeed';
  readonly values: AnswerValues;
  /** Office time. */
  readonly receivedAt: Date;
  readonly late: boolean;
  readonly afterCutOff: boolean;
  readonly receiptCode: string;
}

/**
 * Takes an answer: judged late by the due date in force for this recipient at the moment it is received, marked when
 * the campaign was cut off before. It counts once the transaction is committed, not earlier.
 * @throws Refusal `requestReused` when the id belongs to another recipient's answer; `wrongState` when this recipient
 * owes no answer or the campaign was stopped
 */
export async function submitAnswer(trx: Trx, submission: Submission): Promise<KeptAnswer> {
  const { recipientId, requestId } = submission;
  const campaign = await lockForAnswer(trx, recipientId);
  const repeated = await trx
    .selectFrom('answer')
    .selectAll()
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  if (repeated && repeated.recipient_id !== recipientId) throw new Refusal('requestReused');
  if (repeated) return keptAnswer(repeated);
  refuseUnlessTaken(campaign);
  const kept = keptAnswer(await addVersion(trx, submission, campaign));
  await trx.deleteFrom('answer_draft').where('recipient_id', '=', recipientId).execute();
  await writeAudit(trx, {
    actor: submission.actor ?? null,
    action: 'submitAnswer',
    objectKind: 'recipient',
    objectId: String(recipientId),
    version: kept.version,
    details: { kind: kept.kind, late: kept.late, afterCutOff: kept.afterCutOff, code: kept.receiptCode },
    requestId,
  });
  if (kept.version === 1 && (await isComplete(trx, campaign.id)))
    await requestWake(trx, surveyProcessId(campaign.id));
  return kept;
}

interface LockedCampaign {
  readonly id: string;
  readonly state: string;
  readonly cutOffAt: Date | null;
  readonly owesAnswer: boolean;
}

/**
 * Locks the campaign (whoever answers last must see that everybody else has, and an answer is before or after the
 * cut-off, never beside it), then the recipient (versions follow one another): in the order of decisions on campaigns.
 */
async function lockForAnswer(trx: Trx, recipientId: number): Promise<LockedCampaign> {
  const campaign = await trx
    .selectFrom('campaign')
    .innerJoin('document', 'document.campaign_id', 'campaign.id')
    .innerJoin('recipient', 'recipient.document_id', 'document.id')
    .select(['campaign.id', 'campaign.state', 'campaign.cut_off_at', 'recipient.document_id'])
    .where('recipient.id', '=', recipientId)
    .forNoKeyUpdate(['campaign'])
    .executeTakeFirst();
  const recipient = await trx
    .selectFrom('recipient')
    .select('owes_answer')
    .where('id', '=', recipientId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!campaign || !recipient)
    throw new Refusal('notFound', [
      { where: 'recipientId', what: 'không có nơi nhận này trong đợt khảo sát' },
    ]);
  const owesAnswer = recipient.owes_answer && campaign.document_id === letterIdOf(campaign.id);
  return { id: campaign.id, state: campaign.state, cutOffAt: campaign.cut_off_at, owesAnswer };
}

function refuseUnlessTaken(campaign: LockedCampaign): void {
  if (!campaign.owesAnswer)
    throw new Refusal('wrongState', [{ where: '', what: 'văn bản gửi để biết, không đề nghị trả lời' }]);
  if (campaign.state === 'stopped')
    throw new Refusal('wrongState', [{ where: '', what: 'đợt khảo sát đã dừng, không nhận phiếu nữa' }]);
}

async function addVersion(trx: Trx, submission: Submission, campaign: LockedCampaign): Promise<AnswerRow> {
  const { recipientId, kind, values, requestId } = submission;
  const due = await dueInForce(trx, campaign.id, recipientId);
  // One reading of the clock, after the locks: received, late and after cut-off can't disagree.
  const { now, version } = await trx
    .selectNoFrom((eb) => [
      sql<Date>`office_now()`.as('now'),
      eb
        .selectFrom('answer')
        .select(sql<number>`coalesce(max(version), 0) + 1`.as('next'))
        .where('recipient_id', '=', recipientId)
        .$asScalar()
        .$notNull()
        .as('version'),
    ])
    .executeTakeFirstOrThrow();
  return trx
    .insertInto('answer')
    .values({
      recipient_id: recipientId,
      version,
      kind,
      values: JSON.stringify(values),
      received_at: now,
      late: isLateFor(due, now),
      after_cut_off: campaign.cutOffAt !== null && now >= campaign.cutOffAt,
      request_id: requestId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Nobody who owes an answer and can be reached is missing any more. */
async function isComplete(trx: Trx, campaignId: string): Promise<boolean> {
  const missing = await trx
    .selectFrom('recipient')
    .select('id')
    .where('document_id', '=', letterIdOf(campaignId))
    .where('owes_answer', '=', true)
    .where('unreachable_reason', 'is', null)
    // As a scalar, looked up one by one until the first who is missing; "not exists" would hash all answers each time.
    .where((eb) => {
      const answers = eb.selectFrom('answer').whereRef('answer.recipient_id', '=', 'recipient.id');
      return eb(answers.select('answer.id').limit(1), 'is', null);
    })
    .limit(1)
    .executeTakeFirst();
  return missing === undefined;
}

/** Every version a recipient sent, newest first. */
export async function answerHistory(db: Queryable, recipientId: number): Promise<KeptAnswer[]> {
  const rows = await db
    .selectFrom('answer')
    .selectAll()
    .where('recipient_id', '=', recipientId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(keptAnswer);
}

interface AnswerRow {
  readonly recipient_id: number;
  readonly version: number;
  readonly kind: 'answer' | 'noNeed';
  readonly values: AnswerValues;
  readonly received_at: Date;
  readonly late: boolean;
  readonly after_cut_off: boolean;
  readonly request_id: string;
}

export const keptAnswer = (row: AnswerRow): KeptAnswer => ({
  recipientId: row.recipient_id,
  version: row.version,
  kind: row.kind,
  values: row.values,
  receivedAt: row.received_at,
  late: row.late,
  afterCutOff: row.after_cut_off,
  receiptCode: receiptCode(row.recipient_id, row.version, row.request_id),
});
