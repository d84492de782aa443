/** Reading the register of outgoing documents: every number of a year in order, void ones too. */
import { formatCodeNotation } from '../../domain/document/code-number.ts';
import type { RegisterRow } from '../../domain/document/register.ts';
import { DOCUMENT_TYPES } from '../../domain/document/types.ts';
import { dayOf, formatDay } from '../../domain/time/day.ts';
import type { Queryable } from '../database.ts';

export interface RegisterQuery {
  /** Every series when absent. */
  readonly seriesId?: string | undefined;
  readonly year: number;
}

export interface RegisterEntry extends RegisterRow {
  readonly seriesId: string;
  readonly number: number;
  readonly documentId: string;
  readonly state: 'issued' | 'void';
}

/** Of one series in order of numbers; of several in order of days. */
export async function readOutgoingRegister(db: Queryable, query: RegisterQuery): Promise<RegisterEntry[]> {
  let select = db
    .selectFrom('issued_number as n')
    .innerJoin('document as d', 'd.id', 'n.document_id')
    .selectAll('n')
    .select('d.dispatched_at')
    .where('n.year', '=', query.year)
    .orderBy('n.promulgated_on')
    .orderBy('n.series_id')
    .orderBy('n.number');
  if (query.seriesId !== undefined)
    select = select.where('n.series_id', '=', query.seriesId).clearOrderBy().orderBy('n.number');
  return (await select.execute()).map((row) => ({
    seriesId: row.series_id,
    number: row.number,
    documentId: row.document_id,
    state: row.state,
    codeNotation: formatCodeNotation(row),
    promulgatedOn: formatDay(row.promulgated_on),
    typeAndSubject: `${DOCUMENT_TYPES[row.document_type].label} ${row.subject}`,
    signer: row.signer,
    toPlaces: row.to_places,
    filedWith: row.filed_with,
    copies: String(row.copies),
    dispatchedOn: row.state === 'issued' && row.dispatched_at ? formatDay(dayOf(row.dispatched_at)) : '',
    received: '',
    note: noteOf(row),
  }));
}

const noteOf = (row: { state: string; void_reason: string | null; note: string | null }): string =>
  [row.state === 'void' ? `Số hủy: ${row.void_reason ?? ''}` : '', row.note ?? ''].filter(Boolean).join('; ');
