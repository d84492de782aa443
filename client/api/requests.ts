import { z } from 'zod';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { readRequest } from '../../store/request.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { actorOf } from './sign-in.ts';

const RequestParams = z.object({ id: z.uuid().describe('Mã yêu cầu (Idempotency-Key)') });
const RequestSchema = z.object({
  id: z.string(),
  action: z.string().describe('Việc đã yêu cầu'),
  objectId: z.string().describe('Văn bản, đợt khảo sát …'),
  done: z.boolean().describe('false: chưa làm hoặc đã bị từ chối, gửi lại cùng mã thì làm'),
});
export type RequestBody = z.infer<typeof RequestSchema>;

/** What became of a request whose answer was lost; only one's own, another's is not known to exist. */
export function registerRequests(api: Api, { db }: ApiDeps): void {
  api.get(
    '/api/requests/:id',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Một yêu cầu của tôi, theo mã yêu cầu: việc gì, đã làm chưa',
        tags: ['office'],
        params: RequestParams,
        response: answersWith(RequestSchema, ['notFound']),
      },
    },
    async (request) => {
      const { id } = request.params;
      const found = await readRequest(db, id.toLowerCase());
      if (!found || found.accountId !== actorOf(request).accountId)
        throw new Refusal('notFound', [{ where: 'id', what: 'không có yêu cầu nào của mình với mã này' }]);
      return { id: found.id, action: found.action, objectId: found.objectId, done: found.result !== null };
    },
  );
}
