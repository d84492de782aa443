/** A mail that carries several forms: each is given to its recipient, and nothing of one is lost with the other. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { buildApi } from '../../../client/api/api.ts';
import type { ApiDeps } from '../../../client/api/deps.ts';
import type { InboundBody } from '../../../client/api/inbound.ts';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { assignInbound, dismissInbound, retryInbound } from '../../../store/inbound/decisions.ts';
import type { Trx } from '../../../store/database.ts';
import type { InboundMessage } from '../../../store/inbound/messages.ts';
import { issueToken } from '../../../store/office/accounts.ts';
import { answerHistory } from '../../../store/survey/answer-versions.ts';
import { personalForm } from '../../../documents/form-files/personal-form.ts';
import { fillDocx } from '../../documents/form-files/fill-docx.ts';
import { TEMPLATES_DIR } from '../../documents/samples.ts';
import { freshDatabase } from '../../stack/database.ts';
import { READINGS } from '../../readings.ts';
import { clerk } from '../mail/fixture.ts';
import { CAMPAIGN } from '../pages/definition.ts';
import { FORM_FIELDS } from '../pages/fields.ts';
import { mailWorld, type MailWorld } from './world.ts';

let world: MailWorld;
let show: (id: number) => Promise<InboundBody>;

beforeAll(async () => {
  world = await mailWorld((await freshDatabase()).db);
  const { db } = world;
  await db.insertInto('person').values({ id: 'thu', full_name: 'Nguyễn Thị Thư' }).execute();
  await db.insertInto('post').values({ id: 'thu', unit_id: null, title: 'Văn thư', rank: 'clerk' }).execute();
  await db
    .insertInto('post_holder')
    .values({ post_id: 'thu', person_id: 'thu', valid_from: '2020-01-01' })
    .execute();
  await db.insertInto('account').values({ id: 'thu', person_id: 'thu' }).execute();
  const token = await issueToken(db, 'thu');
  const api = await buildApi({
    ...{ db, files: world.files, mailbox: null, linkKey: world.work.linkKey },
    processes: {} as ApiDeps['processes'],
    engine: createDocumentEngine({ templatesDir: TEMPLATES_DIR }),
    readings: READINGS,
    toPdf: () => Promise.reject(new Error()),
  });
  show = async (id) =>
    (
      await api.inject({ url: `/api/inbound/${id}`, headers: { authorization: `Bearer ${token}` } })
    ).json<InboundBody>();
  return () => api.close();
});

const RAW = {
  nguoiGhi: 'Đỗ Thị Ánh',
  loaiHinh: ['Doanh nghiệp'],
  'nhuCau.0.ten': 'Máy sấy',
  'nhuCau.0.hinhThuc': 'Mua',
};
const filled = (form: Buffer, soLaoDong: string): Buffer =>
  fillDocx(form, FORM_FIELDS, { ...RAW, soLaoDong });
const owned = (recipient: number, soLaoDong: string): Buffer =>
  filled(
    personalForm(world.form, {
      code: { campaignId: CAMPAIGN, own: world.codes[recipient] ?? '' },
      sender: {},
    }),
    soLaoDong,
  );
const decided = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => world.db.transaction().execute(work);
const by = () => ({ actor: clerk, requestId: randomUUID() });
const assign = (id: number, recipient: number, form?: number) =>
  decided((trx) =>
    assignInbound(trx, world.work, by(), { id, recipientId: world.recipientIds[recipient] ?? 0, form }),
  );
const said = async (recipient: number): Promise<unknown[]> =>
  (await answerHistory(world.db, world.recipientIds[recipient] ?? 0)).map(({ version, road, values }) => [
    version,
    road,
    values['soLaoDong'],
  ]);
async function arrives(
  attachments: readonly { filename: string; content: Buffer }[],
): Promise<InboundMessage> {
  await world.send({ from: 'dau-moi@gmail.com', attachments });
  const [message] = await world.turn();
  if (!message) throw new Error('no message');
  return message;
}

it('tells whose each may be, takes one after the other, and waits until the last', async () => {
  const [first, second] = world.recipientIds;
  const message = await arrives([
    { filename: 'mot.docx', content: owned(0, '11') },
    { filename: 'thu.txt', content: Buffer.from('kính gửi') },
    { filename: 'hai.docx', content: owned(1, '22') },
  ]);
  expect(message).toMatchObject({ state: 'waiting', recipientId: null });
  expect(message.reasons).toEqual([
    { where: 'thư', what: 'kèm 2 phiếu', remedy: 'Gán từng phiếu cho nơi nhận của nó: --form 1, --form 2' },
  ]);
  expect(await show(message.id)).toMatchObject({
    forms: [
      { name: 'mot.docx', candidates: [first], outcome: null },
      { name: 'hai.docx', candidates: [second], outcome: null },
    ],
    candidates: [{ id: first }, { id: second }],
  });
  await expect(assign(message.id, 1)).rejects.toMatchObject({
    problems: [{ where: 'form', remedy: 'ghi phiếu thứ mấy: --form 1' }],
  });
  expect(await assign(message.id, 1, 2)).toMatchObject({
    state: 'waiting',
    outcome: expect.stringMatching(/^Phiếu 2: Đã ghi nhận phiếu của .*; còn phiếu 1$/) as string,
  });
  await expect(assign(message.id, 2, 2)).rejects.toMatchObject({
    problems: [{ where: 'form', what: expect.stringContaining('phiếu 2: đã ghi nhận') as string }],
  });
  await decided((trx) => retryInbound(trx, by(), message.id));
  const [again] = await world.turn();
  expect(again).toMatchObject({
    state: 'waiting',
    reasons: [{ remedy: expect.stringMatching(/: --form 1$/) as string }],
  });
  expect((await show(message.id)).forms.map(({ outcome }) => outcome !== null)).toEqual([false, true]);
  expect(await assign(message.id, 0, 1)).toMatchObject({ state: 'settled' });
  expect([await said(0), await said(1), await said(2)]).toEqual([[[1, 'email', 11]], [[1, 'email', 22]], []]);
  await expect(assign(message.id, 0, 1)).rejects.toMatchObject({ type: 'wrongState' });
  const { rows } = await sql<{ keys: number }>`select count(distinct sha256)::int as keys from dossier_entry
    where title like 'Phiếu trả lời của %thư điện tử'`.execute(world.db);
  expect(rows[0]?.keys).toBe(2);
});

it('two of one recipient are two versions; what is left may be put aside, and what was done stays told', async () => {
  const message = await arrives([
    { filename: 'a.docx', content: filled(world.form, '31') },
    { filename: 'b.docx', content: filled(world.form, '32') },
    { filename: 'c.docx', content: filled(world.form, '33') },
  ]);
  await assign(message.id, 2, 1);
  await assign(message.id, 2, 3);
  expect(await said(2)).toEqual([
    [2, 'email', 33],
    [1, 'email', 31],
  ]);
  const put = await decided((trx) => dismissInbound(trx, by(), message.id, 'gửi trùng'));
  expect(put.outcome).toMatch(/^Phiếu 1: .*; phiếu 3: .*; còn phiếu 2\. Không xử lý: gửi trùng$/);
});
