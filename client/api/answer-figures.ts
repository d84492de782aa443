import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { answersWorkbook, workbookInput } from '../../documents/spreadsheet/answers-workbook.ts';
import { placeName } from '../../domain/survey/figure-place.ts';
import { readCampaign } from '../../store/survey/campaigns.ts';
import { cleanFigure, listCleanings } from '../../store/survey/cleanings.ts';
import { readConsolidation } from '../../store/survey/consolidation.ts';
import { listDuplicates, mergeAnswers, undoMerge } from '../../store/survey/merges.ts';
import { confirmOutlier, listOutliers } from '../../store/survey/outliers.ts';
import { redraftReport } from '../../store/survey/redraft-report.ts';
import { draftSupplement } from '../../store/survey/supplement.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { DifferenceSchema } from './answer-entry.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { CampaignParams, list } from './schemas.ts';
import { actorOf } from './sign-in.ts';

const tags = ['answers'];
const mayDecide = { role: 'surveyor' } as const;
const mayRead = { role: 'staff' } as const;
const Why = z.string().max(2_000);
const RecipientParams = CampaignParams.extend({ recipientId: z.coerce.number().int() });
const Place = z.object({
  field: z.string().describe('Tên mục của phiếu'),
  row: z.number().int().min(0).nullable().default(null).describe('Dòng của bảng, từ 0'),
  column: z.string().nullable().default(null).describe('Cột của bảng'),
});
const CellSchema = z.union([z.string(), z.number(), list(z.string())]).nullable();
const CleaningSchema = Place.extend({
  recipientId: z.number(),
  name: z.string(),
  version: z.number(),
  place: z.string(),
  before: CellSchema,
  after: CellSchema,
  why: z.string(),
  cleanedAt: z.date(),
  cleanedBy: z.string(),
});
export type CleaningBody = z.infer<typeof CleaningSchema>;
const OutlierSchema = Place.extend({
  recipientId: z.number(),
  name: z.string(),
  version: z.number(),
  place: z.string(),
  value: z.number(),
  reason: z.string(),
  confirmed: z.string().nullable().describe('Căn cứ xác nhận; null: chưa xem xét'),
});
export type OutlierBody = z.infer<typeof OutlierSchema>;
const SideSchema = z.object({
  id: z.number(),
  name: z.string(),
  via: z.string().nullable().describe('Qua đầu mối nào'),
});
const TwiceSchema = z.object({
  one: SideSchema,
  other: SideSchema,
  reason: z.string(),
  differences: list(DifferenceSchema),
});
export type TwiceBody = z.infer<typeof TwiceSchema>;
const MergedSchema = z.object({ keptId: z.number(), mergedId: z.number() });

/** Figures worked on before they are reported: cleaned, confirmed, merged; the report drafted anew or supplemented. */
export function registerAnswerFigures(api: Api, deps: ApiDeps): void {
  cleaning(api, deps);
  outliers(api, deps);
  merging(api, deps);
  reporting(api, deps);
}

const acting = (request: FastifyRequest) => ({ actor: actorOf(request), requestId: request.requestId });

function cleaning(api: Api, { db }: ApiDeps): void {
  api.get(
    '/api/surveys/:id/cleanings',
    {
      config: mayRead,
      schema: {
        summary: 'Nhật ký làm sạch số liệu',
        tags,
        params: CampaignParams,
        response: answersWith(list(CleaningSchema), ['notFound']),
      },
    },
    async ({ params }) => {
      const { id, definition } = await readCampaign(db, params.id);
      const rows = await listCleanings(db, id);
      return rows.map((row) => ({ ...row, place: placeName(definition.form.fields, row) }));
    },
  );
  api.post(
    '/api/surveys/:id/answers/:recipientId/clean',
    {
      config: mayDecide,
      schema: {
        summary: 'Làm sạch một số liệu; phiếu đã nhận giữ nguyên, ghi nhật ký',
        tags,
        params: RecipientParams,
        body: Place.extend({
          to: z.string().max(20_000).describe('Như sẽ ghi trên phiếu; trống: bỏ'),
          why: Why,
        }),
        response: answersWith(
          z.object({ version: z.number(), place: z.string(), from: z.string(), to: z.string() }),
          ['notFound', 'wrongState', 'commentRequired'],
        ),
      },
    },
    async (request) => {
      const { id, recipientId } = request.params;
      const { id: campaignId } = await readCampaign(db, id);
      const ask = { ...request.body, campaignId, recipientId, ...acting(request) };
      return db.transaction().execute((trx) => cleanFigure(trx, ask));
    },
  );
}

