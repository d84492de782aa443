/** A letter that was replaced or ended: what the public page, newcomers and whoever asks for a link get then. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queueDispatch } from '../../../activities/document/dispatch.ts';
import { citedLetter } from '../../../activities/survey/follow-up.ts';
import { Refusal } from '../../../domain/failure/catalogue.ts';
import type { Trx } from '../../../store/database.ts';
import { decideLink, type LinkDecision } from '../../../store/open/links.ts';
import { acceptRegistration } from '../../../store/open/registration-decisions.ts';
import { submitAnswer } from '../../../store/survey/answers.ts';
import { troubledDispatches } from '../../../store/dispatch/troubled-dispatches.ts';
import { roundsLeftBehind } from '../../../store/dispatch/sends.ts';
import { freshDatabase } from '../../stack/database.ts';
import { postSimple } from '../pages/browse.ts';
import { LETTER, type World } from '../pages/campaign.ts';
import { CAMPAIGN } from '../pages/definition.ts';
import { CODE, OFFICER, openApp, openWorld } from './world.ts';

const { db } = await freshDatabase();
const REPLACEMENT = `${LETTER}/thay-the`;
let world: World;
let app: FastifyInstance;
const inTrx = <Result>(work: (trx: Trx) => Promise<Result>): Promise<Result> =>
  db.transaction().execute(work);

/** By document: what the ledger says of a place of the campaign's letter. */
async function ledger(placeId: number) {
  const { rows } = await sql<{ document: string; state: string; copy: number; email: string }>`
    select s.document_id as document, s.state, s.copy, s.email from send s join recipient r on r.id = s.recipient_id
     where coalesce(r.letter_recipient_id, r.id) = ${placeId} order by s.document_id`.execute(db);
  return Object.fromEntries(rows.map(({ document, ...row }) => [document, row]));
}
const everythingSent = () => sql`update send set state = 'sent', sent_at = office_now()`.execute(db);
const link = (recipientId: number, decision: LinkDecision, more: object = {}) =>
  inTrx((trx) =>
    decideLink(trx, {
      ...{ campaignId: CAMPAIGN, recipientId, decision, actor: OFFICER, requestId: randomUUID() },
      ...more,
    }),
  );
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.type : error),
  );
const askAgain = (who: string) => postSimple(app, `/k/${CODE}/gui-lai`, { 'p.ai': who });

async function replaceLetter(): Promise<void> {
  await sql`insert into document (id, campaign_id, role, document_type, unit_id, subject, state, version, dispatched_at)
    select ${REPLACEMENT}, campaign_id, 'replacement', document_type, unit_id, subject, 'dispatching', version, office_now()
      from document where id = ${LETTER}`.execute(db);
  await sql`insert into document_version (document_id, version, reason, content, signature_block, files, hash)
    select ${REPLACEMENT}, version, reason, content, signature_block, files, hash from document_version
     where document_id = ${LETTER}`.execute(db);
  await sql`insert into issued_number (series_id, year, number, notation, document_id, document_type, subject,
      promulgated_on, signer, to_places, filed_with)
    select series_id, year, number + 1, notation, ${REPLACEMENT}, document_type, subject, promulgated_on, signer,
           to_places, filed_with from issued_number where document_id = ${LETTER}`.execute(db);
  await sql`insert into recipient (document_id, ordinal, organisation_id, name, group_label, purpose, owes_answer, channel, email,
      origin, about_recipient_id, letter_recipient_id)
    select ${REPLACEMENT}, ordinal, organisation_id, name, group_label, purpose, owes_answer, channel, email, origin, id,
           case when owes_answer then id end from recipient where document_id = ${LETTER}`.execute(db);
  await sql`update document set replaced_by = ${REPLACEMENT} where id = ${LETTER}`.execute(db);
  await queueDispatch(db, REPLACEMENT);
}

beforeAll(async () => {
  world = await openWorld(db);
  const rates = { perLink: 10_000, perAddress: 10_000, perForm: 10_000 };
  app = await openApp({ db, files: world.files, rates });
  const values = { soLaoDong: 1 };
  const answer = { recipientId: world.recipientIds[2] ?? 0, kind: 'answer' as const, values };
  await inTrx((trx) => submitAnswer(trx, { ...answer, requestId: randomUUID() }));
  await replaceLetter();
});
afterAll(() => app.close());

test('what takes the place of the letter goes to those who have answered, too', async () => {
  const { rows } = await sql<{ state: string }>`
    select state from send where document_id = ${REPLACEMENT}`.execute(db);
  expect(rows.map(({ state }) => state)).toEqual(world.recipientIds.map(() => 'queued'));
});

