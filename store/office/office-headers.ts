/** Head of a paper of the office itself (register, not a document of a unit), as of a day. */
import type { Day } from '../../domain/time/day.ts';
import { validOn } from '../directory/as-of.ts';
import type { Queryable } from '../database.ts';

export interface OfficeHeaders {
  /** "UBND TỈNH HƯNG YÊN"; null without a parent. */
  readonly parentHeader: string | null;
  readonly issuerHeader: string;
}

export async function readOfficeHeaders(db: Queryable, on: Day): Promise<OfficeHeaders> {
  const { organisation_id: id } = await db
    .selectFrom('office')
    .select('organisation_id')
    .executeTakeFirstOrThrow();
  const parent = await db
    .selectFrom('organisation_parent')
    .select('parent_id')
    .where('organisation_id', '=', id)
    .where(validOn('organisation_parent', on))
    .executeTakeFirst();
  return {
    parentHeader: parent ? await headerOf(db, parent.parent_id, on) : null,
    issuerHeader: (id === null ? null : await headerOf(db, id, on)) ?? '',
  };
}

async function headerOf(db: Queryable, organisationId: string, on: Day): Promise<string | null> {
  const row = await db
    .selectFrom('organisation_name')
    .select(['header_name', 'full_name'])
    .where('organisation_id', '=', organisationId)
    .where(validOn('organisation_name', on))
    .executeTakeFirst();
  return row ? (row.header_name ?? row.full_name.toLocaleUpperCase('vi')) : null;
}
