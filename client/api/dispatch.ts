import { z } from 'zod';
import { SEND_KINDS, SEND_STATES } from '../../domain/dispatch/send.ts';
import {
  mendAddress,
  resend,
  settleAsSent,
  type SendDecided,
  type SendDecider,
} from '../../store/dispatch/send-decisions.ts';
import { listSends } from '../../store/dispatch/sends.ts';
import type { Trx } from '../../store/database.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import { DocumentParams } from './document-ref.ts';
import type { Api } from './route.ts';
import { list } from './schemas.ts';
import { actorOf } from './sign-in.ts';

const SendSchema = z.object({
  id: z.number(),
  kind: z.enum(SEND_KINDS),
  round: z.number(),
  copy: z.number(),
  recipientId: z.number(),
  placeId: z.number().describe('Nơi nhận trong danh sách của công văn: như nhau ở mọi văn bản của đợt'),
  recipientName: z.string(),
  groupLabel: z.string(),
  channel: z.enum(['email', 'paper', 'internal']),
  email: z.string().nullable(),
  postalAddress: z.string().nullable(),
  state: z.string(),
  stateLabel: z.string(),
  tries: z.number(),
  messageId: z.string().nullable(),
  reply: z.string().nullable(),
  error: z.string().nullable(),
  sentAt: z.date().nullable(),
});
export type SendBody = z.infer<typeof SendSchema>;

const SendQuery = z.object({
  state: z.enum(Object.keys(SEND_STATES) as (keyof typeof SEND_STATES)[]).optional(),
  kind: z.enum(SEND_KINDS).optional(),
});
const SendParams = z.object({ id: z.coerce.number().int().describe('Số của dòng gửi') });
const DecidedSchema = z.object({ sendId: z.number(), state: z.string() });
const CommentBody = z.object({ comment: z.string().max(2_000).optional() });

/** What a person does with one row of the ledger, by the last word of the path. */
const DECISIONS = {
  mend: {
    summary: 'Sửa địa chỉ thư điện tử và gửi lại riêng cho nơi này',
    body: CommentBody.extend({ email: z.string() }),
    run: (trx: Trx, decider: SendDecider, { id, email }: Asked) => mendAddress(trx, decider, id, email ?? ''),
  },
  resend: {
    summary: 'Gửi lại riêng cho nơi này',
    body: CommentBody,
    run: (trx: Trx, decider: SendDecider, { id }: Asked) => resend(trx, decider, id),
  },
  settle: {
    summary: 'Kết luận là đã đến nơi (đã hỏi nơi nhận)',
    body: CommentBody.extend({ comment: z.string() }),
    run: (trx: Trx, decider: SendDecider, { id }: Asked) => settleAsSent(trx, decider, id),
  },
} as const satisfies Record<string, DecisionRow>;

interface Asked {
  readonly id: number;
  readonly email?: string | undefined;
}
interface DecisionRow {
  readonly summary: string;
  readonly body: z.ZodType;
  readonly run: (trx: Trx, decider: SendDecider, asked: Asked) => Promise<SendDecided>;
}

export function registerDispatch(api: Api, deps: ApiDeps): void {
  listing(api, deps);
  for (const [word, row] of Object.entries(DECISIONS)) decision(api, deps, word, row);
}

function listing(api: Api, { db }: ApiDeps): void {
  api.get(
    '/api/documents/:id/sends',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Sổ gửi của văn bản: mỗi nơi nhận một dòng',
        tags: ['dispatch'],
        params: DocumentParams,
        querystring: SendQuery,
        response: answersWith(list(SendSchema)),
      },
    },
    async ({ params, query }) => {
      const rows = await listSends(db, {
        documentId: params.id,
        ...(query.kind && { kind: query.kind }),
        ...(query.state && { states: [query.state] }),
      });
      return rows.map((row) => ({ ...row, stateLabel: SEND_STATES[row.state] }));
    },
  );
}

function decision(api: Api, { db }: ApiDeps, word: string, row: DecisionRow): void {
  api.post(
    `/api/sends/:id/${word}`,
    {
      config: { role: 'dispatcher' },
      schema: {
        summary: row.summary,
        tags: ['dispatch'],
        params: SendParams,
        body: row.body,
        response: answersWith(DecidedSchema, ['notFound', 'wrongState', 'commentRequired']),
      },
    },
    (request) => {
      const body = request.body as { readonly comment?: string; readonly email?: string };
      const decider = { actor: actorOf(request), requestId: request.requestId, comment: body.comment };
      const asked = { id: request.params.id, email: body.email };
      return db.transaction().execute((trx) => row.run(trx, decider, asked));
    },
  );
}
