import { z } from 'zod';
import { checkFile, mediaTypeOf } from '../../documents/intake/check-file.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { arrivalEntrySchema } from '../../domain/incoming/new-arrival.ts';
import { progressOf } from '../../domain/incoming/progress.ts';
import { ROADS } from '../../domain/incoming/road.ts';
import { URGENCIES } from '../../domain/incoming/urgency.ts';
import { attachFile } from '../../store/incoming/attach-file.ts';
import { enterArrival } from '../../store/incoming/enter-arrival.ts';
import {
  arrivalRef,
  listArrivals,
  readArrival,
  type ArrivalRecord,
} from '../../store/incoming/list-arrivals.ts';
import { officeNow, officeToday } from '../../store/office/office-clock.ts';
import { readOfficeHeaders } from '../../store/office/office-headers.ts';
import { onceOnly } from '../../store/request.ts';
import { formatInstant } from '../../domain/time/day.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { list } from './schemas.ts';
import { actorOf } from './sign-in.ts';

const tags = ['incoming'];

const ArrivalSchema = z.object({
  ref: z.string().describe('Số đến/năm; #mã khi chưa có số'),
  number: z.number().nullable(),
  year: z.number(),
  arrivedAt: z.date(),
  roadLabel: z.string(),
  author: z.string(),
  codeNotation: z.string().nullable(),
  documentDate: z.string().nullable(),
  documentType: z.string(),
  subject: z.string(),
  urgencyLabel: z.string(),
  note: z.string().nullable(),
  isAnswer: z.boolean(),
  leadUnitId: z.string().nullable(),
  leadUnit: z.string().nullable(),
  supportingUnits: list(z.string()),
  instruction: z.string().nullable(),
  person: z.string().nullable(),
  unitInstruction: z.string().nullable(),
  personDueOn: z.string().nullable(),
  proposal: z.string().nullable(),
  dueAt: z.date().nullable(),
  dueWords: z.string().nullable(),
  progress: z.string(),
  reply: z.string().nullable(),
  campaignId: z.string().nullable(),
  files: list(z.object({ sha256: z.string(), name: z.string() })),
});
export type ArrivalBody = z.infer<typeof ArrivalSchema>;

/** Dấu ĐẾN (Nghị định 30/2020/NĐ-CP, Phụ lục IV, mục V). */
const StampSchema = z.object({
  agency: z.string(),
  number: z.string(),
  arrivedAt: z.string().describe('Giờ, ngày đến'),
  forwardedTo: z.string().describe('Chuyển'),
  dossier: z.string().describe('Số và ký hiệu hồ sơ'),
});
const ArrivalDetailSchema = ArrivalSchema.extend({ stamp: StampSchema });
export type ArrivalDetailBody = z.infer<typeof ArrivalDetailSchema>;

export const ArrivalParams = z.object({
  ref: z
    .string()
    .transform((ref) => ref.replace('-', '/'))
    .describe('Số đến và năm, dấu / viết là gạch ngang: 912-2023'),
});
export const NotedSchema = z.object({ note: z.string() });

export function arrivalBody(row: ArrivalRecord, now: Date): ArrivalBody {
  const { id: _id, road, urgency, supportingUnits, files, ...rest } = row;
  return {
    ...rest,
    ref: arrivalRef(row),
    roadLabel: ROADS[road],
    urgencyLabel: URGENCIES[urgency],
    supportingUnits,
    files,
    progress: progressOf(row, now),
  };
}

/** Văn bản đến: registering, reading, attaching. What is decided on it stands in `incoming-decisions.ts`. */
export function registerIncoming(api: Api, deps: ApiDeps): void {
  entering(api, deps);
  reading(api, deps);
  attaching(api, deps);
}

