/**
 * Notices that Temporal is another one than before: its data was lost, or set aside for a new version. Its namespace then
 * has another id, and every open process is asked to look again, which starts it anew.
 */
import type { Client } from '@temporalio/client';
import { sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { wakeEveryone } from '../store/process.ts';

/** @returns true when every open process was woken because Temporal is a new one */
export async function wakeWhenTemporalIsNew(client: Client, db: Database): Promise<boolean> {
  const { namespace } = client.options;
  const { namespaceInfo } = await client.workflowService.describeNamespace({ namespace });
  const id = namespaceInfo?.id ?? '';
  if (id === '') return false;
  return db.transaction().execute(async (trx) => {
    const before = await trx
      .selectFrom('office')
      .select('namespace_id')
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (before.namespace_id === id) return false;
    await trx.updateTable('office').set({ namespace_id: id }).execute();
    const known = await sql<{
      any: boolean;
    }>`select exists (select 1 from process where state = 'open') as any`.execute(trx);
    if (!known.rows[0]?.any) return false;
    await wakeEveryone(trx);
    return true;
  });
}