function outliers(api: Api, { db }: ApiDeps): void {
  api.get(
    '/api/surveys/:id/outliers',
    {
      config: mayRead,
      schema: {
        summary: 'Số liệu bất thường so với các nơi khác, đã hay chưa xác nhận',
        tags,
        params: CampaignParams,
        response: answersWith(list(OutlierSchema), ['notFound']),
      },
    },
    async ({ params }) => {
      const campaign = await readCampaign(db, params.id);
      const found = await listOutliers(db, campaign);
      return found.map((one) => ({ ...one, place: placeName(campaign.definition.form.fields, one) }));
    },
  );
  api.post(
    '/api/surveys/:id/answers/:recipientId/confirm-outlier',
    {
      config: mayDecide,
      schema: {
        summary: 'Xác nhận số liệu bất thường là đúng',
        tags,
        params: RecipientParams,
        body: Place.extend({ why: Why.describe('Căn cứ: đã hỏi ai') }),
        response: answersWith(z.object({ value: z.number() }), ['notFound', 'commentRequired']),
      },
    },
    async (request) => {
      const { id, recipientId } = request.params;
      const { id: campaignId } = await readCampaign(db, id);
      const ask = { ...request.body, campaignId, recipientId, ...acting(request) };
      return db.transaction().execute((trx) => confirmOutlier(trx, ask));
    },
  );
}

function merging(api: Api, { db }: ApiDeps): void {
  api.get(
    '/api/surveys/:id/duplicates',
    {
      config: mayRead,
      schema: {
        summary: 'Phiếu có thể của cùng một nơi (tự gửi và qua đầu mối), đặt cạnh nhau',
        tags,
        params: CampaignParams,
        response: answersWith(list(TwiceSchema), ['notFound']),
      },
    },
    async ({ params }) => listDuplicates(db, await readCampaign(db, params.id)),
  );
  api.post(
    '/api/surveys/:id/merges',
    {
      config: mayDecide,
      schema: {
        summary: 'Gộp hai phiếu của cùng một nơi',
        tags,
        params: CampaignParams,
        body: z.object({
          one: z.number().int(),
          other: z.number().int(),
          keep: z.number().int().describe('Dùng phiếu của dòng nào'),
          fields: z.record(z.string(), z.number().int()).default({}).describe('Mục nào lấy của dòng nào'),
          why: Why,
        }),
        response: answersWith(MergedSchema, ['notFound', 'wrongState', 'commentRequired']),
      },
    },
    async (request) => {
      const { id: campaignId } = await readCampaign(db, request.params.id);
      const ask = { ...request.body, campaignId, ...acting(request) };
      return db.transaction().execute((trx) => mergeAnswers(trx, ask));
    },
  );
  api.post(
    '/api/surveys/:id/merges/undo',
    {
      config: mayDecide,
      schema: {
        summary: 'Bỏ gộp: hai phiếu lại tính riêng',
        tags,
        params: CampaignParams,
        body: z.object({ mergedId: z.number().int().describe('Dòng đã gộp đi'), why: Why }),
        response: answersWith(MergedSchema, ['notFound', 'wrongState', 'commentRequired']),
      },
    },
    async (request) => {
      const { id: campaignId } = await readCampaign(db, request.params.id);
      const ask = { ...request.body, campaignId, ...acting(request) };
      return db.transaction().execute((trx) => undoMerge(trx, ask));
    },
  );
}

function reporting(api: Api, { db, files }: ApiDeps): void {
  api.post(
    '/api/surveys/:id/report/redraft',
    {
      config: mayDecide,
      schema: {
        summary: 'Lập lại dự thảo báo cáo và bảng tổng hợp từ số liệu hiện có; lời văn đã sửa tay bị thay',
        tags,
        params: CampaignParams,
        response: answersWith(z.object({ version: z.number() }), [
          'notFound',
          'wrongState',
          'signatoryInvalid',
        ]),
      },
    },
    async (request) => {
      const campaign = await readCampaign(db, request.params.id);
      const consolidation = await readConsolidation(db, campaign);
      const cleanings = await listCleanings(db, campaign.id);
      const input = workbookInput(campaign.definition.form.fields, consolidation, cleanings);
      const sha256 = await files.put(await answersWorkbook(input), MEDIA_TYPES.xlsx);
      const ask = { campaignId: campaign.id, consolidation, sha256, ...acting(request) };
      return db.transaction().execute((trx) => redraftReport(trx, ask));
    },
  );
  api.post(
    '/api/surveys/:id/supplement',
    {
      config: mayDecide,
      schema: {
        summary: 'Soạn báo cáo bổ sung từ phiếu nhận sau khi chốt; báo cáo đã ban hành giữ nguyên',
        tags,
        params: CampaignParams,
        response: answersWith(z.object({ documentId: z.string(), bodies: z.number() }), [
          'notFound',
          'wrongState',
          'signatoryInvalid',
        ]),
      },
    },
    async (request) => {
      const { id: campaignId } = await readCampaign(db, request.params.id);
      return db.transaction().execute((trx) => draftSupplement(trx, { campaignId, ...acting(request) }));
    },
  );
}
