import { z } from 'zod';
import { onceOnly } from '../../store/request.ts';
import { expireAll, listReservations, type Reservation } from '../../store/document/reservations.ts';
import { releaseNumber, reserveNumber } from '../../store/document/reserve-number.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { DaySchema, list } from './schemas.ts';
import { actorOf } from './sign-in.ts';

const ReservationSchema = z.object({
  seriesId: z.string(),
  year: z.number(),
  number: z.number(),
  reason: z.string(),
  reservedOn: DaySchema,
  until: DaySchema.describe('Ngày cuối cùng còn dùng được'),
});
export type ReservationBody = z.infer<typeof ReservationSchema>;

const reason = z.string().trim().min(1).max(500);
const ReserveBody = z.strictObject({
  series: z.string().describe('Mã sổ văn bản đi'),
  reason: reason.describe('Giữ cho việc gì'),
  until: DaySchema.describe('Ngày cuối cùng còn dùng được; quá ngày này số bị hủy'),
  number: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('Đúng số này: số tiếp theo, hoặc số nhỏ hơn còn chưa có trong sổ; bỏ trống là số tiếp theo'),
});
const ReleaseParams = z.object({ series: z.string(), number: z.coerce.number().int().positive() });
const tags = ['registers'];
const path = '/api/registers/outgoing/reserved';

/** Numbers kept free (giữ số): what is kept, keeping one, letting it go. */
export function registerReservedNumbers(api: Api, { db }: ApiDeps): void {
  api.get(
    path,
    {
      config: { role: 'staff' },
      schema: { summary: 'Các số đang giữ', tags, response: answersWith(list(ReservationSchema)) },
    },
    () =>
      db.transaction().execute(async (trx) => {
        await expireAll(trx);
        return listReservations(trx);
      }),
  );
  api.post(
    path,
    {
      config: { role: 'clerk' },
      schema: {
        summary: 'Giữ một số cho văn bản sẽ ban hành',
        tags,
        body: ReserveBody,
        response: answersWith(ReservationSchema, ['notFound', 'numberTaken', 'seriesMissing']),
      },
    },
    (request) => {
      const actor = actorOf(request);
      const { series: seriesId, ...payload } = request.body;
      const asked = askedBy(request.requestId, actor, {
        action: 'reserveNumber',
        objectId: seriesId,
        payload,
      });
      return db
        .transaction()
        .execute((trx) =>
          onceOnly<Reservation>(trx, asked, () =>
            reserveNumber(trx, { ...payload, seriesId, actor, requestId: request.requestId }),
          ),
        );
    },
  );
  api.post(
    `${path}/:series/:number/release`,
    {
      config: { role: 'clerk' },
      schema: {
        summary: 'Bỏ giữ một số: số bị hủy, không cấp lại',
        tags,
        params: ReleaseParams,
        body: z.strictObject({ reason: reason.describe('Vì sao không dùng nữa') }),
        response: answersWith(z.object({ number: z.number() }), ['notFound', 'wrongState']),
      },
    },
    (request) => {
      const actor = actorOf(request);
      const { series: seriesId, number } = request.params;
      const payload = { number, reason: request.body.reason };
      const asked = askedBy(request.requestId, actor, {
        action: 'releaseNumber',
        objectId: seriesId,
        payload,
      });
      return db
        .transaction()
        .execute((trx) =>
          onceOnly(trx, asked, () =>
            releaseNumber(trx, { ...payload, seriesId, actor, requestId: request.requestId }),
          ),
        );
    },
  );
}

const askedBy = (
  id: string,
  { accountId, postId }: ReturnType<typeof actorOf>,
  what: { readonly action: string; readonly objectId: string; readonly payload: unknown },
) => ({ id, accountId, postId, ...what });