test('nobody is asked to mend what was still to go of the first letter', async () => {
  await sql`update send set state = 'failed', error = 'x' where recipient_id = ${world.recipientIds[0]}`.execute(
    db,
  );
  expect(await troubledDispatches(db)).toEqual([]);
  await sql`update document set replaced_by = null where id = ${LETTER}`.execute(db);
  expect(await troubledDispatches(db)).toMatchObject([{ documentId: LETTER, failed: 1 }]);
  await sql`update campaign set state = 'stopped'`.execute(db);
  expect(await troubledDispatches(db)).toEqual([]);
  await sql`update campaign set state = 'collecting'`.execute(db);
  await sql`update document set replaced_by = ${REPLACEMENT} where id = ${LETTER}`.execute(db);
});

test('the public page names the letter in force', async () => {
  const page = (await app.inject(`/k/${CODE}`)).body;
  expect(page).toContain('1186/SKHCN-QLCN&amp;TTCN');
  expect(page).not.toContain('1185/');
});

test('later letters speak of the letter in force', async () => {
  expect(await citedLetter(db, CAMPAIGN)).toMatchObject({ codeNotation: '1186/SKHCN-QLCN&TTCN' });
});

test('the letter in force is sent again, to the new address; that the first one was sent stays written down', async () => {
  await everythingSent();
  await sql`update document set state = 'kept' where id = ${REPLACEMENT}`.execute(db);
  const place = world.recipientIds[0] ?? 0;
  const before = await ledger(place);
  await link(place, 'send', { email: 'moi@utehy.example.vn', comment: 'văn thư trường báo' });
  expect(await ledger(place)).toEqual({
    [LETTER]: before[LETTER],
    [REPLACEMENT]: { state: 'queued', copy: 1, email: 'moi@utehy.example.vn' },
  });
  expect(await roundsLeftBehind(db)).toEqual([{ documentId: REPLACEMENT, kind: 'document', round: 0 }]);
});

test('who registers now gets the letter in force, and may ask for its link again', async () => {
  await everythingSent();
  const typed = {
    'p.name': 'Công ty TNHH Sao Mai Xanh',
    'p.kind': 'Doanh nghiệp',
    'p.taxNumber': '0100686209',
    'p.postalAddress': 'Phố Nối, Mỹ Hào, Hưng Yên',
    'p.contactPerson': 'Bà Nguyễn Thị Hoa',
    'p.phone': '0221 3862 000',
    'p.email': 'hoa@saomai.example.vn',
    'ma-yeu-cau': randomUUID(),
  };
  expect((await postSimple(app, `/k/${CODE}/dang-ky`, typed)).statusCode).toBe(303);
  const asked = { campaignId: CAMPAIGN, registrationId: 1, actor: OFFICER, requestId: randomUUID() };
  const { recipientId } = await inTrx((trx) => acceptRegistration(trx, asked));
  const newcomer = recipientId ?? 0;
  const queued = { state: 'queued', copy: 0, email: 'hoa@saomai.example.vn' };
  expect(await ledger(newcomer)).toEqual({ [REPLACEMENT]: queued });
  await askAgain('0100686209');
  expect(await ledger(newcomer)).toEqual({ [REPLACEMENT]: queued });
  await everythingSent();
  await askAgain('0100686209');
  expect(await ledger(newcomer)).toEqual({ [REPLACEMENT]: { ...queued, copy: 1 } });
});

test('who was left out of the list is sent nothing by asking', async () => {
  await everythingSent();
  const place = world.recipientIds[2] ?? 0;
  await sql`update recipient set unreachable_reason = 'không gửi: đã giải thể' where id = ${place}`.execute(
    db,
  );
  const before = await ledger(place);
  await askAgain('Công ty cổ phần Cơ khí Phố Nối');
  expect(await ledger(place)).toEqual(before);
});

test('of a stopped campaign nothing is sent again, and nothing that was sent is unsaid', async () => {
  await everythingSent();
  await sql`update campaign set state = 'stopped', stop_reason = 'thôi'`.execute(db);
  const place = world.recipientIds[1] ?? 0;
  const before = await ledger(place);
  expect(await refusalOf(link(place, 'send'))).toBe('wrongState');
  expect(await refusalOf(link(place, 'renew'))).toBe('wrongState');
  expect((await askAgain('Hiệp hội Doanh nghiệp tỉnh Hưng Yên')).statusCode).toBe(303);
  expect(await ledger(place)).toEqual(before);
  const requests = await sql`select 1 from link_request where recipient_id = ${place}`.execute(db);
  expect(requests.rows).toEqual([]);
});
