import { z } from 'zod';
import { answersWorkbook, workbookInput } from '../../documents/spreadsheet/answers-workbook.ts';
import { surveyProcessId } from '../../domain/survey/ids.ts';
import { ROADS, type Road } from '../../domain/incoming/road.ts';
import { standingOf, WHY_NOT, whyNot, type WhyNot } from '../../domain/survey/standing.ts';
import type { AnswerValues } from '../../domain/survey/form.ts';
import { differencesOf } from '../../domain/survey/answer-differences.ts';
import type { Queryable } from '../../store/database.ts';
import { listCleanings } from '../../store/survey/cleanings.ts';
import { readConsolidation } from '../../store/survey/consolidation.ts';
import { copiesOf } from '../../store/survey/answer-copies.ts';
import { phoneNotes } from '../../store/survey/phone-notes.ts';
import { listAnswers, type AnswerLine } from '../../store/survey/answer-list.ts';
import { answerHistory } from '../../store/survey/answer-versions.ts';
import { readCampaign, type Campaign } from '../../store/survey/campaigns.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { DifferenceSchema } from './answer-entry.ts';
import { answersWith } from './answers-with.ts';
import { decideOnce } from './decide.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { CampaignParams, DoneSchema, list } from './schemas.ts';
import { noSuchFile, sendFile } from './send-file.ts';

const RoadSchema = z.enum(Object.keys(ROADS) as Road[]);
const AnswerSchema = z.object({
  recipientId: z.number(),
  version: z.number(),
  kind: z.enum(['answer', 'noNeed']),
  values: z.custom<AnswerValues>((value) => typeof value === 'object'),
  receivedAt: z.date(),
  late: z.boolean(),
  afterCutOff: z.boolean(),
  returned: z
    .enum(['open', 'lapsed'])
    .nullable()
    .describe('Đã trả lại để sửa; lapsed: đến lúc chốt chưa sửa'),
  chosen: z.boolean().describe('Cán bộ đã chọn bản này'),
  road: RoadSchema,
  enteredBy: z.string().nullable().describe('Người nhập; null: nơi nhận tự gửi'),
  arrivalNumber: z.number().nullable().describe('Số đến; null: chưa mở sổ văn bản đến của năm'),
  receiptCode: z.string(),
});
const VersionSchema = AnswerSchema.extend({
  standing: z.string().nullable().describe('Vì sao bản này không dùng; null: bản đang dùng'),
  changes: list(DifferenceSchema).describe('Khác bản trước ở đâu'),
  copies: list(
    z.object({
      road: z.enum(['email', 'paper']),
      receivedAt: z.date(),
      differences: list(DifferenceSchema).describe('Trống: khớp'),
      scanSha256: z.string().nullable(),
    }),
  ).describe('Cùng phiếu này nhận thêm bằng đường khác'),
});
const PhoneNoteSchema = z.object({
  recipientId: z.number(),
  at: z.date(),
  note: z.string(),
  takenBy: z.string(),
  confirmedBy: z.number().nullable().describe('Bản trả lời nhận sau đó; null: chưa có'),
});
export type PhoneNoteBody = z.infer<typeof PhoneNoteSchema>;
const LineSchema = z.object({
  recipientId: z.number(),
  name: z.string(),
  groupLabel: z.string(),
  unreachableReason: z.string().nullable(),
  answer: AnswerSchema.nullable().describe(
    'Bản đang dùng; không bản nào dùng được thì bản mới nhất; null: chưa trả lời',
  ),
  versions: z.number().describe('Số bản đã nhận'),
  standing: z.string().nullable().describe('Vì sao bản này không dùng; null: đang dùng hoặc chưa trả lời'),
  aside: list(z.string()).describe('Các bản mới hơn không dùng, và vì sao'),
  confirmedAt: z.date().nullable().describe('Lúc xác nhận đã nhận văn bản'),
  draftSavedAt: z.date().nullable(),
  extension: z.enum(['asked', 'granted', 'refused']).nullable(),
});
export type AnswerLineBody = z.infer<typeof LineSchema>;
export type AnswerBody = z.infer<typeof VersionSchema>;

const reasonOf = (why: WhyNot | null): string | null => why && WHY_NOT[why];
const lineBody = ({ whyNot: why, ...line }: AnswerLine): AnswerLineBody => ({
  ...line,
  standing: reasonOf(why),
});

