/** The process of a document: child of the campaign it belongs to, if any. */
import { documentProcessId, surveyProcessId } from '../../domain/survey/ids.ts';
import type { Queryable, Trx } from '../database.ts';
import { openProcess, requestWake } from '../process.ts';

/** Opens the document's process once, under the process of its campaign. */
export async function ensureDocumentProcess(db: Queryable, documentId: string): Promise<void> {
  const { campaign_id } = await db
    .selectFrom('document')
    .select('campaign_id')
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow();
  const parent = campaign_id === null ? null : await findProcess(db, surveyProcessId(campaign_id));
  await openProcess(db, {
    id: documentProcessId(documentId),
    kind: 'document',
    ...(parent ? { parentId: parent.id } : {}),
  });
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
