import { sql, type RawBuilder } from 'kysely';
import type { Day } from '../../domain/time/day.ts';

type DatedTable =
  | 'organisation_name'
  | 'organisation_parent'
  | 'organisation_contact'
  | 'organisation_group_member'
  | 'unit_name'
  | 'post_holder'
  | 'assigned_field'
  | 'authority'
  | 'series'
  | 'notation';

/** Condition that a row of a dated table (or its alias) holds on that day; both ends are inclusive. */
export const validOn = (table: DatedTable | (string & {}), day: Day): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(`${table}.valid_from`)} <= ${day}::date
    and coalesce(${sql.ref(`${table}.valid_to`)} >= ${day}::date, true)`;
