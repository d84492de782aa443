import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerHistory } from '../../../store/survey/answer-versions.ts';
import { openDatabase } from '../../../store/database.ts';
import { freshDatabase } from '../../stack/database.ts';
import { hiddenFields } from '../../../bin/demo/hidden-fields.ts';
import { inputValue, pagesApp, post, postSimple } from './browse.ts';
import { createWorld, type World } from './campaign.ts';
import { GOOD } from './good-answer.ts';
import { createGate, type Gate } from './gate.ts';

const fresh = await freshDatabase();
let world: World;
let gate: Gate;
let app: FastifyInstance;
let newcomer: FastifyInstance;
const closers: (() => Promise<void>)[] = [];
const at = (path: string): string => `/p/${world.tokens[0]}${path}`;

/** A process of the pages that reaches the database through a gate which can be shut. */
async function throughGate(): Promise<FastifyInstance> {
  const url = Object.assign(new URL(fresh.url), { host: `127.0.0.1:${gate.port}` }).href;
  const opened = openDatabase(url, 3);
  const pages = await pagesApp({ db: opened.db, files: world.files });
  closers.push(async () => {
    await pages.close();
    await opened.close();
  });
  return pages;
}

beforeAll(async () => {
  world = await createWorld(fresh.db);
  gate = await createGate(Number(new URL(fresh.url).port));
  app = await throughGate();
  newcomer = await throughGate();
});
afterAll(async () => {
  for (const close of closers) await close();
  await gate.close();
});

describe('the database goes away', () => {
  test('the form comes back as typed with 503, and the same post goes through afterwards', async () => {
    expect((await app.inject({ method: 'GET', url: at('/phieu') })).statusCode).toBe(200);
    gate.shut();
    const typed = { ...GOOD, 'p.soLaoDong': 'mười', 'thao-tac': 'luu' };
    const away = await post(app, at('/phieu'), typed, [
      { input: 'tep.taiLieu', name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') },
    ]);
    expect(away.statusCode).toBe(503);
    expect(away.body).toContain('Chưa ghi nhận được');
    expect(away.body).toContain('Tệp vừa chọn chưa lưu được');
    expect(inputValue(away.body, 'p.soLaoDong')).toBe('mười');
    expect(inputValue(away.body, 'p.nhuCau.0.ten')).toBe('Dây chuyền sấy lạnh');
    expect((await app.inject({ method: 'GET', url: at('') })).statusCode).toBe(503);
    gate.open();
    expect((await post(app, at('/phieu'), typed)).statusCode).toBe(303);
  });

  test('sending is not confirmed, the same page sends it later, once', async () => {
    await post(app, at('/phieu'), { ...GOOD, 'thao-tac': 'xem-lai' });
    const fields = hiddenFields((await app.inject({ method: 'GET', url: at('/xem-lai') })).body);
    gate.shut();
    const away = await post(app, at('/gui'), fields);
    expect(away.statusCode).toBe(503);
    expect(hiddenFields(away.body)).toEqual(fields);
    gate.open();
    expect(await answerHistory(fresh.db, world.recipientIds[0] ?? 0)).toEqual([]);
    expect((await post(app, at('/gui'), hiddenFields(away.body))).statusCode).toBe(303);
    expect((await post(app, at('/gui'), hiddenFields(away.body))).statusCode).toBe(303);
    expect(await answerHistory(fresh.db, world.recipientIds[0] ?? 0)).toHaveLength(1);
  });

  test('the name, the reason and the day come back too', async () => {
    gate.shut();
    const named = await postSimple(app, at('/xac-nhan'), { 'ho-ten': 'Trần Văn Hòa' });
    expect([named.statusCode, inputValue(named.body, 'ho-ten')]).toEqual([503, 'Trần Văn Hòa']);
    const asked = await postSimple(app, at('/xin-gia-han'), {
      'p.askedUntil': '28/7/2023',
      'p.reason': 'Chờ số liệu',
    });
    expect([asked.statusCode, inputValue(asked.body, 'p.askedUntil')]).toEqual([503, '28/7/2023']);
    expect(asked.body).toContain('Chờ số liệu');
    gate.open();
  });

  test('a process that never saw the form keeps what was typed in the page all the same', async () => {
    gate.shut();
    const away = await post(newcomer, at('/phieu'), { ...GOOD, 'thao-tac': 'luu' });
    expect(away.statusCode).toBe(503);
    expect(away.body).toContain('Thử lại');
    const kept = hiddenFields(away.body);
    expect(kept['p.linhVuc']).toEqual(GOOD['p.linhVuc']);
    gate.open();
    expect((await post(newcomer, at('/phieu'), kept)).statusCode).toBe(303);
  });
});
