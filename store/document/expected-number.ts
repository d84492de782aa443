import { sql } from 'kysely';
import type { DocumentType } from '../../domain/document/types.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Queryable } from '../database.ts';

/**
 * The number that a document of this type would get now: the next one of its series, or the one after the last that
 * another system gave. Nothing is taken or locked.
 */
export async function expectedNumber(
  db: Queryable,
  { documentType, on }: { readonly documentType: DocumentType; readonly on: Day },
): Promise<number> {
  const year = Number(on.slice(0, 4));
  const { rows } = await sql<{ next: number }>`
    select greatest(
      (select max(y.next_number) from series s join series_year y on y.series_id = s.id
        where ${documentType} = any(s.document_types) and y.year = ${year}
          and s.valid_from <= ${on} and (s.valid_to is null or s.valid_to >= ${on})),
      (select max(number) + 1 from issued_number
        where document_type = ${documentType} and year = ${year} and external_system is not null),
      1) as next`.execute(db);
  return rows[0]?.next ?? 1;
}
