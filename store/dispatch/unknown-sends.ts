/**
 * Many letters of one document of which nobody knows whether they arrived, as after a restore in the midst of a dispatch:
 * counted, and decided about in one decision with one line in the audit.
 */
import { sql } from 'kysely';
import { SEND_DECISIONS } from '../../domain/dispatch/decisions.ts';
import type { SendKind } from '../../domain/dispatch/send.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { documentProcessId, surveyProcessId } from '../../domain/survey/ids.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';
import { requestWake } from '../process.ts';
import { onceOnly } from '../request.ts';
import { QUEUED_AGAIN, SETTLED, type SendDecider } from './send-decisions.ts';

/** Which of them; all when empty. */
export interface UnknownFilter {
  readonly kind?: SendKind | undefined;
  readonly round?: number | undefined;
  /** Class of addressees, as printed. */
  readonly group?: string | undefined;
  /** What follows the @ of the address. */
  readonly mailDomain?: string | undefined;
  /** Only those that answered over their link or confirmed receipt: the letter did arrive. */
  readonly heard?: boolean | undefined;
  /** Only these rows: a person found them somewhere, in the log of the mail server, say. */
  readonly sendIds?: readonly number[] | undefined;
}

interface Part {
  readonly label: string;
  readonly count: number;
}

export interface UnknownSends {
  readonly count: number;
  /** Of these, those that answered or confirmed. */
  readonly heard: number;
  readonly kinds: readonly { readonly kind: SendKind; readonly round: number; readonly count: number }[];
  readonly groups: readonly Part[];
  /** The ten with the most. */
  readonly mailDomains: readonly Part[];
}

const DOMAIN = sql<string>`split_part(lower(btrim(s.email)), '@', 2)`;
/** Only the letter itself: its link has been used. What follows it has the same link. */
const HEARD = sql<boolean>`(s.kind = 'document' and r.letter_recipient_id is null and (
  exists (select 1 from receipt c where c.recipient_id = r.id)
  or exists (select 1 from answer a where a.recipient_id = r.id and a.road in ('web', 'intermediary'))))`;

const fromUnknown = (
  documentId: string,
  { kind, round, group, mailDomain, heard, sendIds }: UnknownFilter,
) => sql`
  from send s join recipient r on r.id = s.recipient_id
 where s.document_id = ${documentId} and s.state = 'unknown'
   and (${kind ?? null}::text is null or s.kind = ${kind ?? null})
   and (${round ?? null}::int is null or s.round = ${round ?? null})
   and (${group ?? null}::text is null or r.group_label = ${group ?? null})
   and (${mailDomain ?? null}::text is null or ${DOMAIN} = lower(${mailDomain ?? null}))
   and (not ${heard ?? false} or ${HEARD})
   and (${sendIds === undefined} or s.id = any(${[...(sendIds ?? [])]}::bigint[]))`;

export async function unknownSends(
  db: Queryable,
  documentId: string,
  filter: UnknownFilter,
): Promise<UnknownSends> {
  const from = fromUnknown(documentId, filter);
  const kinds = await sql<UnknownSends['kinds'][number] & { readonly heard: number }>`
    select s.kind, s.round, count(*) as count, count(*) filter (where ${HEARD}) as heard ${from}
     group by s.kind, s.round order by s.kind, s.round`.execute(db);
  const groups = await sql<Part>`
    select r.group_label as label, count(*) as count ${from} group by 1 order by 2 desc, 1`.execute(db);
  const mailDomains = await sql<Part>`
    select ${DOMAIN} as label, count(*) as count ${from} and s.email <> '' group by 1 order by 2 desc, 1 limit 10`.execute(
    db,
  );
  const sum = (key: 'count' | 'heard'): number => kinds.rows.reduce((all, row) => all + row[key], 0);
  return {
    count: sum('count'),
    heard: sum('heard'),
    kinds: kinds.rows.map(({ kind, round, count }) => ({ kind, round, count })),
    groups: groups.rows,
    mailDomains: mailDomains.rows,
  };
}

