import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../../../domain/failure/catalogue.ts';
import type { Trx } from '../../../store/database.ts';
import { ensurePersonalLinks } from '../../../store/dispatch/personal-links.ts';
import { decideLink, readLink } from '../../../store/open/links.ts';
import {
  acceptRegistration,
  mergeRegistration,
  refuseRegistration,
} from '../../../store/open/registration-decisions.ts';
import { listRegistrations } from '../../../store/open/registrations.ts';
import { listAnswers } from '../../../store/survey/answer-list.ts';
import { campaignCounts } from '../../../store/survey/counts.ts';
import { roundsLeftBehind } from '../../../store/dispatch/sends.ts';
import { freshDatabase } from '../../stack/database.ts';
import { inputValue, postSimple } from '../pages/browse.ts';
import { LETTER } from '../pages/campaign.ts';
import { CAMPAIGN } from '../pages/definition.ts';
import { everyRow } from '../pages/snapshot.ts';
import { CODE, OFFICER, OPEN_GROUP, openApp, openWorld } from './world.ts';
import type { World } from '../pages/campaign.ts';

const { db } = await freshDatabase();
let world: World;
let app: FastifyInstance;
let log = '';
const MANY = { perLink: 10_000, perAddress: 10_000, perForm: 10_000 };
const get = (url: string) => app.inject({ method: 'GET', url });
const inTrx = <Result>(work: (trx: Trx) => Promise<Result>): Promise<Result> =>
  db.transaction().execute(work);
const GOOD = {
  'p.name': 'Công ty TNHH Sao Mai Xanh',
  'p.kind': 'Doanh nghiệp',
  'p.taxNumber': '0100686209',
  'p.postalAddress': 'Phố Nối, Mỹ Hào, Hưng Yên',
  'p.contactPerson': 'Bà Nguyễn Thị Hoa',
  'p.phone': '0221 3862 000',
  'p.email': 'hoa@saomai.example.vn',
};
const register = (changes: Record<string, string> = {}, requestId: string = randomUUID()) =>
  postSimple(app, `/k/${CODE}/dang-ky`, { ...GOOD, ...changes, 'ma-yeu-cau': requestId });
const ask = (registrationId: number) => ({
  campaignId: CAMPAIGN,
  registrationId,
  actor: OFFICER,
  requestId: randomUUID(),
});
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.type : error),
  );
const sends = async (recipientId: number) =>
  db.selectFrom('send').select(['state', 'email', 'copy']).where('recipient_id', '=', recipientId).execute();

beforeAll(async () => {
  world = await openWorld(db);
  app = await openApp({ db, files: world.files, rates: MANY }, { write: (line) => (log += line) });
});
afterAll(() => app.close());

describe('the public page', () => {
  test('the code is typed as people type it, and opening anything changes nothing', async () => {
    const before = await everyRow(db);
    expect((await get('/k')).body).toContain('Nhập mã in trong văn bản');
    const typed = await get('/k?ma=7k3m%20-%209q2x');
    expect(typed.headers.location).toBe(`/k/${CODE}`);
    for (const path of ['', '/dang-ky', '/gui-lai', '/da-dang-ky', '/da-de-nghi']) {
      const page = await get(`/k/${CODE}${path}`);
      expect(page.statusCode, path).toBe(200);
      expect(page.headers['content-security-policy']).toContain("default-src 'none'");
      expect(page.body).not.toContain('<script');
    }
    expect((await get(`/k/${CODE}`)).body).toContain('1185/SKHCN-QLCN&amp;TTCN');
    expect(await everyRow(db)).toEqual(before);
  });

  test.each(['/k?ma=AAAA-AAAA', '/k?ma=linh+tinh', '/k/AAAAAAAA', '/k/AAAAAAAA/dang-ky', '/k/x/y/z'])(
    '%s leads nowhere',
    async (url) => {
      const page = await get(url);
      expect(page.statusCode).toBe(404);
      expect(page.body).toContain('Không có đợt khảo sát nào mang mã này');
    },
  );

  test('a letter that is not out has no page', async () => {
    await sql`update document set state = 'sealed'`.execute(db);
    expect((await get(`/k/${CODE}`)).statusCode).toBe(404);
    await sql`update document set state = 'kept'`.execute(db);
  });
});

