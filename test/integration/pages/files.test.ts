import PizZip from 'pizzip';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerHistory } from '../../../store/survey/answer-versions.ts';
import { freshDatabase } from '../../stack/database.ts';
import { hiddenFields } from '../../../bin/demo/hidden-fields.ts';
import { pagesApp, post } from './browse.ts';
import { createWorld, type World } from './campaign.ts';
import { GOOD } from './good-answer.ts';

const { db } = await freshDatabase();
let world: World;
let app: FastifyInstance;
const at = (path: string): string => `/p/${world.tokens[0]}${path}`;
const form = async (): Promise<string> => (await app.inject({ method: 'GET', url: at('/phieu') })).body;
const upload = (name: string, bytes: Buffer, fields: Record<string, string | string[]> = {}) =>
  post(app, at('/phieu'), { ...GOOD, 'thao-tac': 'luu', ...fields }, [{ input: 'tep.taiLieu', name, bytes }]);

const MEGABYTE = 1024 * 1024;
const pdfOf = (size: number): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size - 9, 0x20)]);
const workbook = (extra: Record<string, string> = {}): Buffer => {
  const zip = new PizZip();
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  );
  zip.file('xl/workbook.xml', '<workbook/>');
  for (const [name, text] of Object.entries(extra)) zip.file(name, text);
  return zip.generate({ type: 'nodebuffer' });
};

beforeAll(async () => {
  world = await createWorld(db);
  app = await pagesApp({ db, files: world.files });
});
afterAll(() => app.close());

describe('uploaded files', () => {
  test('10 MB are taken, one byte more is not, 25 MB are not; what was typed stays', async () => {
    expect((await upload('du.pdf', pdfOf(10 * MEGABYTE))).statusCode).toBe(303);
    for (const size of [10 * MEGABYTE + 1, 25 * MEGABYTE]) {
      const refused = await upload('qua.pdf', pdfOf(size));
      expect(refused.statusCode).toBe(422);
      expect(refused.body).toMatch(/“qua\.pdf”: [^<]*10 MB/);
      expect(refused.body).toContain('Dây chuyền sấy lạnh');
    }
  });

  test.each([
    ['a workbook with macros', 'so-lieu.xlsx', workbook({ 'xl/vbaProject.bin': 'x' })],
    ['a web page called .pdf', 'trang.pdf', Buffer.from('<html><script>alert(1)</script>')],
    ['a program', 'chay.exe', Buffer.from('MZ')],
    [
      'a kind that this field does not take',
      'anh.png',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ],
    ['an empty file', 'rong.pdf', Buffer.alloc(0)],
  ])('%s is refused beside its field', async (_what, name, bytes) => {
    const refused = await upload(name, bytes);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('href="#o-taiLieu"');
    expect(refused.body).toContain('id="o-taiLieu-loi"');
    expect(refused.body).toContain('Dây chuyền sấy lạnh');
  });

  test('on the way to the review a refused file hides none of the other mistakes', async () => {
    const wrong = { 'thao-tac': 'xem-lai', 'p.soLaoDong': 'mười' };
    const { body, statusCode } = await upload('trang.pdf', Buffer.from('<html>'), wrong);
    expect(statusCode).toBe(422);
    expect(body).toContain('Có 02 chỗ cần xem lại');
    const places = [...body.matchAll(/<li><a href="#(o-[^"]+)"/g)].map(([, place]) => place);
    expect(places).toEqual(['o-soLaoDong', 'o-taiLieu']);
    expect(body).toContain('nội dung không phải PDF (lưu lại tệp');
  });

  test('a taken file is kept through drafts, shown, sent, and still there when correcting', async () => {
    expect((await upload('nhu cầu.xlsx', workbook())).statusCode).toBe(303);
    const sha256 = hiddenFields(await form())['giu.taiLieu']?.[0] ?? '';
    expect(await form()).toContain('nhu cầu.xlsx');
    await post(app, at('/phieu'), { ...GOOD, 'giu.taiLieu': sha256, 'thao-tac': 'xem-lai' });
    const review = (await app.inject({ method: 'GET', url: at('/xem-lai') })).body;
    expect(review).toContain('nhu cầu.xlsx (1 kB)');
    expect((await post(app, at('/gui'), hiddenFields(review))).statusCode).toBe(303);
    const [sent] = await answerHistory(db, world.recipientIds[0] ?? 0);
    expect(sent?.values['taiLieu']).toMatchObject({ name: 'nhu cầu.xlsx', sha256 });
    expect((await world.files.get(sha256)).length).toBeGreaterThan(100);
    expect(await form()).toContain('Tệp đã nhận');
  });

  test('a kept file can be dropped; a hash typed by hand names nothing', async () => {
    const sha256 = hiddenFields(await form())['giu.taiLieu']?.[0] ?? '';
    await post(app, at('/phieu'), { ...GOOD, 'giu.taiLieu': sha256, 'bo.taiLieu': '1', 'thao-tac': 'luu' });
    expect(await form()).not.toContain('Tệp đã nhận');
    const letter = await db
      .selectFrom('file')
      .select('sha256')
      .where('media_type', '=', 'application/pdf')
      .execute();
    for (const { sha256: foreign } of letter) {
      await post(app, at('/phieu'), { ...GOOD, 'giu.taiLieu': foreign, 'thao-tac': 'luu' });
      expect(await form()).not.toContain('cong-van.pdf');
    }
  });

  test('more text than any form holds is refused with words', async () => {
    const huge = { ...GOOD, 'p.kienNghi': 'x'.repeat(70_000), 'thao-tac': 'luu' };
    const refused = await post(app, at('/phieu'), huge);
    expect(refused.statusCode).toBe(413);
    expect(refused.body).toContain('quá lớn');
  });
});
