/** The life of official documents, carried out: one file per concern. */
import type {
  DocumentActivities,
  DocumentRef,
  RenderActivities,
} from '../../workflows/official-document/activities.ts';
import { documentProcessId } from '../../domain/survey/ids.ts';
import type { Database } from '../../store/database.ts';
import { ensureDocumentProcess } from '../../store/document/document-process.ts';
import { withFailures } from '../failures.ts';
import { keepDocument, queueDispatch } from './dispatch.ts';
import type { RenderDeps } from './convert.ts';
import { ensureFiles } from './ensure-files.ts';
import { nextForDocument } from './next-for-document.ts';
import { recordDecision } from './record-decision.ts';
import { untilMended } from '../until-mended.ts';

const processOf = ({ documentId }: DocumentRef): string => documentProcessId(documentId);

/** For the worker of the office queue. */
export const createDocumentActivities = ({ db }: { readonly db: Database }) =>
  ({
    ...untilMended({ db, processOf }, {
      ensureProcess: ({ documentId }) => ensureDocumentProcess(db, documentId),
      nextForDocument: ({ documentId }) => nextForDocument(db, documentId),
      ensureDispatchQueued: ({ documentId }) => queueDispatch(db, documentId),
      keepDocument: ({ documentId }) => keepDocument(db, documentId),
    } satisfies Omit<DocumentActivities, 'recordDecision'>),
    ...withFailures({
      recordDecision: ({ requestId }) => recordDecision(db, requestId),
    } satisfies Pick<DocumentActivities, 'recordDecision'>),
  }) satisfies DocumentActivities;

/** For the worker of the render queue. */
export const createRenderActivities = (deps: RenderDeps) =>
  untilMended({ db: deps.db, processOf }, {
    ensureFiles: ({ documentId }) => ensureFiles(deps, documentId),
  } satisfies RenderActivities);