describe('registering', () => {
  test('all problems come at once and what was typed stays', async () => {
    const page = await register({ 'p.taxNumber': '0100686208', 'p.email': 'hoa', 'p.phone': '' });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('Có 03 chỗ cần xem lại');
    expect(inputValue(page.body, 'p.name')).toBe(GOOD['p.name']);
    expect(await listRegistrations(db, CAMPAIGN)).toEqual([]);
  });

  test('the same request twice is one registration; what fills the hidden input is none', async () => {
    const id = randomUUID();
    expect((await register({}, id)).headers.location).toBe(`/k/${CODE}/da-dang-ky`);
    expect((await register({}, id)).headers.location).toBe(`/k/${CODE}/da-dang-ky`);
    expect((await register({ 'trang-web': 'http://spam.example' })).headers.location).toBe(
      `/k/${CODE}/da-dang-ky`,
    );
    expect(await listRegistrations(db, CAMPAIGN)).toMatchObject([{ id: 1, state: 'asked', matches: [] }]);
  });

  test('accepted: a recipient that owes an answer, in the directory, counted, and the letter on its way', async () => {
    const before = await campaignCounts(db, CAMPAIGN);
    await sql`update issued_number set copies = 3 where document_id = ${LETTER}`.execute(db);
    const asked = { ...ask(1), until: '2023-07-31' };
    const done = await inTrx((trx) => acceptRegistration(trx, asked));
    expect(await inTrx((trx) => acceptRegistration(trx, asked))).toEqual(done);
    const number = db.selectFrom('issued_number').select('copies').where('document_id', '=', LETTER);
    expect(await number.execute()).toEqual([{ copies: 4 }]);
    const recipientId = done.recipientId ?? 0;
    expect(await sends(recipientId)).toEqual([{ state: 'queued', email: 'hoa@saomai.example.vn', copy: 0 }]);
    expect(await roundsLeftBehind(db)).toEqual([{ documentId: LETTER, kind: 'document', round: 0 }]);
    expect((await campaignCounts(db, CAMPAIGN)).owing).toBe(before.owing + 1);
    const line = (await listAnswers(db, CAMPAIGN)).find((one) => one.recipientId === recipientId);
    expect(line).toMatchObject({ name: 'Công ty TNHH Sao Mai Xanh', groupLabel: OPEN_GROUP, answer: null });
    const organisation = await sql`select o.kind, o.tax_number, n.full_name, c.email from organisation o
      join organisation_name n on n.organisation_id = o.id join organisation_contact c on c.organisation_id = o.id
      where o.id = 'dang-ky-1'`.execute(db);
    expect(organisation.rows).toEqual([
      {
        kind: 'doanhNghiep',
        tax_number: '0100686209',
        full_name: 'Công ty TNHH Sao Mai Xanh',
        email: 'hoa@saomai.example.vn',
      },
    ]);
    expect(await refusal(inTrx((trx) => refuseRegistration(trx, { ...ask(1), comment: 'thôi' })))).toBe(
      'wrongState',
    );
  });

  test('one that is known already is proposed by tax number and name, refused as new, and merged', async () => {
    await register({
      'p.name': 'Cty CP cơ khí Phố Nối',
      'p.taxNumber': '0100109106',
      'p.email': 'moi@phonoi.example.vn',
    });
    const [, two] = await listRegistrations(db, CAMPAIGN);
    const known = world.recipientIds[2] ?? 0;
    const asked = ask(two?.id ?? 0);
    expect(two?.matches).toMatchObject([{ recipientId: known, reason: 'taxNumber' }]);
    expect(await refusal(inTrx((trx) => acceptRegistration(trx, asked)))).toBe('wrongState');
    const merging = { ...asked, recipientId: known, useEmail: true };
    expect(await refusal(inTrx((trx) => mergeRegistration(trx, merging)))).toBe('commentRequired');
    await inTrx((trx) => mergeRegistration(trx, { ...merging, comment: 'Bà Hoa gọi điện xác nhận' }));
    expect(await sends(known)).toEqual([{ state: 'queued', email: 'moi@phonoi.example.vn', copy: 1 }]);
  });

  test('others may not decide; a refusal has its reason', async () => {
    await register({ 'p.name': 'Công ty TNHH Thử', 'p.taxNumber': '' });
    const asked = ask((await listRegistrations(db, CAMPAIGN)).at(-1)?.id ?? 0);
    const stranger = { ...asked, actor: { ...OFFICER, unitId: 'van-phong' } };
    expect(await refusal(inTrx((trx) => acceptRegistration(trx, stranger)))).toBe('forbidden');
    expect(await refusal(inTrx((trx) => refuseRegistration(trx, asked)))).toBe('commentRequired');
    await inTrx((trx) => refuseRegistration(trx, { ...asked, comment: 'ngoài địa bàn' }));
    expect((await listRegistrations(db, CAMPAIGN)).map(({ state }) => state)).toEqual([
      'accepted',
      'merged',
      'refused',
    ]);
  });
});

