/** Writing rows of the register of outgoing documents. */
import type { DocumentType } from '../../domain/document/types.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Trx } from '../database.ts';

/** What the register says of a document besides number and day. */
export interface NumberEntry {
  readonly documentId: string;
  readonly documentType: DocumentType;
  readonly subject: string;
  readonly signer: string;
  readonly toPlaces: string;
  readonly filedWith: string;
  readonly copies: number;
}

export interface GivenNumber {
  readonly seriesId: string | null;
  readonly year: number;
  readonly number: number;
  readonly notation: string;
  readonly promulgatedOn: Day;
}

export const enterNumber = (
  trx: Trx,
  entry: NumberEntry,
  given: GivenNumber & { readonly system?: string },
): Promise<unknown> =>
  trx
    .insertInto('issued_number')
    .values({
      series_id: given.seriesId,
      year: given.year,
      number: given.number,
      external_system: given.system ?? null,
      ...columnsOf(entry, given),
    })
    .execute();

/** Of the document that bears the number. */
export const columnsOf = (entry: NumberEntry, given: Pick<GivenNumber, 'notation' | 'promulgatedOn'>) => ({
  notation: given.notation,
  promulgated_on: given.promulgatedOn,
  document_id: entry.documentId,
  document_type: entry.documentType,
  subject: entry.subject,
  signer: entry.signer,
  to_places: entry.toPlaces,
  filed_with: entry.filedWith,
  copies: entry.copies,
});

export interface LeftOut {
  readonly seriesId: string;
  readonly year: number;
  readonly number: number;
  readonly reason: string;
}

/** A number that nobody bears and nobody will: its row says why. */
export const keepOut = (trx: Trx, { seriesId, year, number, reason }: LeftOut): Promise<unknown> =>
  trx
    .insertInto('issued_number')
    .values({ ...NOBODY, series_id: seriesId, year, number, state: 'void', void_reason: reason })
    .execute();

/** Columns of a row without a document. */
export const NOBODY = {
  document_id: null,
  document_type: null,
  notation: '',
  subject: '',
  signer: '',
  to_places: '',
  filed_with: '',
  copies: null,
} as const;
