/** What waits for a person: shown with its reasons, assigned, dismissed; and mail handed in through the API. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildApi } from '../../../client/api/api.ts';
import type { ApiDeps } from '../../../client/api/deps.ts';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { codeInDocx } from '../../../documents/form-files/read-form-docx.ts';
import type { Actor } from '../../../domain/directory/post.ts';
import type { Refusal } from '../../../domain/failure/catalogue.ts';
import { skipComplained } from '../../../store/dispatch/send-claims.ts';
import { queueSends } from '../../../store/dispatch/sends.ts';
import { troubledDispatches } from '../../../store/dispatch/troubled-dispatches.ts';
import { assignInbound, dismissInbound, retryInbound } from '../../../store/inbound/decisions.ts';
import { answerHistory } from '../../../store/survey/answer-versions.ts';
import { fillDocx } from '../../documents/form-files/fill-docx.ts';
import { TEMPLATES_DIR } from '../../documents/samples.ts';
import { freshDatabase } from '../../stack/database.ts';
import { clerk } from '../mail/fixture.ts';
import { LETTER } from '../pages/campaign.ts';
import { CAMPAIGN } from '../pages/definition.ts';
import { FORM_FIELDS } from '../pages/fields.ts';
import { READINGS } from '../../readings.ts';
import { complaint, delivery, EMAILS, mailWorld, type MailWorld } from './world.ts';

let world: MailWorld;
let api: Awaited<ReturnType<typeof buildApi>>;
const TOKEN = 'ma-cua-may-chu-thu-dai-hon-ba-muoi-hai-ky-tu';
beforeAll(async () => {
  world = await mailWorld((await freshDatabase()).db);
  api = await buildApi({
    ...{ db: world.db, files: world.files, mailbox: null, linkKey: world.work.linkKey },
    // No decision of these travels through Temporal.
    processes: {} as ApiDeps['processes'],
    engine: createDocumentEngine({ templatesDir: TEMPLATES_DIR }),
    readings: READINGS,
    toPdf: () => Promise.reject(new Error()),
    inbound: { address: world.work.address, token: TOKEN },
  });
  return () => api.close();
});

const RAW = {
  nguoiGhi: 'Đỗ Thị Ánh',
  soLaoDong: '120',
  loaiHinh: ['Doanh nghiệp'],
  'nhuCau.0.ten': 'Máy sấy',
  'nhuCau.0.hinhThuc': 'Mua',
};
const by = () => ({ actor: clerk, requestId: randomUUID() });
const decided = <T>(
  work: (
    trx: Parameters<Parameters<ReturnType<MailWorld['db']['transaction']>['execute']>[0]>[0],
  ) => Promise<T>,
) => world.db.transaction().execute(work);

describe('a person', () => {
  it('assigns a form that nobody could be told from, once, and it counts', async () => {
    await world.send({
      from: 'la@khac.example.vn',
      attachments: [{ filename: 'phieu.docx', content: fillDocx(world.form, FORM_FIELDS, RAW) }],
    });
    const [message] = await world.turn();
    expect(message?.reasons).toEqual([
      { where: 'nơi gửi', what: 'địa chỉ người gửi không phải của nơi nhận nào trong đợt' },
    ]);
    const decider = by();
    const recipientId = world.recipientIds[1] ?? 0;
    const assign = () =>
      decided((trx) => assignInbound(trx, world.work, decider, { id: message?.id ?? 0, recipientId }));
    const done = await assign();
    expect(done).toMatchObject({ state: 'settled' });
    expect(await assign()).toEqual(done);
    expect(await answerHistory(world.db, recipientId)).toMatchObject([
      { version: 1, road: 'email', enteredBy: clerk.personId },
    ]);
    await expect(decided((trx) => retryInbound(trx, by(), message?.id ?? 0))).rejects.toThrow(
      'Không làm được ở bước hiện tại',
    );
  });

  it('of another unit assigns nothing', async () => {
    await world.send({
      from: 'la@khac.example.vn',
      attachments: [{ filename: 'phieu.docx', content: fillDocx(world.form, FORM_FIELDS, RAW) }],
    });
    const [message] = await world.turn();
    const recipientId = world.recipientIds[2] ?? 0;
    const actor: Actor = { ...clerk, rank: 'officer', unitId: 'don-vi-khac', postTitle: 'Chuyên viên' };
    const assign = decided((trx) =>
      assignInbound(
        trx,
        world.work,
        { actor, requestId: randomUUID() },
        { id: message?.id ?? 0, recipientId },
      ),
    );
    await expect(assign).rejects.toMatchObject({ type: 'forbidden' });
    expect(await answerHistory(world.db, recipientId)).toEqual([]);
    await decided((trx) => dismissInbound(trx, by(), message?.id ?? 0, 'thư lạ'));
  });

  it('is told every problem of an answer that does not hold, and it goes on waiting', async () => {
    await world.send({
      from: 'la@khac.example.vn',
      attachments: [
        { filename: 'phieu.docx', content: fillDocx(world.form, FORM_FIELDS, { soLaoDong: 'x' }) },
      ],
    });
    const [message] = await world.turn();
    const assign = decided((trx) =>
      assignInbound(trx, world.work, by(), { id: message?.id ?? 0, recipientId: world.recipientIds[0] ?? 0 }),
    );
    const refusal = (await assign.catch((error: unknown) => error)) as Refusal;
    expect(refusal).toMatchObject({ type: 'invalidInput' });
    expect(refusal.problems.length).toBe(4);
    expect((await world.turn())[0]?.state).toBe('waiting');
  });

  it('lets reminders go on after a complaint', async () => {
    await world.send({ bounce: true, raw: complaint(world.messageId(0)) });
    const [message] = await world.turn();
    const round = { documentId: LETTER, kind: 'reminder', round: 1 } as const;
    await queueSends(world.db, round, world.recipientIds.slice(0, 2));
    expect(await skipComplained(world.db, round)).toBe(1);
    await expect(decided((trx) => dismissInbound(trx, by(), message?.id ?? 0, ' '))).rejects.toThrow(
      'ghi rõ',
    );
    await decided((trx) => dismissInbound(trx, by(), message?.id ?? 0, 'Đã gọi điện, nơi nhận bấm nhầm'));
    await queueSends(world.db, { ...round, round: 2 }, world.recipientIds.slice(0, 2));
    expect(await skipComplained(world.db, { ...round, round: 2 })).toBe(0);
  });
});

describe('mail handed in', () => {
  const post = (payload: string, token = TOKEN) =>
    api.inject({
      method: 'POST',
      url: '/api/inbound/messages?to=x%40y.vn',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'message/rfc822' },
      payload,
    });
  it('is kept once and handled like all other; strangers hand in nothing', async () => {
    const raw = delivery({ letter: world.messageId(3), recipient: EMAILS[3] ?? '' });
    expect((await post(raw, 'guess')).statusCode).toBe(401);
    expect((await post(raw)).json<{ id: number | null }>().id).toBeGreaterThan(0);
    expect((await post(raw)).json()).toEqual({ id: null });
    expect((await world.turn())[0]).toMatchObject({ source: 'api', kind: 'bounce', state: 'done' });
    expect(await troubledDispatches(world.db)).toMatchObject([{ documentId: LETTER, failed: 1 }]);
  });
});

it('the personal page gives the form out with the own code in it', async () => {
  const answer = await api.inject({ url: `/p/${world.tokens[0] ?? ''}/tep/phieu-khao-sat.docx` });
  expect(answer.statusCode).toBe(200);
  expect(codeInDocx(answer.rawPayload)).toEqual({ campaignId: CAMPAIGN, own: world.codes[0] });
});
