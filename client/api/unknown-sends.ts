import { z } from 'zod';
import { SEND_KINDS } from '../../domain/dispatch/send.ts';
import { decideUnknown, unknownSends } from '../../store/dispatch/unknown-sends.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import { DocumentParams } from './document-ref.ts';
import type { Api } from './route.ts';
import { list } from './schemas.ts';
import { actorOf } from './sign-in.ts';

const FILTER = {
  kind: z.enum(SEND_KINDS).optional().describe('Văn bản, nhắc hạn, trả lại phiếu hoặc báo đã nhận phiếu'),
  round: z.coerce.number().int().optional().describe('Lần nhắc, lần trả lại'),
  group: z.string().min(1).optional().describe('Nhóm nơi nhận, đúng như trong danh sách'),
  mailDomain: z.string().min(1).optional().describe('Phần sau @ của địa chỉ thư, ví dụ hungyen.gov.vn'),
};
const Query = z.object({
  ...FILTER,
  heard: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true')
    .describe('true: chỉ những nơi đã trả lời hoặc xác nhận đã nhận'),
});
const Body = z.strictObject({
  ...FILTER,
  heard: z.boolean().default(false),
  sendIds: z
    .array(z.number().int())
    .max(200_000)
    .optional()
    .describe('Chỉ những lượt này, ví dụ: có trong nhật ký máy chủ thư'),
  decision: z.enum(['settleUnknown', 'resendUnknown']).describe('Coi như đã gửi, hoặc gửi lại'),
  count: z.number().int().positive().describe('Số lượt đã xem; khác đi thì hỏi lại'),
  comment: z.string().max(2_000).optional().describe('Căn cứ'),
});
const PartSchema = z.object({ label: z.string(), count: z.number() });
const UnknownSchema = z.object({
  count: z.number().describe('Số lượt gửi chưa rõ đã đến hay chưa'),
  heard: z.number().describe('Trong đó, nơi đã trả lời hoặc xác nhận đã nhận'),
  kinds: list(z.object({ kind: z.enum(SEND_KINDS), round: z.number(), count: z.number() })),
  groups: list(PartSchema),
  mailDomains: list(PartSchema),
});
export type UnknownBody = z.infer<typeof UnknownSchema>;

/** Letters whose end nobody knows, many at once. */
export function registerUnknownSends(api: Api, { db }: ApiDeps): void {
  const url = '/api/documents/:id/unknown-sends';
  const shared = { tags: ['dispatch'], params: DocumentParams };
  api.get(
    url,
    {
      config: { role: 'staff' },
      schema: {
        ...shared,
        summary: 'Các lượt gửi chưa rõ đã đến hay chưa: bao nhiêu, nhóm nào, miền thư nào',
        querystring: Query,
        response: answersWith(UnknownSchema),
      },
    },
    ({ params, query }) => unknownSends(db, params.id, query),
  );
  api.post(
    url,
    {
      config: { role: 'clerk' },
      schema: {
        ...shared,
        summary: 'Quyết định một lần cho mọi lượt gửi chưa rõ trong danh sách: coi như đã gửi, hoặc gửi lại',
        body: Body,
        response: answersWith(z.object({ count: z.number() }), ['notFound', 'wrongState', 'commentRequired']),
      },
    },
    (request) => {
      const { decision, count, comment, ...filter } = request.body;
      const decider = { actor: actorOf(request), requestId: request.requestId, comment };
      const asked = { decision, count, documentId: request.params.id, filter };
      return db.transaction().execute((trx) => decideUnknown(trx, decider, asked));
    },
  );
}
