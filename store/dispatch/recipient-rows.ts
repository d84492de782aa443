/** Rows of the list of recipients, and the shape the domain knows them by. */
import { keyOf } from '../../domain/directory/recipient-difference.ts';
import type { ResolvedRecipient } from '../../domain/directory/resolve-recipients.ts';
import type { Selectable } from 'kysely';
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
  for (const [ordinal, recipient] of resolved.entries()) {
    const row = { document_id: documentId, ordinal, ...columnsOf(recipient) };
    const id = ids.get(keyOf(recipient));
    if (id === undefined) await trx.insertInto('recipient').values(row).execute();
    else await trx.updateTable('recipient').set(row).where('id', '=', id).execute();
  }
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
