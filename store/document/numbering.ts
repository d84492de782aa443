/**
 * Numbers of outgoing documents: gap-free per series and year, from 01 on 1 January (Nghị định 30/2020/NĐ-CP, Điều 15;
 * Phụ lục I, mục II.3). The allocator and the register are one row, given in the caller's transaction: whatever rolls
 * back gives nothing away. A void number keeps its row and is never given again.
 */
import type { NotNull } from 'kysely';
import { formatCodeNotation } from '../../domain/document/code-number.ts';
import { DOCUMENT_TYPES } from '../../domain/document/types.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { formatDay, type Day } from '../../domain/time/day.ts';
import type { NumberSource } from '../../domain/document/number-source.ts';
import type { Queryable, Trx } from '../database.ts';
import { officeToday } from '../office/office-clock.ts';
import { recordExternal } from './external-number.ts';
import { enterNumber, keepOut, type NumberEntry } from './number-entries.ts';
import { bearReserved, expireReservations } from './reservations.ts';
import { isValid, lockSeriesOf } from './series.ts';
import { liveTwin } from './twins.ts';
import { takeNumber } from './take-number.ts';

export interface NumberRequest extends NumberEntry {
  /** Drafting unit. */
  readonly unitId: string;
  /** The next number of the series when absent. */
  readonly source?: NumberSource | undefined;
}

export interface IssuedNumber {
  /** null: another system gave the number. */
  readonly seriesId: string | null;
  readonly year: number;
  readonly number: number;
  readonly notation: string;
  /** "05/SKHCN-QLCN". */
  readonly codeNotation: string;
  /** The day the number is given (default policy: ngày cấp số). */
  readonly promulgatedOn: Day;
}

/** With the instant it was given. */
export type LiveNumber = IssuedNumber & { readonly issuedAt: Date };

/**
 * Gives the document its number and day and writes it into the register; a document that has a live number gets the
 * same one back. Numberings of one type of document wait for each other until the transaction ends.
 * @throws Refusal `seriesMissing` with everything that has to be imported first
 */
export async function issueNumber(trx: Trx, request: NumberRequest): Promise<IssuedNumber> {
  const series = await lockSeriesOf(trx, request.documentType);
  const issued = await liveNumber(trx, request.documentId);
  if (issued) return issued;
  await expireReservations(
    trx,
    series.map(({ id }) => id),
  );
  const { source } = request;
  if (source?.from === 'external') return withCode(await recordExternal(trx, request, source));
  // Read only now: whoever waited for the lock past midnight gets the new day.
  const today = await officeToday(trx);
  const year = Number(today.slice(0, 4));
  const seriesId = series.find((row) => isValid(row, today))?.id;
  const notation = await findNotation(trx, request, today);
  const place = seriesId && notation ? { seriesId, year, notation, promulgatedOn: today } : undefined;
  if (place && source) return withCode(await bearReserved(trx, request, { ...place, number: source.number }));
  const number = place && (await nextFree(trx, place));
  if (!place || number === undefined)
    throw new Refusal('seriesMissing', missing(request, { seriesId, notation, today, year }));
  await enterNumber(trx, request, { ...place, number });
  return withCode({ ...place, number });
}

type Place = Pick<IssuedNumber, 'year' | 'notation'> & { readonly seriesId: string };

/**
 * The next number whose code nobody bears: a document may have come by the same number and notation from another
 * system. Such a number stays in the register as one that was left out.
 */
async function nextFree(trx: Trx, place: Place): Promise<number | undefined> {
  for (;;) {
    const number = await takeNumber(trx, place.seriesId, place.year);
    const twin = number === undefined ? null : await liveTwin(trx, { ...place, number });
    if (number === undefined || twin === null) return number;
    await keepOut(trx, { ...place, number, reason: `Bỏ qua vì trùng với ${twin}` });
  }
}

const withCode = (given: Omit<IssuedNumber, 'codeNotation'>): IssuedNumber => ({
  ...given,
  codeNotation: formatCodeNotation(given),
});

/** The number a document bears now; null before numbering and after voiding. */
export async function liveNumber(db: Queryable, documentId: string): Promise<LiveNumber | null> {
  const row = await db
    .selectFrom('issued_number')
    .select([
      'series_id as seriesId',
      'year',
      'number',
      'notation',
      'promulgated_on as promulgatedOn',
      'issued_at as issuedAt',
    ])
    .where('document_id', '=', documentId)
    .where('state', '=', 'issued')
    .$narrowType<{ promulgatedOn: NotNull }>()
    .executeTakeFirst();
  return row ? { ...row, codeNotation: formatCodeNotation(row) } : null;
}

/** Voids the document's number, whose row stays in the register with the reason. @returns the number voided, if any */
export async function voidNumber(
  trx: Trx,
  documentId: string,
  reason: string,
): Promise<{ readonly codeNotation: string } | null> {
  const row = await trx
    .updateTable('issued_number')
    .set({ state: 'void', void_reason: reason })
    .where('document_id', '=', documentId)
    .where('state', '=', 'issued')
    .returning(['number', 'notation'])
    .executeTakeFirst();
  return row ? { codeNotation: formatCodeNotation(row) } : null;
}

/** The unit's own notation before the one for every unit. */
async function findNotation(trx: Trx, request: NumberRequest, day: Day): Promise<string | undefined> {
  const row = await trx
    .selectFrom('notation')
    .select('notation')
    .where('document_type', '=', request.documentType)
    .where((eb) => eb.or([eb('unit_id', '=', request.unitId), eb('unit_id', 'is', null)]))
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('unit_id', (order) => order.asc().nullsLast())
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.notation;
}

interface Found {
  readonly seriesId: string | undefined;
  readonly notation: string | undefined;
  readonly today: Day;
  readonly year: number;
}

function missing({ documentType, unitId }: NumberRequest, found: Found) {
  const type = DOCUMENT_TYPES[documentType].label;
  const day = formatDay(found.today);
  const remedy = 'bổ sung vào tệp danh mục cơ quan rồi nhập lại';
  return [
    ...(found.seriesId
      ? []
      : [{ where: 'sổ số', what: `không có sổ số cho ${type} vào ngày ${day}`, remedy }]),
    ...(found.notation
      ? []
      : [
          {
            where: 'ký hiệu',
            what: `không có ký hiệu cho ${type} của đơn vị ${unitId} vào ngày ${day}`,
            remedy,
          },
        ]),
    ...(found.seriesId && found.notation
      ? [
          {
            where: 'sổ số',
            what: `sổ ${found.seriesId} chưa mở năm ${found.year}`,
            remedy: `khai số bắt đầu của năm ${found.year} trong tệp danh mục cơ quan rồi nhập lại`,
          },
        ]
      : []),
  ];
}
