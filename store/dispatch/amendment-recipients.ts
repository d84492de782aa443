/**
 * Who gets a recall, a replacement or a correction: exactly those to whom the first document went, where it went.
 * Whom it may have reached counts as reached. The list is made at drafting and made again at dispatch.
 */
import { sql } from 'kysely';
import type { Queryable, Trx } from '../database.ts';

/** @returns how many the document now goes to, and the names of those whom the first never reached */
export async function syncAmendmentRecipients(
  trx: Trx,
  { documentId, firstId }: { readonly documentId: string; readonly firstId: string },
): Promise<{ readonly recipients: number; readonly leftOut: readonly string[] }> {
  await sql`
    delete from recipient r where r.document_id = ${documentId} and not exists (
      select 1 from send s where s.recipient_id = r.about_recipient_id and s.document_id = ${firstId} and ${REACHED})`.execute(
    trx,
  );
  await sql`
    update recipient r set channel = s.channel, email = s.email, postal_address = f.postal_address, name = f.name
      from send s join recipient f on f.id = s.recipient_id
     where r.document_id = ${documentId} and f.id = r.about_recipient_id and s.document_id = ${firstId} and ${REACHED}`.execute(
    trx,
  );
  await sql`
    insert into recipient (document_id, ordinal, organisation_id, unit_id, name, group_label, purpose, owes_answer,
                           channel, email, postal_address, phone, origin, tax_number, about_recipient_id,
                           letter_recipient_id)
    select ${documentId}, f.ordinal, f.organisation_id, f.unit_id, f.name, f.group_label, f.purpose,
           d.role = 'replacement' and f.owes_answer,
           s.channel, s.email, f.postal_address, f.phone, f.origin, f.tax_number, f.id,
           case when d.role = 'replacement' and f.owes_answer then coalesce(f.letter_recipient_id, f.id) end
      from document d, send s join recipient f on f.id = s.recipient_id
     where d.id = ${documentId} and s.document_id = ${firstId} and ${REACHED}
       and not exists (select 1 from recipient o where o.document_id = ${documentId} and o.about_recipient_id = f.id)
     order by f.ordinal, f.id`.execute(trx);
  return { recipients: await countOf(trx, documentId), leftOut: await neverReached(trx, firstId) };
}

const REACHED = sql`s.kind = 'document' and s.round = 0
  and (s.state in ('sent', 'unknown') or (s.state = 'sending' and s.data_began))`;

async function countOf(db: Queryable, documentId: string): Promise<number> {
  const { count } = await db
    .selectFrom('recipient')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow();
  return count;
}

/** Names, in the order of the list. */
export async function neverReached(db: Queryable, firstId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select r.name from recipient r where r.document_id = ${firstId} and not exists (
      select 1 from send s where s.recipient_id = r.id and s.document_id = ${firstId} and ${REACHED})
     order by r.ordinal, r.id`.execute(db);
  return rows.map(({ name }) => name);
}

/** What was still to go of a document that is recalled or replaced goes no more. */
export async function skipUnsent(trx: Trx, firstId: string, reason: string): Promise<void> {
  await sql`update send set state = 'skipped', error = ${reason}, not_before = null, updated_at = clock_timestamp()
    where document_id = ${firstId} and kind = 'document' and state = 'queued'`.execute(trx);
}
