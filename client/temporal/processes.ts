import { setTimeout as pause } from 'node:timers/promises';
import {
  Connection,
  defaultGrpcRetryOptions,
  isGrpcServiceError,
  makeGrpcRetryInterceptor,
  ServiceError,
  WorkflowClient,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { ConnectionOptions } from '@temporalio/client';
import type { DecisionResult } from '../../domain/document/decision.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { decide } from '../../workflows/survey-campaign/messages.ts';

/** Running processes as the API sees them. Campaigns and documents answer the same update `decide`. */
export interface Processes {
  /**
   * Has a process carry out a request that is written down already.
   * @param processId `document/…` or `survey/…`
   * @throws Refusal `workflowDown`: the same request id is safe to repeat
   */
  decide(processId: string, requestId: string): Promise<DecisionResult>;
  /**
   * Ends every story that was begun before this generation; the relay starts those of the open processes anew.
   * @returns how many were ended
   */
  endOthers(generation: string): Promise<number>;
  /** Whether a process has a story that runs. */
  runs(processId: string): Promise<boolean>;
  /** Whether Temporal answers just now. */
  isUp(): Promise<boolean>;
  close(): Promise<void>;
}

export interface ProcessesOptions {
  readonly connection: ConnectionOptions;
  readonly namespace: string;
  /** Milliseconds a caller waits for the answer to a decision. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 20_000;
const HEALTH_PATIENCE_MS = 1_000;
/** A server that restarts is asked again this often; patience, not this, ends the waiting. */
const RETRY_MS = 200;
const MOST_TRIES = 100;

/** Connects when first used, so that the API starts, and serves what needs no process, while Temporal is away. */
export function createProcesses(options: ProcessesOptions): Processes {
  let closing = false;
  const usual = defaultGrpcRetryOptions({ maxAttempts: MOST_TRIES });
  const connection = Connection.lazy({
    ...options.connection,
    interceptors: [
      makeGrpcRetryInterceptor({
        delayFunction: () => RETRY_MS,
        retryableDecider: (attempt, status) => !closing && usual.retryableDecider(attempt, status),
      }),
    ],
  });
  const client = new WorkflowClient({ connection, namespace: options.namespace });
  // Connecting has its own, longer patience: whoever waits is answered in time whatever the connection does.
  const within = <T>(ms: number, work: () => Promise<T>): Promise<T> => {
    const signal = AbortSignal.timeout(ms);
    return Promise.race([connection.withAbortSignal(signal, work), aborted(signal)]);
  };
  return {
    async decide(processId, requestId) {
      const update = { updateId: requestId, args: [{ requestId }] as [{ requestId: string }] };
      const ask = () => client.getHandle(processId).executeUpdate(decide, update);
      try {
        return await within(options.patienceMs ?? PATIENCE_MS, ask);
      } catch (error) {
        if (isStale(error)) throw new Refusal('staleGeneration');
        throw isAway(error) ? new Refusal('workflowDown') : error;
      }
    },
    async endOthers(generation) {
      let ended = 0;
      const running = client.list({ query: "ExecutionStatus = 'Running'" });
      for await (const { workflowId, runId, memo } of running) {
        if (memo?.['generation'] === generation) continue;
        await client.getHandle(workflowId, runId).terminate('Phục hồi từ bản sao lưu').catch(unlessOver);
        ended += 1;
      }
      return ended;
    },
    async runs(processId) {
      try {
        return (await client.getHandle(processId).describe()).status.name === 'RUNNING';
      } catch (error) {
        unlessOver(error);
        return false;
      }
    },
    async isUp() {
      const ask = () => connection.workflowService.getSystemInfo({});
      return within(HEALTH_PATIENCE_MS, ask).then(
        () => true,
        () => false,
      );
    },
    async close() {
      closing = true;
      // A retry that is due already would find the connection closed, and nobody to tell.
      await pause(2 * RETRY_MS);
      await connection.close();
    },
  };
}

/** One that ended meanwhile, or was never there, is what was wanted. */
function unlessOver(error: unknown): void {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Refusal('workflowDown')), { once: true });
  });

/** It still belongs to the time before a restore; the relay starts it anew. */
const isStale = (error: unknown): boolean =>
  error instanceof WorkflowUpdateFailedError && hasType(error.cause, 'staleGeneration');

const hasType = (error: unknown, type: string): boolean =>
  error instanceof Error &&
  ((error instanceof ApplicationFailure && error.type === type) || hasType(error.cause, type));

/** A process not found is one that its relay has not started yet, or one just closed: both say "look again". */
const isAway = (error: unknown): boolean =>
  error instanceof Refusal ||
  error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
  error instanceof WorkflowNotFoundError ||
  error instanceof ServiceError ||
  isGrpcServiceError(error) ||
  (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError'));
