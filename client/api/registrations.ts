import { z } from 'zod';
import { APPLICANT_KINDS } from '../../domain/survey/registration.ts';
import {
  acceptRegistration,
  mergeRegistration,
  refuseRegistration,
} from '../../store/open/registration-decisions.ts';
import { listRegistrations } from '../../store/open/registrations.ts';
import { readCampaign } from '../../store/survey/campaigns.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { CampaignParams, DaySchema, list } from './schemas.ts';
import { actorOf } from './sign-in.ts';

const StateSchema = z.enum(['asked', 'accepted', 'merged', 'refused']);
const RegistrationSchema = z.object({
  id: z.number(),
  name: z.string(),
  kind: z.enum(Object.keys(APPLICANT_KINDS) as (keyof typeof APPLICANT_KINDS)[]),
  taxNumber: z.string().nullable(),
  postalAddress: z.string(),
  contactPerson: z.string(),
  phone: z.string(),
  email: z.string(),
  receivedAt: z.date(),
  afterCutOff: z.boolean().describe('Gửi sau khi chốt số liệu'),
  state: StateSchema,
  recipientId: z.number().nullable().describe('Nơi nhận mà đăng ký trở thành hoặc được gộp vào'),
  decidedBy: z.string().nullable(),
  decidedAt: z.date().nullable(),
  decisionComment: z.string().nullable(),
  matches: list(
    z.object({
      recipientId: z.number(),
      name: z.string(),
      groupLabel: z.string(),
      reason: z.enum(['taxNumber', 'name', 'nearName']),
    }),
  ).describe('Nơi nhận có thể chính là nơi này, giống nhất đứng trước'),
});
export type RegistrationBody = z.infer<typeof RegistrationSchema>;

const DecidedSchema = z.object({
  registrationId: z.number(),
  state: StateSchema,
  recipientId: z.number().nullable(),
  name: z.string(),
});
export type DecidedRegistrationBody = z.infer<typeof DecidedSchema>;

const DecisionParams = CampaignParams.extend({ number: z.coerce.number().int().describe('Số của đăng ký') });
const comment = z.string().max(2_000).optional();
const tags = ['registrations'];

/** Registrations of an open class: listed with those they may be already, accepted, merged, refused. */
export function registerRegistrations(api: Api, { db }: ApiDeps): void {
  api.get(
    '/api/surveys/:id/registrations',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Đăng ký tham gia của nhóm mở, kèm nơi nhận có thể trùng',
        tags,
        params: CampaignParams,
        response: answersWith(list(RegistrationSchema), ['notFound']),
      },
    },
    async ({ params }) => listRegistrations(db, (await readCampaign(db, params.id)).id),
  );
  const config = { role: 'surveyor' } as const;
  const response = answersWith(DecidedSchema, ['notFound', 'wrongState', 'commentRequired']);
  const params = DecisionParams;
  api.post(
    '/api/surveys/:id/registrations/:number/accept',
    {
      config,
      schema: {
        summary: 'Nhận đăng ký: thành nơi nhận phải trả lời, gửi văn bản và đường dẫn riêng',
        tags,
        params,
        body: z.strictObject({
          until: DaySchema.optional().describe('Ngày cuối trả lời, khi muộn hơn thời hạn chung'),
          comment,
        }),
        response,
      },
    },
    (request) => {
      const { until, comment } = request.body;
      return db
        .transaction()
        .execute((trx) => acceptRegistration(trx, { ...askedOf(request), until, comment }));
    },
  );
  api.post(
    '/api/surveys/:id/registrations/:number/merge',
    {
      config,
      schema: {
        summary: 'Gộp đăng ký vào một nơi nhận đã có và gửi lại đường dẫn cho nơi đó',
        tags,
        params,
        body: z.strictObject({
          recipientId: z.number().int(),
          useEmail: z
            .boolean()
            .optional()
            .describe('Lấy thư điện tử đã đăng ký làm địa chỉ mới; cần ghi ý kiến'),
          comment,
        }),
        response,
      },
    },
    (request) =>
      db.transaction().execute((trx) => mergeRegistration(trx, { ...askedOf(request), ...request.body })),
  );
  api.post(
    '/api/surveys/:id/registrations/:number/refuse',
    {
      config,
      schema: {
        summary: 'Không nhận đăng ký, kèm lý do',
        tags,
        params,
        body: z.strictObject({ comment }),
        response,
      },
    },
    (request) =>
      db.transaction().execute((trx) => refuseRegistration(trx, { ...askedOf(request), ...request.body })),
  );
}

type Asking = Parameters<typeof actorOf>[0] & {
  readonly params: z.infer<typeof DecisionParams>;
  readonly requestId: string;
};

const askedOf = (request: Asking) => ({
  campaignId: request.params.id,
  registrationId: request.params.number,
  actor: actorOf(request),
  requestId: request.requestId,
});
