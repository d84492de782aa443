/** Number and notation of a year once among those that count (Nghị định 30/2020/NĐ-CP, Phụ lục VI, phần I mục III). */
import { sql } from 'kysely';
import { formatCodeNotation } from '../../domain/document/code-number.ts';
import { formatDay } from '../../domain/time/day.ts';
import type { Queryable } from '../database.ts';

interface Code {
  readonly year: number;
  readonly number: number;
  readonly notation: string;
}

/** Who bears this number and notation already, as people would say; null: nobody. The database refuses a second one. */
export async function liveTwin(db: Queryable, { year, number, notation }: Code): Promise<string | null> {
  const row = await db
    .selectFrom('issued_number')
    .select(['number', 'notation', 'promulgated_on', 'subject', 'external_system'])
    .where('state', '=', 'issued')
    .where('year', '=', year)
    .where('number', '=', number)
    .where('suffix', '=', '')
    .where(sql<string>`upper(notation)`, '=', sql<string>`upper(${notation})`)
    .executeTakeFirst();
  if (!row) return null;
  const by = row.external_system === null ? '' : ` do ${row.external_system} cấp`;
  const day = row.promulgated_on === null ? '' : ` ngày ${formatDay(row.promulgated_on)}`;
  return `số ${formatCodeNotation(row)}${day}${by} (${row.subject})`;
}
