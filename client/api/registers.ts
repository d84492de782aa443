import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { registerWorkbook } from '../../documents/spreadsheet/register-workbook.ts';
import { REGISTER_COLUMNS, type RegisterRow } from '../../domain/document/register.ts';
import { dayOf } from '../../domain/time/day.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { officeToday, readOffice } from '../../store/office/office-clock.ts';
import { readOfficeHeaders } from '../../store/office/office-headers.ts';
import {
  readOutgoingRegister,
  type RegisterEntry,
  type RegisterQuery,
} from '../../store/document/register.ts';
import { expireAll } from '../../store/document/reservations.ts';
import { confirmLast } from '../../store/document/confirm-last.ts';
import { onceOnly } from '../../store/request.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import { printPaper } from './print-paper.ts';
import type { Api } from './route.ts';
import { list } from './schemas.ts';
import { actorOf } from './sign-in.ts';
import { sendFile } from './send-file.ts';

const EntrySchema = z.object({
  seriesId: z.string().nullable().describe('null: số do hệ thống khác cấp'),
  number: z.number(),
  documentId: z.string().nullable().describe('null: số giữ, số bỏ trống, hoặc nhập từ sổ cũ'),
  state: z.enum(['issued', 'void', 'reserved']),
  codeNotation: z.string(),
  promulgatedOn: z.string(),
  typeAndSubject: z.string(),
  signer: z.string(),
  toPlaces: z.string(),
  filedWith: z.string(),
  copies: z.string(),
  dispatchedOn: z.string(),
  received: z.string(),
  note: z.string(),
});
export type RegisterBody = z.infer<typeof EntrySchema>;

const RegisterQuerySchema = z.object({
  year: z.coerce.number().int().min(1990).max(2200).optional().describe('Năm nay của cơ quan nếu bỏ trống'),
  series: z.string().optional().describe('Mã sổ; bỏ trống: mọi sổ'),
});
type Query = z.infer<typeof RegisterQuerySchema>;

const FORMATS = { xlsx: workbook, docx: paper, pdf: printed } as const;
type Format = keyof typeof FORMATS;
const SUMMARIES: Readonly<Record<Format, string>> = {
  xlsx: 'Sổ đăng ký văn bản đi, bảng tính',
  docx: 'Sổ đăng ký văn bản đi, mười cột theo Nghị định 30/2020/NĐ-CP',
  pdf: 'Sổ đăng ký văn bản đi, PDF',
};

/** The register of outgoing documents, void numbers too. */
export function registerRegisters(api: Api, deps: ApiDeps): void {
  const config = { role: 'staff' } as const;
  const tags = ['registers'];
  api.get(
    '/api/registers/outgoing',
    {
      config,
      schema: {
        summary: 'Sổ đăng ký văn bản đi',
        tags,
        querystring: RegisterQuerySchema,
        response: answersWith(list(EntrySchema)),
      },
    },
    async ({ query }) => readRegister(deps, await asked(deps, query)),
  );
  for (const format of Object.keys(FORMATS) as Format[]) {
    api.get(
      `/api/registers/outgoing.${format}`,
      { config, schema: { summary: SUMMARIES[format], tags, querystring: RegisterQuerySchema } },
      async ({ query }, reply) => {
        const wanted = await asked(deps, query);
        return send(reply, await FORMATS[format](deps, wanted), { format, year: wanted.year });
      },
    );
  }
}

/** What was kept free longer than asked is void from here on. */
const readRegister = ({ db }: ApiDeps, query: RegisterQuery): Promise<RegisterEntry[]> =>
  db.transaction().execute(async (trx) => {
    await expireAll(trx);
    return readOutgoingRegister(trx, query);
  });

async function asked({ db }: ApiDeps, { year, series }: Query): Promise<RegisterQuery> {
  return { seriesId: series, year: year ?? Number((await officeToday(db)).slice(0, 4)) };
}

