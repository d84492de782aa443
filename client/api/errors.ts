import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FAILURES, type Refusal } from '../../domain/failure/catalogue.ts';
import { failureOf } from './failure-of.ts';
import { ProblemSchema } from './schemas.ts';

/** The one shape of every answer that is not a success. */
export const ErrorSchema = z.object({
  type: z.string().describe('Loại lỗi trong danh mục'),
  message: z.string().describe('Một câu tiếng Việt'),
  problems: z.array(ProblemSchema),
});

/** One handler for every failure: catalogue row, Vietnamese sentence, all problems; never a raw error. */
export function handleFailures(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => sendFailure(failureOf(error), error, { request, reply }));
  app.setNotFoundHandler((request, reply) => {
    const missing = Object.assign(new Error('no route'), { statusCode: 404 });
    return sendFailure(failureOf(missing), missing, { request, reply });
  });
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

function sendFailure(failure: Refusal, cause: unknown, { request, reply }: Exchange): FastifyReply {
  const row = FAILURES[failure.type];
  if (row.status >= 500) request.log.error({ err: cause, failure: failure.type }, row.sentence);
  if (row.status === 503) void reply.header('Retry-After', '5');
  const body = { type: failure.type, message: row.sentence, problems: failure.problems };
  return reply.status(row.status).type('application/json; charset=utf-8').send(JSON.stringify(body));
}
