/**
 * Numbers of outgoing documents: gap-free per series and year, from 01 on 1 January (Nghị định 30/2020/NĐ-CP, Điều 15;
 * Phụ lục I, mục II.3). The allocator and the register are one row, given in the caller's transaction: whatever rolls
 * back gives nothing away. A void number keeps its row and is never given again.
 */
import { sql } from 'kysely';
import { formatCodeNotation } from '../../domain/document/code-number.ts';
import { DOCUMENT_TYPES, type DocumentType } from '../../domain/document/types.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { formatDay, type Day } from '../../domain/time/day.ts';
import type { Queryable, Trx } from '../database.ts';
import { officeToday } from '../office/office-clock.ts';
import { takeNumber } from './take-number.ts';

export interface NumberRequest {
  readonly documentId: string;
  readonly documentType: DocumentType;
  /** Drafting unit. */
  readonly unitId: string;
  readonly subject: string;
  /** Columns of the register. */
  readonly signer: string;
  readonly toPlaces: string;
  readonly filedWith: string;
  readonly copies: number;
}

export interface IssuedNumber {
  readonly seriesId: string;
  readonly year: number;
  readonly number: number;
  readonly notation: string;
  /** "05/SKHCN-QLCN". */
  readonly codeNotation: string;
  /** The day the number is given (default policy: ngày cấp số). */
  readonly promulgatedOn: Day;
}

/**
 * Gives the document its number and day and writes it into the register; a document that has a live number gets the
 * same one back. Numberings of one type of document wait for each other until the transaction ends.
 * @throws Refusal `seriesMissing` with everything that has to be imported first
 */
export async function issueNumber(trx: Trx, request: NumberRequest): Promise<IssuedNumber> {
  const series = await lockSeries(trx, request.documentType);
  const issued = await liveNumber(trx, request.documentId);
  if (issued) return issued;
  // Read only now: whoever waited for the lock past midnight gets the new day.
  const today = await officeToday(trx);
  const year = Number(today.slice(0, 4));
  const seriesId = series.find((row) => isValid(row, today))?.id;
  const notation = await findNotation(trx, request, today);
  const number = seriesId && notation ? await takeNumber(trx, seriesId, year) : undefined;
  if (!seriesId || !notation || number === undefined)
    throw new Refusal('seriesMissing', missing(request, { seriesId, notation, today, year }));
  await register(trx, request, { seriesId, year, number, notation, promulgatedOn: today });
  return {
    seriesId,
    year,
    number,
    notation,
    codeNotation: formatCodeNotation({ number, notation }),
    promulgatedOn: today,
  };
}

/** The number a document bears now; null before numbering and after voiding. */
export async function liveNumber(db: Queryable, documentId: string): Promise<IssuedNumber | null> {
  const row = await db
    .selectFrom('issued_number')
    .select(['series_id', 'year', 'number', 'notation', 'promulgated_on'])
    .where('document_id', '=', documentId)
    .where('state', '=', 'issued')
    .executeTakeFirst();
  if (!row) return null;
  const { series_id, promulgated_on, ...rest } = row;
  return {
    ...rest,
    seriesId: series_id,
    promulgatedOn: promulgated_on,
    codeNotation: formatCodeNotation(row),
  };
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

interface SeriesRow {
  readonly id: string;
  readonly valid_from: Day;
  readonly valid_to: Day | null;
}

const isValid = (row: SeriesRow, day: Day): boolean =>
  row.valid_from <= day && (row.valid_to === null || day <= row.valid_to);

/** Series of the type at any time, locked in a fixed order. */
const lockSeries = (trx: Trx, type: DocumentType): Promise<SeriesRow[]> =>
  trx
    .selectFrom('series')
    .select(['id', 'valid_from', 'valid_to'])
    .where(sql<boolean>`${type} = any(document_types)`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();

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

const register = (
  trx: Trx,
  request: NumberRequest,
  given: Omit<IssuedNumber, 'codeNotation'>,
): Promise<unknown> =>
  trx
    .insertInto('issued_number')
    .values({
      series_id: given.seriesId,
      year: given.year,
      number: given.number,
      notation: given.notation,
      document_id: request.documentId,
      document_type: request.documentType,
      subject: request.subject,
      promulgated_on: given.promulgatedOn,
      signer: request.signer,
      to_places: request.toPlaces,
      filed_with: request.filedWith,
      copies: request.copies,
    })
    .execute();

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
