import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { chooseVersion } from '../../store/survey/choose-version.ts';
import { returnAnswer, withdrawReturn } from '../../store/survey/returns.ts';
import { readCampaign } from '../../store/survey/campaigns.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { CampaignParams, DaySchema } from './schemas.ts';
import { actorOf } from './sign-in.ts';

const Params = CampaignParams.extend({ recipientId: z.coerce.number().int() });
const tags = ['answers'];
const config = { role: 'surveyor' } as const;
const Comment = z.string().max(2_000);

/** What the drafting unit decides about single answers: sent back, taken back, which version stands. */
export function registerAnswerDesk(api: Api, { db }: ApiDeps): void {
  api.post(
    '/api/surveys/:id/answers/:recipientId/return',
    {
      config,
      schema: {
        summary: 'Trả lại phiếu để sửa, kèm ý kiến và thời hạn mới',
        tags,
        params: Params,
        body: z.object({
          comment: Comment.describe('Cần sửa gì; nơi trả lời đọc được'),
          until: DaySchema.describe('Ngày cuối để gửi bản sửa'),
        }),
        response: answersWith(z.object({ version: z.number(), round: z.number(), dueWords: z.string() }), [
          'notFound',
          'wrongState',
          'commentRequired',
        ]),
      },
    },
    async (request) => {
      const ask = { ...(await about(request)), ...request.body };
      return db.transaction().execute((trx) => returnAnswer(trx, ask));
    },
  );
  api.post(
    '/api/surveys/:id/answers/:recipientId/return/withdraw',
    {
      config,
      schema: {
        summary: 'Lấy lại phiếu đã trả để sửa: bản cũ lại dùng được',
        tags,
        params: Params,
        response: answersWith(z.object({ version: z.number() }), ['notFound', 'wrongState']),
      },
    },
    async (request) => {
      const ask = await about(request);
      return db.transaction().execute((trx) => withdrawReturn(trx, ask));
    },
  );
  api.post(
    '/api/surveys/:id/answers/:recipientId/choose',
    {
      config,
      schema: {
        summary: 'Chọn bản trả lời được dùng, hoặc bỏ lựa chọn',
        tags,
        params: Params,
        body: z.object({
          version: z.number().int().positive().nullable().describe('null: để quy tắc định'),
          why: Comment,
        }),
        response: answersWith(z.object({ version: z.number().nullable().describe('Bản đang dùng') }), [
          'notFound',
          'wrongState',
          'commentRequired',
        ]),
      },
    },
    async (request) => {
      const ask = { ...(await about(request)), ...request.body };
      return db.transaction().execute((trx) => chooseVersion(trx, ask));
    },
  );

  async function about(request: FastifyRequest) {
    const { id, recipientId } = request.params as z.infer<typeof Params>;
    const { id: campaignId } = await readCampaign(db, id);
    return { campaignId, recipientId, actor: actorOf(request), requestId: request.requestId };
  }
}