const AnswerParams = CampaignParams.extend({ recipientId: z.coerce.number().int() });
const CutOffBody = z.object({
  early: z.boolean().optional().describe('Chốt trước khi hết hạn'),
  comment: z.string().max(2_000).optional().describe('Lý do; bắt buộc khi chốt sớm'),
});
const tags = ['answers'];
const config = { role: 'staff' } as const;

export function registerAnswers(api: Api, deps: ApiDeps): void {
  readingAnswers(api, deps);
  workbook(api, deps);
  api.post(
    '/api/surveys/:id/cut-off',
    {
      config: { role: 'surveyor' },
      schema: {
        summary: 'Chốt số liệu, nêu tên nơi chưa trả lời',
        tags,
        params: CampaignParams,
        body: CutOffBody,
        response: answersWith(DoneSchema, ['notFound', 'wrongState', 'workflowDown']),
      },
    },
    (request) =>
      decideOnce(deps, request, {
        processId: surveyProcessId(request.params.id),
        action: 'cutOff',
        objectId: request.params.id,
        payload: request.body,
      }),
  );
}

function readingAnswers(api: Api, { db }: ApiDeps): void {
  api.get(
    '/api/surveys/:id/answers',
    {
      config,
      schema: {
        summary: 'Phiếu trả lời: mỗi nơi phải trả lời một dòng, kể cả nơi chưa trả lời',
        tags,
        params: CampaignParams,
        response: answersWith(list(LineSchema), ['notFound']),
      },
    },
    async ({ params }) => (await listAnswers(db, (await readCampaign(db, params.id)).id)).map(lineBody),
  );
  api.get(
    '/api/surveys/:id/answers/:recipientId',
    {
      config,
      schema: {
        summary: 'Mọi bản trả lời của một nơi nhận, mới nhất trước',
        tags,
        params: AnswerParams,
        response: answersWith(list(VersionSchema), ['notFound']),
      },
    },
    async ({ params }) => {
      const { id, definition } = await readCampaign(db, params.id);
      const known = (await listAnswers(db, id)).some((line) => line.recipientId === params.recipientId);
      if (!known) throw noSuchFile('recipientId');
      const history = await answerHistory(db, params.recipientId);
      const standing = standingOf(history);
      const copies = await copiesOf(db, params.recipientId);
      return history.map((one, index) => {
        const before = history[index + 1];
        return {
          ...one,
          standing: reasonOf(whyNot(one, standing)),
          changes: before ? differencesOf(definition.form.fields, before, one) : [],
          copies: copies.filter(({ version }) => version === one.version),
        };
      });
    },
  );
  api.get(
    '/api/surveys/:id/phone-notes',
    {
      config,
      schema: {
        summary: 'Ghi nhớ điện thoại của đợt khảo sát, và bản trả lời nhận sau đó',
        tags,
        params: CampaignParams,
        response: answersWith(list(PhoneNoteSchema), ['notFound']),
      },
    },
    async ({ params }) => phoneNotes(db, (await readCampaign(db, params.id)).id),
  );
}

/** Once the numbers are cut off the very workbook that was filed, until then one made of what is there. */
function workbook(api: Api, { db, files }: ApiDeps): void {
  api.get(
    '/api/surveys/:id/answers.xlsx',
    {
      config,
      schema: { summary: 'Phiếu trả lời dạng bảng tính', tags, params: CampaignParams },
    },
    async ({ params }, reply) => {
      const campaign = await readCampaign(db, params.id);
      const bytes =
        campaign.answersSha256 === null
          ? await workbookOf(db, campaign)
          : await files.get(campaign.answersSha256);
      return sendFile(reply, {
        bytes,
        mediaType: MEDIA_TYPES.xlsx,
        name: `${campaign.id}-phieu-tra-loi.xlsx`,
      });
    },
  );
}

/** As they count now, with the log of what was cleaned. */
async function workbookOf(db: Queryable, campaign: Campaign): Promise<Buffer> {
  const consolidation = await readConsolidation(db, campaign);
  const cleanings = await listCleanings(db, campaign.id);
  return answersWorkbook(workbookInput(campaign.definition.form.fields, consolidation, cleanings));
}
