/** Mail that came in: what was recognised, why a person has to look, and what that person decides. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { openFormBy } from '../../documents/readings/open-form-by.ts';
import { readMessageBy } from '../../documents/readings/read-message-by.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { INBOUND_KINDS, INBOUND_STATES, type InboundState } from '../../domain/inbound/kinds.ts';
import { SIGN_WORDS } from '../../domain/inbound/whose.ts';
import { assignInbound, dismissInbound, retryInbound, settleInbound } from '../../store/inbound/decisions.ts';
import type { InboundDeps } from '../../store/inbound/deps.ts';
import { listInbound, readInbound, storeMessage, type InboundMessage } from '../../store/inbound/messages.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { list, ProblemSchema } from './schemas.ts';
import { noSuchFile, sendFile } from './send-file.ts';
import { actorOf } from './sign-in.ts';

const LineSchema = z.object({
  id: z.number(),
  receivedAt: z.date().describe('Lúc máy chủ thư nhận, giờ cơ quan'),
  from: z.string(),
  subject: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  kindLabel: z.string().nullable(),
  recipientId: z.number().nullable(),
  recipientName: z.string().nullable(),
  campaignId: z.string().nullable(),
  reasons: list(ProblemSchema).describe('Vì sao cần người xem'),
  outcome: z.string().nullable().describe('Đã làm gì'),
});
export type InboundLineBody = z.infer<typeof LineSchema>;
const MessageSchema = LineSchema.extend({
  source: z.string(),
  messageId: z.string().nullable(),
  text: z.string(),
  matchedBy: list(z.string()).describe('Nhận ra nơi gửi nhờ đâu'),
  candidates: list(z.object({ id: z.number(), name: z.string() })).describe('Có thể là các nơi này'),
  attachments: list(
    z.object({ name: z.string(), size: z.number(), form: z.boolean().describe('Là phiếu của ta') }),
  ),
  forms: list(
    z.object({
      name: z.string(),
      candidates: list(z.number()).describe('Có thể của các nơi này'),
      outcome: z.string().nullable().describe('Đã ghi nhận cho ai; null: còn chờ'),
    }),
  ).describe('Từng phiếu, khi thư kèm nhiều phiếu; thứ tự là số ghi ở form khi gán'),
});
export type InboundBody = z.infer<typeof MessageSchema>;
const DecidedSchema = z.object({ id: z.number(), state: z.string(), outcome: z.string() });
export type InboundDecidedBody = z.infer<typeof DecidedSchema>;

const Query = z.object({
  state: z.enum(Object.keys(INBOUND_STATES) as InboundState[]).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});
const Params = z.object({ id: z.coerce.number().int() });
const WhyBody = z.object({ why: z.string().max(2_000).default('') });
const AssignBody = z.strictObject({
  recipientId: z.number().int(),
  form: z.number().int().min(1).optional().describe('Phiếu thứ mấy, khi thư kèm nhiều phiếu'),
  comment: z.string().max(2_000).optional(),
});
const tags = ['inbound'];
const config = { role: 'dispatcher' } as const;

export function registerInbound(api: Api, deps: ApiDeps): void {
  reading(api, deps);
  deciding(api, deps);
  handingIn(api, deps);
}

function reading(api: Api, { db, files, readings }: ApiDeps): void {
  api.get(
    '/api/inbound',
    {
      config,
      schema: {
        summary: 'Thư đến, mới nhất trước',
        tags,
        querystring: Query,
        response: answersWith(list(LineSchema)),
      },
    },
    async ({ query }) => (await listInbound(db, query)).map(lineOf),
  );
  api.get(
    '/api/inbound/:id',
    {
      config,
      schema: {
        summary: 'Một thư đến: nhận ra những gì, vì sao chưa chắc',
        tags,
        params: Params,
        response: answersWith(MessageSchema, ['notFound']),
      },
    },
    async ({ params }) => {
      const message = (await readInbound(db, params.id)) ?? noSuchMessage();
      const { matchedBy = [], candidates = [], attachments = [], text = '' } = message.recognised;
      const { forms = [], formCandidates = [], taken = [] } = message.recognised;
      const { source, messageId } = message;
      return {
        ...{ ...lineOf(message), source, messageId, text },
        matchedBy: matchedBy.map((sign) => SIGN_WORDS[sign]),
        candidates:
          candidates.length === 0
            ? []
            : await db.selectFrom('recipient').select(['id', 'name']).where('id', 'in', candidates).execute(),
        attachments: attachments.map(({ name, size, sha256 }) => ({
          name,
          size,
          form: sha256 !== undefined,
        })),
        forms:
          forms.length < 2
            ? []
            : forms.map(({ name }, i) => ({
                name,
                candidates: [...(formCandidates[i] ?? [])],
                outcome: taken.find(({ form }) => form === i + 1)?.outcome ?? null,
              })),
      };
    },
  );
  api.get(
    '/api/inbound/:id/raw',
    { config, schema: { summary: 'Thư đúng như khi đến (.eml)', tags, params: Params } },
    async ({ params }, reply) => {
      const message = (await readInbound(db, params.id)) ?? noSuchMessage();
      const bytes = await files.get(contentOf(message));
      return sendFile(reply, { bytes, mediaType: 'message/rfc822', name: `thu-den-${message.id}.eml` });
    },
  );
  api.get(
    '/api/inbound/:id/attachments/:index',
    {
      config,
      schema: {
        summary: 'Tệp kèm theo thư đến, theo thứ tự từ 0',
        tags,
        params: Params.extend({ index: z.coerce.number().int().min(0) }),
      },
    },
    async ({ params }, reply) => {
      const message = (await readInbound(db, params.id)) ?? noSuchMessage();
      const read = await readMessageBy(readings)(await files.get(contentOf(message)));
      const file = read.attachments[params.index];
      if (!file) throw noSuchFile('index');
      return sendFile(reply, { bytes: Buffer.from(file.bytes), mediaType: file.mediaType, name: file.name });
    },
  );
}

const noSuchMessage = (): never => {
  throw new Refusal('notFound', [{ where: 'id', what: 'không có thư đến này' }]);
};

/** What looks secret is not kept, and never handed around from here. */
function contentOf({ kind, sha256 }: InboundMessage): string {
  if (kind === 'secret' || sha256 === null) throw new Refusal('secretRefused');
  return sha256;
}

