/**
 * Who gets a recall, a replacement or a correction: exactly those to whom the first document went, where it went.
 * Whom it may have reached counts as reached. The list is made at drafting and made again at dispatch.
 */
import { sql } from 'kysely';
import type { Queryable, Trx } from '../database.ts';

interface Amending {
  readonly documentId: string;
  /** What it is about. A body that got several of them is one recipient, reached where the last of them went. */
  readonly firstIds: readonly string[];
}

/** @returns how many the document now goes to, and the names of those whom the first never reached */
export async function syncAmendmentRecipients(
  trx: Trx,
  { documentId, firstIds }: Amending,
): Promise<{ readonly recipients: number; readonly leftOut: readonly string[] }> {
  await sql`
    delete from recipient r where r.document_id = ${documentId} and not exists (
      select 1 from ${reachedBy(firstIds)} f where ${bodyOf('r')} = f.body)`.execute(trx);
  await sql`
    update recipient r set channel = f.sent_by, email = f.sent_to, postal_address = f.postal_address, name = f.name,
                           about_recipient_id = f.id
      from ${reachedBy(firstIds)} f where r.document_id = ${documentId} and ${bodyOf('r')} = f.body`.execute(
    trx,
  );
  await sql`
    insert into recipient (document_id, ordinal, organisation_id, unit_id, name, group_label, purpose, owes_answer,
                           channel, email, postal_address, phone, origin, tax_number, about_recipient_id,
                           letter_recipient_id)
    select ${documentId}, f.ordinal, f.organisation_id, f.unit_id, f.name, f.group_label, f.purpose,
           d.role = 'replacement' and f.owes_answer,
           f.sent_by, f.sent_to, f.postal_address, f.phone, f.origin, f.tax_number, f.id,
           case when d.role = 'replacement' and f.owes_answer then coalesce(f.letter_recipient_id, f.id) end
      from document d, ${reachedBy(firstIds)} f
     where d.id = ${documentId} and not exists (
       select 1 from recipient r where r.document_id = ${documentId} and ${bodyOf('r')} = f.body)
     order by f.ordinal, f.id`.execute(trx);
  return { recipients: await countOf(trx, documentId), leftOut: await neverReached(trx, firstIds) };
}

const REACHED = sql`s.kind = 'document' and s.round = 0
  and (s.state in ('sent', 'unknown') or (s.state = 'sending' and s.data_began))`;

/** Who somebody is, whichever document its row belongs to; one that registered is its row of the campaign's letter. */
const bodyOf = (recipient: 'r' | 'o') => {
  const column = (name: string) => sql.ref(`${recipient}.${name}`);
  return sql<string>`coalesce('o ' || ${column('organisation_id')}, 'u ' || ${column('unit_id')}, 'r ' || coalesce(
    ${column('letter_recipient_id')},
    (select coalesce(a.letter_recipient_id, a.id) from recipient a where a.id = ${column('about_recipient_id')}),
    ${column('id')}))`;
};

/** Of each body that any of the documents may have reached: its last recipient row, and where that went. */
const reachedBy = (firstIds: readonly string[]) => sql`(
  select distinct on (body) o.*, ${bodyOf('o')} as body, s.channel as sent_by, s.email as sent_to
    from send s join recipient o on o.id = s.recipient_id
   where s.document_id = any(${[...firstIds]}::text[]) and ${REACHED}
   order by body, s.id desc)`;

async function countOf(db: Queryable, documentId: string): Promise<number> {
  const { count } = await db
    .selectFrom('recipient')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function hasReached(db: Queryable, documentId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from send s where s.document_id = ${documentId} and ${REACHED} limit 1`.execute(db);
  return rows.length > 0;
}

/** Names of those whom none of the documents reached, in the order of the list. */
async function neverReached(db: Queryable, firstIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select r.name from recipient r
     where r.document_id = any(${[...firstIds]}::text[])
       and not exists (select 1 from ${reachedBy(firstIds)} f where ${bodyOf('r')} = f.body)
     group by r.name, ${bodyOf('r')} order by min(r.ordinal), min(r.id)`.execute(db);
  return rows.map(({ name }) => name);
}

/** What was still to go of a document that is recalled or replaced goes no more. */
export async function skipUnsent(trx: Trx, firstId: string, reason: string): Promise<void> {
  await sql`update send set state = 'skipped', error = ${reason}, not_before = null, updated_at = clock_timestamp()
    where document_id = ${firstId} and kind = 'document' and state = 'queued'`.execute(trx);
}
