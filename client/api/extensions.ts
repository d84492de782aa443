import { z } from 'zod';
import { surveyProcessId } from '../../domain/survey/ids.ts';
import { readCampaign } from '../../store/survey/campaigns.ts';
import { listExtensions } from '../../store/survey/extensions.ts';
import { answersWith } from './answers-with.ts';
import { decideOnce } from './decide.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { CampaignParams, DaySchema, DoneSchema, list } from './schemas.ts';

const ExtensionSchema = z.object({
  id: z.number(),
  recipientId: z.number(),
  name: z.string(),
  askedUntil: DaySchema.describe('Ngày cuối xin lùi tới'),
  reason: z.string(),
  askedAt: z.date(),
  state: z.enum(['asked', 'granted', 'refused']),
  decidedBy: z.string().nullable(),
  decidedAt: z.date().nullable(),
  decisionComment: z.string().nullable(),
});
export type ExtensionBody = z.infer<typeof ExtensionSchema>;

const DecisionBody = z.object({
  extensionId: z.number().int(),
  decision: z.enum(['granted', 'refused']),
  until: DaySchema.optional().describe('Ngày cuối được lùi tới; bỏ trống: như đã xin'),
  comment: z.string().max(2_000).optional().describe('Bắt buộc khi không đồng ý'),
});
const ForOneBody = z.strictObject({
  recipient: z.string().max(300).describe('Số dòng, hoặc một phần tên không trùng nơi khác'),
  until: DaySchema.describe('Ngày cuối, tính cả ngày đó'),
  comment: z.string().max(2_000).describe('Vì sao, ai đồng ý'),
});
const ForAllBody = z.strictObject({
  until: DaySchema.describe('Ngày cuối mới, tính cả ngày đó'),
  reason: z.string().max(4_000).describe('Lý do, ghi trong công văn'),
});
const tags = ['answers'];

/** Requests for more time and the office's answers to them. */
export function registerExtensions(api: Api, deps: ApiDeps): void {
  api.get(
    '/api/surveys/:id/extensions',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Đề nghị lùi thời hạn, mới nhất trước',
        tags,
        params: CampaignParams,
        response: answersWith(list(ExtensionSchema), ['notFound']),
      },
    },
    async ({ params }) => listExtensions(deps.db, (await readCampaign(deps.db, params.id)).id),
  );
  api.post(
    '/api/surveys/:id/extensions',
    {
      config: { role: 'surveyor' },
      schema: {
        summary: 'Đồng ý hoặc không đồng ý lùi thời hạn cho một nơi nhận',
        tags,
        params: CampaignParams,
        body: DecisionBody,
        response: answersWith(DoneSchema, ['notFound', 'wrongState', 'commentRequired', 'workflowDown']),
      },
    },
    (request) =>
      decideOnce(deps, request, {
        processId: surveyProcessId(request.params.id),
        action: 'decideExtension',
        objectId: request.params.id,
        payload: request.body,
      }),
  );
  api.post(
    '/api/surveys/:id/extensions/one',
    {
      config: { role: 'surveyor' },
      schema: {
        summary: 'Cơ quan chủ động gia hạn cho một nơi nhận, ghi rõ ai đồng ý',
        tags,
        params: CampaignParams,
        body: ForOneBody,
        response: answersWith(DoneSchema, ['notFound', 'wrongState', 'commentRequired', 'workflowDown']),
      },
    },
    (request) =>
      decideOnce(deps, request, {
        processId: surveyProcessId(request.params.id),
        action: 'extendRecipient',
        objectId: request.params.id,
        payload: request.body,
      }),
  );
  api.post(
    '/api/surveys/:id/extensions/all',
    {
      config: { role: 'surveyor' },
      schema: {
        summary: 'Soạn công văn gia hạn cho mọi nơi; thời hạn đổi khi công văn được ban hành',
        tags,
        params: CampaignParams,
        body: ForAllBody,
        response: answersWith(DoneSchema, ['notFound', 'wrongState', 'signatoryInvalid', 'workflowDown']),
      },
    },
    (request) =>
      decideOnce(deps, request, {
        processId: surveyProcessId(request.params.id),
        action: 'draftExtension',
        objectId: request.params.id,
        payload: request.body,
      }),
  );
}
