import { describe, expect, test } from 'vitest';
import type { OfficeBody } from '../../../client/api/office.ts';
import { loadSample, openOffice, sampleFiles } from './office.ts';

const office = await openOffice();
const post = (account: string, files: Record<string, string>) =>
  office.ask(account, { url: '/api/import', body: { files } });

describe('importing the office', () => {
  test('the first account of an empty office may, and every account gets its token once', async () => {
    await loadSample(office);
    expect(Object.keys(office.tokens).length).toBeGreaterThan(8);
    const again = await post('quan-tri', sampleFiles());
    expect(again.status).toBe(200);
    expect(again.json<{ tokens: object }>().tokens).toEqual({});
  });

  test('what was imported is shown as of the office’s today', async () => {
    const { today, organisation } = (await office.ask('van-thu', { url: '/api/office' })).json<{
      today: string;
      organisation: { parentName: string };
    }>();
    expect(today).toBe('2023-07-10');
    expect(organisation.parentName).toBe('Ủy ban nhân dân tỉnh Hưng Yên');
  });

  test('fields of deputies and receivers of delegations are shown by name', async () => {
    const { posts, delegations } = (await office.ask('van-thu', { url: '/api/office' })).json<OfficeBody>();
    const deputy = posts.find(({ id }) => id === 'pho-giam-doc-1');
    expect(deputy?.fields).toEqual([
      { unitId: 'qlcn-ttcn', name: 'Phòng Quản lý Công nghệ và Thị trường công nghệ' },
      { unitId: 'van-phong', name: 'Văn phòng Sở' },
    ]);
    expect(delegations.map(({ toPost, toUnit }) => `${toPost}, ${toUnit}`)).toContain(
      'Trưởng phòng, Phòng Quản lý Công nghệ và Thị trường công nghệ',
    );
  });

  test('nobody but the administrator may', async () => {
    expect((await post('giam-doc', sampleFiles())).status).toBe(403);
  });

  test('every mistake of every file comes back at once, and nothing is changed', async () => {
    const before = await office.db.selectFrom('unit').selectAll().execute();
    const answer = await post('quan-tri', {
      'a.yaml': 'units:\n  - id: moi\n',
      'b.yaml': 'khong-co: 1\n',
    });
    expect(answer.status).toBe(400);
    const where = answer.json().problems.map((problem) => problem.where.split(',')[0]);
    expect(new Set(where)).toEqual(new Set(['a.yaml', 'b.yaml']));
    expect(await office.db.selectFrom('unit').selectAll().execute()).toEqual(before);
  });

  test('nothing sent is said', async () => {
    expect((await post('quan-tri', {})).json().problems[0]?.what).toBe('không có tệp nào');
  });
});
