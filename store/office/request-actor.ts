import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { actorsOf } from './accounts.ts';
import type { Trx } from '../database.ts';
import { officeToday } from './office-clock.ts';
import type { StoredRequest } from '../request.ts';

/**
 * Who made a request, in the post it names, as of the office clock now.
 * @throws Refusal `forbidden` when the post is no longer theirs
 */
export async function actorOfRequest(trx: Trx, request: StoredRequest): Promise<Actor> {
  const held =
    request.accountId === null ? [] : await actorsOf(trx, request.accountId, await officeToday(trx));
  const actor = held.find((one) => one.postId === request.postId);
  if (actor) return actor;
  throw new Refusal('forbidden', [
    {
      where: 'post',
      what: `hôm nay không còn giữ chức vụ "${request.postId ?? 'không rõ'}"`,
      remedy: 'xưng danh lại theo chức vụ đang giữ',
    },
  ]);
}
