/** Answers of recipients: every version is kept; which one stands is told by `domain/survey/standing.ts`. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { Road } from '../../domain/incoming/road.ts';
import type { AnswerValues } from '../../domain/survey/form.ts';
import { letterIdOf, reportIdOf, surveyProcessId } from '../../domain/survey/ids.ts';
import { isLate } from '../../domain/survey/timing.ts';
import { writeAudit } from '../audit.ts';
import { registerAnswer } from './answer-arrival.ts';
import { answerOfRequest, keptAnswer, type KeptAnswer } from './answer-versions.ts';
import { dueAsOf } from './due-in-force.ts';
import type { Trx } from '../database.ts';
import type { Arrival } from '../incoming/arrivals.ts';
import { requestWake } from '../process.ts';

export interface Submission {
  readonly recipientId: number;
  readonly kind: 'answer' | 'noNeed';
  /** Empty for `noNeed`. */
  readonly values: AnswerValues;
  /** The same id again gives the same answer back. */
  readonly requestId: string;
  /** By which road it came; by personal link when absent. */
  readonly road?: Road | undefined;
  /** When the office received it, for what is entered later; now when absent. */
  readonly receivedAt?: Date | undefined;
  /** It was registered when it came in (văn bản đến); registered now when absent and the recipient has none yet. */
  readonly arrival?: Pick<Arrival, 'id' | 'number'> | undefined;
  /** Who enters an answer that came by another road; absent when the recipient sends it by personal link. */
  readonly actor?: Actor | undefined;
}

/**
 * Takes an answer: judged late by the due date in force for this recipient at the moment it is received, marked when
 * the campaign was cut off before. The first one of a recipient is registered as come in, with a number (số đến); later
 * versions are the same answer and bear it too. It counts once the transaction is committed, not earlier.
 * @throws Refusal `requestReused` when the id belongs to another recipient's answer; `wrongState` when this recipient
 * owes no answer or the campaign was stopped
 */
export async function submitAnswer(trx: Trx, submission: Submission): Promise<KeptAnswer> {
  const { recipientId, requestId } = submission;
  const campaign = await lockForAnswer(trx, recipientId);
  const repeated = await answerOfRequest(trx, requestId);
  if (repeated && repeated.recipientId !== recipientId) throw new Refusal('requestReused');
  if (repeated) return repeated;
  refuseUnlessTaken(campaign);
  const before = await versionsBefore(trx, recipientId);
  const arrival = submission.arrival ?? before.arrival ?? (await registerAnswer(trx, submission));
  const row = await addVersion(trx, submission, { campaign, before, arrivalId: arrival.id });
  const kept = keptAnswer({ ...row, number: arrival.number });
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
  if (!before.stands && (await isComplete(trx, campaign.id)))
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
    .select(['owes_answer', 'origin'])
    .where('id', '=', recipientId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!campaign || !recipient)
    throw new Refusal('notFound', [
      { where: 'recipientId', what: 'không có nơi nhận này trong đợt khảo sát' },
    ]);
  // A respondent owes nothing, and answers all the same: through its intermediary.
  const asked = recipient.owes_answer || recipient.origin === 'respondent';
  const owesAnswer = asked && campaign.document_id === letterIdOf(campaign.id);
  return { id: campaign.id, state: campaign.state, cutOffAt: campaign.cut_off_at, owesAnswer };
}

function refuseUnlessTaken(campaign: LockedCampaign): void {
  if (!campaign.owesAnswer)
    throw new Refusal('wrongState', [{ where: '', what: 'văn bản gửi để biết, không đề nghị trả lời' }]);
  if (campaign.state === 'stopped')
    throw new Refusal('wrongState', [{ where: '', what: 'đợt khảo sát đã dừng, không nhận phiếu nữa' }]);
}

interface Before {
  /** One reading of the clock, after the locks: received, late and after cut-off can't disagree. */
  readonly now: Date;
  readonly version: number;
  /** What the answer was registered as when its first version came. */
  readonly arrival: Pick<Arrival, 'id' | 'number'> | null;
  /** A version stood already. */
  readonly stands: boolean;
}

async function versionsBefore(trx: Trx, recipientId: number): Promise<Before> {
  const { rows } = await sql<Before>`
    select office_now() as now, coalesce(max(a.version), 0) as version,
           coalesce(bool_or(not a.after_cut_off and a.returned is distinct from 'open'), false) as stands,
           (select json_build_object('id', c.id, 'number', c.number) from arrival c where c.id = min(a.arrival_id))
             as arrival
      from answer a where a.recipient_id = ${recipientId}`.execute(trx);
  return rows[0] as Before;
}

interface Around {
  readonly campaign: LockedCampaign;
  readonly before: Before;
  readonly arrivalId: number;
}

async function addVersion(trx: Trx, submission: Submission, { campaign, before, arrivalId }: Around) {
  const { recipientId, kind, values, requestId, road, actor } = submission;
  const receivedAt = submission.receivedAt ?? before.now;
  const dueAt = await dueAsOf(trx, { campaignId: campaign.id, recipientId, at: receivedAt });
  return trx
    .insertInto('answer')
    .values({
      recipient_id: recipientId,
      version: before.version + 1,
      kind,
      values: JSON.stringify(values),
      received_at: receivedAt,
      due_at: dueAt,
      late: dueAt !== null && isLate(receivedAt, dueAt),
      after_cut_off: await isAfterCutOff(trx, campaign, receivedAt),
      road: road ?? 'web',
      arrival_id: arrivalId,
      entered_by: actor?.personId ?? null,
      request_id: requestId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/**
 * The figures were fixed before it came. What came before and is only entered now still belongs to the report while its
 * draft is in the drafter's hands.
 */
async function isAfterCutOff(trx: Trx, { id, cutOffAt }: LockedCampaign, receivedAt: Date): Promise<boolean> {
  if (cutOffAt === null || receivedAt >= cutOffAt) return cutOffAt !== null;
  const report = await trx
    .selectFrom('document')
    .select('state')
    .where('id', '=', reportIdOf(id))
    .executeTakeFirst();
  return report !== undefined && report.state !== 'draft';
}

/** Nobody who owes an answer and can be reached is missing any more. */
async function isComplete(trx: Trx, campaignId: string): Promise<boolean> {
  const missing = await trx
    .selectFrom('recipient')
    .select('id')
    .where('document_id', '=', letterIdOf(campaignId))
    .where('owes_answer', '=', true)
    .where('unreachable_reason', 'is', null)
    .where('merged_into', 'is', null)
    // As a scalar, looked up one by one until the first who is missing; "not exists" would hash all answers each time.
    .where((eb) => {
      const answers = eb
        .selectFrom('answer')
        .whereRef('answer.recipient_id', '=', 'recipient.id')
        .where('answer.after_cut_off', '=', false)
        .where((of) => of.or([of('answer.returned', 'is', null), of('answer.returned', '<>', 'open')]));
      return eb(answers.select('answer.id').limit(1), 'is', null);
    })
    .limit(1)
    .executeTakeFirst();
  return missing === undefined;
}
