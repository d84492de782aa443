import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openForm } from '../../../documents/form-files/open-form.ts';
import { MEDIA_TYPES } from '../../../store/file-storage.ts';
import { submitAnswer } from '../../../store/survey/answers.ts';
import { answerHistory } from '../../../store/survey/answer-versions.ts';
import { saveDraft } from '../../../store/survey/drafts.ts';
import { freshDatabase } from '../../stack/database.ts';
import { pagesApp, post, postSimple } from './browse.ts';
import { createWorld, type World } from './campaign.ts';
import { GOOD } from './good-answer.ts';
import { everyRow } from './snapshot.ts';

const { db } = await freshDatabase();
let world: World;
let app: FastifyInstance;
const log: string[] = [];
const at = (index: number, path = ''): string => `/p/${world.tokens[index]}${path}`;
const get = (url: string) => app.inject({ method: 'GET', url });

beforeAll(async () => {
  world = await createWorld(db);
  await somethingToShow();
  app = await pagesApp(
    { db, files: world.files, rates: { perLink: 10_000, perAddress: 10_000 } },
    { write: (line) => log.push(line) },
  );
});
afterAll(() => app.close());

/** An answer and a draft that corrects it, so that every page has something to show. */
async function somethingToShow(): Promise<void> {
  const [recipientId = 0] = world.recipientIds;
  const sent = { recipientId, kind: 'answer', values: { soLaoDong: 5 }, requestId: 'r-1' } as const;
  await db.transaction().execute((trx) => submitAnswer(trx, sent));
  const typed = Object.entries(GOOD).map(([name, value]) => [name.slice(2), value] as const);
  await saveDraft(db, recipientId, Object.fromEntries(typed));
}

const OPENED = [
  '',
  '/phieu',
  '/xem-lai',
  '/bien-nhan',
  '/khong-co-nhu-cau',
  '/xin-gia-han',
  '/tep/cong-van.pdf',
];

describe('opening', () => {
  test.each(OPENED)('GET and HEAD of %s change nothing', async (path) => {
    const before = await everyRow(db);
    const opened = await get(at(0, path));
    expect(opened.statusCode).toBe(200);
    await app.inject({ method: 'HEAD', url: at(0, path) });
    expect(await everyRow(db)).toEqual(before);
  });

  test('every answer carries the safety headers', async () => {
    for (const url of [
      at(0),
      at(0, '/phieu'),
      at(0, '/tep/cong-van.pdf'),
      '/p/khong-co',
      '/p/a/b/c/d',
      '/p/trang.css',
    ]) {
      const { headers } = await get(url);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('script-src');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-robots-tag']).toContain('noindex');
      if (url !== '/p/trang.css') expect(headers['cache-control']).toBe('no-store');
    }
  });

  test('unknown links look alike; an expired or revoked one says so, and nothing of the letter', async () => {
    const unknown = await get(`/p/${'A'.repeat(43)}`);
    const malformed = await get('/p/%C4%91');
    await sql`update personal_link set expires_at = office_now() where recipient_id = ${world.recipientIds[0]}`.execute(
      db,
    );
    const expired = await get(at(0, '/phieu'));
    await sql`update personal_link set expires_at = office_now() + interval '1 year', revoked_at = office_now() where recipient_id = ${world.recipientIds[0]}`.execute(
      db,
    );
    const revoked = await post(app, at(0, '/phieu'), GOOD);
    await sql`update personal_link set revoked_at = null`.execute(db);
    expect([unknown.statusCode, malformed.statusCode]).toEqual([404, 404]);
    expect(malformed.body).toBe(unknown.body);
    for (const [page, words] of [
      [expired, 'Đường dẫn này đã hết hạn'],
      [revoked, 'Đường dẫn này đã được thu hồi'],
    ] as const) {
      expect(page.statusCode).toBe(410);
      expect(page.body).toContain(words);
      expect(page.body).not.toContain('SKHCN-QLCN');
    }
    expect(unknown.body).toContain('Đường dẫn không đúng hoặc đã hết hạn');
    expect(unknown.body).not.toContain('Hưng Yên');
  });

  test('a letter that is not out yet has no page', async () => {
    await sql`update document set state = 'sealing'`.execute(db);
    expect((await get(at(0))).statusCode).toBe(404);
    await sql`update document set state = 'dispatching'`.execute(db);
  });

  test('the files of the letter are downloaded, nothing else is', async () => {
    const pdf = await get(at(0, '/tep/cong-van.pdf'));
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.body).toContain('%PDF');
    expect((await get(at(0, '/tep/phieu-khao-sat.docx'))).statusCode).toBe(200);
    const workbook = await get(at(0, '/tep/phieu-khao-sat.xlsx'));
    expect(workbook.headers['content-type']).toBe(MEDIA_TYPES.xlsx);
    const form = await openForm({
      name: 'phieu.xlsx',
      bytes: workbook.rawPayload,
    });
    expect(form).toMatchObject({
      problems: [],
      code: { campaignId: 'cung-cau-2023', own: null },
    });
    expect((await get(at(3, '/tep/phieu-khao-sat.xlsx'))).statusCode).toBe(404);
    for (const other of ['cong-van.docx', '..%2f..%2fetc%2fpasswd', 'x'])
      expect((await get(at(0, `/tep/${other}`))).statusCode).toBe(404);
  });

  test('whoever only gets to know is not asked to answer', async () => {
    expect((await get(at(3))).body).not.toContain('Điền phiếu');
    expect((await post(app, at(3, '/phieu'), GOOD)).statusCode).toBe(409);
    const sent = await postSimple(app, at(3, '/khong-co-nhu-cau'), { 'ma-yeu-cau': crypto.randomUUID() });
    expect(sent.statusCode).toBe(409);
    expect(await answerHistory(db, world.recipientIds[3] ?? 0)).toEqual([]);
  });
});

test('no token was logged', async () => {
  await get(at(0, '/khong-co-trang-nay/x'));
  expect(log.length).toBeGreaterThan(30);
  for (const token of world.tokens) expect(log.join('')).not.toContain(token);
});
