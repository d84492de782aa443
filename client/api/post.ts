/** Paper copies: proof of receipt, what came back, envelopes, and the register of what was handed to the post. */
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { URGENCIES, type Urgency } from '../../domain/incoming/urgency.ts';
import type { EnvelopesInput } from '../../documents/post/envelopes-docx.ts';
import { checkFile, mediaTypeOf } from '../../documents/intake/check-file.ts';
import { postRegisterWorkbook } from '../../documents/spreadsheet/post-register-workbook.ts';
import { POST_COLUMNS } from '../../domain/dispatch/post-register.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Trx } from '../../store/database.ts';
import { readIssuer } from '../../store/directory/issuer.ts';
import {
  markPosted,
  markReceived,
  markReturned,
  mendPostalAddress,
} from '../../store/dispatch/paper-decisions.ts';
import { readPostRegister } from '../../store/dispatch/post-register.ts';
import { listRecipients } from '../../store/dispatch/recipients.ts';
import type { SendDecided, SendDecider } from '../../store/dispatch/send-decisions.ts';
import { getDocument } from '../../store/document/documents.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { officeToday, readOffice } from '../../store/office/office-clock.ts';
import { readOfficeHeaders } from '../../store/office/office-headers.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import { DocumentParams } from './document-ref.ts';
import { printPaper } from './print-paper.ts';
import type { Api } from './route.ts';
import { DaySchema, list } from './schemas.ts';
import { sendFile } from './send-file.ts';
import { actorOf } from './sign-in.ts';

const tags = ['dispatch'];
const SendParams = z.object({ id: z.coerce.number().int().describe('Số của dòng gửi') });
const DecidedSchema = z.object({ sendId: z.number(), state: z.string() });
const Comment = z.object({ comment: z.string().max(2_000).optional() });
const Name = z.string().trim().min(1).max(200);

const PostedBody = Comment.extend({
  on: DaySchema.optional(),
  way: z.enum(['post', 'hand']).default('post').describe('post: qua bưu điện; hand: trao tay'),
  envelopes: z.number().int().min(1).max(999).default(1).describe('Số lượng bì'),
  itemNumber: z.string().max(100).optional().describe('Số bưu gửi'),
});
const ReceivedBody = Comment.extend({
  on: DaySchema.optional(),
  by: Name.describe('Người ký nhận'),
  scan: z
    .object({ name: z.string().max(200), base64: z.base64() })
    .optional()
    .describe('Bản chụp giấy báo nhận: pdf, jpg, png'),
});
const ReturnedBody = Comment.extend({ on: DaySchema.optional(), reason: Name.describe('Lý do ghi trên bì') });
const MendBody = Comment.extend({ address: z.string().trim().min(1).max(500) });

export function registerPost(api: Api, deps: ApiDeps): void {
  decision(api, deps, {
    word: 'posted',
    summary: 'Xác nhận đã chuyển bản giấy: ngày, số bì, số bưu gửi',
    body: PostedBody,
    run: (trx, decider, id, body) => markPosted(trx, decider, id, body),
  });
  decision(api, deps, {
    word: 'received',
    summary: 'Ghi giấy báo nhận của nơi nhận bản giấy',
    body: ReceivedBody,
    run: async (trx, decider, id, { on, by, scan }) =>
      markReceived(trx, decider, id, { on, by, scan: scan && (await storedScan(deps, scan)) }),
  });
  decision(api, deps, {
    word: 'returned',
    summary: 'Ghi bưu điện hoàn lại bản giấy và lý do',
    body: ReturnedBody,
    run: (trx, decider, id, body) => markReturned(trx, decider, id, body),
  });
  decision(api, deps, {
    word: 'mend-post',
    summary: 'Sửa địa chỉ bưu chính và gửi lại bản giấy cho nơi này',
    body: MendBody,
    run: (trx, decider, id, { address }) => mendPostalAddress(trx, decider, id, address),
  });
  envelopes(api, deps);
  register(api, deps);
}

interface Row<Body extends z.ZodType> {
  readonly word: string;
  readonly summary: string;
  readonly body: Body;
  readonly run: (trx: Trx, decider: SendDecider, id: number, body: z.infer<Body>) => Promise<SendDecided>;
}

function decision<Body extends z.ZodType>(api: Api, { db }: ApiDeps, row: Row<Body>): void {
  api.post(
    `/api/sends/:id/${row.word}`,
    {
      config: { role: 'dispatcher' },
      schema: {
        summary: row.summary,
        tags,
        params: SendParams,
        body: row.body,
        response: answersWith(DecidedSchema, ['notFound', 'wrongState']),
      },
    },
    (request) => {
      const body = request.body as z.infer<Body>;
      const { comment } = body as z.infer<typeof Comment>;
      const decider = { actor: actorOf(request), requestId: request.requestId, comment };
      return db.transaction().execute((trx) => row.run(trx, decider, request.params.id, body));
    },
  );
}

const SCAN = { accept: ['pdf', 'jpg', 'png'] } as const;

