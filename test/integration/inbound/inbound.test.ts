import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownCodeFrom } from '../../../domain/survey/form-code.ts';
import { personalForm } from '../../../documents/form-files/personal-form.ts';
import { retryInbound } from '../../../store/inbound/decisions.ts';
import { handleMessage } from '../../../store/inbound/handle-message.ts';
import { answerHistory } from '../../../store/survey/answer-versions.ts';
import { takeFromFolder } from '../../../worker/inbound.ts';
import { fillDocx } from '../../documents/form-files/fill-docx.ts';
import { CAMPAIGN } from '../../documents/form-files/made-form.ts';
import { clerk } from '../mail/fixture.ts';
import { freshDatabase } from '../../stack/database.ts';
import { FORM_FIELDS } from '../pages/fields.ts';
import { complaint, delivery, EMAILS, mailWorld, type MailWorld } from './world.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await mailWorld((await freshDatabase()).db);
});

const RAW = {
  nguoiGhi: 'Đỗ Thị Ánh',
  soLaoDong: '120',
  loaiHinh: ['Doanh nghiệp'],
  'nhuCau.0.ten': 'Máy sấy',
  'nhuCau.0.hinhThuc': 'Mua',
};
const attached = (content: Buffer) => [{ filename: 'Phiếu khảo sát.docx', content }];
const filled = (form: Buffer, raw: object = RAW): Buffer => fillDocx(form, FORM_FIELDS, raw as typeof RAW);
const owned = (own: string, raw: object = RAW): Buffer =>
  filled(personalForm(world.form, { code: { campaignId: CAMPAIGN, own }, sender: {} }), raw);
const versions = (i: number) => answerHistory(world.db, world.recipientIds[i] ?? 0);

