import { sql } from 'kysely';
import type { NotationRow, SeriesRow } from '../../../domain/directory/bundle.ts';
import type { Trx } from '../../database.ts';
import { inPieces, period } from './upsert.ts';

/** @returns Vietnamese notes on years whose first number could not be changed any more */
export async function importSeries(trx: Trx, series: readonly SeriesRow[]): Promise<string[]> {
  await inPieces(series, (piece) =>
    trx
      .insertInto('series')
      .values(
        piece.map((row) => ({
          id: row.id,
          name: row.name,
          document_types: [...row.documentTypes],
          direction: row.direction,
          ...period(row),
        })),
      )
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          document_types: eb.ref('excluded.document_types'),
          direction: eb.ref('excluded.direction'),
          valid_from: eb.ref('excluded.valid_from'),
          valid_to: eb.ref('excluded.valid_to'),
        })),
      )
      .execute(),
  );
  const notes: string[] = [];
  for (const row of series)
    for (const { year, first } of row.years) notes.push(...(await importYear(trx, row, { year, first })));
  return notes;
}

/**
 * A year in which no number was given may start later than said before. Once a number was given nothing moves: back
 * would give a number twice, forward would leave a gap (Nghị định 30/2020/NĐ-CP, Điều 15 khoản 1).
 */
async function importYear(
  trx: Trx,
  series: SeriesRow,
  { year, first }: { year: number; first: number },
): Promise<string[]> {
  await trx
    .insertInto('series_year')
    .values({ series_id: series.id, year, first_number: first, next_number: first })
    .onConflict((conflict) =>
      conflict
        .columns(['series_id', 'year'])
        .doUpdateSet({ first_number: first, next_number: first })
        .where('series_year.next_number', '=', sql<number>`series_year.first_number`)
        .where('series_year.next_number', '<', first),
    )
    .execute();
  const kept = await trx
    .selectFrom('series_year')
    .select(['first_number', 'next_number'])
    .where('series_id', '=', series.id)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return kept.first_number === first
    ? []
    : [
        `${series.name} năm ${year}: giữ số bắt đầu ${kept.first_number} (số tiếp theo ${kept.next_number}), không đổi thành ${first}`,
      ];
}

/** Notations are replaced per type of document and unit. */
export async function importNotations(trx: Trx, notations: readonly NotationRow[]): Promise<void> {
  for (const { documentType, unitId } of notations)
    await trx
      .deleteFrom('notation')
      .where('document_type', '=', documentType)
      .where(sql<boolean>`unit_id is not distinct from ${unitId}`)
      .execute();
  await inPieces(notations, (piece) =>
    trx
      .insertInto('notation')
      .values(
        piece.map((row) => ({
          document_type: row.documentType,
          unit_id: row.unitId,
          notation: row.notation,
          ...period(row),
        })),
      )
      .execute(),
  );
}
