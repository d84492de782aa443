/** Mending single recipients before the list is confirmed: once per request, with evidence. */
import type { Actor } from '../../domain/directory/post.ts';
import { isEmailAddress } from '../../domain/dispatch/address.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import type { Channel } from '../../domain/survey/definition.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import { syncRecipients } from './recipient-rows.ts';
import { listRecipients, lockDocument, readPlan, resolvePlan, type StoredRecipient } from './recipients.ts';
import { onceOnly } from '../request.ts';

export interface MendAsk {
  readonly documentId: string;
  readonly recipientId: number;
  readonly email?: string | undefined;
  readonly channel?: Channel | undefined;
  /** Why this one shall not get the document; null takes it back in. */
  readonly excluded?: string | null | undefined;
  readonly actor: Actor;
  readonly requestId: string;
}

/** @throws Refusal `forbidden` outside the drafting unit; `wrongState` once the list is confirmed; `notFound`; `invalidInput` */
export function mendRecipient(trx: Trx, ask: MendAsk): Promise<StoredRecipient> {
  const { actor, requestId, documentId, recipientId, ...change } = ask;
  const request = {
    id: requestId,
    accountId: actor.accountId,
    postId: actor.postId,
    action: 'mendRecipient',
    objectId: documentId,
    payload: { recipientId, ...change },
  };
  return onceOnly(trx, request, () => mend(trx, ask));
}

async function mend(trx: Trx, ask: MendAsk): Promise<StoredRecipient> {
  const { documentId, recipientId, email, channel, excluded } = ask;
  const before = await mendable(trx, ask);
  const problems = problemsOf(ask);
  if (problems.length > 0) throw new Refusal('invalidInput', problems);
  const { plan, asOf, stored, recipient } = before;
  const added = {
    organisationId: recipient.organisationId,
    unitId: recipient.unitId,
    ...(email !== undefined && { email: email.trim() }),
    ...(channel !== undefined && { channel }),
    ...(excluded !== undefined && { excluded }),
  };
  const mends = [...plan.mends, added];
  await trx
    .updateTable('recipient_plan')
    .set({ mends: JSON.stringify(mends) })
    .where('document_id', '=', documentId)
    .execute();
  const { all } = await resolvePlan(trx, { ...plan, mends }, asOf, 'withEmptyLines');
  await syncRecipients(trx, documentId, stored, all);
  await writeAudit(trx, {
    actor: ask.actor,
    action: 'mendRecipient',
    objectKind: 'recipient',
    objectId: String(recipientId),
    comment: excluded ?? undefined,
    details: { documentId, name: recipient.name, email, channel, excluded },
    requestId: ask.requestId,
  });
  return ofId(await listRecipients(trx, documentId), recipientId);
}

async function mendable(trx: Trx, { documentId, recipientId, actor }: MendAsk) {
  const document = await lockDocument(trx, documentId);
  if (actor.unitId !== document.unit_id)
    throw new Refusal('forbidden', [
      { where: 'actor', what: `${actor.postTitle} không thuộc đơn vị soạn thảo công văn` },
    ]);
  if (document.recipients_confirmed_at !== null || document.recipients_as_of === null)
    throw new Refusal('wrongState', [
      {
        where: 'nơi nhận',
        what: 'danh sách đã được chốt, không sửa từng nơi được nữa',
        remedy: 'sửa trong danh bạ rồi chốt lại, hoặc sửa địa chỉ ở sổ gửi sau khi phát hành',
      },
    ]);
  const plan = await readPlan(trx, documentId);
  if (!plan) throw new Refusal('notFound', [{ where: 'documentId', what: 'không có danh sách dự kiến' }]);
  const stored = await listRecipients(trx, documentId);
  return { plan, asOf: document.recipients_as_of, stored, recipient: ofId(stored, recipientId) };
}

function ofId(recipients: readonly StoredRecipient[], id: number): StoredRecipient {
  const found = recipients.find((one) => one.id === id);
  if (!found) throw new Refusal('notFound', [{ where: 'recipientId', what: `không có nơi nhận số ${id}` }]);
  return found;
}

function problemsOf({ email, channel, excluded }: MendAsk): Problem[] {
  const problems: Problem[] = [];
  if (email === undefined && channel === undefined && excluded === undefined)
    problems.push({ where: '', what: 'chưa nói sửa gì', remedy: 'ghi email, channel hoặc excluded' });
  if (email !== undefined && !isEmailAddress(email.trim()))
    problems.push({ where: 'email', what: `"${email}" không phải địa chỉ thư điện tử` });
  if (excluded?.trim() === '') problems.push({ where: 'excluded', what: 'phải ghi lý do không gửi' });
  return problems;
}
