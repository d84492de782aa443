/** A document on its way to its recipients. */
import { sql } from 'kysely';
import type { Queryable, Trx } from '../database.ts';

export async function recipientIds(db: Queryable, documentId: string): Promise<number[]> {
  const rows = await db.selectFrom('recipient').select('id').where('document_id', '=', documentId).execute();
  return rows.map(({ id }) => id);
}

/** Copies that go out: those who cannot be reached get none. */
export async function copiesGoingOut(db: Queryable, documentId: string): Promise<number> {
  const { copies } = await db
    .selectFrom('recipient')
    .select((eb) => eb.fn.countAll<number>().as('copies'))
    .where('document_id', '=', documentId)
    .where('unreachable_reason', 'is', null)
    .executeTakeFirstOrThrow();
  return copies;
}

/** The register counts those who came after the number was given. */
export const countMoreCopies = (trx: Trx, documentId: string, more: number): Promise<unknown> =>
  trx
    .updateTable('issued_number')
    .set({ copies: sql<number>`coalesce(copies, 0) + ${more}` })
    .where('document_id', '=', documentId)
    .where('state', '=', 'issued')
    .execute();

/** True while some recipient has no row in the ledger for the document itself. */
export async function hasUnqueuedRecipients(db: Queryable, documentId: string): Promise<boolean> {
  const row = await db
    .selectFrom('recipient')
    .leftJoin('send', (join) =>
      join
        .onRef('send.recipient_id', '=', 'recipient.id')
        .on('send.kind', '=', 'document')
        .on('send.round', '=', 0),
    )
    .select('recipient.id')
    .where('recipient.document_id', '=', documentId)
    .where('send.id', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function keep(trx: Trx, documentId: string): Promise<void> {
  await trx
    .updateTable('document')
    .set({ state: 'kept', kept_at: sql`office_now()` })
    .where('id', '=', documentId)
    .execute();
}