async function storedScan(
  { files }: ApiDeps,
  { name, base64 }: { readonly name: string; readonly base64: string },
): Promise<string> {
  const bytes = Buffer.from(base64, 'base64');
  const problems = checkFile({ name, bytes }, SCAN);
  if (problems.length > 0) throw new Refusal('hostileFile', problems);
  return files.put(bytes, mediaTypeOf(name) ?? 'application/octet-stream');
}

const EnvelopeParams = DocumentParams.extend({ format: z.enum(['docx', 'pdf']) });

const EnvelopeQuery = z.object({
  urgency: z
    .enum(Object.keys(URGENCIES) as [Urgency, ...Urgency[]])
    .default('thuong')
    .describe('Mức độ khẩn của văn bản trong bì, in trong khung đỏ'),
});

function envelopes(api: Api, deps: ApiDeps): void {
  api.get(
    '/api/documents/:id/envelopes/:format',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Bì thư cho các nơi nhận bản giấy, mỗi nơi một bì',
        tags,
        params: EnvelopeParams,
        querystring: EnvelopeQuery,
      },
    },
    async ({ params: { id, format }, query: { urgency } }, reply) => {
      const docx = await printPaper(deps, 'envelopes', { ...(await envelopesOf(deps, id)), urgency });
      return sendFile(reply, {
        bytes: format === 'pdf' ? await deps.toPdf(docx) : docx,
        mediaType: MEDIA_TYPES[format],
        name: `bi-thu.${format}`,
        inline: format === 'pdf',
      });
    },
  );
}

async function envelopesOf({ db }: ApiDeps, documentId: string): Promise<EnvelopesInput> {
  const { codeNotation } = await getDocument(db, documentId);
  if (codeNotation === null)
    throw new Refusal('wrongState', [{ where: 'văn bản', what: 'chưa cấp số, chưa in bì được' }]);
  const paper = (await listRecipients(db, documentId)).filter(
    ({ channel, unreachableReason }) => channel === 'paper' && unreachableReason === null,
  );
  if (paper.length === 0)
    throw new Refusal('notFound', [{ where: 'nơi nhận', what: 'không có nơi nào nhận bản giấy' }]);
  const today = await officeToday(db);
  const { address } = await readIssuer(db, today);
  return {
    ...(await readOfficeHeaders(db, today)),
    address,
    codeNotation,
    envelopes: paper.map(({ name, postalAddress, phone }) => ({ name, address: postalAddress ?? '', phone })),
  };
}

const RangeQuery = z.object({ from: DaySchema.optional(), to: DaySchema.optional() });
const RowSchema = z.object({
  sentOn: z.string(),
  codeNotation: z.string(),
  to: z.string(),
  envelopes: z.string(),
  signature: z.string(),
  note: z.string(),
});
export type PostRowBody = z.infer<typeof RowSchema>;

interface Range {
  readonly from: Day;
  readonly to: Day;
}

/** Today when nothing is said; one day when only the first is. */
async function rangeOf({ db }: ApiDeps, { from, to }: z.infer<typeof RangeQuery>): Promise<Range> {
  const today = await officeToday(db);
  const first = from ?? to ?? today;
  const last = to ?? (from === undefined ? today : from);
  if (first > last) throw new Refusal('invalidInput', [{ where: 'from', what: 'sau ngày cuối' }]);
  return { from: first, to: last };
}

const FORMATS = {
  xlsx: async ({ db }: ApiDeps, range: Range) => postRegisterWorkbook(await readPostRegister(db, range)),
  docx: paper,
  pdf: async (deps: ApiDeps, range: Range) => deps.toPdf(await paper(deps, range)),
} as const;
type Format = keyof typeof FORMATS;

async function paper(deps: ApiDeps, range: Range): Promise<Buffer> {
  const { db } = deps;
  return printPaper(deps, 'postRegister', {
    ...(await readOfficeHeaders(db, range.to)),
    rehearsal: (await readOffice(db)).kind === 'rehearsal',
    firstDay: range.from,
    lastDay: range.to,
    rows: await readPostRegister(db, range),
  });
}

function register(api: Api, deps: ApiDeps): void {
  const config = { role: 'staff' } as const;
  const columns = `${POST_COLUMNS.length} cột theo Nghị định 30/2020/NĐ-CP`;
  api.get(
    '/api/registers/post',
    {
      config,
      schema: {
        summary: `Sổ gửi văn bản đi bưu điện của một ngày hoặc nhiều ngày, ${columns}`,
        tags: ['registers'],
        querystring: RangeQuery,
        response: answersWith(list(RowSchema)),
      },
    },
    async ({ query }) => readPostRegister(deps.db, await rangeOf(deps, query)),
  );
  for (const format of Object.keys(FORMATS) as Format[])
    api.get(
      `/api/registers/post.${format}`,
      {
        config,
        schema: {
          summary: `Sổ gửi văn bản đi bưu điện, tệp ${format}`,
          tags: ['registers'],
          querystring: RangeQuery,
        },
      },
      async ({ query }, reply): Promise<FastifyReply> => {
        const range = await rangeOf(deps, query);
        return sendFile(reply, {
          bytes: await FORMATS[format](deps, range),
          mediaType: MEDIA_TYPES[format],
          name: `so-gui-buu-dien-${range.from}.${format}`,
          inline: format === 'pdf',
        });
      },
    );
}
