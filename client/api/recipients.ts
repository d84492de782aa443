import { z } from 'zod';
import { letterIdOf, surveyProcessId } from '../../domain/survey/ids.ts';
import { readCampaign } from '../../store/survey/campaigns.ts';
import { mendRecipient } from '../../store/dispatch/recipient-mends.ts';
import { listRecipients } from '../../store/dispatch/recipients.ts';
import { answersWith } from './answers-with.ts';
import { decideOnce } from './decide.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { CampaignParams, DoneSchema, list } from './schemas.ts';
import { actorOf } from './sign-in.ts';
import { RecipientSchema } from './survey-schemas.ts';

const StoredSchema = RecipientSchema.extend({ id: z.number() });
export type RecipientBody = z.infer<typeof StoredSchema>;
const MendParams = CampaignParams.extend({ recipientId: z.coerce.number().int() });
const MendBody = z.strictObject({
  email: z.string().max(254).optional(),
  channel: z.enum(['email', 'paper', 'internal']).optional(),
  excluded: z.string().max(500).nullable().optional().describe('Lý do không gửi; null: gửi lại'),
});
const tags = ['recipients'];

/** Who gets the letter: shown, mended, confirmed by a person. */
export function registerRecipients(api: Api, deps: ApiDeps): void {
  const { db } = deps;
  api.get(
    '/api/surveys/:id/recipients',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Nơi nhận của công văn, kể cả nơi không gửi được và lý do',
        tags,
        params: CampaignParams,
        response: answersWith(list(StoredSchema), ['notFound']),
      },
    },
    async ({ params }) => listRecipients(db, letterIdOf((await readCampaign(db, params.id)).id)),
  );
  api.post(
    '/api/surveys/:id/recipients/confirm',
    {
      config: { role: 'drafter' },
      schema: {
        summary: 'Xác nhận (chốt) danh sách nơi nhận; khi danh bạ thay đổi thì chốt lại',
        tags,
        params: CampaignParams,
        response: answersWith(DoneSchema, ['notFound', 'wrongState', 'workflowDown']),
      },
    },
    (request) =>
      decideOnce(deps, request, {
        processId: surveyProcessId(request.params.id),
        action: 'confirmRecipients',
        objectId: request.params.id,
        payload: {},
      }),
  );
  api.patch(
    '/api/surveys/:id/recipients/:recipientId',
    {
      config: { role: 'drafter' },
      schema: {
        summary: 'Sửa một nơi nhận trước khi chốt: địa chỉ, kênh gửi, hoặc không gửi',
        tags,
        params: MendParams,
        body: MendBody,
        response: answersWith(StoredSchema, ['notFound', 'wrongState']),
      },
    },
    async (request) => {
      const { id, recipientId } = request.params;
      const { id: campaignId } = await readCampaign(db, id);
      const ask = {
        documentId: letterIdOf(campaignId),
        recipientId,
        ...request.body,
        actor: actorOf(request),
        requestId: request.requestId,
      };
      return db.transaction().execute((trx) => mendRecipient(trx, ask));
    },
  );
}
