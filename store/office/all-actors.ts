/** Everybody who can sign in, in every post they hold on a day: for saying who may do what is next. */
import { POST_RANKS, type Actor, type PostRank } from '../../domain/directory/post.ts';
import type { Day } from '../../domain/time/day.ts';
import { validOn } from '../directory/as-of.ts';
import type { Queryable } from '../database.ts';

/** Highest rank first, then by post id. */
export async function allActors(db: Queryable, on: Day): Promise<Actor[]> {
  return byRank(await actorsOn(db, on).execute());
}

/** Accounts in the posts their persons hold that day. */
export const actorsOn = (db: Queryable, on: Day) =>
  db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .innerJoin('post_holder', 'post_holder.person_id', 'person.id')
    .innerJoin('post', 'post.id', 'post_holder.post_id')
    .select([
      'account.id as accountId',
      'person.id as personId',
      'person.full_name as fullName',
      'post.id as postId',
      'post.title as postTitle',
      'post.rank as rank',
      'post.unit_id as unitId',
    ])
    .where('account.active', '=', true)
    .where(validOn('post_holder', on))
    .orderBy('post.id');

const RANK_ORDER = Object.keys(POST_RANKS) as PostRank[];

export const byRank = (actors: readonly Actor[]): Actor[] =>
  [...actors].sort((a, b) => RANK_ORDER.indexOf(a.rank) - RANK_ORDER.indexOf(b.rank));
