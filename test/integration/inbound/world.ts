/** A dispatched letter with a real form, recipients with addresses, a mailbox that takes mail by SMTP, and the way in. */
import { sql } from 'kysely';
import { createTransport } from 'nodemailer';
import pino from 'pino';
import { startMailbox } from '../../../platform/mailbox/server.ts';
import { ownFormCode } from '../../../store/dispatch/form-codes.ts';
import { returnToken } from '../../../store/dispatch/return-tokens.ts';
import { MEDIA_TYPES } from '../../../store/file-storage.ts';
import { listInbound, type InboundMessage } from '../../../store/inbound/messages.ts';
import type { Database } from '../../../store/database.ts';
import { openForm } from '../../../documents/form-files/open-form.ts';
import { readMessage } from '../../../documents/intake/read-message.ts';
import { handleAll, takeFromFolder, type InboundWork } from '../../../worker/inbound.ts';
import { issuedForm } from '../../documents/form-files/made-form.ts';
import { createWorld, LETTER, type World } from '../pages/campaign.ts';
import { FORM_FIELDS } from '../pages/fields.ts';
import { afterFile } from '../../after-file.ts';
import { tempFolder } from '../../temp-folder.ts';

export const ADDRESS = 'tra-loi@so.example.vn';
export const LINK_KEY = 'a key of at least thirty-two characters';
export const EMAILS = [
  'vanphong@dhspkt.example.vn',
  'vp@hhdn.example.vn',
  'cokhi@gmail.com',
  'sokh@example.vn',
];

export interface Sent {
  readonly from?: string;
  readonly to?: string;
  /** null sender on the wire. */
  readonly bounce?: boolean;
  readonly subject?: string;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly { readonly filename: string; readonly content: Buffer }[];
  readonly raw?: string;
}

export interface MailWorld extends World {
  readonly form: Buffer;
  readonly work: InboundWork;
  readonly codes: readonly string[];
  readonly sendIds: readonly number[];
  messageId(recipient: number): string;
  token(recipient: number, copy?: number): string;
  send(mail: Sent): Promise<void>;
  /** Reads what came and handles it. @returns all messages, newest first */
  turn(): Promise<InboundMessage[]>;
}

export async function mailWorld(db: Database): Promise<MailWorld> {
  const world = await createWorld(db);
  const form = await issuedForm(FORM_FIELDS);
  const sha256 = await world.files.put(form, MEDIA_TYPES.docx);
  await sql`update document_version set files = jsonb_set(files, '{1,docx}', to_jsonb(${sha256}::text))`.execute(
    db,
  );
  const sendIds: number[] = [];
  for (const [i, id] of world.recipientIds.entries()) {
    await sql`update recipient set email = ${EMAILS[i]} where id = ${id}`.execute(db);
    const { rows } = await sql<{ id: number }>`
      insert into send (document_id, recipient_id, kind, channel, email, state, message_id, sent_at)
      values (${LETTER}, ${id}, 'document', 'email', ${EMAILS[i]}, 'sent', ${`<letter-${i}@so.example.vn>`}, office_now())
      returning id`.execute(db);
    sendIds.push(rows[0]?.id ?? 0);
  }
  const folder = tempFolder('vanthu-inbound-');
  const mailbox = await startMailbox({ port: 0, folder });
  const transport = createTransport({ host: '127.0.0.1', port: mailbox.port, ignoreTLS: true });
  afterFile(async () => {
    transport.close();
    await mailbox.stop();
  });
  const work: InboundWork = {
    ...{
      db,
      files: world.files,
      readers: { message: readMessage, form: openForm },
      linkKey: LINK_KEY,
      address: ADDRESS,
    },
    ...{ config: { imap: null }, mailboxFolder: folder, log: pino({ level: 'silent' }), clock: () => 0 },
  };
  const seen = new Set<string>();
  return {
    ...world,
    ...{ form, work, sendIds },
    codes: world.recipientIds.map((id) => ownFormCode(LINK_KEY, id)),
    messageId: (i) => `<letter-${i}@so.example.vn>`,
    token: (i, copy = 0) =>
      ADDRESS.replace('@', `+${returnToken(LINK_KEY, { sendId: sendIds[i] ?? 0, copy })}@`),
    async send({ from = EMAILS[0] ?? '', to = ADDRESS, bounce = false, raw, ...mail }) {
      const envelope = { from: bounce ? '' : from, to };
      if (raw !== undefined) await transport.sendMail({ envelope, raw });
      else
        await transport.sendMail({
          ...{
            envelope,
            from,
            to,
            subject: mail.subject ?? 'Phiếu trả lời',
            text: mail.text ?? 'Gửi kèm phiếu.',
          },
          ...(mail.headers && { headers: { ...mail.headers } }),
          attachments: [...(mail.attachments ?? [])],
        });
    },
    async turn() {
      await takeFromFolder(work, seen);
      await handleAll(work);
      return listInbound(db, { limit: 100, offset: 0 });
    },
  };
}

export const delivery = (
  { letter, action = 'failed', recipient }: { letter: string; action?: string; recipient: string },
  n = 1,
): string =>
  [
    'From: MAILER-DAEMON@mx.example.vn',
    `To: ${ADDRESS}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <dsn-${action}-${n}@mx.example.vn>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    ...['', '--b1', 'Content-Type: text/plain', '', 'I am sorry.', ''],
    ...['--b1', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example.vn', ''],
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${action}`,
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    ...[
      '',
      '--b1',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${letter}`,
      'Subject: x',
      '',
      '--b1--',
      '',
    ],
  ].join('\r\n');

export const complaint = (letter: string): string =>
  [
    'From: feedback@isp.example.vn',
    `To: ${ADDRESS}`,
    'Subject: complaint',
    'Message-ID: <arf-1@isp.example.vn>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="b2"',
    ...['', '--b2', 'Content-Type: text/plain', '', 'This is an abuse report.', ''],
    ...[
      '--b2',
      'Content-Type: message/feedback-report',
      '',
      'Feedback-Type: abuse',
      'Version: 1',
      'User-Agent: x',
      '',
    ],
    ...[
      '--b2',
      'Content-Type: message/rfc822',
      '',
      `Message-ID: ${letter}`,
      'Subject: x',
      '',
      'text',
      '',
      '--b2--',
      '',
    ],
  ].join('\r\n');
