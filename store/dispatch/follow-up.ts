/**
 * Recipients of a later document of a campaign (more time, đôn đốc): copied from its letter's, each tied to the one it
 * is, so that link, due date and answer stay those of the letter.
 */
import { sql } from 'kysely';
import { MENDING_ROLES } from '../../domain/survey/pause.ts';
import type { Trx } from '../database.ts';

/** Writes the list anew in the order of the letter's; those who cannot be reached are left out. */
export async function copyRecipients(
  trx: Trx,
  documentId: string,
  letterRecipientIds: readonly number[],
): Promise<void> {
  await trx.deleteFrom('recipient').where('document_id', '=', documentId).execute();
  await addRecipients(trx, documentId, letterRecipientIds);
}

/** Adds those of the letter's list that are not on the document's yet, behind the others. @returns their names */
export async function addRecipients(
  trx: Trx,
  documentId: string,
  letterRecipientIds: readonly number[],
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    insert into recipient (document_id, ordinal, organisation_id, unit_id, name, group_label, purpose, owes_answer,
        channel, email, postal_address, phone, note, origin, tax_number, letter_recipient_id)
    select ${documentId}, (select coalesce(max(o.ordinal), 0) from recipient o where o.document_id = ${documentId})
             + row_number() over (order by r.ordinal, r.id), r.organisation_id, r.unit_id, r.name,
           r.group_label, 'direct', r.owes_answer, r.channel, r.email, r.postal_address, r.phone, r.note, r.origin,
           r.tax_number, r.id
      from recipient r
     where r.id = any(${[...letterRecipientIds]}::bigint[]) and r.unreachable_reason is null
       and not exists (select 1 from recipient o where o.document_id = ${documentId} and o.letter_recipient_id = r.id)
    returning name`.execute(trx);
  return rows.map(({ name }) => name);
}

/**
 * Who answered between signing and dispatch gets nothing: the row says why. What recalls, replaces or corrects the letter
 * goes to whoever got it, answered or not.
 * @returns their names
 */
export async function skipAnsweredBefore(trx: Trx, documentId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    update send set state = 'skipped', error = 'Đã trả lời trước khi phát hành', updated_at = clock_timestamp()
      from recipient r join document d on d.id = r.document_id
     where send.document_id = ${documentId} and send.kind = 'document' and send.state = 'queued'
       and r.id = send.recipient_id and r.letter_recipient_id is not null
       and d.role <> all(${[...MENDING_ROLES]}::text[])
       and exists (select 1 from answer a
                    where a.recipient_id = r.letter_recipient_id and a.returned is distinct from 'open')
    returning r.name`.execute(trx);
  return rows.map(({ name }) => name);
}

/** Words added to the note of a document's number in the register. */
export async function noteInRegister(trx: Trx, documentId: string, note: string): Promise<void> {
  await sql`
    update issued_number set note = concat_ws('; ', nullif(note, ''), ${note}::text)
     where document_id = ${documentId} and state = 'issued'`.execute(trx);
}
