/** An answer that came by mail is acknowledged by mail, once, and never to a machine. */
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { sendChunk } from '../../../activities/mail/send-chunk.ts';
import { personalForm } from '../../../documents/form-files/personal-form.ts';
import { createPace } from '../../../mail/pace.ts';
import { createSender } from '../../../mail/sender.ts';
import { loadMailTemplates } from '../../../mail/templates.ts';
import { startMailbox } from '../../../platform/mailbox/server.ts';
import { createMailboxReader } from '../../../store/dispatch/mailbox.ts';
import { roundsLeftBehind } from '../../../store/dispatch/sends.ts';
import { fillDocx } from '../../documents/form-files/fill-docx.ts';
import { CAMPAIGN } from '../../documents/form-files/made-form.ts';
import { freshDatabase } from '../../stack/database.ts';
import { tempFolder } from '../../temp-folder.ts';
import { afterFile } from '../../after-file.ts';
import { job } from '../mail/fixture.ts';
import { LETTER } from '../pages/campaign.ts';
import { FORM_FIELDS } from '../pages/fields.ts';
import { ADDRESS, delivery, EMAILS, LINK_KEY, mailWorld, type MailWorld, type Sent } from './world.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await mailWorld((await freshDatabase()).db);
  await sql`update document_version set content = content || '{"subject": "khảo sát"}'`.execute(world.db);
});

let staff = 0;
/** The form of the third recipient, different each time. */
const answer = async (mail: Sent = {}) => {
  const own = personalForm(world.form, {
    code: { campaignId: CAMPAIGN, own: world.codes[2] ?? '' },
    sender: {},
  });
  const raw = {
    ...{ nguoiGhi: 'Đỗ Thị Ánh', soLaoDong: String((staff += 1)), loaiHinh: ['Doanh nghiệp'] },
    ...{ 'nhuCau.0.ten': 'Máy sấy', 'nhuCau.0.hinhThuc': 'Mua' },
  };
  const content = fillDocx(own, FORM_FIELDS, raw);
  await world.send({ from: EMAILS[2] ?? '', attachments: [{ filename: 'Phiếu.docx', content }], ...mail });
  return (await world.turn())[0];
};
const ledger = async () =>
  (
    await sql<{ round: number; email: string; state: string; bounced: boolean }>`
      select round, email, state, bounced_at is not null as bounced from send where kind = 'acknowledgement' order by id`.execute(
      world.db,
    )
  ).rows;

it('goes to whoever wrote, with số đến, time and code, as an answer to that message', async () => {
  const message = await answer({
    from: 'chuyen-vien@gmail.com',
    headers: { 'Message-ID': '<phieu@gmail.com>' },
  });
  expect(message).toMatchObject({ state: 'done', kind: 'answer' });
  expect(await ledger()).toEqual([
    { round: 1, email: 'chuyen-vien@gmail.com', state: 'queued', bounced: false },
  ]);
  await sql`update arrival set series_id = 'cv', year = 2023, number = 77`.execute(world.db);
  const [round] = await roundsLeftBehind(world.db);
  expect(round).toEqual({ documentId: LETTER, kind: 'acknowledgement', round: 1 });
  const mail = await sent(round);
  expect(mail.headers).toMatchObject({
    'Auto-Submitted': 'auto-replied',
    'In-Reply-To': '<phieu@gmail.com>',
    References: '<phieu@gmail.com>',
  });
  expect(mail.to).toEqual(['chuyen-vien@gmail.com']);
  expect(mail.text).toContain('Số đến: 77.');
  expect(mail.text).toMatch(/gửi qua thư điện tử lúc \d\dh\d\d ngày/);
  expect(mail.text).not.toContain('/p/');
});

it('comes back: nobody has to do anything, and nothing of the letter changes', async () => {
  const { rows } = await sql<{
    id: string;
  }>`select message_id as id from send where kind = 'acknowledgement'`.execute(world.db);
  await world.send({
    bounce: true,
    raw: delivery({ letter: rows[0]?.id ?? '', recipient: 'chuyen-vien@gmail.com' }),
  });
  expect((await world.turn())[0]).toMatchObject({ state: 'done', kind: 'bounce' });
  expect(await ledger()).toEqual([
    { round: 1, email: 'chuyen-vien@gmail.com', state: 'failed', bounced: false },
  ]);
  const letter = await sql`select 1 from send where kind = 'document' and state <> 'sent'`.execute(world.db);
  expect(letter.rows).toEqual([]);
});

it.each<[string, Sent]>([
  ['a machine', { headers: { 'Auto-Submitted': 'auto-generated' } }],
  ['a list', { headers: { 'List-Id': '<doanh-nghiep.example.vn>' } }],
  ['nobody', { from: 'no-reply@cokhi.example.vn' }],
  ['ourselves', { from: ADDRESS }],
])('is not sent to %s, though the answer counts', async (_, mail) => {
  const before = await ledger();
  expect(await answer(mail)).toMatchObject({ state: 'done', kind: 'answer' });
  expect(await ledger()).toEqual(before);
});

it('is sent once for a message that is handled again, and to each version its own', async () => {
  const before = (await ledger()).length;
  const message = await answer({ from: 'a@x.vn' });
  await sql`update inbound_message set state = 'stored' where id = ${message?.id ?? 0}`.execute(world.db);
  await world.turn();
  expect((await ledger()).length).toBe(before + 1);
  await answer({ from: 'a@x.vn' });
  expect((await ledger()).slice(before).map(({ email }) => email)).toEqual(['a@x.vn', 'a@x.vn']);
});

it('is not sent to an address whose owner complained', async () => {
  await sql`insert into mail_hold (address, inbound_id) select 'kho-chiu@x.vn', min(id) from inbound_message`.execute(
    world.db,
  );
  const before = await ledger();
  await answer({ from: 'Kho-Chiu@x.vn' });
  expect(await ledger()).toEqual(before);
});

/** Sends the round to a mailbox of its own. */
async function sent(round: Parameters<typeof sendChunk>[1] | undefined) {
  if (!round) throw new Error('nothing to send');
  const folder = tempFolder('vanthu-ack-');
  const mailbox = await startMailbox({ port: 0, folder });
  const sender = createSender({ url: `smtp://127.0.0.1:${mailbox.port}`, connections: 1 });
  afterFile(async () => {
    sender.close();
    await mailbox.stop();
  });
  await sendChunk(
    {
      ...{ db: world.db, files: world.files, linkKey: LINK_KEY, sender, lanes: 1, connections: 1 },
      templates: loadMailTemplates(join(import.meta.dirname, '../../../templates/mail')),
      publicUrl: 'http://127.0.0.1:8080',
      from: { name: null, address: 'van-thu@so.example.vn' },
      inbound: { address: ADDRESS, plus: true },
      pace: createPace(null),
    },
    round,
    job(),
  );
  const reader = createMailboxReader(folder);
  const [summary] = (await reader.list()).mails;
  const mail = await reader.get(summary?.id ?? '');
  if (!mail) throw new Error('nothing came');
  return mail;
}