const lineOf = (message: InboundMessage): InboundLineBody => ({
  id: message.id,
  receivedAt: message.receivedAt,
  from: message.fromAddress,
  subject: message.subject,
  state: message.state,
  stateLabel: INBOUND_STATES[message.state],
  kindLabel: message.kind && INBOUND_KINDS[message.kind],
  recipientId: message.recipientId,
  recipientName: message.recipientName,
  campaignId: message.campaignId,
  reasons: message.reasons.map((reason) => ({ ...reason })),
  outcome: message.outcome,
});

function deciding(api: Api, deps: ApiDeps): void {
  const { db } = deps;
  const response = answersWith(DecidedSchema, [
    'notFound',
    'wrongState',
    'commentRequired',
    'hostileFile',
    'readingStopped',
  ]);
  api.post(
    '/api/inbound/:id/assign',
    {
      config,
      schema: {
        summary: 'Thư này của một nơi nhận: ghi nhận như đã nhận ra',
        tags,
        params: Params,
        body: AssignBody,
        response,
      },
    },
    (request) => {
      const decider = { actor: actorOf(request), requestId: request.requestId };
      const { id } = request.params;
      return db
        .transaction()
        .execute((trx) => assignInbound(trx, inboundDeps(deps), decider, { id, ...request.body }));
    },
  );
  const simple = {
    dismiss: { summary: 'Không xử lý thư này; với khiếu nại: cho nhắc lại', run: dismissInbound },
    settle: { summary: 'Đã xem và xử lý ngoài hệ thống; với khiếu nại: giữ không nhắc', run: settleInbound },
    retry: { summary: 'Xử lý lại từ đầu', run: retryInbound },
  } as const;
  for (const [word, { summary, run }] of Object.entries(simple))
    api.post(
      `/api/inbound/:id/${word}`,
      { config, schema: { summary, tags, params: Params, body: WhyBody, response } },
      (request) => {
        const decider = { actor: actorOf(request), requestId: request.requestId };
        const { id } = request.params as { readonly id: number };
        const { why } = request.body as { readonly why: string };
        return db.transaction().execute((trx) => run(trx, decider, id, why));
      },
    );
}

const inboundDeps = ({ db, files, readings, linkKey = '', inbound }: ApiDeps): InboundDeps => ({
  ...{ db, files, linkKey, address: inbound?.address ?? '' },
  readers: { message: readMessageBy(readings), form: openFormBy(readings) },
});

const LARGEST = 30 * 1024 * 1024;
const StoredSchema = z.object({ id: z.number().nullable().describe('null: thư này đã có') });

/** For mail servers and providers: the message as it is, `to` from its envelope. Handled by the worker like all others. */
function handingIn(api: Api, deps: ApiDeps): void {
  const { db, files, readings, inbound } = deps;
  void api.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'message/rfc822',
      { parseAs: 'buffer', bodyLimit: LARGEST },
      (_request, body, next) => next(null, body),
    );
    scope.post(
      '/api/inbound/messages',
      {
        config: { role: 'mailGate' },
        bodyLimit: LARGEST,
        // Before the body is read: strangers send no megabytes.
        onRequest: (request, _reply, next) => {
          const token = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
          next(inbound && sameText(token, inbound.token) ? undefined : new Refusal('unauthenticated'));
        },
        schema: {
          summary: 'Nhận một thư đến nguyên văn (message/rfc822) từ máy chủ thư',
          tags,
          querystring: z.object({ to: z.union([z.string(), z.array(z.string())]).optional() }),
          response: answersWith(StoredSchema, ['tooLarge']),
        },
      },
      async (request) => {
        if (!Buffer.isBuffer(request.body))
          throw new Refusal('invalidInput', [
            { where: 'Content-Type', what: 'cần là message/rfc822', remedy: 'gửi nguyên văn thư' },
          ]);
        const to = (request.query as { readonly to?: string | string[] }).to ?? [];
        const message = { source: 'api', raw: request.body, receivedAt: null, envelopeTo: [to].flat() };
        return {
          id: await storeMessage({ db, files }, message, await readMessageBy(readings)(request.body)),
        };
      },
    );
    done();
  });
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const sameText = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
