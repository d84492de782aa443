/** The process of a document: child of the campaign it belongs to, if any. */
import { sql } from 'kysely';
import { documentProcessId, surveyProcessId } from '../../domain/survey/ids.ts';
import type { Queryable, Trx } from '../database.ts';
import { openProcess, requestWake } from '../process.ts';

/**
 * Opens the document's process once, under the process of its campaign.
 * @param startedBy the story of the campaign starts its letter and its report itself; every other document is started
 * by the relay
 */
export async function ensureDocumentProcess(
  db: Queryable,
  documentId: string,
  startedBy: 'parent' | 'relay' = 'parent',
): Promise<void> {
  const { campaign_id } = await db
    .selectFrom('document')
    .select('campaign_id')
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow();
  const parent = campaign_id === null ? null : await findProcess(db, surveyProcessId(campaign_id));
  await openProcess(db, {
    id: documentProcessId(documentId),
    kind: 'document',
    startedBy,
    ...(parent ? { parentId: parent.id } : {}),
  });
  if (startedBy === 'relay') await sql`select pg_notify('wake', '')`.execute(db);
}

/** Facts of the document changed: its process looks again once this transaction commits; its parent only at the end. */
export async function wakeDocument(trx: Trx, documentId: string): Promise<void> {
  await requestWake(trx, documentProcessId(documentId));
}

const findProcess = (
  db: Queryable,
  id: string,
): Promise<{ id: string; parent_id: string | null } | undefined> =>
  db.selectFrom('process').select(['id', 'parent_id']).where('id', '=', id).executeTakeFirst();
