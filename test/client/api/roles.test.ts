import { describe, expect, test } from 'vitest';
import { chooseActor } from '../../../client/api/roles.ts';
import type { Actor, PostRank } from '../../../domain/directory/post.ts';
import { Refusal } from '../../../domain/failure/catalogue.ts';

const actor = (postId: string, rank: PostRank): Actor => ({
  accountId: 'an',
  personId: 'an',
  fullName: 'Nguyễn Văn An',
  postId,
  postTitle: postId,
  rank,
  unitId: null,
});
const held = [actor('pho-giam-doc', 'deputyHead'), actor('van-thu', 'clerk')];

describe('the post in which someone acts', () => {
  test('is the one that may, not the highest', () => {
    expect(chooseActor(held, 'clerk').postId).toBe('van-thu');
  });

  test('is the highest when any may', () => {
    expect(chooseActor(held, 'staff').postId).toBe('pho-giam-doc');
  });

  test('is the named one, which then has to be allowed', () => {
    expect(chooseActor(held, 'staff', 'van-thu').postId).toBe('van-thu');
    expect(() => chooseActor(held, 'leader', 'van-thu')).toThrow(Refusal);
  });

  test('cannot be one that is not held', () => {
    expect(() => chooseActor(held, 'staff', 'giam-doc')).toThrow(/không giữ chức vụ "giam-doc"/);
  });

  test('whoever holds none today may nothing, and is told whom to ask', () => {
    expect(() => chooseActor([], 'clerk')).toThrow(/hôm nay không giữ chức vụ nào/);
  });
});
