/** Rows of the list of recipients, and the shape the domain knows them by. */
import { keyOf } from '../../domain/directory/recipient-difference.ts';
import type { ResolvedRecipient } from '../../domain/directory/resolve-recipients.ts';
import { sql, type Selectable } from 'kysely';
import type { Trx } from '../database.ts';
import { inPieces } from '../directory/import/upsert.ts';
import type { Recipient } from '../schema.generated.ts';

export async function insertRecipients(
  trx: Trx,
  documentId: string,
  recipients: readonly ResolvedRecipient[],
): Promise<void> {
  const rows = recipients.map((recipient, ordinal) => ({
    document_id: documentId,
    ordinal,
    ...columnsOf(recipient),
  }));
  await inPieces(rows, (piece) => trx.insertInto('recipient').values(piece).execute());
}

/** Makes the stored list the resolved one: rows of the same body are kept and updated, the others come and go. */
export async function syncRecipients(
  trx: Trx,
  documentId: string,
  stored: readonly (ResolvedRecipient & { readonly id: number })[],
  resolved: readonly ResolvedRecipient[],
): Promise<void> {
  const ids = new Map(stored.map((recipient) => [keyOf(recipient), recipient.id]));
  const staying = new Set(resolved.map(keyOf));
  await remove(
    trx,
    stored.filter((recipient) => !staying.has(keyOf(recipient))).map(({ id }) => id),
  );
  const rows = resolved.map((recipient, ordinal) => ({
    id: ids.get(keyOf(recipient)),
    row: { document_id: documentId, ordinal, ...columnsOf(recipient) },
  }));
  const fresh = rows.flatMap(({ id, row }) => (id === undefined ? [row] : []));
  await inPieces(fresh, (piece) => trx.insertInto('recipient').values(piece).execute());
  await update(
    trx,
    rows.flatMap(({ id, row }) => (id === undefined ? [] : [{ id, ...row }])),
  );
}

type StoredRow = ReturnType<typeof columnsOf> & { readonly id: number; readonly ordinal: number };

/** One statement for all of them: the rows travel as one JSON text. */
async function update(trx: Trx, rows: readonly StoredRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update recipient r
       set ordinal = n.ordinal, organisation_id = n.organisation_id, unit_id = n.unit_id, name = n.name,
           group_label = n.group_label, purpose = n.purpose, owes_answer = n.owes_answer,
           intermediary = n.intermediary, channel = n.channel, email = n.email,
           postal_address = n.postal_address, phone = n.phone, merged_from = n.merged_from,
           unreachable_reason = n.unreachable_reason, note = n.note
      from json_populate_recordset(null::recipient, ${JSON.stringify(rows)}::json) n
     where r.id = n.id`.execute(trx);
}

/** Nothing was sent to them yet, so only a link may hang on them. */
async function remove(trx: Trx, ids: readonly number[]): Promise<void> {
  await inPieces(ids, (piece) =>
    trx.deleteFrom('personal_link').where('recipient_id', 'in', piece).execute(),
  );
  await inPieces(ids, (piece) => trx.deleteFrom('recipient').where('id', 'in', piece).execute());
}

const columnsOf = (recipient: ResolvedRecipient) => ({
  organisation_id: recipient.organisationId,
  unit_id: recipient.unitId,
  name: recipient.name,
  group_label: recipient.groupLabel,
  purpose: recipient.purpose,
  owes_answer: recipient.owesAnswer,
  intermediary: recipient.intermediary ?? false,
  channel: recipient.channel,
  email: recipient.email,
  postal_address: recipient.postalAddress,
  phone: recipient.phone,
  merged_from: [...recipient.mergedFrom],
  unreachable_reason: recipient.unreachableReason,
  note: recipient.note,
});

export const recipientOf = (row: Selectable<Recipient>): ResolvedRecipient & { readonly id: number } => ({
  id: row.id,
  organisationId: row.organisation_id,
  unitId: row.unit_id,
  name: row.name,
  groupLabel: row.group_label,
  purpose: row.purpose,
  owesAnswer: row.owes_answer,
  ...(row.intermediary && { intermediary: true as const }),
  channel: row.channel,
  email: row.email,
  postalAddress: row.postal_address,
  phone: row.phone,
  mergedFrom: row.merged_from,
  unreachableReason: row.unreachable_reason,
  note: row.note,
});
