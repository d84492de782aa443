/** The allocator shared by outgoing and incoming series: gap-free, because a number goes back with its transaction. */
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { Queryable, Trx } from '../database.ts';

/**
 * Takes the next number of a series and year in the caller's transaction; others wait until it ends.
 * @returns undefined when the year is not open and may not be opened by itself
 * @throws Refusal `numberingHeld` after a restore, until the clerk has said which number was given last
 */
export async function takeNumber(trx: Trx, seriesId: string, year: number): Promise<number | undefined> {
  await openFollowingYear(trx, seriesId, year);
  await refuseWhileHeld(trx, seriesId, year);
  const row = await trx
    .updateTable('series_year')
    .set((eb) => ({ next_number: eb('next_number', '+', 1) }))
    .where('series_id', '=', seriesId)
    .where('year', '=', year)
    .returning('next_number')
    .executeTakeFirst();
  return row && row.next_number - 1;
}

/**
 * A series that was kept here the year before starts again from 01. The first year is never opened by itself: only the
 * office knows how many numbers it has given elsewhere.
 */
export async function openFollowingYear(trx: Trx, seriesId: string, year: number): Promise<void> {
  await trx
    .insertInto('series_year')
    .columns(['series_id', 'year', 'first_number', 'next_number', 'held_since'])
    .expression((eb) =>
      eb
        .selectFrom('series_year')
        .select((of) => [
          'series_id',
          of.cast<number>(of.val(year), 'integer').as('year'),
          of.lit(1).as('first_number'),
          of.lit(1).as('next_number'),
          'held_since',
        ])
        .where('series_id', '=', seriesId)
        .where('year', '=', year - 1),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Restored from a backup: numbers may have been given that this database does not know. */
export async function isHeld(db: Queryable, seriesId: string, year: number): Promise<boolean> {
  const row = await db
    .selectFrom('series_year')
    .select('held_since')
    .where('series_id', '=', seriesId)
    .where('year', '<=', year)
    .orderBy('year', 'desc')
    .executeTakeFirst();
  return (row?.held_since ?? null) !== null;
}

/** @throws Refusal `numberingHeld` */
export async function refuseWhileHeld(trx: Trx, seriesId: string, year: number): Promise<void> {
  if (!(await isHeld(trx, seriesId, year))) return;
  throw new Refusal('numberingHeld', [
    {
      where: `sổ ${seriesId}`,
      what: 'chưa xác nhận số cuối cùng đã cấp trước khi mất dữ liệu',
      remedy: `xem bản lưu trên giấy rồi ghi: vanthu register confirm-last ${seriesId} <số cuối> --year ${year}`,
    },
  ]);
}
