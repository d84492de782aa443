/** Documents living on a real server with real activities; only the mail server is left out. */
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import {
  createDocumentActivities,
  createRenderActivities,
} from '../../../activities/document/document-activities.ts';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { readingsHere } from '../../../documents/readings/readings.ts';
import { createPdfConverter, type PdfConverter } from '../../../documents/pdf/converter.ts';
import type { DecisionKind, DecisionRequest, DecisionResult } from '../../../domain/document/decision.ts';
import { documentProcessId } from '../../../domain/survey/ids.ts';
import type { Database } from '../../../store/database.ts';
import { getDocument, type DocumentDetail } from '../../../store/document/documents.ts';
import { createFolderStorage, type FileStorage } from '../../../store/file-storage.ts';
import { inFull, recordRequest } from '../../../store/request.ts';
import { restOfRound } from '../../../store/dispatch/send-claims.ts';
import type { MailActivities } from '../../../workflows/mail/activities.ts';
import { decide, reconsider } from '../../../workflows/official-document/messages.ts';
import { officialDocument } from '../../../workflows/official-document/workflow.ts';
import { beating } from '../../../worker/beating.ts';
import { TASK_QUEUES } from '../../../workflows/task-queues.ts';
import '../../stack/quiet.ts';
import { freshNamespace } from '../../stack/namespace.ts';
import { builtBundle } from '../../workflows/bundle.ts';
import type { PersonId } from './office.ts';
import { afterFile } from '../../after-file.ts';
import { tempFolder } from '../../temp-folder.ts';

const ROOT = join(import.meta.dirname, '../../..');

export interface RunningOffice {
  readonly files: FileStorage;
  start(documentId: string): Promise<RunningDocument>;
}

export interface RunningDocument {
  /** As it is now, once its files are ready. */
  read(): Promise<DocumentDetail>;
  /** A decision on the document as it is now. */
  decide(who: PersonId, kind: DecisionKind, more?: Partial<DecisionRequest>): Promise<DecisionResult>;
  /** The same request again. */
  repeat(requestId: string): Promise<DecisionResult>;
  /** What the relay does when facts changed. */
  ring(): Promise<void>;
  readonly ended: Promise<'kept' | 'void'>;
  /** Keeps the history for replay under that name, if asked to and not kept yet. */
  record(name: string): Promise<void>;
}

/** A stand-in's paper has no places to measure: number and day are written by a new conversion. */
const UNMEASURED = { measure: () => Promise.resolve({ frames: [], signature: null }) };

/** @param paper LibreOffice when absent; a stand-in for tests that never look at the paper */
export async function runOffice(db: Database, paper?: PdfConverter): Promise<RunningOffice> {
  const { namespace, client, connection } = await freshNamespace();
  const folder = tempFolder('vanthu-document-');
  const files = createFolderStorage(join(folder, 'files'), db);
  const pdf =
    paper ??
    createPdfConverter({ profileDir: join(folder, 'soffice'), timeoutMs: 60_000, restartAfter: 500 });
  const engine = {
    ...createDocumentEngine({ templatesDir: join(ROOT, 'templates') }),
    ...(paper && UNMEASURED),
  };
  // Histories are committed: nothing of the machine that recorded them belongs there.
  const shared = { connection, namespace, identity: 'worker', interceptors: { activity: [beating] } };
  const workers = await Promise.all([
    Worker.create({
      ...shared,
      taskQueue: TASK_QUEUES.office,
      workflowBundle: { codePath: await builtBundle() },
      activities: createDocumentActivities({ db }),
    }),
    Worker.create({
      ...shared,
      taskQueue: TASK_QUEUES.render,
      activities: createRenderActivities({ db, files, engine, readings: readingsHere(engine), pdf }),
    }),
    Worker.create({ ...shared, taskQueue: TASK_QUEUES.mail, activities: postman(db) }),
  ]);
  const running = workers.map((worker) => worker.run());
  afterFile(async () => {
    for (const worker of workers) worker.shutdown();
    await Promise.all(running);
    await pdf.close();
  });
  return {
    files,
    async start(documentId) {
      const handle = await client.workflow.start(officialDocument, {
        workflowId: documentProcessId(documentId),
        taskQueue: TASK_QUEUES.office,
        args: [{ documentId }],
      });
      const send = async (requestId: string): Promise<DecisionResult> => {
        const told = await handle.executeUpdate(decide, { args: [{ requestId }], updateId: requestId });
        return inFull(db, requestId, told);
      };
      const read = (): Promise<DocumentDetail> => whenReady(db, documentId);
      return {
        read,
        async decide(who, kind, more = {}) {
          const { version, hash } = await read();
          const payload = { kind, version, ...(hash === null ? {} : { hash }), ...more };
          const requestId = randomUUID();
          await recordRequest(db, {
            id: requestId,
            accountId: who,
            postId: null,
            action: kind,
            objectId: documentId,
            payload,
          });
          return send(requestId);
        },
        repeat: send,
        ring: () => handle.signal(reconsider),
        ended: handle.result(),
        async record(name) {
          const target = process.env['RECORD_HISTORIES'];
          if (!target) return;
          const path = join(target, `${name}.json`);
          await mkdir(dirname(path), { recursive: true });
          // A history once kept is never replaced: it stands for the processes that began on the workflows of its day.
          const history: unknown = JSON.parse(historyToJSON(await handle.fetchHistory()));
          await writeFile(path, `${JSON.stringify(history)}\n`, { flag: 'wx' });
        },
      };
    },
  };
}

/** Whoever decides has seen the files; the workflow makes them right after the version. */
async function whenReady(db: Database, documentId: string): Promise<DocumentDetail> {
  for (let tries = 0; tries < 600; tries += 1) {
    const document = await getDocument(db, documentId);
    if (document.hash !== null) return document;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${documentId}: tệp không xong trong một phút`);
}

/** Delivers at once whatever may go by e-mail. */
const postman = (db: Database): MailActivities => ({
  async sendChunk(round) {
    await db
      .updateTable('send')
      .set({ state: 'sent', sent_at: new Date('2023-07-14T02:00:00Z') })
      .where('document_id', '=', round.documentId)
      .where('channel', '<>', 'paper')
      .where('state', '=', 'queued')
      .execute();
    const { remaining, nextInMs } = await restOfRound(db, round);
    return { remaining, retryInMs: nextInMs };
  },
});
