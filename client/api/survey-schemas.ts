/** Shapes of surveys as the API gives them. */
import { z } from 'zod';
import { DocumentSummarySchema } from './document-schemas.ts';
import { DaySchema, list, NextActionSchema, ProblemSchema } from './schemas.ts';

export const RecipientSchema = z.object({
  name: z.string(),
  groupLabel: z.string(),
  purpose: z.string(),
  owesAnswer: z.boolean(),
  channel: z.enum(['email', 'paper', 'internal']),
  email: z.string().nullable(),
  postalAddress: z.string().nullable(),
  phone: z.string().nullable(),
  mergedFrom: list(z.string()),
  unreachableReason: z.string().nullable().describe('Vì sao không gửi được; null: gửi được'),
  note: z.string().nullable(),
});

const CountsSchema = z.object({
  owing: z.number().describe('Nơi phải trả lời, và nơi đã trả lời dù không phải'),
  answered: z.number(),
  noNeed: z.number(),
  late: z.number(),
  askedMoreTime: z.number(),
  returned: z.number().optional().describe('Đã trả lại để sửa, chưa gửi lại'),
  unreachable: z.number().optional().describe('Chưa trả lời vì công văn chưa gửi được'),
});

const QuestionSchema = z.object({
  code: z.string(),
  what: z.string(),
  remedy: z.string(),
  ifAccepted: z.string().optional().describe('Có thì chấp nhận được bằng mã này'),
});

const ProposedBlock = z
  .object({ lines: list(z.string()), fullName: z.string(), basis: z.string() })
  .nullable();

export const DossierPlanSchema = z.object({ code: z.string(), title: z.string(), retention: z.string() });

export const OutlookSchema = z.object({
  ok: z.boolean().describe('Phát động được ngay'),
  code: z.string(),
  subject: z.string(),
  problems: list(ProblemSchema),
  questions: list(QuestionSchema).describe('Điều phải hỏi lại, không tự đoán'),
  deadline: z.object({ dueAt: z.date(), lastDay: DaySchema, words: z.string() }).nullable(),
  plan: list(z.string()).describe('Việc sẽ diễn ra, mỗi dòng một việc'),
  signatureBlock: ProposedBlock.describe('Người ký công văn'),
  reportSignatureBlock: ProposedBlock.describe('Người dự kiến ký báo cáo, theo danh bạ hiện có'),
  dossier: DossierPlanSchema.describe('Hồ sơ sẽ mở khi phát động'),
  recipients: list(RecipientSchema),
  unreachable: list(RecipientSchema),
});
export type OutlookBody = z.infer<typeof OutlookSchema>;

export const SurveySummarySchema = z.object({
  id: z.string(),
  subject: z.string(),
  unitId: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  status: z.string().describe('Một câu cho lãnh đạo'),
  say: z.string().describe('Một câu để dán vào Zalo'),
  pausedAt: z.date().nullable().describe('Tạm dừng từ lúc nào; null: không tạm dừng'),
  deadline: z.string(),
  dueAt: z.date(),
  waitingFor: z.string().nullable().describe('Đang chờ ai làm gì'),
  launchedAt: z.date(),
  counts: CountsSchema,
});
export type SurveySummaryBody = z.infer<typeof SurveySummarySchema>;

export const SurveyDetailSchema = SurveySummarySchema.extend({
  cutOffAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  stopReason: z.string().nullable(),
  answersSha256: z.string().nullable().describe('Tệp tổng hợp sau khi chốt'),
  reminders: list(z.object({ round: z.number(), state: z.string() })),
  chases: list(
    z.object({
      kind: z.enum(['chase', 'escalation']),
      round: z.number(),
      at: z.date(),
      state: z.enum(['drafted', 'skipped']),
      reason: z.string().nullable().describe('Vì sao bỏ qua; ai được nêu tên với lãnh đạo'),
    }),
  ).describe('Các lần đôn đốc bằng công văn'),
  recipientDifferences: list(z.string()).describe('Danh bạ đã khác danh sách đã chốt ở đâu'),
  documents: list(DocumentSummarySchema),
  nextActions: list(NextActionSchema),
  definition: z.record(z.string(), z.unknown()),
});
export type SurveyDetailBody = z.infer<typeof SurveyDetailSchema>;
