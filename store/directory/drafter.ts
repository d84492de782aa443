/** Who drafts for a unit on a day: its officer, else its head. */
import type { Day } from '../../domain/time/day.ts';
import { validOn } from './as-of.ts';
import type { Queryable } from '../database.ts';

export interface Drafter {
  readonly personId: string;
  /** Printed after the filing line; null when the directory has none. */
  readonly initials: string | null;
}

const RANKS = ['officer', 'deputyUnitHead', 'unitHead'] as const;

export async function drafterOf(db: Queryable, unitId: string, on: Day): Promise<Drafter | null> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('post_holder', 'post_holder.post_id', 'post.id')
    .innerJoin('person', 'person.id', 'post_holder.person_id')
    .select(['person.id as personId', 'person.initials', 'post.rank'])
    .where('post.unit_id', '=', unitId)
    .where('post.rank', 'in', RANKS)
    .where(validOn('post_holder', on))
    .orderBy('post.id')
    .execute();
  const [first] = RANKS.flatMap((rank) => rows.filter((row) => row.rank === rank));
  return first ? { personId: first.personId, initials: first.initials } : null;
}
