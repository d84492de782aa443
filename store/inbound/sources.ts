/** How far each source of incoming mail has been read. */
import type { Queryable } from '../database.ts';

export interface SourcePosition {
  readonly uidValidity: string;
  readonly lastUid: string;
}

export async function readPosition(db: Queryable, id: string): Promise<SourcePosition> {
  const row = await db
    .selectFrom('inbound_source')
    .select(['uid_validity as uidValidity', 'last_uid as lastUid'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? { uidValidity: '', lastUid: '' };
}

export async function keepPosition(db: Queryable, id: string, position: SourcePosition): Promise<void> {
  const values = { uid_validity: position.uidValidity, last_uid: position.lastUid };
  await db
    .insertInto('inbound_source')
    .values({ id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}
