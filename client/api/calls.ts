import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { callSheetWorkbook } from '../../documents/spreadsheet/call-sheet-workbook.ts';
import { progressWords } from '../../domain/survey/call-sheet.ts';
import { surveyProcessId } from '../../domain/survey/ids.ts';
import { dayOf } from '../../domain/time/day.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { readOffice } from '../../store/office/office-clock.ts';
import { readOfficeHeaders } from '../../store/office/office-headers.ts';
import { readCallSheet } from '../../store/survey/call-sheet.ts';
import { logCall } from '../../store/survey/calls.ts';
import { readCampaign, type Campaign } from '../../store/survey/campaigns.ts';
import { answersWith } from './answers-with.ts';
import { decideOnce } from './decide.ts';
import type { ApiDeps } from './deps.ts';
import { printPaper } from './print-paper.ts';
import type { Api } from './route.ts';
import { CampaignParams, DaySchema, DoneSchema, list } from './schemas.ts';
import { sendFile } from './send-file.ts';
import { actorOf } from './sign-in.ts';
import { surveySummary } from './survey-view.ts';

const LineSchema = z.object({
  recipientId: z.number(),
  name: z.string(),
  groupLabel: z.string(),
  phone: z.string().nullable(),
  contactPerson: z.string().nullable(),
  unreachableReason: z.string().nullable(),
  progress: z.string().describe('Nơi này đã làm đến đâu'),
  lastReminderAt: z.date().nullable(),
  confirmedAt: z.date().nullable(),
  draftSavedAt: z.date().nullable(),
  lastCall: z.object({ at: z.date(), by: z.string(), said: z.string() }).nullable(),
  calls: z.number().describe('Số lần đã gọi'),
  promisedOn: DaySchema.nullable().describe('Hẹn gửi chậm nhất ngày này'),
  broken: z.boolean().describe('Đã qua ngày hẹn mà chưa gửi'),
});
export type CallLineBody = z.infer<typeof LineSchema>;

const CallBody = z.strictObject({
  recipient: z.string().max(300).describe('Số dòng, hoặc một phần tên không trùng nơi khác'),
  said: z.string().max(4_000).describe('Bên kia nói gì'),
  promisedOn: DaySchema.optional().describe('Ngày hẹn gửi, tính cả ngày đó'),
  phone: z.string().max(60).optional().describe('Số điện thoại mới, nếu khác số đã có'),
});
const ChaseBody = z.strictObject({
  escalate: z.boolean().optional().describe('Báo cơ quan cấp trên thay vì đôn đốc các nơi đó'),
  round: z.number().int().min(1).optional().describe('Lần thứ mấy; lần tiếp theo nếu bỏ trống'),
});
const LoggedSchema = z.object({
  recipientId: z.number(),
  name: z.string(),
  remindAt: z.string().nullable().describe('Lúc nhắc riêng nơi này nếu vẫn chưa gửi'),
});
export type LoggedCallBody = z.infer<typeof LoggedSchema>;

const FORMATS = { xlsx: spreadsheet, docx: paper, pdf: printed } as const;
type Format = keyof typeof FORMATS;
const SUMMARIES: Readonly<Record<Format, string>> = {
  xlsx: 'Danh sách gọi điện, bảng tính',
  docx: 'Danh sách gọi điện để in, có chỗ ghi kết quả',
  pdf: 'Danh sách gọi điện, PDF',
};
const tags = ['answers'];

/** Telephone: who is missing, what they said, what they promised. */
export function registerCalls(api: Api, deps: ApiDeps): void {
  const { db } = deps;
  const config = { role: 'staff' } as const;
  api.get(
    '/api/surveys/:id/calls',
    {
      config,
      schema: {
        summary: 'Danh sách gọi điện: nơi còn thiếu, điện thoại, đã gọi, đã hẹn',
        tags,
        params: CampaignParams,
        response: answersWith(list(LineSchema), ['notFound']),
      },
    },
    async ({ params }) => {
      const lines = await readCallSheet(db, (await readCampaign(db, params.id)).id);
      return lines.map((line) => ({ ...line, progress: progressWords(line) }));
    },
  );
  api.post(
    '/api/surveys/:id/calls',
    {
      config: { role: 'surveyor' },
      schema: {
        summary: 'Ghi một cuộc gọi và ngày hẹn; hẹn thì hoãn nhắc chung, nhắc riêng sáng ngày hẹn',
        tags,
        params: CampaignParams,
        body: CallBody,
        response: answersWith(LoggedSchema, ['notFound', 'wrongState']),
      },
    },
    (request) => {
      const call = {
        ...request.body,
        campaignId: request.params.id,
        actor: actorOf(request),
        requestId: request.requestId,
      };
      return db.transaction().execute((trx) => logCall(trx, call));
    },
  );
  api.post(
    '/api/surveys/:id/chase',
    {
      config: { role: 'surveyor' },
      schema: {
        summary: 'Soạn công văn đôn đốc nơi quá hạn, hoặc báo cơ quan cấp trên của các nơi đó',
        tags,
        params: CampaignParams,
        body: ChaseBody,
        response: answersWith(DoneSchema, ['notFound', 'wrongState', 'signatoryInvalid', 'workflowDown']),
      },
    },
    (request) =>
      decideOnce(deps, request, {
        processId: surveyProcessId(request.params.id),
        action: 'chase',
        objectId: request.params.id,
        payload: request.body,
      }),
  );
  for (const format of Object.keys(FORMATS) as Format[]) {
    api.get(
      `/api/surveys/:id/calls.${format}`,
      { config, schema: { summary: SUMMARIES[format], tags, params: CampaignParams } },
      async ({ params }, reply) => {
        const campaign = await readCampaign(db, params.id);
        return send(reply, await FORMATS[format](deps, campaign), { format, id: campaign.id });
      },
    );
  }
}

const send = (
  reply: FastifyReply,
  bytes: Buffer,
  { format, id }: { readonly format: Format; readonly id: string },
): FastifyReply =>
  sendFile(reply, {
    bytes,
    mediaType: MEDIA_TYPES[format],
    name: `${id}-goi-dien.${format}`,
    inline: format === 'pdf',
  });

async function spreadsheet({ db }: ApiDeps, { id }: Campaign): Promise<Buffer> {
  return callSheetWorkbook(await readCallSheet(db, id));
}

async function paper(deps: ApiDeps, campaign: Campaign): Promise<Buffer> {
  const { db } = deps;
  const { now, kind } = await readOffice(db);
  const { say, deadline } = await surveySummary(db, campaign);
  return printPaper(deps, 'callSheet', {
    ...(await readOfficeHeaders(db, dayOf(now))),
    rehearsal: kind === 'rehearsal',
    subject: campaign.definition.subject,
    deadline,
    status: say.replace(/\.$/, ''),
    madeAt: now,
    lines: await readCallSheet(db, campaign.id),
  });
}

async function printed(deps: ApiDeps, campaign: Campaign): Promise<Buffer> {
  return deps.toPdf(await paper(deps, campaign));
}
