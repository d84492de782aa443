/** What is next in the life of a document, judged on the facts as they are. */
import type { DocumentNext } from '../../workflows/official-document/activities.ts';
import { waitingFor } from '../../domain/document/next-actions.ts';
import { documentProcessId } from '../../domain/survey/ids.ts';
import type { Database } from '../../store/database.ts';
import { readDocument, type CurrentDocument } from '../../store/document/document-facts.ts';
import { hasUnqueuedRecipients } from '../../store/document/document-dispatch.ts';
import { dropPointless } from './drop-pointless.ts';
import { closeProcess, readWakeCount, reportWaiting } from '../../store/process.ts';
import { closeStoppedDossierOf } from '../../store/survey/stopped-dossier.ts';
import { whyHeld } from '../../store/dispatch/held.ts';
import { restOfRound } from '../../store/dispatch/send-claims.ts';

export async function nextForDocument(db: Database, documentId: string): Promise<DocumentNext> {
  // Before the facts: a change in between then rings again instead of being lost.
  const seen = await readWakeCount(db, documentProcessId(documentId));
  await dropPointless(db, documentId);
  const document = await readDocument(db, documentId);
  const next = await judge(db, document);
  // Voided by a decision on its campaign, of which its own story did not know.
  if ('ended' in next)
    await db.transaction().execute(async (trx) => {
      await closeStoppedDossierOf(trx, documentId);
      await closeProcess(trx, documentProcessId(documentId));
    });
  if ('wait' in next && (next.waitMs === undefined || next.waitMs > LONG_WAIT_MS))
    await reportWaiting(db, documentProcessId(documentId), {
      seen,
      nextAlarmAt: null,
      waitingFor: next.waitingFor,
    });
  return next;
}

/** A short pause between tries of sending still counts as being at work. */
const LONG_WAIT_MS = 60_000;

const PAUSED = 'chờ đợt khảo sát tiếp tục để gửi hết các nơi nhận (đang tạm dừng)';

async function judge(db: Database, { row, facts }: CurrentDocument): Promise<DocumentNext> {
  if (row.state === 'kept' || row.state === 'void') return { ended: row.state };
  if (facts.hash === null) return { step: 'files' };
  if (!facts.dispatched) return { wait: true, waitingFor: waitingFor(facts) };
  if (await hasUnqueuedRecipients(db, row.id)) return { step: 'queueDispatch' };
  const { remaining, nextInMs } = await restOfRound(db, {
    documentId: row.id,
    kind: 'document',
    round: 0,
  });
  if (remaining === 0) return { step: 'keep' };
  if ((await whyHeld(db, { documentId: row.id, kind: 'document' })) === 'paused')
    return { wait: true, waitingFor: PAUSED };
  if (nextInMs === null || nextInMs <= 0) return { step: 'send' };
  return { wait: true, waitMs: nextInMs, waitingFor: waitingFor(facts) };
}
