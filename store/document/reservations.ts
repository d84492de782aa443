/**
 * Numbers kept free (giữ số) for a document that is to come. The number is taken from the series there and then; it is
 * borne by a document, released, or lapses after its last day: then it is void with the reason, and never given again.
 */
import { sql } from 'kysely';
import { formatCodeNumber } from '../../domain/document/code-number.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { formatDay, type Day } from '../../domain/time/day.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';
import { refuseWhileHeld } from './take-number.ts';
import { liveTwin } from './twins.ts';
import { columnsOf, type GivenNumber, type NumberEntry } from './number-entries.ts';

export interface Reservation {
  readonly seriesId: string;
  readonly year: number;
  readonly number: number;
  readonly reason: string;
  readonly reservedOn: Day;
  /** Last day on which it may be used. */
  readonly until: Day;
}

const COLUMNS = ['series_id', 'year', 'number', 'reserve_reason', 'reserved_on', 'reserved_until'] as const;

/** Numbers that are kept free today, in order. */
export async function listReservations(db: Queryable): Promise<Reservation[]> {
  const rows = await db
    .selectFrom('issued_number')
    .select(COLUMNS)
    .where('state', '=', 'reserved')
    .orderBy('series_id')
    .orderBy('year')
    .orderBy('number')
    .execute();
  return rows.map(asReservation);
}

const asReservation = (row: {
  series_id: string | null;
  year: number;
  number: number;
  reserve_reason: string | null;
  reserved_on: Day | null;
  reserved_until: Day | null;
}): Reservation => ({
  seriesId: row.series_id ?? '',
  year: row.year,
  number: row.number,
  reason: row.reserve_reason ?? '',
  reservedOn: row.reserved_on ?? '',
  until: row.reserved_until ?? '',
});

/** How evidence names a number without a document. */
export const numberRef = (of: Pick<Reservation, 'seriesId' | 'year' | 'number'>): string =>
  `${of.seriesId}/${of.year}/${of.number}`;

/**
 * A document bears a number that was kept free, the series being held; its day is the day on which it gets it, never an earlier one.
 * @throws Refusal `wrongState` when the number is not kept free, `numberTaken`
 */
export async function bearReserved(
  trx: Trx,
  entry: NumberEntry,
  given: GivenNumber & { readonly seriesId: string },
): Promise<GivenNumber> {
  await refuseWhileHeld(trx, given.seriesId, given.year);
  const kept = await trx
    .selectFrom('issued_number')
    .select('id')
    .where('series_id', '=', given.seriesId)
    .where('year', '=', given.year)
    .where('number', '=', given.number)
    .where('state', '=', 'reserved')
    .executeTakeFirst();
  if (!kept) throw new Refusal('wrongState', [await notKept(trx, given)]);
  const twin = await liveTwin(trx, given);
  if (twin !== null) throw new Refusal('numberTaken', [{ where: 'số, ký hiệu', what: `đã là của ${twin}` }]);
  await trx
    .updateTable('issued_number')
    .set({ state: 'issued', ...columnsOf(entry, given) })
    .where('id', '=', kept.id)
    .execute();
  return given;
}

export async function notKept(
  trx: Trx,
  of: { readonly seriesId: string; readonly number: number },
): Promise<Problem> {
  const kept = (await listReservations(trx)).filter(({ seriesId }) => seriesId === of.seriesId);
  return {
    where: 'số giữ',
    what: `số ${formatCodeNumber(of.number)} không còn được giữ trong sổ ${of.seriesId}`,
    remedy:
      kept.length === 0
        ? 'sổ này không giữ số nào; bỏ --reserved để cấp số tiếp theo'
        : `đang giữ: ${kept.map(({ number }) => formatCodeNumber(number)).join(', ')}`,
  };
}

/** Voids what was kept longer than asked. Whoever calls holds the series. */
export async function expireReservations(trx: Trx, seriesIds: readonly string[]): Promise<void> {
  if (seriesIds.length === 0) return;
  const lapsed = await trx
    .selectFrom('issued_number')
    .select(['id', ...COLUMNS])
    .where('state', '=', 'reserved')
    .where('series_id', 'in', [...seriesIds])
    .where('reserved_until', '<', sql<Day>`office_today()`)
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const row of lapsed) await expire(trx, row.id, asReservation(row));
}

async function expire(trx: Trx, id: number, lapsed: Reservation): Promise<void> {
  await trx
    .updateTable('issued_number')
    .set({
      state: 'void',
      void_reason: `hết hạn giữ ngày ${formatDay(lapsed.until)}, giữ vì: ${lapsed.reason}`,
    })
    .where('id', '=', id)
    .execute();
  await writeAudit(trx, {
    actor: null,
    action: 'expireReservation',
    objectKind: 'office',
    objectId: numberRef(lapsed),
    comment: lapsed.reason,
    details: { until: lapsed.until },
  });
}

/** For whoever is about to read the register or the list of numbers kept free. */
export async function expireAll(trx: Trx): Promise<void> {
  const series = await trx
    .selectFrom('series')
    .select('id')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('issued_number')
        .select('series_id')
        .where('state', '=', 'reserved')
        .where('reserved_until', '<', sql<Day>`office_today()`)
        .$castTo<{ series_id: string }>(),
    )
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  await expireReservations(
    trx,
    series.map(({ id }) => id),
  );
}