const send = (
  reply: FastifyReply,
  bytes: Buffer,
  { format, year }: { readonly format: Format; readonly year: number },
): FastifyReply =>
  sendFile(reply, {
    bytes,
    mediaType: MEDIA_TYPES[format],
    name: `so-van-ban-di-${year}.${format}`,
    inline: format === 'pdf',
  });

async function workbook(deps: ApiDeps, query: RegisterQuery): Promise<Buffer> {
  return registerWorkbook(await readRegister(deps, query));
}

async function paper(deps: ApiDeps, query: RegisterQuery): Promise<Buffer> {
  const { db } = deps;
  const { now, kind } = await readOffice(db);
  const today = dayOf(now);
  const end = `${query.year}-12-31`;
  const lastDay = today < end ? today : end;
  return printPaper(deps, 'register', {
    ...(await readOfficeHeaders(db, lastDay)),
    rehearsal: kind === 'rehearsal',
    year: query.year,
    oneSeries: query.seriesId !== undefined,
    seriesName: await seriesName(db, query.seriesId),
    firstDay: `${query.year}-01-01`,
    lastDay,
    rows: (await readRegister(deps, query)).map(legalColumns),
  });
}

/** The ten columns alone: the template refuses what it has no place for. */
const legalColumns = (entry: RegisterEntry): RegisterRow =>
  Object.fromEntries(REGISTER_COLUMNS.map(({ key }) => [key, entry[key]])) as unknown as RegisterRow;

async function printed(deps: ApiDeps, query: RegisterQuery): Promise<Buffer> {
  return deps.toPdf(await paper(deps, query));
}

async function seriesName(db: ApiDeps['db'], id: string | undefined): Promise<string> {
  if (id === undefined) return 'Tất cả văn bản đi';
  const row = await db.selectFrom('series').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? id;
}

/** No office gives as many in a year; each one that is lost becomes a row. */
const MOST_NUMBERS = 200_000;
const ConfirmBody = z.object({
  year: z.number().int().min(1990).max(2200).optional().describe('Năm nay của cơ quan nếu bỏ trống'),
  last: z
    .number()
    .int()
    .min(0)
    .max(MOST_NUMBERS)
    .describe('Số cuối cùng đã cấp, theo bản lưu trên giấy; 0: năm ấy chưa cấp số nào'),
  lost: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Có bao nhiêu số bị ghi là đã cấp, mất dữ liệu; phải ghi khi nhiều hơn 60'),
});
const ConfirmedSchema = z.object({
  seriesId: z.string(),
  year: z.number(),
  next: z.number().describe('Số sẽ cấp tiếp theo'),
  lost: list(z.number()).describe('Các số được ghi vào sổ là đã cấp, mất dữ liệu'),
  numbered: z.number().describe('Số văn bản đến trong lúc chờ nay được cấp số đến'),
});
export type ConfirmedBody = z.infer<typeof ConfirmedSchema>;

/** After a restore the clerk says which number was given last; until then none is given. */
export function registerConfirmLast(api: Api, { db }: ApiDeps): void {
  api.post(
    '/api/registers/series/:id/confirm-last',
    {
      config: { role: 'clerk' },
      schema: {
        summary: 'Sau khi phục hồi từ bản sao lưu: xác nhận số cuối cùng đã cấp của một sổ',
        tags: ['registers'],
        params: z.object({ id: z.string().max(100) }),
        body: ConfirmBody,
        response: answersWith(ConfirmedSchema, ['notFound', 'wrongState']),
      },
    },
    (request) => {
      const actor = actorOf(request);
      const { requestId, params, body } = request;
      const asked = {
        id: requestId,
        accountId: actor.accountId,
        postId: actor.postId,
        action: 'confirmLastNumber',
        objectId: params.id,
        payload: body,
      };
      return db.transaction().execute((trx) =>
        onceOnly(trx, asked, async () => {
          const year = body.year ?? Number((await officeToday(trx)).slice(0, 4));
          return confirmLast(trx, { ...body, seriesId: params.id, year, actor, requestId });
        }),
      );
    },
  );
}
