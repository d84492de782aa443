/**
 * The relay between facts and processes: whatever changed facts left a mark in `process`; the relay turns the marks
 * into one coalesced signal per process, starts a root process that does not run yet, and has letters sent that were
 * queued again after their document was filed. It works from PostgreSQL alone, so nothing is lost: not when Temporal was
 * away, not when its data was.
 */
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Logger } from 'pino';
import pg from 'pg';
import { TASK_QUEUES } from '../workflows/task-queues.ts';
import type { SendRound } from '../domain/dispatch/send.ts';
import type { sendAgain } from '../workflows/dispatch/workflow.ts';
import type { officialDocument } from '../workflows/official-document/workflow.ts';
import type { surveyCampaign } from '../workflows/survey-campaign/workflow.ts';
import type { Database } from '../store/database.ts';
import { roundsLeftBehind } from '../store/dispatch/sends.ts';
import { readGeneration } from '../store/office/generation.ts';
import type { OfGeneration } from '../workflows/generation.ts';
import { wakeWhenTemporalIsNew } from './new-temporal.ts';
import { mayRing, rungAt, type Rung } from './ring-again.ts';
import { processesToWake, requestWake, type PendingWake } from '../store/process.ts';

export interface RelayDeps {
  readonly client: Client;
  readonly db: Database;
  readonly databaseUrl: string;
  readonly log: Logger;
  /** Machine milliseconds. */
  readonly clock: () => number;
}

const POLL_MS = 1_000;
const LOOK_AT_TEMPORAL_MS = 10_000;

/** Starts relaying. @returns how to stop. */
export function startRelay(deps: RelayDeps): () => Promise<void> {
  const rung = new Map<string, Rung>();
  let stopped = false;
  let wakeUp: () => void = () => undefined;
  const listener = listen(deps, () => wakeUp());
  let nextLook = 0;
  const lookAtTemporal = async (): Promise<void> => {
    if (deps.clock() < nextLook) return;
    nextLook = deps.clock() + LOOK_AT_TEMPORAL_MS;
    if (await wakeWhenTemporalIsNew(deps.client, deps.db))
      deps.log.warn('relay: Temporal không còn dữ liệu cũ, mọi quy trình được gọi chạy tiếp từ PostgreSQL');
  };
  const loop = (async () => {
    while (!stopped) {
      await lookAtTemporal().catch((error: unknown) =>
        deps.log.debug({ err: error }, 'relay: Temporal chưa trả lời'),
      );
      await ringAll(deps, rung).catch((error: unknown) =>
        deps.log.warn({ err: error }, 'relay: lượt báo thức chưa xong'),
      );
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, POLL_MS);
        wakeUp = () => (clearTimeout(timer), resolve());
      });
    }
  })();
  return async () => {
    stopped = true;
    wakeUp();
    await loop;
    await listener.close();
  };
}

async function ringAll(deps: RelayDeps, rung: Map<string, Rung>): Promise<void> {
  const { id: generation } = await readGeneration(deps.db);
  for (const process of await processesToWake(deps.db)) {
    const { id, wakeRequested } = process;
    const last = rung.get(id);
    const now = deps.clock();
    if (!mayRing(last, wakeRequested, now)) continue;
    if (await done(deps, id, () => ring(deps, process, generation)))
      rung.set(id, rungAt(last, wakeRequested, now));
  }
  for (const round of await roundsLeftBehind(deps.db))
    await done(deps, round.documentId, () => sendLeftBehind(deps.client, { ...round, generation }));
}

/** One that cannot be reached keeps nobody else waiting; it is tried again at the next round. */
async function done({ log }: RelayDeps, id: string, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    log.warn({ err: error, id }, 'relay: chưa gọi được quy trình');
    return false;
  }
}

/** One at a time per round; while it runs, starting it again is nothing. */
async function sendLeftBehind(client: Client, round: SendRound & OfGeneration): Promise<void> {
  await client.workflow.start<typeof sendAgain>('sendAgain', {
    workflowId: `send/${round.documentId}/${round.kind}/${round.round}`,
    workflowIdConflictPolicy: 'USE_EXISTING',
    taskQueue: TASK_QUEUES.office,
    args: [round],
    ...(round.generation === undefined ? {} : { memo: { generation: round.generation } }),
  });
}

async function ring({ client, db }: RelayDeps, process: PendingWake, generation: string): Promise<void> {
  if (process.kind === 'survey') {
    await client.workflow.signalWithStart<typeof surveyCampaign, []>('surveyCampaign', {
      workflowId: process.id,
      taskQueue: TASK_QUEUES.office,
      args: [{ campaignId: process.id.replace(/^survey\//, ''), generation }],
      signal: 'reconsider',
      memo: { generation },
    });
    return;
  }
  if (process.startedBy === 'relay') {
    await client.workflow.signalWithStart<typeof officialDocument, []>('officialDocument', {
      workflowId: process.id,
      taskQueue: TASK_QUEUES.office,
      args: [{ documentId: process.id.replace(/^document\//, ''), generation }],
      signal: 'reconsider',
      memo: { generation },
    });
    return;
  }
  try {
    await client.workflow.getHandle(process.id).signal('reconsider');
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    // A document is started by its parent, which may itself have been lost with Temporal's data.
    if (process.parentId) await requestWake(db, process.parentId);
  }
}

/** Hears `NOTIFY wake`; when the line breaks the poll still finds every mark, so it is simply laid again. */
function listen(deps: RelayDeps, onWake: () => void): { close(): Promise<void> } {
  let closed = false;
  let client: pg.Client | null = null;
  const connect = async (): Promise<void> => {
    if (closed) return;
    const fresh = new pg.Client({ connectionString: deps.databaseUrl, application_name: 'vanthu-relay' });
    fresh.on('notification', onWake);
    fresh.on('error', () => undefined);
    fresh.on('end', () => setTimeout(() => void connect().catch(() => undefined), POLL_MS));
    client = fresh;
    await fresh.connect();
    await fresh.query('listen wake');
  };
  void connect().catch(() => undefined);
  return {
    close: async () => {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
}
