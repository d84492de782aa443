import { z } from 'zod';
import { readCampaign } from '../../store/survey/campaigns.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { templateOf, workOnFile } from '../respondents-work.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { CampaignParams, list, ProblemSchema } from './schemas.ts';
import { sendFile } from './send-file.ts';
import { actorOf } from './sign-in.ts';

const Params = CampaignParams.extend({ recipientId: z.coerce.number().int() });
const MOST_BASE64 = 18 * 1024 * 1024;
const FileBody = z.strictObject({
  name: z.string().max(150),
  base64: z.base64().max(MOST_BASE64),
  take: z
    .enum(['preview', 'all', 'good'])
    .default('preview')
    .describe('preview: chỉ xem; all: nhận khi mọi dòng đều đúng; good: chỉ nhận các dòng đúng'),
});
const ReportSchema = z.object({
  problems: list(ProblemSchema),
  rows: list(
    z.object({ row: z.number(), name: z.string(), what: z.enum(['new', 'changed', 'same', 'wrong']) }),
  ),
  vanished: list(z.string()).describe('Có trong tệp trước, không có trong tệp này; vẫn giữ nguyên'),
  taken: z
    .object({
      version: z.number(),
      arrivalNumber: z.number().nullable().describe('Số đến'),
      added: z.number(),
      changed: z.number(),
      same: z.number(),
      vanished: list(z.string()),
    })
    .nullable(),
  rejected: z.string().nullable().describe('Các dòng chưa nhận, tệp .xlsx dạng base64'),
});
export type RespondentReportBody = z.infer<typeof ReportSchema>;
const tags = ['respondents'];

/** Files of intermediaries: the template, and what comes back. */
export function registerRespondents(api: Api, { db, files, readings }: ApiDeps): void {
  api.get(
    '/api/surveys/:id/recipients/:recipientId/template.xlsx',
    {
      config: { role: 'staff' },
      schema: { summary: 'Tệp mẫu cho đầu mối ghi phiếu của nhiều đơn vị', tags, params: Params },
    },
    async ({ params }, reply) =>
      sendFile(reply, {
        bytes: await templateOf({ db }, { campaignId: params.id, recipientId: params.recipientId }),
        mediaType: MEDIA_TYPES.xlsx,
        name: `${(await readCampaign(db, params.id)).id}-dau-moi-${params.recipientId}.xlsx`,
      }),
  );
  api.post(
    '/api/surveys/:id/recipients/:recipientId/respondents',
    {
      config: { role: 'surveyor' },
      schema: {
        summary: 'Đọc tệp của đầu mối: nêu mọi chỗ sai, xem trước, hoặc nhận phiếu của từng đơn vị',
        tags,
        params: Params,
        body: FileBody,
        response: answersWith(ReportSchema, ['notFound', 'wrongState', 'readingStopped']),
      },
    },
    async (request) => {
      const { name, base64, take } = request.body;
      const report = await workOnFile(
        { db, files, readings },
        {
          campaignId: request.params.id,
          recipientId: request.params.recipientId,
          name,
          bytes: Buffer.from(base64, 'base64'),
          take,
          actor: actorOf(request),
          requestId: request.requestId,
        },
      );
      return { ...report, rejected: report.rejected?.toString('base64') ?? null };
    },
  );
}