function entering(api: Api, { db }: ApiDeps): void {
  api.post(
    '/api/incoming',
    {
      config: { role: 'clerk' },
      schema: {
        summary: 'Đăng ký văn bản đến, lấy số đến',
        tags,
        body: z.object({ entry: arrivalEntrySchema, accept: z.array(z.string()).default([]) }),
        response: answersWith(z.object({ ref: z.string(), number: z.number().nullable() }), [
          'secretRefused',
          'questionsOpen',
        ]),
      },
    },
    (request) => {
      const actor = actorOf(request);
      const { requestId, body } = request;
      const asked = { accountId: actor.accountId, postId: actor.postId, action: 'registerArrival' };
      return db.transaction().execute((trx) =>
        onceOnly(
          trx,
          { ...asked, id: requestId, objectId: 'arrival', payload: body, meaning: body.entry },
          async () => {
            const arrival = await enterArrival(trx, { ...body, actor, requestId });
            return { ref: arrivalRef(arrival), number: arrival.number };
          },
        ),
      );
    },
  );
}

const ListQuery = z.object({
  year: z.coerce.number().int().min(1990).max(2200).optional().describe('Năm nay của cơ quan nếu bỏ trống'),
  kind: z.enum(['document', 'answer']).optional().describe('Chỉ văn bản, hoặc chỉ phiếu trả lời'),
  open: z.enum(['true', 'false']).optional().describe('Chỉ văn bản chưa giải quyết xong'),
});

function reading(api: Api, { db }: ApiDeps): void {
  const config = { role: 'staff' } as const;
  api.get(
    '/api/incoming',
    {
      config,
      schema: {
        summary: 'Văn bản đến',
        tags,
        querystring: ListQuery,
        response: answersWith(list(ArrivalSchema)),
      },
    },
    async ({ query: { year, kind, open } }) => {
      const now = await officeNow(db);
      const wanted = {
        year: year ?? Number((await officeToday(db)).slice(0, 4)),
        kind,
        open: open === 'true',
      };
      return (await listArrivals(db, wanted)).map((row) => arrivalBody(row, now));
    },
  );
  api.get(
    '/api/incoming/:ref',
    {
      config,
      schema: {
        summary: 'Một văn bản đến: dấu đến, phiếu giải quyết, tệp đính kèm',
        tags,
        params: ArrivalParams,
        response: answersWith(ArrivalDetailSchema, ['notFound']),
      },
    },
    async ({ params }) => {
      const row = await readArrival(db, params.ref);
      const { issuerHeader } = await readOfficeHeaders(db, await officeToday(db));
      return {
        ...arrivalBody(row, await officeNow(db)),
        stamp: {
          agency: issuerHeader,
          number: row.number === null ? '' : String(row.number),
          arrivedAt: formatInstant(row.arrivedAt),
          forwardedTo: row.leadUnit ?? '',
          dossier: row.campaignId ?? '',
        },
      };
    },
  );
}

const ACCEPTED = { accept: ['pdf', 'docx', 'xlsx', 'jpg', 'png'], maxMegabytes: 14 } as const;

function attaching(api: Api, { db, files }: ApiDeps): void {
  api.post(
    '/api/incoming/:ref/files',
    {
      config: { role: 'clerk' },
      schema: {
        summary: 'Đính kèm bản quét hoặc tệp của văn bản đến',
        tags,
        params: ArrivalParams,
        body: z.object({ name: z.string().min(1).max(200), base64: z.base64() }),
        response: answersWith(NotedSchema, ['notFound', 'hostileFile']),
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { requestId, params, body } = request;
      const bytes = Buffer.from(body.base64, 'base64');
      const problems = checkFile({ name: body.name, bytes }, ACCEPTED);
      if (problems.length > 0) throw new Refusal('hostileFile', problems);
      const sha256 = await files.put(bytes, mediaTypeOf(body.name) ?? 'application/octet-stream');
      const asked = { accountId: actor.accountId, postId: actor.postId, action: 'attachToArrival' };
      return db.transaction().execute((trx) =>
        onceOnly(
          trx,
          { ...asked, id: requestId, objectId: params.ref, payload: { name: body.name, sha256 } },
          async () => ({
            note: await attachFile(trx, {
              arrival: await readArrival(trx, params.ref),
              sha256,
              name: body.name,
              actor,
              requestId,
            }),
          }),
        ),
      );
    },
  );
}
