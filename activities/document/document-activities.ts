/** The life of official documents, carried out: on top what it needs, below one file per concern. */
import type { DocumentActivities, RenderActivities } from '../../workflows/official-document/activities.ts';
import type { Database } from '../../store/database.ts';
import { ensureDocumentProcess } from '../../store/document-process.ts';
import { withFailures } from '../failures.ts';
import { keepDocument, queueDispatch } from './dispatch.ts';
import { ensureFiles, type RenderDeps } from './ensure-files.ts';
import { nextForDocument } from './next-for-document.ts';
import { recordDecision } from './record-decision.ts';

/** For the worker of the office queue. */
export const createDocumentActivities = ({ db }: { readonly db: Database }) =>
  withFailures({
    ensureProcess: ({ documentId }) => ensureDocumentProcess(db, documentId),
    recordDecision: ({ requestId }) => recordDecision(db, requestId),
    nextForDocument: ({ documentId }) => nextForDocument(db, documentId),
    ensureDispatchQueued: ({ documentId }) => queueDispatch(db, documentId),
    keepDocument: ({ documentId }) => keepDocument(db, documentId),
  } satisfies DocumentActivities);

/** For the worker of the render queue. */
export const createRenderActivities = (deps: RenderDeps) =>
  withFailures({
    ensureFiles: ({ documentId }) => ensureFiles(deps, documentId),
  } satisfies RenderActivities);
