/** The office as of a day, for people: its name, units, posts with their holders and fields, delegations, series. */
import { sql } from 'kysely';
import type { PostRank } from '../../domain/directory/post.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Queryable } from '../database.ts';

export interface OfficeOverview {
  readonly organisation: {
    readonly id: string;
    readonly fullName: string;
    readonly parentName: string | null;
  } | null;
  readonly units: readonly { readonly id: string; readonly name: string; readonly abbreviation: string }[];
  readonly posts: readonly PostOverview[];
  readonly delegations: readonly DelegationOverview[];
  readonly series: readonly SeriesOverview[];
  /** Years whose calendar is loaded. */
  readonly calendarYears: readonly number[];
}

export interface PostOverview {
  readonly id: string;
  readonly title: string;
  readonly rank: PostRank;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly holders: readonly {
    readonly accountId: string | null;
    readonly fullName: string;
    readonly acting: boolean;
  }[];
  /** Units whose work a deputy oversees, by name as of the day. */
  readonly fields: readonly { readonly unitId: string; readonly name: string }[];
}

export interface DelegationOverview {
  readonly id: string;
  readonly competence: string;
  readonly fromPost: string;
  readonly toPost: string;
  /** Unit of the post that received it, by name; null for a leader of the office. */
  readonly toUnit: string | null;
  readonly basis: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export interface SeriesOverview {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly nextNumber: number;
}

export async function officeOverview(db: Queryable, on: Day): Promise<OfficeOverview> {
  return {
    organisation: await organisationOf(db, on),
    units: await unitsOf(db, on),
    posts: await postsOf(db, on),
    delegations: await delegationsOf(db, on),
    series: await seriesOf(db, on),
    calendarYears: await yearsOf(db),
  };
}

async function organisationOf(db: Queryable, on: Day): Promise<OfficeOverview['organisation']> {
  const { rows } = await sql<{ id: string; fullName: string; parentName: string | null }>`
    select o.organisation_id as id, n.full_name as "fullName", pn.full_name as "parentName"
    from office o
    join organisation_name n on n.organisation_id = o.organisation_id
      and ${on}::date between n.valid_from and coalesce(n.valid_to, 'infinity')
    left join organisation_parent p on p.organisation_id = o.organisation_id
      and ${on}::date between p.valid_from and coalesce(p.valid_to, 'infinity')
    left join organisation_name pn on pn.organisation_id = p.parent_id
      and ${on}::date between pn.valid_from and coalesce(pn.valid_to, 'infinity')`.execute(db);
  return rows[0] ?? null;
}

async function unitsOf(db: Queryable, on: Day): Promise<OfficeOverview['units']> {
  const { rows } = await sql<{ id: string; name: string; abbreviation: string }>`
    select unit_id as id, name, abbreviation from unit_name
    where ${on}::date between valid_from and coalesce(valid_to, 'infinity')
    order by name collate "vi-x-icu"`.execute(db);
  return rows;
}

async function postsOf(db: Queryable, on: Day): Promise<PostOverview[]> {
  const { rows } = await sql<PostOverview>`
    select p.id, p.title, p.rank, p.unit_id as "unitId", u.name as "unitName",
      coalesce((select jsonb_agg(jsonb_build_object('accountId', a.id, 'fullName', s.full_name, 'acting', h.acting)
                                 order by s.full_name collate "vi-x-icu")
         from post_holder h join person s on s.id = h.person_id left join account a on a.person_id = s.id
         where h.post_id = p.id and ${on}::date between h.valid_from and coalesce(h.valid_to, 'infinity')), '[]') as holders,
      coalesce((select jsonb_agg(jsonb_build_object('unitId', f.unit_id, 'name', coalesce(n.name, f.unit_id))
                                 order by n.name collate "vi-x-icu", f.unit_id)
         from assigned_field f left join unit_name n on n.unit_id = f.unit_id
           and ${on}::date between n.valid_from and coalesce(n.valid_to, 'infinity')
         where f.post_id = p.id and ${on}::date between f.valid_from and coalesce(f.valid_to, 'infinity')), '[]') as fields
    from post p
    left join unit_name u on u.unit_id = p.unit_id
      and ${on}::date between u.valid_from and coalesce(u.valid_to, 'infinity')
    order by array_position(array['head','deputyHead','unitHead','deputyUnitHead','officer','clerk','administrator'], p.rank),
      u.name collate "vi-x-icu" nulls first, p.id`.execute(db);
  return rows;
}

async function delegationsOf(db: Queryable, on: Day): Promise<DelegationOverview[]> {
  const { rows } = await sql<DelegationOverview>`
    select a.id, a.competence, f.title as "fromPost", t.title as "toPost", n.name as "toUnit", a.basis,
      a.valid_from as "validFrom", a.valid_to as "validTo"
    from authority a join post f on f.id = a.from_post_id join post t on t.id = a.to_post_id
    left join unit_name n on n.unit_id = t.unit_id
      and ${on}::date between n.valid_from and coalesce(n.valid_to, 'infinity')
    where ${on}::date between a.valid_from and coalesce(a.valid_to, 'infinity')
      and (a.revoked_on is null or a.revoked_on > ${on}::date)
    order by a.id`.execute(db);
  return rows;
}

async function seriesOf(db: Queryable, on: Day): Promise<SeriesOverview[]> {
  const { rows } = await sql<SeriesOverview>`
    select s.id, s.name, y.year, y.next_number as "nextNumber"
    from series s join series_year y on y.series_id = s.id
    where ${on}::date between s.valid_from and coalesce(s.valid_to, 'infinity') order by s.id, y.year`.execute(
    db,
  );
  return rows;
}

async function yearsOf(db: Queryable): Promise<number[]> {
  const rows = await db.selectFrom('calendar_year').select('year').orderBy('year').execute();
  return rows.map(({ year }) => year);
}
