import {
  Connection,
  isGrpcServiceError,
  ServiceError,
  WorkflowClient,
  WorkflowNotFoundError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
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

/** Connects when first used, so that the API starts, and serves what needs no process, while Temporal is away. */
export function createProcesses(options: ProcessesOptions): Processes {
  const connection = Connection.lazy(options.connection);
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
        throw isAway(error) ? new Refusal('workflowDown') : error;
      }
    },
    async isUp() {
      const ask = () => connection.workflowService.getSystemInfo({});
      return within(HEALTH_PATIENCE_MS, ask).then(
        () => true,
        () => false,
      );
    },
    close: () => connection.close(),
  };
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Refusal('workflowDown')), { once: true });
  });

/** A process not found is one that its relay has not started yet, or one just closed: both say "look again". */
const isAway = (error: unknown): boolean =>
  error instanceof Refusal ||
  error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
  error instanceof WorkflowNotFoundError ||
  error instanceof ServiceError ||
  isGrpcServiceError(error) ||
  (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError'));
