import { z } from 'zod';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { MailboxReader } from '../../store/dispatch/mailbox.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { list } from './schemas.ts';
import { noSuchFile, sendFile } from './send-file.ts';

const SummarySchema = z.object({
  id: z.string(),
  to: list(z.string()),
  from: z.string(),
  subject: z.string(),
  date: z.string().nullable(),
  receivedAt: z.string(),
  size: z.number(),
  attachments: list(z.object({ name: z.string(), mediaType: z.string(), size: z.number() })),
});
const ListSchema = z.object({ total: z.number(), mails: list(SummarySchema) });
export type MailListBody = z.infer<typeof ListSchema>;
const MailSchema = SummarySchema.extend({
  messageId: z.string().nullable(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
});
export type MailBody = z.infer<typeof MailSchema>;

const MailQuery = z.object({
  to: z.string().optional().describe('Chỉ thư gửi tới địa chỉ này'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});
const MailParams = z.object({ id: z.string() });
const AttachmentParams = MailParams.extend({ index: z.coerce.number().int().min(0) });

/** The embedded mailbox. Its messages hold personal links, so not everybody may look. */
export function registerMailbox(api: Api, deps: ApiDeps): void {
  const config = { role: 'mailReader' } as const;
  const tags = ['mailbox'];
  api.get(
    '/api/mailbox',
    {
      config,
      schema: {
        summary: 'Thư trong hộp thư thử, mới nhất trước',
        tags,
        querystring: MailQuery,
        response: answersWith(ListSchema, ['notFound']),
      },
    },
    ({ query }) => mailboxOf(deps).list(query),
  );
  api.get(
    '/api/mailbox/:id',
    {
      config,
      schema: {
        summary: 'Một thư',
        tags,
        params: MailParams,
        response: answersWith(MailSchema, ['notFound']),
      },
    },
    async ({ params }) => (await mailboxOf(deps).get(params.id)) ?? noSuchMail(),
  );
  api.get(
    '/api/mailbox/:id/attachments/:index',
    { config, schema: { summary: 'Tệp kèm theo thư, theo thứ tự từ 0', tags, params: AttachmentParams } },
    async ({ params }, reply) => {
      const found = await mailboxOf(deps).attachment(params.id, params.index);
      if (!found) throw noSuchFile('index');
      return sendFile(reply, found);
    },
  );
}

const noSuchMail = (): never => {
  throw new Refusal('notFound', [{ where: 'id', what: 'không có thư này' }]);
};

function mailboxOf({ mailbox }: ApiDeps): MailboxReader {
  if (mailbox) return mailbox;
  throw new Refusal('notFound', [
    { where: 'hộp thư', what: 'cơ quan gửi thư thật, không có hộp thư thử', remedy: 'bỏ SMTP_URL để dùng' },
  ]);
}
