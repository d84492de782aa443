/** Series of outgoing numbers, locked by whoever gives, keeps free or takes over numbers: one after the other. */
import { sql } from 'kysely';
import type { DocumentType } from '../../domain/document/types.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Trx } from '../database.ts';

export interface SeriesRow {
  readonly id: string;
  readonly name: string;
  readonly valid_from: Day;
  readonly valid_to: Day | null;
}

export const isValid = (row: SeriesRow, day: Day): boolean =>
  row.valid_from <= day && (row.valid_to === null || day <= row.valid_to);

/** Series of the type at any time, locked in a fixed order. */
export const lockSeriesOf = (trx: Trx, type: DocumentType): Promise<SeriesRow[]> =>
  trx
    .selectFrom('series')
    .select(['id', 'name', 'valid_from', 'valid_to'])
    .where(sql<boolean>`${type} = any(document_types)`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();

/** @throws Refusal `notFound` with the series there are */
export async function lockOutgoingSeries(trx: Trx, id: string): Promise<SeriesRow> {
  const row = await trx
    .selectFrom('series')
    .select(['id', 'name', 'valid_from', 'valid_to'])
    .where('id', '=', id)
    .where('direction', '=', 'outgoing')
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (row) return row;
  const known = await trx
    .selectFrom('series')
    .select(['id', 'name'])
    .where('direction', '=', 'outgoing')
    .orderBy('id')
    .execute();
  throw new Refusal('notFound', [
    {
      where: 'sổ',
      what: `không có sổ văn bản đi “${id}”`,
      remedy: `chọn một trong: ${known.map((one) => `${one.id} (${one.name})`).join(', ')}`,
    },
  ]);
}
