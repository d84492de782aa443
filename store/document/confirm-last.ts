/**
 * After a restore the clerk says which number of a series was given last, from the copies on paper: those the database
 * does not know are entered as given and lost, so that none is given twice, and numbering goes on.
 */
import { formatCodeNumber } from '../../domain/document/code-number.ts';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import { numberPending } from '../incoming/pending-numbers.ts';
import { keepOut } from './number-entries.ts';

export interface LastNumber {
  readonly seriesId: string;
  readonly year: number;
  /** 0: none was given this year. */
  readonly last: number;
  readonly actor: Actor;
  readonly requestId: string;
}

export interface ConfirmedSeries {
  readonly seriesId: string;
  readonly year: number;
  /** The next number that will be given. */
  readonly next: number;
  /** Numbers entered as given and lost. */
  readonly lost: readonly number[];
  /** Arrivals of the meantime that got their number now. */
  readonly numbered: number;
}

const LOST = 'Đã cấp, mất dữ liệu: cấp sau bản sao lưu đã phục hồi; xem bản lưu trên giấy';
/** A slip of the finger would void many numbers for good. */
const MOST_LOST = 60;

/** @throws Refusal `wrongState` when nothing waits to be confirmed, `invalidInput` when the number cannot be the last */
export async function confirmLast(trx: Trx, confirmed: LastNumber): Promise<ConfirmedSeries> {
  const { seriesId, year, last, actor, requestId } = confirmed;
  const row = await trx
    .selectFrom('series_year as y')
    .innerJoin('series as s', 's.id', 'y.series_id')
    .select(['y.next_number', 'y.held_since', 's.direction', 's.name'])
    .where('y.series_id', '=', seriesId)
    .where('y.year', '=', year)
    .forUpdate('y')
    .executeTakeFirst();
  if (!row) throw await unknownSeries(trx, seriesId, year);
  if (row.held_since === null)
    throw new Refusal('wrongState', [{ where: row.name, what: 'sổ này không chờ xác nhận số cuối' }]);
  refuseUnlikely(last, row.next_number);
  const lost = Array.from({ length: last + 1 - row.next_number }, (_, index) => row.next_number + index);
  await trx
    .updateTable('series_year')
    .set({ held_since: null, next_number: last + 1 })
    .where('series_id', '=', seriesId)
    .where('year', '=', year)
    .execute();
  for (const number of lost)
    if (row.direction === 'outgoing') await keepOut(trx, { seriesId, year, number, reason: LOST });
    else await enterLostArrival(trx, { seriesId, year, number });
  const numbered = row.direction === 'incoming' ? await numberPending(trx) : 0;
  await writeAudit(trx, {
    actor,
    action: 'confirmLastNumber',
    objectKind: 'office',
    objectId: `${seriesId}/${year}`,
    details: { last, lost, numbered },
    requestId,
  });
  return { seriesId, year, next: last + 1 + numbered, lost, numbered };
}

async function unknownSeries(trx: Trx, seriesId: string, year: number): Promise<Refusal> {
  const held = await trx
    .selectFrom('series_year')
    .select(['series_id', 'year'])
    .where('held_since', 'is not', null)
    .orderBy('series_id')
    .orderBy('year')
    .execute();
  const names = held.map((one) => `${one.series_id} năm ${one.year}`).join(', ');
  return new Refusal('notFound', [
    {
      where: 'seriesId',
      what: `không có sổ ${seriesId} năm ${year}`,
      remedy: names ? `các sổ đang chờ xác nhận: ${names}` : 'không sổ nào đang chờ xác nhận',
    },
  ]);
}

function refuseUnlikely(last: number, next: number): void {
  if (last < next - 1)
    throw new Refusal('invalidInput', [
      {
        where: 'last',
        what: `trong dữ liệu đã cấp đến số ${formatCodeNumber(next - 1)}, số cuối không thể nhỏ hơn`,
        remedy: 'xem lại bản lưu trên giấy',
      },
    ]);
  if (last >= next + MOST_LOST)
    throw new Refusal('invalidInput', [
      {
        where: 'last',
        what: `sẽ có hơn ${MOST_LOST} số bị ghi là đã cấp, mất dữ liệu`,
        remedy: 'xem lại số đã ghi; nếu đúng thì phục hồi từ bản sao lưu gần hơn',
      },
    ]);
}

interface LostNumber {
  readonly seriesId: string;
  readonly year: number;
  readonly number: number;
}

const enterLostArrival = (trx: Trx, { seriesId, year, number }: LostNumber): Promise<unknown> =>
  trx
    .insertInto('arrival')
    .values({
      series_id: seriesId,
      year,
      number,
      road: 'paper',
      author: 'chưa rõ',
      document_type: 'Văn bản đến',
      subject: LOST,
    })
    .execute();