describe('asking for the personal link again', () => {
  const ask = (who: string) => postSimple(app, `/k/${CODE}/gui-lai`, { 'p.ai': who });

  test('goes to the registered address, a few times a day, and says the same to everybody', async () => {
    const known = world.recipientIds[0] ?? 0;
    const answers = [];
    for (const who of ['Trường ĐH Sư phạm kỹ thuật Hưng Yên', 'Không ai cả', '0100686209', '123'])
      answers.push(await ask(who));
    expect(new Set(answers.map(({ statusCode, headers }) => `${statusCode} ${headers.location}`)).size).toBe(
      1,
    );
    expect(await sends(known)).toEqual([{ state: 'queued', email: 'a@example.vn', copy: 1 }]);
    for (let time = 0; time < 3; time += 1) {
      await sql`update send set state = 'sent', sent_at = office_now() where recipient_id = ${known}`.execute(
        db,
      );
      await ask('trường đại học sư phạm kỹ thuật hưng yên');
    }
    expect(await sends(known)).toMatchObject([{ state: 'sent', copy: 2 }]);
  });

  test('nothing typed is asked for again', async () => expect((await ask('  ')).statusCode).toBe(422));
});

describe('links in the hands of staff', () => {
  const link = (decision: 'send' | 'renew' | 'revoke', more: object = {}) =>
    inTrx((trx) =>
      decideLink(trx, {
        campaignId: CAMPAIGN,
        recipientId: world.recipientIds[0] ?? 0,
        decision,
        actor: OFFICER,
        requestId: randomUUID(),
        ...more,
      }),
    );

  test('a revoked link says so and whom to call, others say nothing', async () => {
    const page = `/p/${world.tokens[0]}`;
    expect((await get(page)).statusCode).toBe(200);
    expect(await refusal(link('revoke'))).toBe('commentRequired');
    await link('revoke', { comment: 'gửi nhầm người' });
    const closed = await get(page);
    expect(closed.statusCode).toBe(410);
    expect(closed.body).toContain('đã được thu hồi');
    expect(closed.body).toContain('0321.386.1234');
    expect(closed.body).not.toContain('Trường Đại học');
    expect((await get(`/p/${'x'.repeat(43)}`)).statusCode).toBe(404);
    expect(await refusal(link('send'))).toBe('wrongState');
  });

  test('renewed: the next letter bears a new link, the old one stays closed', async () => {
    const id = world.recipientIds[0] ?? 0;
    await link('renew', { email: 'moi@utehy.example.vn', comment: 'văn thư trường báo' });
    expect(await sends(id)).toMatchObject([{ state: 'queued', email: 'moi@utehy.example.vn' }]);
    const fresh = await inTrx((trx) =>
      ensurePersonalLinks(trx, 'khoa-thu', [id], new Date('2023-12-31T00:00:00Z')),
    );
    expect((await get(`/p/${fresh.get(id)}`)).statusCode).toBe(200);
    expect((await get(`/p/${world.tokens[0]}`)).statusCode).toBe(410);
    expect(await readLink(db, CAMPAIGN, id)).toMatchObject({ generation: 2, state: 'open' });
  });
});

test('after the cut-off registrations are kept and told so, none is accepted', async () => {
  await sql`update campaign set state = 'reporting', cut_off_at = office_now()`.execute(db);
  expect((await get(`/k/${CODE}`)).body).toContain('Số liệu đã chốt');
  expect((await register({ 'p.name': 'Công ty TNHH Đến Muộn', 'p.taxNumber': '' })).statusCode).toBe(303);
  expect((await get(`/k/${CODE}/da-dang-ky`)).body).toContain('gửi sau khi chốt số liệu');
  const late = (await listRegistrations(db, CAMPAIGN)).at(-1);
  expect(late).toMatchObject({ afterCutOff: true, state: 'asked' });
  expect(await refusal(inTrx((trx) => acceptRegistration(trx, ask(late?.id ?? 0))))).toBe('wrongState');
});

test('who asks too often is told to wait, by address', async () => {
  const strict = await openApp({ db, files: world.files, rates: { perLink: 5, perAddress: 5, perForm: 2 } });
  const form = () => postSimple(strict, `/k/${CODE}/gui-lai`, { 'p.ai': '' });
  expect([(await form()).statusCode, (await form()).statusCode, (await form()).statusCode]).toEqual([
    422, 422, 429,
  ]);
  const tries = [];
  for (let code = 0; code < 6; code += 1) tries.push((await strict.inject(`/k/AAAAAAA${code}`)).statusCode);
  expect(tries.at(-1)).toBe(429);
  await strict.close();
});

/** As typed and as an address writes it; four digits alone may be a time of day. */
const PHONE = ['3862 000', '3862+000', '3862%20000'];
test('the log holds neither tokens nor what people typed', () => {
  expect(log).toContain('/k');
  for (const secret of [...world.tokens, 'Sao Mai', 'saomai', '0100686209', 'Nguyễn Thị Hoa', ...PHONE])
    expect(log).not.toContain(secret);
});
