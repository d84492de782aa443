/**
 * The life of one official document as the office lives it: drafted → checked → signed → numbered → sealed → dispatched
 * → kept. People decide by updates, each carried out and recorded by one activity; the story only does what follows by
 * itself: making files, queueing, sending, filing away. What is next is judged on the facts in PostgreSQL.
 */
import {
  ActivityFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  isCancellation,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { DecisionResult } from '../../domain/document/decision.ts';
import type { MailActivities } from '../mail/activities.ts';
import { generationOf } from '../generation.ts';
import { hasRequestId } from '../request-shape.ts';
import { SILENCE } from '../silence.ts';
import { summarised } from '../summarised.ts';
import { TASK_QUEUES } from '../task-queues.ts';
import type { DocumentActivities, DocumentNext, DocumentRef, RenderActivities } from './activities.ts';
import { decide, reconsider } from './messages.ts';

const retry = { initialInterval: '500ms', maximumInterval: '30s' } as const;
const office = summarised<DocumentActivities>(
  { taskQueue: TASK_QUEUES.office, startToCloseTimeout: '1 minute', heartbeatTimeout: SILENCE.office, retry },
  {
    ensureProcess: 'Mở hồ sơ xử lý văn bản',
    recordDecision: 'Ghi nhận ý kiến xử lý',
    nextForDocument: 'Xem việc tiếp theo',
    ensureDispatchQueued: 'Lập danh sách gửi',
    keepDocument: 'Lưu văn bản',
  },
);
const rendering = {
  taskQueue: TASK_QUEUES.render,
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: SILENCE.render,
} as const;
const files = { ensureFiles: 'Tạo tệp văn bản và PDF' } as const;
const render = summarised<RenderActivities>({ ...rendering, retry }, files);
/** While a person waits for the answer; the story itself tries on for as long as it takes. */
const renderSoon = summarised<RenderActivities>(
  { ...rendering, retry: { ...retry, maximumAttempts: 2 } },
  files,
);
const mail = summarised<MailActivities>(
  { taskQueue: TASK_QUEUES.mail, startToCloseTimeout: '2 hours', heartbeatTimeout: SILENCE.mail, retry },
  { sendChunk: 'Gửi đến nơi nhận' },
);

export async function officialDocument(document: DocumentRef): Promise<'kept' | 'void'> {
  const bell = hangBell(document);
  await office.ensureProcess(document);
  for (;;) {
    await condition(allHandlersFinished);
    bell.rung = false;
    const next = await office.nextForDocument(document);
    if ('ended' in next) return end(next.ended);
    if ('wait' in next) await rest({ bell, document }, next);
    else await carryOut(next.step, document);
  }
}

/** Rings when facts changed; hung before the first `await`, so that no message comes too early. */
interface Bell {
  rung: boolean;
}

function hangBell(document: DocumentRef): Bell {
  const bell: Bell = { rung: false };
  setHandler(reconsider, () => {
    bell.rung = true;
  });
  setHandler(decide, (request) => carryOutDecision(request, { bell, document }), { validator: hasRequestId });
  return bell;
}

interface Scene {
  readonly bell: Bell;
  readonly document: DocumentRef;
}

/** The decision, and the files of the version it made, so that the next person finds them ready. */
async function carryOutDecision(
  { requestId }: { readonly requestId: string },
  { bell, document }: Scene,
): Promise<DecisionResult> {
  const { result, filesMissing } = await office.recordDecision({ requestId, ...generationOf(document) });
  bell.rung = true;
  if (result.outcome === 'done' && filesMissing) await filesSoon(document);
  return result;
}

/** The decision stands whether or not its files can be made just now. */
async function filesSoon(document: DocumentRef): Promise<void> {
  try {
    await renderSoon.ensureFiles(document);
  } catch (error) {
    if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error;
  }
}

type Step = Extract<DocumentNext, { step: string }>['step'];

async function carryOut(step: Step, document: DocumentRef): Promise<void> {
  setCurrentDetails(DETAILS[step]);
  switch (step) {
    case 'files':
      return render.ensureFiles(document);
    case 'queueDispatch':
      return office.ensureDispatchQueued(document);
    case 'send':
      return sendOn(document);
    case 'keep':
      return office.keepDocument(document);
  }
}

/** Chunk after chunk without asking in between what is next: at thousands of recipients that would double the history. */
async function sendOn(document: DocumentRef): Promise<void> {
  for (;;) {
    const { remaining, retryInMs } = await mail.sendChunk({ ...document, kind: 'document', round: 0 });
    if (remaining === 0 || retryInMs !== null || workflowInfo().continueAsNewSuggested) return;
  }
}

const DETAILS: Readonly<Record<Step, string>> = {
  files: 'Đang tạo tệp văn bản',
  queueDispatch: 'Đang lập danh sách gửi',
  send: 'Đang gửi đến nơi nhận',
  keep: 'Đang lưu văn bản',
};

type Pause = Pick<Extract<DocumentNext, { wait: true }>, 'waitMs' | 'waitingFor'>;

/** Sleeps until the bell rings or the time is over; whoever wakes looks at the facts again. */
async function rest({ bell, document }: Scene, { waitMs, waitingFor }: Pause): Promise<void> {
  setCurrentDetails(waitingFor);
  const rung = (): boolean => bell.rung || workflowInfo().continueAsNewSuggested;
  if (waitMs === undefined) await condition(rung);
  else await condition(rung, Math.max(waitMs, 1));
  if (!workflowInfo().continueAsNewSuggested) return;
  await condition(allHandlersFinished);
  await continueAsNew<typeof officialDocument>(document);
}

async function end(ending: 'kept' | 'void'): Promise<'kept' | 'void'> {
  setCurrentDetails(ending === 'kept' ? 'Đã phát hành và lưu' : 'Đã hủy');
  await condition(allHandlersFinished);
  return ending;
}
