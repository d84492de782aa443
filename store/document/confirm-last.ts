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
import { officeToday } from '../office/office-clock.ts';
import { heldSeries } from './held-series.ts';
import { enterLostNumbers } from './lost-numbers.ts';
import { openFollowingYear } from './take-number.ts';

export interface LastNumber {
  readonly seriesId: string;
  readonly year: number;
  /** 0: none was given this year. */
  readonly last: number;
  /** How many numbers are lost, said by whoever confirms a great many. */
  readonly lost?: number | undefined;
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

/** A slip of the finger would void many numbers for good: more than these are counted by whoever says so. */
const MOST_LOST = 60;

/** @throws Refusal `wrongState` when nothing waits to be confirmed, `invalidInput` when the number cannot be the last */
export async function confirmLast(trx: Trx, confirmed: LastNumber): Promise<ConfirmedSeries> {
  const { seriesId, year, last, actor, requestId } = confirmed;
  // Numbers may have been given in a year that the backup does not know; opened after this one is confirmed, it would not be held.
  const today = Number((await officeToday(trx)).slice(0, 4));
  await openFollowingYear(trx, seriesId, today);
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
  refuseUnlikely(confirmed, row.next_number);
  const lost = Array.from({ length: last + 1 - row.next_number }, (_, index) => row.next_number + index);
  await trx
    .updateTable('series_year')
    .set({ held_since: null, next_number: last + 1 })
    .where('series_id', '=', seriesId)
    .where('year', '=', year)
    .execute();
  if (year === today) await releaseYearsToCome(trx, seriesId, today);
  if (lost.length > 0)
    await enterLostNumbers(trx, row.direction, { seriesId, year, from: row.next_number, to: last });
  const numbered = row.direction === 'incoming' ? await numberPending(trx) : 0;
  await writeAudit(trx, {
    actor,
    action: 'confirmLastNumber',
    objectKind: 'office',
    objectId: `${seriesId}/${year}`,
    details: { last, lost, numbered },
    requestId,
  });
  return { seriesId, year, next: await nextOf(trx, seriesId, year), lost, numbered };
}

/** Opened ahead, they have given no number yet. */
const releaseYearsToCome = (trx: Trx, seriesId: string, today: number): Promise<unknown> =>
  trx
    .updateTable('series_year')
    .set({ held_since: null })
    .where('series_id', '=', seriesId)
    .where('year', '>', today)
    .execute();

/** What is to be given next, arrivals of the meantime having got theirs. */
async function nextOf(trx: Trx, seriesId: string, year: number): Promise<number> {
  const row = await trx
    .selectFrom('series_year')
    .select('next_number')
    .where('series_id', '=', seriesId)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return row.next_number;
}

async function unknownSeries(trx: Trx, seriesId: string, year: number): Promise<Refusal> {
  const held = await heldSeries(trx);
  const names = held.map((one) => `${one.seriesId} năm ${one.year}`).join(', ');
  return new Refusal('notFound', [
    {
      where: 'seriesId',
      what: `không có sổ ${seriesId} năm ${year}`,
      remedy: names ? `các sổ đang chờ xác nhận: ${names}` : 'không sổ nào đang chờ xác nhận',
    },
  ]);
}

function refuseUnlikely({ last, lost: said }: LastNumber, next: number): void {
  if (last < next - 1)
    throw new Refusal('invalidInput', [
      {
        where: 'last',
        what: `trong dữ liệu đã cấp đến số ${formatCodeNumber(next - 1)}, số cuối không thể nhỏ hơn`,
        remedy: 'xem lại bản lưu trên giấy',
      },
    ]);
  const lost = last + 1 - next;
  if (said === undefined ? lost <= MOST_LOST : said === lost) return;
  throw new Refusal('invalidInput', [
    {
      where: said === undefined ? 'last' : 'lost',
      what: `sẽ có ${lost} số (từ ${formatCodeNumber(next)} đến ${formatCodeNumber(last)}) bị ghi là đã cấp, mất dữ liệu`,
      remedy: `xem lại số cuối cùng; nếu đúng là mất chừng ấy số thì ghi thêm --lost ${lost}`,
    },
  ]);
}
