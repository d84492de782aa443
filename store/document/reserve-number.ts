/** Keeping a number free, and letting it go. */
import { formatCodeNumber } from '../../domain/document/code-number.ts';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { formatDay, type Day } from '../../domain/time/day.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import { officeToday } from '../office/office-clock.ts';
import { NOBODY } from './number-entries.ts';
import { expireReservations, notKept, numberRef, type Reservation } from './reservations.ts';
import { isValid, lockOutgoingSeries, type SeriesRow } from './series.ts';
import { openFollowingYear, refuseWhileHeld, takeNumber } from './take-number.ts';

export interface ReserveRequest {
  readonly seriesId: string;
  readonly reason: string;
  /** Last day on which it may be used. */
  readonly until: Day;
  /**
   * The very number: the next one, or one below it that is not in the register, as kept free in a book on paper. A
   * later one would leave those between out of the series.
   */
  readonly number?: number | undefined;
  readonly actor: Actor;
  readonly requestId: string;
}

/** @throws Refusal with everything that speaks against it */
export async function reserveNumber(trx: Trx, request: ReserveRequest): Promise<Reservation> {
  const { seriesId, until, actor, requestId } = request;
  const reason = request.reason.trim();
  const series = await lockOutgoingSeries(trx, seriesId);
  await expireReservations(trx, [seriesId]);
  const today = await officeToday(trx);
  const year = Number(today.slice(0, 4));
  const problems = [...termProblems(until, today), ...seriesProblems(series, until, today)];
  if (problems.length > 0) throw new Refusal('invalidInput', problems);
  const number = await numberFor(trx, series, { year, wanted: request.number });
  await trx
    .insertInto('issued_number')
    .values({
      ...NOBODY,
      series_id: seriesId,
      year,
      number,
      state: 'reserved',
      reserved_on: today,
      reserved_until: until,
      reserve_reason: reason,
    })
    .execute();
  const reservation: Reservation = { seriesId, year, number, reason, reservedOn: today, until };
  await writeAudit(trx, {
    actor,
    action: 'reserveNumber',
    objectKind: 'office',
    objectId: numberRef(reservation),
    comment: reason,
    details: { until },
    requestId,
  });
  return reservation;
}

/** A number belongs to its year: kept free past 31 December it could only be back-dated. */
function termProblems(until: Day, today: Day): Problem[] {
  const where = 'ngày hết hạn giữ';
  if (until < today) return [{ where, what: `${formatDay(until)} đã qua, hôm nay là ${formatDay(today)}` }];
  if (until.slice(0, 4) === today.slice(0, 4)) return [];
  const year = today.slice(0, 4);
  return [
    {
      where,
      what: `số của năm ${year} chỉ dùng được trong năm ${year}`,
      remedy: `ghi chậm nhất 31/12/${year}`,
    },
  ];
}

const seriesProblems = (series: SeriesRow, until: Day, today: Day): Problem[] =>
  [today, until]
    .filter((day) => !isValid(series, day))
    .slice(0, 1)
    .map((day) => ({ where: 'sổ', what: `${series.name} không dùng vào ngày ${formatDay(day)}` }));

async function numberFor(
  trx: Trx,
  { id, name }: SeriesRow,
  { year, wanted }: { readonly year: number; readonly wanted: number | undefined },
): Promise<number> {
  await openFollowingYear(trx, id, year);
  await refuseWhileHeld(trx, id, year);
  const open = await trx
    .selectFrom('series_year')
    .select('next_number')
    .where('series_id', '=', id)
    .where('year', '=', year)
    .executeTakeFirst();
  const next = open?.next_number;
  if (wanted !== undefined && next !== undefined && wanted !== next) {
    await requireLeftOver(trx, { seriesId: id, year, wanted, next });
    return wanted;
  }
  const taken = await takeNumber(trx, id, year);
  if (taken !== undefined) return taken;
  throw new Refusal('seriesMissing', [
    {
      where: 'sổ số',
      what: `${name} chưa mở năm ${year}`,
      remedy: 'khai số bắt đầu trong tệp danh mục cơ quan rồi nhập lại',
    },
  ]);
}

const gap = (first: number, last: number): string =>
  first === last ? `số ${first}` : `các số từ ${first} đến ${last}`;

interface Wanted {
  readonly seriesId: string;
  readonly year: number;
  readonly wanted: number;
  readonly next: number;
}

async function requireLeftOver(trx: Trx, { seriesId, year, wanted, next }: Wanted): Promise<void> {
  if (wanted > next)
    throw new Refusal('invalidInput', [
      {
        where: 'số',
        what: `số tiếp theo của sổ là ${next}; giữ số ${wanted} sẽ bỏ trống ${gap(next, wanted - 1)}`,
        remedy: `giữ số ${next}, hoặc không ghi số`,
      },
    ]);
  const there = await trx
    .selectFrom('issued_number')
    .select('state')
    .where('series_id', '=', seriesId)
    .where('year', '=', year)
    .where('number', '=', wanted)
    .executeTakeFirst();
  if (!there) return;
  throw new Refusal('numberTaken', [
    {
      where: 'số',
      what: `số ${formatCodeNumber(wanted)} ${WHAT_IT_IS[there.state]}`,
      remedy: `số tiếp theo là ${next}`,
    },
  ]);
}

const WHAT_IT_IS = {
  issued: 'đã cấp cho văn bản',
  void: 'đã hủy, không cấp lại',
  reserved: 'đang được giữ',
} as const;

export interface ReleaseRequest {
  readonly seriesId: string;
  readonly number: number;
  readonly reason: string;
  readonly actor: Actor;
  readonly requestId: string;
}

/** Lets a number go before its last day: void, with the reason. @throws Refusal `wrongState` when it is not kept */
export async function releaseNumber(trx: Trx, request: ReleaseRequest): Promise<{ readonly number: number }> {
  const { seriesId, number, actor, requestId } = request;
  const reason = request.reason.trim();
  await lockOutgoingSeries(trx, seriesId);
  await expireReservations(trx, [seriesId]);
  const row = await trx
    .updateTable('issued_number')
    .set({ state: 'void', void_reason: `bỏ giữ số: ${reason}` })
    .where('series_id', '=', seriesId)
    .where('number', '=', number)
    .where('state', '=', 'reserved')
    .returning('year')
    .executeTakeFirst();
  if (!row) throw new Refusal('wrongState', [await notKept(trx, { seriesId, number })]);
  await writeAudit(trx, {
    actor,
    action: 'releaseNumber',
    objectKind: 'office',
    objectId: numberRef({ seriesId, year: row.year, number }),
    comment: reason,
    requestId,
  });
  return { number };
}
