import { z } from 'zod';
import { dueVersions, keepDueDate, openDueQuestion } from '../../store/survey/due-questions.ts';
import { readCampaign } from '../../store/survey/campaigns.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { CampaignParams, DaySchema, list } from './schemas.ts';
import { actorOf } from './sign-in.ts';

const DueSchema = z.object({
  versions: list(
    z.object({
      dueAt: z.date(),
      words: z.string(),
      reason: z.string(),
      decidedBy: z.string().nullable(),
      createdAt: z.date(),
    }),
  ).describe('Mới nhất trước; bản đầu đang có hiệu lực'),
  question: z
    .object({ day: DaySchema, why: z.string(), askedAt: z.date() })
    .nullable()
    .describe('Ngày hết hạn nay là ngày nghỉ, chờ cán bộ quyết định'),
});
export type DueBody = z.infer<typeof DueSchema>;
const KeptSchema = z.object({ day: DaySchema });
const tags = ['surveys'];

/** The deadline for everybody, its versions, and what is asked about it. */
export function registerDue(api: Api, { db }: ApiDeps): void {
  api.get(
    '/api/surveys/:id/due',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Thời hạn chung: các lần thay đổi và lý do',
        tags,
        params: CampaignParams,
        response: answersWith(DueSchema, ['notFound']),
      },
    },
    async ({ params }) => {
      const { id } = await readCampaign(db, params.id);
      return { versions: await dueVersions(db, id), question: await openDueQuestion(db, id) };
    },
  );
  api.post(
    '/api/surveys/:id/due/keep',
    {
      config: { role: 'surveyor' },
      schema: {
        summary: 'Giữ nguyên thời hạn dù ngày hết hạn nay là ngày nghỉ',
        tags,
        params: CampaignParams,
        body: z.strictObject({ comment: z.string().max(2_000) }),
        response: answersWith(KeptSchema, ['notFound', 'wrongState', 'commentRequired']),
      },
    },
    (request) => {
      const keep = {
        campaignId: request.params.id,
        comment: request.body.comment,
        actor: actorOf(request),
        requestId: request.requestId,
      };
      return db.transaction().execute((trx) => keepDueDate(trx, keep));
    },
  );
}
