import { beforeAll, describe, expect, test } from 'vitest';
import {
  accountOfToken,
  actorsOf,
  issueToken,
  listAccounts,
  revokeToken,
  revokeTokensOf,
} from '../../../store/office/accounts.ts';
import { freshDatabase } from '../../stack/database.ts';
import { openSampleOffice } from './office.ts';

const { db } = await freshDatabase();
beforeAll(async () => {
  await openSampleOffice(db);
});

describe('tokens', () => {
  test('stand for their account, and only their hash is kept', async () => {
    const token = await issueToken(db, 'van-thu');
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await accountOfToken(db, token)).toEqual({
      accountId: 'van-thu',
      personId: 'do-thi-thu-ha',
      fullName: 'Đỗ Thị Thu Hà',
    });
    const rows = await db.selectFrom('api_token').selectAll().execute();
    expect(rows.map((row) => row.token_hash)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('unknown, revoked, expired, and of a closed account: nobody', async () => {
    expect(await accountOfToken(db, 'khong-co')).toBeNull();
    const token = await issueToken(db, 'giam-doc');
    expect(await revokeToken(db, token)).toBe(true);
    expect(await revokeToken(db, token)).toBe(false);
    expect(await accountOfToken(db, token)).toBeNull();

    const expired = await issueToken(db, 'giam-doc');
    await db
      .updateTable('api_token')
      .set({ expires_at: '2020-01-01T00:00:00Z' })
      .where('account_id', '=', 'giam-doc')
      .execute();
    expect(await accountOfToken(db, expired)).toBeNull();

    const closed = await issueToken(db, 'chanh-van-phong');
    await db.updateTable('account').set({ active: false }).where('id', '=', 'chanh-van-phong').execute();
    expect(await accountOfToken(db, closed)).toBeNull();
    expect(await actorsOf(db, 'chanh-van-phong', '2023-07-10')).toEqual([]);
  });

  test('all of an account are revoked at once', async () => {
    const tokens = [await issueToken(db, 'quan-tri'), await issueToken(db, 'quan-tri')];
    expect(await revokeTokensOf(db, 'quan-tri')).toBe(2);
    expect(await Promise.all(tokens.map((token) => accountOfToken(db, token)))).toEqual([null, null]);
  });

  test('no token for an account that does not exist', async () => {
    await expect(issueToken(db, 'khong-co')).rejects.toThrow();
  });
});

describe('posts of an account', () => {
  test('are those held on the day, the highest first', async () => {
    await db
      .insertInto('post_holder')
      .values({
        post_id: 'quan-tri',
        person_id: 'nguyen-duc-thinh',
        valid_from: '2023-07-01',
        valid_to: '2023-07-31',
      })
      .execute();
    const posts = async (day: string) =>
      (await actorsOf(db, 'truong-phong-qlcn-ttcn', day)).map(({ postId }) => postId);
    expect(await posts('2021-12-31')).toEqual([]);
    expect(await posts('2023-06-30')).toEqual(['truong-phong-qlcn-ttcn']);
    expect(await posts('2023-07-31')).toEqual(['truong-phong-qlcn-ttcn', 'quan-tri']);
    expect(await posts('2023-08-01')).toEqual(['truong-phong-qlcn-ttcn']);
  });

  test('say who acts and as what', async () => {
    expect(await actorsOf(db, 'pho-giam-doc-1', '2023-07-10')).toEqual([
      {
        accountId: 'pho-giam-doc-1',
        personId: 'le-thi-hong-van',
        fullName: 'Lê Thị Hồng Vân',
        postId: 'pho-giam-doc-1',
        postTitle: 'Phó Giám đốc',
        rank: 'deputyHead',
        unitId: null,
      },
    ]);
  });

  test('every account of the sample can act in 2023 and today', async () => {
    const accounts = (await listAccounts(db)).filter(({ active }) => active);
    expect(accounts.length).toBeGreaterThan(8);
    for (const { id } of accounts)
      for (const day of ['2023-07-10', '2026-11-20']) expect(await actorsOf(db, id, day), id).not.toEqual([]);
  });
});
