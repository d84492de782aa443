import type { FastifyRequest } from 'fastify';
import type { DecisionResult } from '../../domain/document/decision.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { processState, requestWake } from '../../store/process.ts';
import { inFull, readResult, recordRequest } from '../../store/request.ts';
import type { ApiDeps } from './deps.ts';
import { actorOf } from './sign-in.ts';

export interface Decision {
  /** `document/…` or `survey/…` */
  readonly processId: string;
  readonly action: string;
  readonly objectId: string;
  readonly payload: unknown;
  /** What the person decided, when the payload says more than that (see `NewRequest`). */
  readonly meaning?: unknown;
}

export type Done = Extract<DecisionResult, { outcome: 'done' }>;

/**
 * Writes a decision down and has its process carry it out. The same request id again gives the same answer, also after
 * the process has ended or while Temporal is away.
 * @throws Refusal what the process refused, or `workflowDown`
 */
export async function decideOnce(deps: ApiDeps, request: FastifyRequest, decision: Decision): Promise<Done> {
  const { accountId, postId } = actorOf(request);
  const { processId, ...what } = decision;
  await recordRequest(deps.db, { id: request.requestId, accountId, postId, ...what });
  const result = await resultOf(deps, processId, request.requestId);
  if (result.outcome === 'refused') throw new Refusal(result.type, result.problems);
  return result;
}

/** The process says only whether it was done; the words are in the request's row, where personal data may stand. */
async function resultOf(deps: ApiDeps, processId: string, requestId: string): Promise<DecisionResult> {
  const before = await readResult<DecisionResult>(deps.db, requestId);
  if (before) return before;
  try {
    return await inFull(deps.db, requestId, await deps.processes.decide(processId, requestId));
  } catch (error) {
    // It may have been done although the answer was lost.
    const after = await readResult<DecisionResult>(deps.db, requestId);
    if (after) return after;
    throw await whyNot(deps, processId, error);
  }
}

/** A process that has ended decides nothing any more; one that does not run (Temporal's data lost) the relay starts. */
async function whyNot({ db }: ApiDeps, processId: string, error: unknown): Promise<unknown> {
  const state = await processState(db, processId);
  if (state === null) return new Refusal('notFound', [{ where: 'id', what: 'không có hồ sơ xử lý này' }]);
  if (state === 'closed') return new Refusal('wrongState', [{ where: '', what: 'việc này đã kết thúc' }]);
  await requestWake(db, processId);
  return error;
}