describe('an e-mailed form', () => {
  it('is told by its own code whoever sends it, and is received when the mail server took it', async () => {
    await world.send({ from: 'ai-do@gmail.com', attachments: attached(owned(world.codes[2] ?? '')) });
    const [message] = await world.turn();
    expect(message).toMatchObject({ state: 'done', kind: 'answer', recipientId: world.recipientIds[2] });
    expect(message?.recognised.matchedBy).toEqual(['ownCode']);
    const [answer] = await versions(2);
    expect(answer).toMatchObject({ version: 1, road: 'email', late: false, values: { soLaoDong: 120 } });
    expect(answer?.receivedAt).toEqual(message?.receivedAt);
    const filed = await world.db.selectFrom('dossier_entry').select(['title', 'file_name']).execute();
    expect(filed.map(({ title }) => title)).toContain(
      'Phiếu trả lời của Công ty cổ phần Cơ khí Phố Nối, gửi qua thư điện tử',
    );
  });

  it('that everybody gets is told by the letter answered, else by the sender', async () => {
    await world.send({
      from: 'giam-doc@khac.example.vn',
      headers: { 'In-Reply-To': world.messageId(0) },
      attachments: attached(filled(world.form)),
    });
    expect((await world.turn())[0]).toMatchObject({ state: 'done', recipientId: world.recipientIds[0] });
    await world.send({
      from: 'ke-toan@hhdn.example.vn',
      attachments: attached(filled(world.form, { ...RAW, soLaoDong: '7' })),
    });
    const [bySender] = await world.turn();
    expect(bySender).toMatchObject({ state: 'done', recipientId: world.recipientIds[1] });
    expect(bySender?.recognised.matchedBy).toEqual(['domain']);
  });

  it('goes to a person when signs disagree, with the reason and who it may be', async () => {
    await world.send({
      from: EMAILS[1] ?? '',
      to: world.token(0),
      attachments: attached(filled(world.form, { ...RAW, soLaoDong: '8' })),
    });
    const [message] = await world.turn();
    expect(message).toMatchObject({ state: 'waiting', recipientId: null });
    expect(message?.reasons).toEqual([
      { where: 'nơi gửi', what: 'địa chỉ người gửi là của nơi khác, không khớp địa chỉ nhận thư' },
    ]);
    expect(message?.recognised.candidates).toEqual([world.recipientIds[0], world.recipientIds[1]]);
    expect((await versions(0)).length).toBe(1);
  });

  it('with wrong values is kept with every problem and answered; a code of nobody is not believed', async () => {
    await world.send({
      attachments: attached(owned(world.codes[0] ?? '', { soLaoDong: 'nhiều', loaiHinh: ['Doanh nghiệp'] })),
    });
    const [wrong] = await world.turn();
    expect(wrong).toMatchObject({ state: 'waiting', recipientId: world.recipientIds[0] });
    expect(wrong?.reasons.map(({ where }) => where)).toEqual([
      'Họ và tên người ghi phiếu',
      'Số lao động hiện có',
      'Nhu cầu công nghệ cần tìm mua hoặc hợp tác',
    ]);
    await world.send({ attachments: attached(owned(ownCodeFrom(new Uint8Array(32).fill(9)))) });
    expect((await world.turn())[0]?.reasons[0]?.what).toBe('mã riêng trên phiếu không phải của nơi nhận nào');
  });

  it('is an answer once, however often it is read, and after a kill between keeping and handling', async () => {
    const before = (await versions(1)).length;
    await world.send({
      from: EMAILS[1] ?? '',
      attachments: attached(owned(world.codes[1] ?? '', { ...RAW, soLaoDong: '9' })),
    });
    // Kept, then killed: the next worker knows nothing of what was seen.
    await takeFromFolder(world.work, new Set());
    await takeFromFolder(world.work, new Set());
    const [message] = await world.turn();
    expect(message?.state).toBe('done');
    await Promise.all([
      handleMessage(world.work, message?.id ?? 0),
      handleMessage(world.work, message?.id ?? 0),
    ]);
    await sql`update inbound_message set state = 'stored' where id = ${message?.id ?? 0}`.execute(world.db);
    await Promise.all([
      handleMessage(world.work, message?.id ?? 0),
      handleMessage(world.work, message?.id ?? 0),
    ]);
    expect((await versions(1)).length).toBe(before + 1);
    expect((await world.turn()).filter(({ messageId }) => messageId === message?.messageId)).toHaveLength(1);
  });

  it('is late by the due date in force when it came', async () => {
    await world.advanceTo('2023-07-25T01:00:00Z');
    await world.send({ attachments: attached(owned(world.codes[0] ?? '', { ...RAW, soLaoDong: '10' })) });
    expect((await world.turn())[0]?.outcome).toContain('gửi muộn');
    expect((await versions(0))[0]).toMatchObject({ late: true });
  });
});

describe('what is no answer', () => {
  it('of what looks secret nothing is kept but who sent it and when', async () => {
    const count = () => sql<{ n: number }>`select count(*)::int as n from file`.execute(world.db);
    const before = (await count()).rows;
    const mail = {
      ...{
        subject: 'Ke hoach dien tap (MẬT)',
        text: 'DIEM TAP KET SO BAY',
        headers: { 'X-A': 'diem tap ket' },
      },
      attachments: attached(owned(world.codes[0] ?? '', { ...RAW, soLaoDong: '11' })),
    };
    await world.send(mail);
    const [message] = await world.turn();
    expect(message).toMatchObject({
      ...{ state: 'waiting', kind: 'secret', sha256: null, subject: '', fromAddress: EMAILS[0] },
      ...{ recognised: {}, reasons: [{ what: expect.stringContaining('không lưu nội dung') as string }] },
    });
    expect((await count()).rows).toEqual(before);
    const folder = world.work.mailboxFolder ?? '';
    const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((text) => /tap.?ket|dien.?tap/i.test(text))).toEqual([]);
    const by = { actor: clerk, requestId: 'mat-1' };
    const again = world.db.transaction().execute((trx) => retryInbound(trx, by, message?.id ?? 0));
    await expect(again).rejects.toMatchObject({ type: 'secretRefused' });
  });

  it('a holiday reply is noted, a letter without a form waits for a person', async () => {
    await world.send({
      headers: { 'In-Reply-To': world.messageId(0), 'Auto-Submitted': 'auto-replied' },
      subject: 'Vắng mặt',
    });
    expect((await world.turn())[0]).toMatchObject({
      state: 'done',
      kind: 'autoReply',
      recipientId: world.recipientIds[0],
    });
    await world.send({ headers: { References: world.messageId(0) }, text: 'Xin hỏi thêm.', subject: 'Hỏi' });
    expect((await world.turn())[0]).toMatchObject({
      state: 'waiting',
      kind: 'reply',
      recipientId: world.recipientIds[0],
    });
  });

  it('mail to other addresses is left alone', async () => {
    const before = (await world.turn()).length;
    await world.send({ to: 'nguoi-khac@so.example.vn' });
    expect((await world.turn()).length).toBe(before);
  });
});