export interface UnknownDecision {
  readonly decision: 'settleUnknown' | 'resendUnknown';
  readonly documentId: string;
  readonly filter: UnknownFilter;
  /** As many as the person saw: any other number is asked about again. */
  readonly count: number;
}

/**
 * One statement: all of them, or none. Nobody else touches letters in this state except a person, one by one.
 * @throws Refusal when there are more or fewer than the person saw, or the document may go to nobody any more
 */
export function decideUnknown(
  trx: Trx,
  decider: SendDecider,
  asked: UnknownDecision,
): Promise<{ readonly count: number }> {
  const { actor, requestId, comment } = decider;
  const { decision, documentId, filter, count } = asked;
  const details = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  const { sendIds, ...shown } = details;
  const request = {
    id: requestId,
    accountId: actor.accountId,
    postId: actor.postId,
    action: decision,
    objectId: documentId,
    payload: { ...details, count, comment },
  };
  return onceOnly(trx, request, async () => {
    const campaignId = await refuseUnlessAllowed(trx, decider, asked);
    const found = await lockThem(trx, asked);
    if (found.length !== count)
      throw new Refusal('wrongState', [
        {
          where: 'count',
          what: `đang có ${found.length} lượt chưa rõ, không phải ${count}`,
          remedy: 'xem lại danh sách rồi ghi đúng số lượt',
        },
      ]);
    const change = decision === 'settleUnknown' ? SETTLED : QUEUED_AGAIN;
    await sql`update send set ${change}, updated_at = clock_timestamp() where id = any(${found}::bigint[])`.execute(
      trx,
    );
    await writeAudit(trx, {
      actor,
      action: decision,
      objectKind: 'document',
      objectId: documentId,
      comment: `${count} lượt: ${comment?.trim() ?? ''}`,
      requestId,
      details: { ...shown, ...(sendIds !== undefined && { listed: true }), count },
    });
    await requestWake(trx, documentProcessId(documentId));
    if (campaignId !== null) await requestWake(trx, surveyProcessId(campaignId));
    return { count };
  });
}

async function lockThem(trx: Trx, { documentId, filter }: UnknownDecision): Promise<number[]> {
  const { rows } = await sql<{
    id: number;
  }>`select s.id ${fromUnknown(documentId, filter)} order by s.id for update of s`.execute(trx);
  return rows.map(({ id }) => id);
}

/** @returns the campaign of the document */
async function refuseUnlessAllowed(
  trx: Trx,
  { actor, comment }: SendDecider,
  { decision, documentId, filter }: UnknownDecision,
): Promise<string | null> {
  const { label, ranks } = SEND_DECISIONS[decision];
  if (!(ranks as readonly string[]).includes(actor.rank))
    throw new Refusal('forbidden', [{ where: 'actor', what: `${actor.postTitle} không được: ${label}` }]);
  if (!comment?.trim())
    throw new Refusal('commentRequired', [
      {
        where: 'comment',
        what: 'còn trống',
        remedy: 'ghi rõ căn cứ, ví dụ: nhật ký máy chủ thư ngày 20/7/2023 ghi đã chuyển đủ',
      },
    ]);
  const document = await trx
    .selectFrom('document')
    .select(['campaign_id', 'recalled_by', 'replaced_by'])
    .where('id', '=', documentId)
    .executeTakeFirst();
  if (!document)
    throw new Refusal('notFound', [{ where: 'documentId', what: `không có văn bản ${documentId}` }]);
  const by = document.recalled_by ?? document.replaced_by;
  if (decision === 'resendUnknown' && by !== null && (filter.kind ?? 'document') === 'document')
    throw new Refusal('wrongState', [
      {
        where: 'documentId',
        what: `văn bản đã được thu hồi hoặc thay thế, không thể: ${label}`,
        remedy: `gửi văn bản mới: ${by}`,
      },
    ]);
  return document.campaign_id;
}
