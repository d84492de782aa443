import { beforeAll, describe, expect, test } from 'vitest';
import { loadSample, openOffice, type Failure } from './office.ts';

const office = await openOffice();
beforeAll(() => loadSample(office));

describe('signing in', () => {
  test.each([null, 'mã-bịa'])('without a known token (%s) nothing is told', async (token) => {
    const answer = await office.ask(token, { url: '/api/me' });
    expect(answer.status).toBe(401);
    expect(answer.json().type).toBe('unauthenticated');
  });

  test('a token stands for a person in the posts they hold today', async () => {
    const answer = await office.ask('van-thu', { url: '/api/me' });
    expect(answer.json<{ posts: { postId: string }[] }>().posts.map(({ postId }) => postId)).toEqual([
      'van-thu',
    ]);
  });

  test('a post that ended yesterday by the office clock gives nothing any more', async () => {
    await office.db
      .updateTable('post_holder')
      .set({ valid_to: '2023-07-09' })
      .where('post_id', '=', 'chuyen-vien-qlkh')
      .execute();
    const answer = await office.ask('chuyen-vien-qlkh', { url: '/api/me' });
    expect(answer.status).toBe(403);
    expect(answer.json().problems[0]?.what).toBe('hôm nay không giữ chức vụ nào');
  });

  test('a post that is not held cannot be named', async () => {
    const answer = await office.ask('van-thu', { url: '/api/me', post: 'giam-doc' });
    expect(answer.status).toBe(403);
  });

  test('a role that the person does not have names who has it', async () => {
    const answer = await office.ask('van-thu', { url: '/api/surveys', body: { source: 'x' } });
    expect(answer.status).toBe(403);
    expect(answer.json().problems[0]?.remedy).toContain('lãnh đạo cơ quan');
  });

  test('a new token takes the place of the old one', async () => {
    const old = office.tokens['chanh-van-phong'] ?? '';
    const issued = await office.ask('quan-tri', { url: '/api/accounts/chanh-van-phong/token', body: {} });
    const { token } = issued.json<{ token: string }>();
    expect((await office.ask(old, { url: '/api/me' })).status).toBe(401);
    expect((await office.ask(token, { url: '/api/me' })).status).toBe(200);
  });

  test('the server keeps no token, only its hash', async () => {
    const token = office.tokens['giam-doc'] ?? '';
    const rows = await office.db.selectFrom('api_token').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('what may not be seen', () => {
  test('the mailbox is not for everybody, since it holds personal links', async () => {
    expect((await office.ask('chuyen-vien-qlcn-ttcn', { url: '/api/mailbox' })).status).toBe(403);
    const clerk = await office.ask('van-thu', { url: '/api/mailbox' });
    expect(clerk.json<Failure>().problems[0]?.what).toContain('không có hộp thư thử');
  });

  test('its page asks for a token even on this machine', async () => {
    const page = await office.ask(null, { url: '/mailbox' });
    expect(page.body).toContain('type="password"');
    const refused = await office.ask(null, { url: '/mailbox', body: { token: office.tokens['giam-doc'] } });
    expect(refused.status).toBe(403);
    const opened = await office.ask(null, { url: '/mailbox', body: { token: office.tokens['van-thu'] } });
    expect(opened.status).toBe(303);
    expect(String(opened.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict$/);
  });
});