const sendRow = (i: number) =>
  world.db
    .selectFrom('send')
    .selectAll()
    .where('id', '=', world.sendIds[i] ?? 0)
    .executeTakeFirstOrThrow();

describe('reports of mail servers', () => {
  it('a delay is noted; a bounce, even a late one, puts the letter back on the list of what did not go', async () => {
    await world.send({
      bounce: true,
      raw: delivery({ letter: world.messageId(2), action: 'delayed', recipient: EMAILS[2] ?? '' }),
    });
    expect((await world.turn())[0]).toMatchObject({
      state: 'done',
      kind: 'delay',
      recipientId: world.recipientIds[2],
    });
    expect((await sendRow(2)).state).toBe('sent');
    await world.send({
      bounce: true,
      raw: delivery({ letter: world.messageId(2), recipient: EMAILS[2] ?? '' }),
    });
    expect((await world.turn())[0]).toMatchObject({
      state: 'done',
      kind: 'bounce',
      sendId: world.sendIds[2],
    });
    expect(await sendRow(2)).toMatchObject({
      state: 'failed',
      error: 'Thư bị trả lại: cokhi@gmail.com – 5.1.1 – 550 5.1.1 User unknown',
    });
  });

  it('is told by the address it comes to when it quotes nothing of ours', async () => {
    await world.send({
      bounce: true,
      to: world.token(3),
      raw: delivery({ letter: '<?@elsewhere>', recipient: 'x@y.vn' }, 2),
    });
    expect((await world.turn())[0]).toMatchObject({
      kind: 'bounce',
      sendId: world.sendIds[3],
      state: 'done',
    });
    expect((await sendRow(3)).state).toBe('failed');
  });

  it('one about an earlier copy changes nothing of the newest; a forged token is none', async () => {
    await sql`update send set copy = 1, state = 'sent', sent_at = office_now(), message_id = '<letter-2-1@so.example.vn>', error = null
      where id = ${world.sendIds[2] ?? 0}`.execute(world.db);
    await world.send({
      bounce: true,
      raw: delivery({ letter: world.messageId(2), recipient: EMAILS[2] ?? '' }, 3),
    });
    expect((await world.turn())[0]?.outcome).toContain('Bản gửi trước');
    expect((await sendRow(2)).state).toBe('sent');
    const forged = world.token(2, 1).replace(/[0-9a-f]{4}@/, '0000@');
    await world.send({ bounce: true, to: forged, raw: delivery({ letter: '<?>', recipient: 'q@y.vn' }, 4) });
    expect((await world.turn())[0]).toMatchObject({ state: 'waiting', kind: 'bounce', sendId: null });
  });

  it('a complaint stops reminders to that address until a person has decided', async () => {
    await world.send({ bounce: true, raw: complaint(world.messageId(0)) });
    expect((await world.turn())[0]).toMatchObject({
      state: 'waiting',
      kind: 'complaint',
      recipientId: world.recipientIds[0],
    });
    const held = await world.db.selectFrom('mail_hold').selectAll().execute();
    expect(held).toMatchObject([{ address: EMAILS[0], released_at: null }]);
  });
});
