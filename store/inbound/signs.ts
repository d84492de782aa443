/** The signs of whose a message is, looked up in what the office knows. */
import { sql } from 'kysely';
import type { MessageFacts } from '../../domain/inbound/facts.ts';
import { ownDomain } from '../../domain/inbound/return-address.ts';
import type { Named, Signs } from '../../domain/inbound/whose.ts';
import type { FormCode } from '../../domain/survey/form-code.ts';
import type { Queryable } from '../database.ts';
import { recipientOfFormCode } from '../dispatch/form-codes.ts';
import { letterOfToken } from '../dispatch/return-tokens.ts';

/** A letter of ours that a message is about. */
export interface SentLetter extends Named {
  readonly sendId: number;
  readonly documentId: string;
  /** The copy that it is about, and the newest that went. */
  readonly copy: number;
  readonly newest: number;
  readonly email: string | null;
}

type Seen = Pick<MessageFacts, 'repliesTo' | 'tokens' | 'from'>;

export interface LookedUp {
  readonly signs: Signs;
  /** Letters it is about, by Message-ID and by address. */
  readonly letters: readonly SentLetter[];
}

export async function lookUp(
  db: Queryable,
  linkKey: string,
  seen: Seen,
  code: FormCode | null,
): Promise<LookedUp> {
  const byId = await lettersOf(db, sql`m.message_id = any(${[...seen.repliesTo]}::text[])`, sql`m.copy`);
  const tokens = seen.tokens.flatMap((token) => letterOfToken(linkKey, token) ?? []);
  const byToken: SentLetter[] = [];
  for (const { sendId, copy } of tokens)
    byToken.push(...(await lettersOf(db, sql`s.id = ${sendId} and m.copy = ${copy}`, sql`m.copy`)));
  const campaignId = code?.campaignId ?? null;
  return {
    letters: [...byId, ...byToken],
    signs: {
      ownCode: await ownerOf(db, linkKey, code),
      reply: byId,
      envelope: byToken,
      campaignId,
      sameAddress: await withAddress(db, campaignId, seen.from),
      sameDomain: await withDomain(db, campaignId, seen.from),
    },
  };
}

/** Whatever it was sent, a letter that took the place of the first or a đôn đốc, it answers as the recipient of the first. */
const PLACE = sql<number>`coalesce(r.letter_recipient_id, a.letter_recipient_id, a.id, r.id)`;

async function lettersOf(db: Queryable, where: ReturnType<typeof sql>, copy: ReturnType<typeof sql>) {
  const { rows } = await sql<SentLetter>`
    select ${PLACE} as "recipientId", d.campaign_id as "campaignId", s.id as "sendId",
           s.document_id as "documentId", ${copy} as copy, s.copy as newest, m.email
      from sent_message m join send s on s.id = m.send_id join document d on d.id = s.document_id
      join recipient r on r.id = s.recipient_id left join recipient a on a.id = r.about_recipient_id
     where ${where}`.execute(db);
  return rows;
}

async function ownerOf(db: Queryable, key: string, code: FormCode | null): Promise<Signs['ownCode']> {
  if (code === null || code.own === null) return null;
  const recipientId = await recipientOfFormCode(db, key, code);
  if (recipientId === null) return 'unknown';
  const { rows } = await sql<Named>`
    select r.id as "recipientId", d.campaign_id as "campaignId"
      from recipient r join document d on d.id = r.document_id where r.id = ${recipientId}`.execute(db);
  return rows[0] ?? 'unknown';
}

/** Those who owe an answer in that campaign, or in any that is still open. */
const IN_CAMPAIGN = (campaignId: string | null) => sql`
  from recipient r join document d on d.id = r.document_id join campaign c on c.id = d.campaign_id
 where d.role = 'letter' and r.owes_answer
   and case when ${campaignId}::text is null then c.state in ('approving', 'collecting', 'consolidating', 'reporting')
            else c.id = ${campaignId} end`;

async function withAddress(db: Queryable, campaignId: string | null, from: string | null): Promise<Named[]> {
  if (from === null) return [];
  const { rows } =
    await sql<Named>`select distinct r.id as "recipientId", c.id as "campaignId" ${IN_CAMPAIGN(campaignId)}
    and lower(btrim(r.email)) = ${from.toLowerCase()} order by r.id limit 50`.execute(db);
  return rows;
}

async function withDomain(db: Queryable, campaignId: string | null, from: string | null): Promise<Named[]> {
  const domain = from === null ? null : ownDomain(from);
  if (domain === null) return [];
  const { rows } =
    await sql<Named>`select distinct r.id as "recipientId", c.id as "campaignId" ${IN_CAMPAIGN(campaignId)}
    and split_part(lower(btrim(r.email)), '@', 2) = ${domain} order by r.id limit 50`.execute(db);
  return rows;
}
