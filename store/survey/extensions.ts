/** Requests for more time: asked by recipients, one open at a time; decided in `extension-decisions.ts`. */
import { sql } from 'kysely';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { surveyProcessId } from '../../domain/survey/ids.ts';
import { problemOfDay, problemOfReason } from '../../domain/survey/extension.ts';
import type { Day } from '../../domain/time/day.ts';
import { writeAudit } from '../audit.ts';
import { dueInForce } from './due-in-force.ts';
import type { Queryable, Trx } from '../database.ts';
import { officeNow } from '../office/office-clock.ts';
import { requestWake } from '../process.ts';

export interface Extension {
  readonly id: number;
  readonly recipientId: number;
  /** Last day asked for, included. */
  readonly askedUntil: Day;
  readonly reason: string;
  readonly askedAt: Date;
  readonly state: 'asked' | 'granted' | 'refused';
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionComment: string | null;
}

export interface ExtensionAsk {
  readonly recipientId: number;
  readonly askedUntil: Day;
  readonly reason: string;
  readonly requestId: string;
}

/**
 * Asks for more time and wakes the campaign; the same request id again gives the same request back.
 * @throws Refusal `invalidInput` with problems at `askedUntil` and `reason`; `wrongState` when one is open already, the
 * answers were cut off, or no answer is owed
 */
export async function askExtension(trx: Trx, ask: ExtensionAsk): Promise<Extension> {
  const campaign = await lockRecipientCampaign(trx, ask.recipientId);
  const repeated = await trx
    .selectFrom('extension_request')
    .selectAll()
    .where('request_id', '=', ask.requestId)
    .executeTakeFirst();
  if (repeated && repeated.recipient_id !== ask.recipientId) throw new Refusal('requestReused');
  if (repeated) return extensionOf(repeated);
  await refuseUnlessAskable(trx, campaign, ask.recipientId);
  const problems = await problemsOf(trx, campaign.id, ask);
  if (problems.length > 0) throw new Refusal('invalidInput', problems);
  const row = await trx
    .insertInto('extension_request')
    .values({
      recipient_id: ask.recipientId,
      asked_until: ask.askedUntil,
      reason: ask.reason,
      request_id: ask.requestId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await writeAudit(trx, {
    actor: null,
    action: 'askExtension',
    objectKind: 'recipient',
    objectId: String(ask.recipientId),
    details: { askedUntil: ask.askedUntil },
    requestId: ask.requestId,
  });
  await requestWake(trx, surveyProcessId(campaign.id));
  return extensionOf(row);
}

interface AskableCampaign {
  readonly id: string;
  readonly state: string;
  readonly cutOffAt: Date | null;
  readonly owesAnswer: boolean;
}

async function lockRecipientCampaign(trx: Trx, recipientId: number): Promise<AskableCampaign> {
  const row = await trx
    .selectFrom('recipient')
    .innerJoin('document', 'document.id', 'recipient.document_id')
    .innerJoin('campaign', 'campaign.id', 'document.campaign_id')
    .select(['campaign.id', 'campaign.state', 'campaign.cut_off_at', 'recipient.owes_answer'])
    .where('recipient.id', '=', recipientId)
    .forNoKeyUpdate(['recipient'])
    .executeTakeFirst();
  if (!row) throw new Refusal('notFound', [{ where: 'recipientId', what: 'không có nơi nhận này' }]);
  return { id: row.id, state: row.state, cutOffAt: row.cut_off_at, owesAnswer: row.owes_answer };
}

async function refuseUnlessAskable(trx: Trx, campaign: AskableCampaign, recipientId: number): Promise<void> {
  const refuse = (what: string): never => {
    throw new Refusal('wrongState', [{ where: '', what }]);
  };
  if (!campaign.owesAnswer) refuse('văn bản gửi để biết, không đề nghị trả lời');
  if (campaign.state === 'stopped') refuse('đợt khảo sát đã dừng');
  if (campaign.cutOffAt) refuse('số liệu đã chốt, phiếu gửi lúc này vẫn được lưu và ghi rõ là sau khi chốt');
  const open = await trx
    .selectFrom('extension_request')
    .select('id')
    .where('recipient_id', '=', recipientId)
    .where('state', '=', 'asked')
    .executeTakeFirst();
  if (open) refuse('đề nghị trước đang chờ trả lời, mỗi lần chỉ gửi một đề nghị');
}

async function problemsOf(trx: Trx, campaignId: string, ask: ExtensionAsk): Promise<Problem[]> {
  const problems: Problem[] = [];
  const reasonProblem = problemOfReason(ask.reason);
  if (reasonProblem) problems.push(reasonProblem);
  const due = await dueInForce(trx, campaignId, ask.recipientId);
  const dayProblem = problemOfDay(ask.askedUntil, due?.dueAt ?? null, await officeNow(trx));
  return dayProblem ? [dayProblem, ...problems] : problems;
}

/** Requests of one recipient, newest first. */
export async function extensionsOf(db: Queryable, recipientId: number): Promise<Extension[]> {
  const rows = await db
    .selectFrom('extension_request')
    .selectAll()
    .where('recipient_id', '=', recipientId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(extensionOf);
}

/** Every request for more time of a campaign, newest first. */
export async function listExtensions(
  db: Queryable,
  campaignId: string,
): Promise<(Extension & { readonly name: string })[]> {
  const rows = await db
    .selectFrom('extension_request')
    .innerJoin('recipient', 'recipient.id', 'extension_request.recipient_id')
    .innerJoin('document', 'document.id', 'recipient.document_id')
    .selectAll('extension_request')
    .select('recipient.name')
    .where('document.campaign_id', '=', campaignId)
    .orderBy('extension_request.id', 'desc')
    .execute();
  return rows.map((row) => ({ ...extensionOf(row), name: row.name }));
}

/** Requests that wait for an answer, of many campaigns in one query: their ids, newest first. */
export async function openExtensions(
  db: Queryable,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await db
    .selectFrom('extension_request as e')
    .innerJoin('recipient as r', 'r.id', 'e.recipient_id')
    .innerJoin('document as d', 'd.id', 'r.document_id')
    .select(['d.campaign_id as campaignId', 'e.id'])
    .where('d.campaign_id', '=', sql<string>`any(${[...campaignIds]}::text[])`)
    .where('e.state', '=', 'asked')
    .orderBy('e.id', 'desc')
    .execute();
  const found = new Map<string, number[]>(campaignIds.map((id) => [id, []]));
  for (const { campaignId, id } of rows) found.get(campaignId ?? '')?.push(id);
  return found;
}

interface ExtensionRow {
  readonly id: number;
  readonly recipient_id: number;
  readonly asked_until: Day;
  readonly reason: string;
  readonly asked_at: Date;
  readonly state: 'asked' | 'granted' | 'refused';
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly decision_comment: string | null;
}

const extensionOf = (row: ExtensionRow): Extension => ({
  id: row.id,
  recipientId: row.recipient_id,
  askedUntil: row.asked_until,
  reason: row.reason,
  askedAt: row.asked_at,
  state: row.state,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  decisionComment: row.decision_comment,
});
