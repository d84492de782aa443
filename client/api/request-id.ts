import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../../domain/failure/catalogue.ts';

export const REQUEST_ID_HEADER = 'Idempotency-Key';

declare module 'fastify' {
  interface FastifyRequest {
    /** Names this request for ever: sent again under the same id, it is done once and answered the same. */
    requestId: string;
  }
}

/** Takes the caller's request id or makes one; the answer always says which it was. */
export function nameRequests(app: FastifyInstance): void {
  app.decorateRequest('requestId', '');
  app.addHook('onRequest', (request, reply, done) => {
    const given = request.headers[REQUEST_ID_HEADER.toLowerCase()];
    if (given !== undefined && !z.uuid().safeParse(given).success) throw notUuid();
    request.requestId = typeof given === 'string' ? given.toLowerCase() : randomUUID();
    // Not awaited: a reply is thenable and would wait for itself.
    void reply.header(REQUEST_ID_HEADER, request.requestId);
    done();
  });
}

const notUuid = (): Refusal =>
  new Refusal('invalidInput', [
    { where: REQUEST_ID_HEADER, what: 'không phải UUID', remedy: 'bỏ tiêu đề này hoặc gửi một UUID' },
  ]);
