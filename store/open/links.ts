/** What staff do with the personal link of one recipient: look, send it again, renew it, revoke it. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { isEmailAddress } from '../../domain/dispatch/address.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';
import { renewPersonalLink, revokePersonalLinks } from '../dispatch/personal-links.ts';
import { onceOnly } from '../request.ts';
import { readCampaign } from '../survey/campaigns.ts';
import { refuseOtherUnits } from './allowed.ts';
import { queueLetter, type Ended } from './queue-letter.ts';

export interface LinkState {
  readonly recipientId: number;
  readonly name: string;
  readonly email: string | null;
  readonly generation: number;
  /** none: not sent yet. The link itself is never told. */
  readonly state: 'none' | 'open' | 'expired' | 'revoked';
  /** Office time. */
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly sentAt: Date | null;
}

/** @throws Refusal `notFound` when it is no recipient of this campaign's letter who owes an answer */
export async function readLink(db: Queryable, campaignId: string, recipientId: number): Promise<LinkState> {
  const { rows } = await sql<LinkState>`
    select r.id as "recipientId", r.name, r.email, r.link_generation as generation,
           l.expires_at as "expiresAt", r.link_revoked_at as "revokedAt", s.sent_at as "sentAt",
           case when r.link_revoked_at is not null then 'revoked' when l.token_hash is null then 'none'
                when l.expires_at <= office_now() then 'expired' else 'open' end as state
      from recipient r
      left join personal_link l on l.recipient_id = r.id and l.generation = r.link_generation
      left join send s on s.recipient_id = r.id and s.document_id = r.document_id and s.kind = 'document' and s.round = 0
     where r.document_id = ${letterIdOf(campaignId)} and r.id = ${recipientId} and r.owes_answer`.execute(db);
  if (!rows[0])
    throw new Refusal('notFound', [
      {
        where: 'recipientId',
        what: `đợt này không có nơi nhận dòng ${recipientId} phải trả lời`,
        remedy: `xem: vanthu survey recipients ${campaignId}`,
      },
    ]);
  return rows[0];
}

export type LinkDecision = 'send' | 'renew' | 'revoke';

const AUDITED: Readonly<Record<LinkDecision, string>> = {
  send: 'sendLinkAgain',
  renew: 'renewLink',
  revoke: 'revokeLink',
};

export interface LinkAsk {
  readonly campaignId: string;
  readonly recipientId: number;
  readonly decision: LinkDecision;
  /** A new address, on the word of the person who decides. */
  readonly email?: string | undefined;
  readonly comment?: string | undefined;
  readonly actor: Actor;
  readonly requestId: string;
}

/**
 * Sends the letter with the same link again (`send`), with a new link while the old one stops working (`renew`), or
 * stops every link (`revoke`).
 * @throws Refusal `notFound`, `forbidden`, `wrongState`, `commentRequired`, `invalidInput` at `email`
 */
export function decideLink(trx: Trx, ask: LinkAsk): Promise<LinkState> {
  const { campaignId, recipientId, decision, actor, requestId } = ask;
  const comment = ask.comment?.trim() || undefined;
  const request = {
    id: requestId,
    accountId: actor.accountId,
    postId: actor.postId,
    action: AUDITED[decision],
    objectId: String(recipientId),
    payload: { campaignId, email: ask.email ?? null, comment: comment ?? null },
  };
  return onceOnly(trx, request, async () => {
    const campaign = await readCampaign(trx, campaignId);
    refuseOtherUnits(actor, campaign);
    await trx.selectFrom('recipient').select('id').where('id', '=', recipientId).forUpdate().execute();
    const before = await readLink(trx, campaignId, recipientId);
    if (ask.email !== undefined) await newAddress(trx, recipientId, { email: ask.email, comment });
    if (decision === 'revoke') await revoke(trx, recipientId, comment);
    else await send(trx, { campaignId, decision, before });
    await writeAudit(trx, {
      actor,
      action: AUDITED[decision],
      objectKind: 'recipient',
      objectId: String(recipientId),
      comment,
      details: { generation: before.generation, newAddress: ask.email !== undefined },
      requestId,
    });
    return readLink(trx, campaignId, recipientId);
  });
}

/** From now on it is reached there, and so also reminded. */
export async function newAddress(
  trx: Trx,
  recipientId: number,
  { email, comment }: { readonly email: string; readonly comment: string | undefined },
): Promise<void> {
  if (!isEmailAddress(email.trim()))
    throw new Refusal('invalidInput', [
      { where: 'email', what: `"${email}" không phải địa chỉ thư điện tử`, remedy: 'ghi dạng ten@donvi.vn' },
    ]);
  if (!comment)
    throw new Refusal('commentRequired', [
      { where: 'comment', what: 'còn trống', remedy: 'ghi ai cho biết địa chỉ mới, lúc nào' },
    ]);
  await trx
    .updateTable('recipient')
    .set({ email: email.trim(), channel: 'email', unreachable_reason: null })
    .where('id', '=', recipientId)
    .execute();
}

async function revoke(trx: Trx, recipientId: number, comment: string | undefined): Promise<void> {
  if (!comment)
    throw new Refusal('commentRequired', [
      { where: 'comment', what: 'còn trống', remedy: 'ghi vì sao thu hồi đường dẫn' },
    ]);
  await revokePersonalLinks(trx, recipientId);
}

interface Sending {
  readonly campaignId: string;
  readonly decision: LinkDecision;
  readonly before: LinkState;
}

/** @throws Refusal `wrongState`, also when the campaign was stopped or the letter recalled */
async function send(trx: Trx, { campaignId, decision, before }: Sending): Promise<void> {
  const { recipientId, state } = before;
  const documentId = letterIdOf(campaignId);
  const letter = await trx
    .selectFrom('document')
    .innerJoin('recipient', 'recipient.document_id', 'document.id')
    .select(['document.state', 'recipient.email'])
    .where('recipient.id', '=', recipientId)
    .executeTakeFirstOrThrow();
  const problems = [
    ...(letter.state === 'dispatching' || letter.state === 'kept'
      ? []
      : [{ where: 'công văn', what: 'chưa phát hành nên chưa có đường dẫn để gửi' }]),
    ...(letter.email
      ? []
      : [
          {
            where: 'email',
            what: 'nơi này chưa có thư điện tử',
            remedy: 'ghi thêm --email và --comment (ai cho biết địa chỉ)',
          },
        ]),
    ...(decision === 'send' && state === 'revoked'
      ? [{ where: 'đường dẫn', what: 'đã bị thu hồi', remedy: 'dùng --renew để cấp đường dẫn mới' }]
      : []),
  ];
  if (problems.length > 0) throw new Refusal('wrongState', problems);
  if (decision === 'renew') await renewPersonalLink(trx, recipientId);
  await trx
    .updateTable('recipient')
    .set({ channel: 'email' })
    .where('id', '=', recipientId)
    .where('channel', '=', 'paper')
    .execute();
  const ended = await queueLetter(trx, { documentId, recipientId });
  if (ended) throw new Refusal('wrongState', [{ where: 'công văn', what: ENDED[ended] }]);
}

const ENDED: Readonly<Record<Ended, string>> = {
  stopped: 'đợt khảo sát đã dừng, không gửi công văn nữa',
  setAside: 'đã được thu hồi, không gửi nữa',
};
