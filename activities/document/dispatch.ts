/** What follows the clerk's word to dispatch: the ledger of sends, then filing away. */
import type { Database, Trx } from '../../store/database.ts';
import { keep, recipientIds } from '../../store/document/document-dispatch.ts';
import { lockDocument } from '../../store/document/document-facts.ts';
import { documentProcessId } from '../../domain/survey/ids.ts';
import { writeAudit } from '../../store/audit.ts';
import { fileDocument } from '../../store/survey/dossier.ts';
import { closeStoppedDossierOf } from '../../store/survey/stopped-dossier.ts';
import { closeProcess } from '../../store/process.ts';
import { noteInRegister, skipAnsweredBefore } from '../../store/dispatch/follow-up.ts';
import { skipHeld, whyHeld } from '../../store/dispatch/held.ts';
import { queueSends } from '../../store/dispatch/sends.ts';

/** One row of the ledger for each recipient, those already there left as they are. */
export const queueDispatch = (db: Database, documentId: string): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { facts } = await lockDocument(trx, documentId);
    if (!facts.dispatched) return;
    const ids = await recipientIds(trx, documentId);
    const round = { documentId, kind: 'document', round: 0 } as const;
    const queued = await queueSends(trx, round, ids);
    const held = await whyHeld(trx, round);
    if (held) await skipHeld(trx, round, held);
    await tellWhoAnswered(trx, documentId);
    if (queued === 0) return;
    await writeAudit(trx, {
      actor: null,
      action: 'queueDispatch',
      objectKind: 'document',
      objectId: documentId,
      version: facts.version,
      details: { recipients: queued },
    });
  });

/** A later document of a campaign does not bother those who answered after it was signed: noted where people look. */
async function tellWhoAnswered(trx: Trx, documentId: string): Promise<void> {
  const names = await skipAnsweredBefore(trx, documentId);
  if (names.length === 0) return;
  await noteInRegister(trx, documentId, `Không gửi ${names.length} nơi đã trả lời trước khi phát hành`);
  await writeAudit(trx, {
    actor: null,
    action: 'skipAnswered',
    objectKind: 'document',
    objectId: documentId,
    comment: names.join('; '),
    details: { recipients: names.length },
  });
}

/** Files a dispatched document away and closes its process, which wakes its parent. */
export const keepDocument = (db: Database, documentId: string): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { facts } = await lockDocument(trx, documentId);
    if (facts.state === 'dispatching' && facts.dispatched) {
      await keep(trx, documentId);
      await fileDocument(trx, documentId);
      await writeAudit(trx, {
        actor: null,
        action: 'keep',
        objectKind: 'document',
        objectId: documentId,
        version: facts.version,
        hash: facts.hash ?? undefined,
      });
    }
    await closeStoppedDossierOf(trx, documentId);
    await closeProcess(trx, documentProcessId(documentId));
  });
