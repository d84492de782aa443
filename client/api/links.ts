import { z } from 'zod';
import { decideLink, readLink } from '../../store/open/links.ts';
import { readCampaign } from '../../store/survey/campaigns.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { CampaignParams } from './schemas.ts';
import { actorOf } from './sign-in.ts';

const LinkSchema = z.object({
  recipientId: z.number(),
  name: z.string(),
  email: z.string().nullable(),
  generation: z.number().describe('Lần cấp'),
  state: z.enum(['none', 'open', 'expired', 'revoked']),
  expiresAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
  sentAt: z.date().nullable(),
});
export type LinkBody = z.infer<typeof LinkSchema>;

const LinkParams = CampaignParams.extend({ recipientId: z.coerce.number().int() });
const comment = z.string().max(2_000).optional();
const email = z.string().max(254).optional().describe('Địa chỉ mới; cần ghi ý kiến: ai cho biết, lúc nào');

const DECISIONS = {
  send: {
    summary: 'Gửi lại văn bản cùng đường dẫn riêng đang có',
    body: z.strictObject({ email, comment }),
  },
  renew: {
    summary: 'Cấp đường dẫn mới và gửi; đường dẫn cũ hết tác dụng',
    body: z.strictObject({ email, comment }),
  },
  revoke: {
    summary: 'Thu hồi đường dẫn riêng, kèm lý do',
    body: z.strictObject({ comment }),
  },
} as const;

/** The personal link of one recipient; the link itself is told to nobody but the recipient. */
export function registerLinks(api: Api, { db }: ApiDeps): void {
  const tags = ['links'];
  api.get(
    '/api/surveys/:id/recipients/:recipientId/link',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Tình trạng đường dẫn riêng của một nơi nhận',
        tags,
        params: LinkParams,
        response: answersWith(LinkSchema, ['notFound']),
      },
    },
    async ({ params }) => readLink(db, (await readCampaign(db, params.id)).id, params.recipientId),
  );
  for (const decision of Object.keys(DECISIONS) as (keyof typeof DECISIONS)[])
    api.post(
      `/api/surveys/:id/recipients/:recipientId/link/${decision}`,
      {
        config: { role: 'surveyor' },
        schema: {
          summary: DECISIONS[decision].summary,
          tags,
          params: LinkParams,
          body: DECISIONS[decision].body,
          response: answersWith(LinkSchema, ['notFound', 'wrongState', 'commentRequired']),
        },
      },
      (request) => {
        const { id: campaignId, recipientId } = request.params;
        const body = request.body as { readonly email?: string; readonly comment?: string };
        const ask = {
          campaignId,
          recipientId,
          decision,
          ...body,
          actor: actorOf(request),
          requestId: request.requestId,
        };
        return db.transaction().execute((trx) => decideLink(trx, ask));
      },
    );
}
