/** How the office calls itself in prose, and where it is, as of a day. */
import type { Day } from '../../domain/time/day.ts';
import { validOn } from './as-of.ts';
import type { Queryable } from '../database.ts';

export interface Issuer {
  /** "Sở Khoa học và Công nghệ" */
  readonly name: string;
  /** Where answers on paper go; null when the directory has none. */
  readonly address: string | null;
}

export async function readIssuer(db: Queryable, on: Day): Promise<Issuer> {
  const row = await db
    .selectFrom('office')
    .innerJoin('organisation_name', 'organisation_name.organisation_id', 'office.organisation_id')
    .leftJoin('organisation_contact', (join) =>
      join
        .onRef('organisation_contact.organisation_id', '=', 'office.organisation_id')
        .on(validOn('organisation_contact', on)),
    )
    .select(['short_name', 'full_name', 'postal_address'])
    .where(validOn('organisation_name', on))
    .executeTakeFirst();
  return { name: row?.short_name ?? row?.full_name ?? '', address: row?.postal_address ?? null };
}
