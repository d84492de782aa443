/** Sending, as Temporal calls it: one pool of connections and one pace for all rounds of this process. */
import { join } from 'node:path';
import { ApplicationFailure, Context } from '@temporalio/activity';
import type { SendRound } from '../../domain/dispatch/send.ts';
import { FAILURES, Refusal } from '../../domain/failure/catalogue.ts';
import { createPace } from '../../mail/pace.ts';
import { createSender, type SenderOptions } from '../../mail/sender.ts';
import { loadMailTemplates } from '../../mail/templates.ts';
import type { Database } from '../../store/database.ts';
import type { FileStorage } from '../../store/file-storage.ts';
import { renewLease } from '../../store/dispatch/send-claims.ts';
import type { ChunkResult, MailActivities } from '../../workflows/mail/activities.ts';
import { asFailure } from '../failures.ts';
import { lanesFor, sendChunk, type ChunkDeps, type Job } from './send-chunk.ts';

export interface MailDeps {
  readonly db: Database;
  readonly files: FileStorage;
  readonly config: {
    readonly smtpUrl: string;
    readonly from: ChunkDeps['from'];
    readonly perSecond: number | null;
    readonly connections: number;
    readonly dkim: SenderOptions['dkim'] | null;
  };
  readonly inbound?: ChunkDeps['inbound'];
  readonly publicUrl: string;
  readonly linkKey: string;
  /** Folder of templates, in it `mail/`. */
  readonly templatesFolder: string;
}

const HEARTBEAT_MS = 3_000;
const LEASE_MS = 15_000;

export function createMailActivities(deps: MailDeps): {
  readonly activities: MailActivities;
  close(): Promise<void>;
} {
  const { config } = deps;
  const sender = createSender({
    url: config.smtpUrl,
    connections: config.connections,
    ...(config.dkim && { dkim: config.dkim }),
  });
  const chunk: ChunkDeps = {
    db: deps.db,
    files: deps.files,
    templates: loadMailTemplates(join(deps.templatesFolder, 'mail')),
    linkKey: deps.linkKey,
    publicUrl: deps.publicUrl,
    from: config.from,
    inbound: deps.inbound,
    sender,
    pace: createPace(config.perSecond),
    lanes: lanesFor(config.connections),
    connections: config.connections,
  };
  return {
    activities: { sendChunk: (round) => underTemporal(chunk, round) },
    close: () => Promise.resolve(sender.close()),
  };
}

async function underTemporal(deps: ChunkDeps, round: SendRound): Promise<ChunkResult> {
  const context = Context.current();
  const { workflowExecution: workflow, activityId, attempt } = context.info;
  const scope = [workflow?.workflowId, workflow?.runId, activityId].join('/');
  const progress = { done: 0, of: 0 };
  const job: Job = {
    claimant: { scope, attempt },
    signal: context.cancellationSignal,
    onProgress: (done, of) => Object.assign(progress, { done, of }),
  };
  const beats = [
    setInterval(() => context.heartbeat({ ...progress }), HEARTBEAT_MS),
    // A database that is away for a moment does not end the chunk; the lease outlasts a few misses.
    setInterval(() => void renewLease(deps.db, job.claimant).catch(() => undefined), LEASE_MS),
  ];
  try {
    return await sendChunk(deps, round, job);
  } catch (error) {
    // What is missing can be mended by people: try again until it is.
    if (error instanceof Refusal)
      throw ApplicationFailure.retryable(FAILURES[error.type].sentence, error.type);
    throw asFailure(error);
  } finally {
    beats.forEach(clearInterval);
  }
}
