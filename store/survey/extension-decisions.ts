/** The office's answer to a request for more time. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { dueInWords } from '../../domain/deadline/due-words.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { problemOfDay } from '../../domain/survey/extension.ts';
import { surveyProcessId } from '../../domain/survey/ids.ts';
import { addDays, atOffice, type Day } from '../../domain/time/day.ts';
import { writeAudit } from '../audit.ts';
import { fileExtension } from './dossier.ts';
import { setDueDate } from './due-dates.ts';
import type { Trx } from '../database.ts';
import { dueInForce } from './due-in-force.ts';
import { officeNow } from '../office/office-clock.ts';
import { requestWake } from '../process.ts';

export interface ExtensionDecision {
  readonly extensionId: number;
  readonly decision: 'granted' | 'refused';
  /** Last day granted, included; the day asked for when absent. */
  readonly until?: Day | undefined;
  /** Required when refused. */
  readonly comment?: string | undefined;
  readonly actor: Actor;
  readonly requestId?: string | undefined;
}

export interface DecidedExtension {
  readonly campaignId: string;
  readonly recipientId: number;
  readonly state: 'granted' | 'refused';
  /** The recipient's new due date; null when refused. */
  readonly due: { readonly dueAt: Date; readonly words: string } | null;
}

/**
 * Grants (a due date of the recipient's own) or refuses a request for more time, and wakes the campaign.
 * @throws Refusal `notFound`; `wrongState` when decided already, or when granted after the cut-off; `commentRequired`; `invalidInput` at `until`
 */
export async function decideExtension(trx: Trx, decision: ExtensionDecision): Promise<DecidedExtension> {
  const open = await lockOpenExtension(trx, decision.extensionId);
  const comment = decision.comment?.trim() || null;
  if (decision.decision === 'refused' && !comment)
    throw new Refusal('commentRequired', [{ where: 'comment', what: 'không đồng ý thì phải nêu lý do' }]);
  if (decision.decision === 'granted' && open.cutOffAt !== null)
    throw new Refusal('wrongState', [
      {
        where: 'decision',
        what: 'số liệu đã chốt, không gia hạn được nữa',
        remedy: 'trả lời không đồng ý; phiếu gửi sau khi chốt vẫn được lưu và ghi rõ',
      },
    ]);
  const due = decision.decision === 'granted' ? await grant(trx, open, decision) : null;
  await trx
    .updateTable('extension_request')
    .set({
      state: decision.decision,
      decided_by: decision.actor.personId,
      decided_at: sql<Date>`office_now()`,
      decision_comment: comment,
    })
    .where('id', '=', decision.extensionId)
    .execute();
  await writeAudit(trx, {
    actor: decision.actor,
    action: decision.decision === 'granted' ? 'grantExtension' : 'refuseExtension',
    objectKind: 'recipient',
    objectId: String(open.recipientId),
    comment: comment ?? undefined,
    details: { askedUntil: open.askedUntil, due: due?.words ?? null },
    requestId: decision.requestId,
  });
  await fileExtension(trx, open.campaignId, decision.extensionId);
  await requestWake(trx, surveyProcessId(open.campaignId));
  return { campaignId: open.campaignId, recipientId: open.recipientId, state: decision.decision, due };
}

interface OpenExtension {
  readonly recipientId: number;
  readonly campaignId: string;
  readonly askedUntil: Day;
  readonly cutOffAt: Date | null;
}

async function lockOpenExtension(trx: Trx, extensionId: number): Promise<OpenExtension> {
  const row = await trx
    .selectFrom('extension_request')
    .innerJoin('recipient', 'recipient.id', 'extension_request.recipient_id')
    .innerJoin('document', 'document.id', 'recipient.document_id')
    .innerJoin('campaign', 'campaign.id', 'document.campaign_id')
    .select(['recipient_id', 'asked_until', 'extension_request.state', 'campaign.id as campaign_id'])
    .select('campaign.cut_off_at')
    .where('extension_request.id', '=', extensionId)
    .forUpdate(['extension_request', 'recipient'])
    .executeTakeFirst();
  if (!row) throw new Refusal('notFound', [{ where: 'extensionId', what: 'không có đề nghị gia hạn này' }]);
  if (row.state !== 'asked')
    throw new Refusal('wrongState', [{ where: 'extensionId', what: 'đề nghị gia hạn đã được trả lời' }]);
  return {
    recipientId: row.recipient_id,
    campaignId: row.campaign_id,
    askedUntil: row.asked_until,
    cutOffAt: row.cut_off_at,
  };
}

const grant = (
  trx: Trx,
  { campaignId, recipientId, askedUntil }: OpenExtension,
  { until = askedUntil, actor }: ExtensionDecision,
): Promise<{ dueAt: Date; words: string }> =>
  setOwnDue(trx, { campaignId, recipientId, until, actor, reason: 'Gia hạn theo đề nghị của nơi nhận' });

interface OwnDue {
  readonly campaignId: string;
  readonly recipientId: number;
  readonly until: Day;
  readonly actor: Actor;
  readonly reason: string;
}

async function setOwnDue(
  trx: Trx,
  { campaignId, recipientId, until, actor, reason }: OwnDue,
): Promise<{ dueAt: Date; words: string }> {
  const inForce = await dueInForce(trx, campaignId, recipientId);
  const problem = problemOfDay(until, inForce?.dueAt ?? null, await officeNow(trx));
  if (problem) throw new Refusal('invalidInput', [{ ...problem, where: 'until' }]);
  const dueAt = atOffice(addDays(until, 1));
  const due = { dueAt, words: dueInWords(dueAt) };
  await setDueDate(trx, { campaignId, recipientId, ...due, reason, decidedBy: actor.personId });
  return due;
}

export interface OwnExtension {
  readonly campaignId: string;
  readonly recipientId: number;
  /** Last day granted, included. */
  readonly until: Day;
  readonly comment: string;
  readonly actor: Actor;
  readonly requestId: string;
}

/**
 * The office gives one recipient more time by its own decision; an open request of this one is granted by it.
 * @throws Refusal `invalidInput` at `until`; `commentRequired`
 */
export async function extendOwn(
  trx: Trx,
  extension: OwnExtension,
): Promise<{ readonly dueAt: Date; readonly words: string }> {
  const { campaignId, recipientId, until, actor, requestId } = extension;
  const comment = extension.comment.trim();
  if (!comment)
    throw new Refusal('commentRequired', [
      { where: 'comment', what: 'gia hạn theo quyết định của cơ quan thì phải ghi lý do, ai đồng ý' },
    ]);
  await trx
    .updateTable('extension_request')
    .set({
      state: 'granted',
      decided_by: actor.personId,
      decided_at: sql<Date>`office_now()`,
      decision_comment: comment,
    })
    .where('recipient_id', '=', recipientId)
    .where('state', '=', 'asked')
    .execute();
  const due = await setOwnDue(trx, {
    campaignId,
    recipientId,
    until,
    actor,
    reason: `Cơ quan gia hạn: ${comment}`,
  });
  await writeAudit(trx, {
    actor,
    action: 'extendOne',
    objectKind: 'recipient',
    objectId: String(recipientId),
    comment,
    details: { campaignId, due: due.words },
    requestId,
  });
  return due;
}
