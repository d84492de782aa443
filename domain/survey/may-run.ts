import type { Actor, PostRank } from '../directory/post.ts';
import type { Problem } from '../failure/catalogue.ts';

const LEADERS: readonly PostRank[] = ['head', 'deputyHead'];

/** Of another unit, and no leader of the office. */
export const isOutsider = (
  actor: Pick<Actor, 'rank' | 'unitId'>,
  unitId: string,
  also: readonly PostRank[] = [],
): boolean => ![...LEADERS, ...also].includes(actor.rank) && actor.unitId !== unitId;

/**
 * The drafting unit runs its campaign; leaders may step in.
 * @param also ranks that may do this very thing whatever their unit
 * @returns why someone may not; null: they may
 */
export function outsiderProblem(
  actor: Pick<Actor, 'rank' | 'unitId' | 'postTitle'>,
  unitId: string,
  also: readonly PostRank[] = [],
): Problem | null {
  if (!isOutsider(actor, unitId, also)) return null;
  return {
    where: 'actor',
    what: `${actor.postTitle} không thuộc đơn vị chủ trì đợt khảo sát`,
    remedy: 'nhờ đơn vị chủ trì hoặc lãnh đạo cơ quan',
  };
}
