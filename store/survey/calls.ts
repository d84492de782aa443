/** Calls to those who have not answered: logged once per request, newest promise counts. */
import { workingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { problemsOfCall, type CallAsk } from '../../domain/survey/call.ts';
import { surveyProcessId } from '../../domain/survey/ids.ts';
import { promiseReminderAt } from '../../domain/survey/promise.ts';
import { fold, tidy } from '../../domain/vietnamese/fold.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';
import { readCalendar } from '../office/calendar.ts';
import { officeNow } from '../office/office-clock.ts';
import { requestWake } from '../process.ts';
import { onceOnly } from '../request.ts';
import { lockCampaign } from './campaigns.ts';
import { readOwing, type OwingRecipient } from './collecting.ts';

export interface NewCall extends CallAsk {
  readonly campaignId: string;
  /** Its number in the list, or a part of its name that no other has. */
  readonly recipient: string;
  readonly actor: Actor;
  readonly requestId: string;
}

export interface LoggedCall {
  readonly recipientId: number;
  readonly name: string;
  /** When it is reminded of its promise, should nothing have come; null: no promise, or it was for today. */
  readonly remindAt: string | null;
}

/**
 * Logs a call and wakes the campaign: a promise moves its reminders.
 * @throws Refusal `notFound`, `forbidden` outside the unit that runs the campaign, `wrongState`, `invalidInput`
 */
export function logCall(trx: Trx, call: NewCall): Promise<LoggedCall> {
  const { actor, requestId, campaignId, ...payload } = call;
  const { accountId, postId } = actor;
  const request = { id: requestId, accountId, postId, action: 'logCall', objectId: campaignId, payload };
  return onceOnly(trx, request, () => record(trx, call));
}

async function record(trx: Trx, call: NewCall): Promise<LoggedCall> {
  const campaign = await lockCampaign(trx, call.campaignId);
  refuseOutsider(call.actor, campaign.unitId);
  if (campaign.state !== 'collecting')
    throw new Refusal('wrongState', [
      { where: 'state', what: 'chỉ ghi cuộc gọi khi công văn đã phát hành và số liệu chưa chốt' },
    ]);
  const recipient = await findRecipient(trx, call.campaignId, call.recipient);
  const now = await officeNow(trx);
  const problems = problemsOfCall(call, { now, answered: recipient.answeredAt !== null });
  if (problems.length > 0) throw new Refusal('invalidInput', problems);
  await insert(trx, call, recipient.recipientId);
  await requestWake(trx, surveyProcessId(call.campaignId));
  const calendar = workingCalendar(await readCalendar(trx));
  const at = call.promisedOn ? promiseReminderAt({ on: call.promisedOn, madeAt: now }, calendar) : null;
  return {
    recipientId: recipient.recipientId,
    name: recipient.name,
    remindAt: at?.toISOString() ?? null,
  };
}

async function insert(trx: Trx, call: NewCall, recipientId: number): Promise<void> {
  const phone = call.phone?.trim();
  await trx
    .insertInto('call')
    .values({
      recipient_id: recipientId,
      said: tidy(call.said),
      promised_on: call.promisedOn ?? null,
      phone: phone ?? null,
      called_by: call.actor.personId,
      request_id: call.requestId,
    })
    .execute();
  if (phone) await trx.updateTable('recipient').set({ phone }).where('id', '=', recipientId).execute();
  await writeAudit(trx, {
    actor: call.actor,
    action: 'logCall',
    objectKind: 'recipient',
    objectId: String(recipientId),
    comment: tidy(call.said),
    details: { campaignId: call.campaignId, promisedOn: call.promisedOn ?? null, ...(phone && { phone }) },
    requestId: call.requestId,
  });
}

function refuseOutsider(actor: Actor, unitId: string): void {
  if (actor.rank === 'head' || actor.rank === 'deputyHead' || actor.unitId === unitId) return;
  const what = `${actor.postTitle} không thuộc đơn vị chủ trì đợt khảo sát`;
  throw new Refusal('forbidden', [{ where: 'actor', what }]);
}

const MOST_NAMED = 5;

/** @throws Refusal `notFound`; `invalidInput` when several have that part of the name */
export async function findRecipient(
  db: Queryable,
  campaignId: string,
  typed: string,
): Promise<OwingRecipient> {
  const owing = (await readOwing(db, campaignId, 'withUnreachable')).filter(({ owesAnswer }) => owesAnswer);
  const wanted = fold(tidy(typed));
  const found = /^\d+$/.test(wanted)
    ? owing.filter(({ recipientId }) => recipientId === Number(wanted))
    : owing.filter(({ name }) => fold(name).includes(wanted));
  const exact = found.filter(({ name }) => fold(name) === wanted);
  const [one, ...others] = exact.length === 1 ? exact : found;
  const where = 'recipient';
  if (!one || wanted === '')
    throw new Refusal('notFound', [
      {
        where,
        what: `không có nơi nào phải trả lời khớp “${typed}”`,
        remedy: `xem: vanthu survey calls ${campaignId}, rồi ghi nơi số hoặc một phần tên`,
      },
    ]);
  if (others.length === 0) return one;
  const names = found.slice(0, MOST_NAMED).map(({ recipientId, name }) => `${recipientId} (${name})`);
  const more = found.length > MOST_NAMED ? ` và ${found.length - MOST_NAMED} nơi khác` : '';
  throw new Refusal('invalidInput', [
    { where, what: `“${typed}” khớp nhiều nơi: ${names.join(', ')}${more}`, remedy: 'ghi nơi số mấy' },
  ]);
}
