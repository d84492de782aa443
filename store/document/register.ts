/** Reading the register of outgoing documents: every number of a year in order, void ones and those kept free, too. */
import type { Selectable } from 'kysely';
import { formatCodeNotation } from '../../domain/document/code-number.ts';
import type { RegisterRow } from '../../domain/document/register.ts';
import { DOCUMENT_TYPES } from '../../domain/document/types.ts';
import { dayOf, formatDay, type Day } from '../../domain/time/day.ts';
import type { Queryable } from '../database.ts';
import type { IssuedNumber } from '../schema.generated.ts';

export interface RegisterQuery {
  /** Every series when absent, and the numbers that other systems gave. */
  readonly seriesId?: string | undefined;
  readonly year: number;
}

export interface RegisterEntry extends RegisterRow {
  /** null: another system gave the number. */
  readonly seriesId: string | null;
  readonly number: number;
  /** null: kept free, left out, or given before this system was in use. */
  readonly documentId: string | null;
  readonly state: 'issued' | 'void' | 'reserved';
}

/** Of one series in order of numbers; of several in order of days. */
export async function readOutgoingRegister(db: Queryable, query: RegisterQuery): Promise<RegisterEntry[]> {
  let select = db
    .selectFrom('issued_number as n')
    .leftJoin('document as d', 'd.id', 'n.document_id')
    .selectAll('n')
    .select('d.dispatched_at')
    .where('n.year', '=', query.year)
    .orderBy((eb) => eb.fn.coalesce('n.promulgated_on', 'n.reserved_on'))
    .orderBy('n.series_id')
    .orderBy('n.number')
    .orderBy('n.suffix');
  if (query.seriesId !== undefined)
    select = select
      .where('n.series_id', '=', query.seriesId)
      .clearOrderBy()
      .orderBy('n.number')
      .orderBy('n.suffix');
  return (await select.execute()).map((row) => ({
    seriesId: row.series_id,
    number: row.number,
    documentId: row.document_id,
    state: row.state,
    codeNotation: formatCodeNotation(row),
    promulgatedOn: dayText(row.promulgated_on),
    typeAndSubject: `${row.document_type === null ? '' : `${DOCUMENT_TYPES[row.document_type].label} `}${row.subject}`,
    signer: row.signer,
    toPlaces: row.to_places,
    filedWith: row.filed_with,
    copies: row.copies === null ? '' : String(row.copies),
    dispatchedOn: row.state === 'issued' ? dispatchedOn(row) : '',
    received: row.received ?? '',
    note: NOTES.map((note) => note(row))
      .filter(Boolean)
      .join('; '),
  }));
}

type Row = Selectable<IssuedNumber> & { readonly dispatched_at: Date | null };

const dayText = (day: Day | null): string => (day === null ? '' : formatDay(day));

const dispatchedOn = (row: Row): string =>
  dayText(row.dispatched_at === null ? row.dispatched_on : dayOf(row.dispatched_at));

/** What the last column says, in this order. */
const NOTES: readonly ((row: Row) => string)[] = [
  (row) => (row.state === 'void' ? `Số hủy: ${row.void_reason ?? ''}` : ''),
  (row) =>
    row.state === 'reserved'
      ? `Số giữ đến hết ${dayText(row.reserved_until)}: ${row.reserve_reason ?? ''}`
      : '',
  (row) =>
    row.reserved_on !== null && row.document_id !== null
      ? `Số giữ từ ${dayText(row.reserved_on)}: ${row.reserve_reason ?? ''}`
      : '',
  (row) => (row.external_system === null ? '' : `Số do ${row.external_system} cấp`),
  (row) => row.note ?? '',
];
