/** Letters a second: those of a campaign by its ledger, and the same message sent by nodemailer alone. */
import { createTransport } from 'nodemailer';
import { sql } from 'kysely';
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { Database } from '../../store/database.ts';
import { createMailboxReader } from '../../store/dispatch/mailbox.ts';
import { addressOf } from '../campaign/directory.ts';
import type { BenchOffice } from '../campaign/office.ts';

/** Between the first answer of the mail server and the last, by the machine's clock. */
export async function ledgerRate(db: Database, campaignId: string): Promise<number> {
  const { rows } = await sql<{ letters: number; seconds: number }>`
    select count(*) - 1 as letters,
           extract(epoch from max(updated_at) - min(updated_at))::double precision as seconds
      from send where document_id = ${letterIdOf(campaignId)} and kind = 'document' and state = 'sent'`.execute(
    db,
  );
  const { letters, seconds } = rows[0] ?? { letters: 0, seconds: 1 };
  return letters / seconds;
}

const LETTERS = 300;

/** A letter with its attachments, as many times as makes a figure, over as many connections as the worker has. */
export async function rawRate({ config, office }: BenchOffice): Promise<number> {
  const raw = await aLetter(config.mailbox.folder);
  const pool = createTransport({
    pool: true,
    url: office.urls.smtp,
    maxConnections: config.mail.connections,
    maxMessages: 1_000,
  });
  const envelope = { from: config.mail.from.address, to: 'doi-chung@don-vi-do.example' };
  const began = performance.now();
  await Promise.all(Array.from({ length: LETTERS }, () => pool.sendMail({ envelope, raw })));
  const seconds = (performance.now() - began) / 1000;
  pool.close();
  return LETTERS / seconds;
}

/** Of all that one organisation got the letter is the largest: reminders carry no attachments. */
async function aLetter(folder: string): Promise<Buffer> {
  const mailbox = createMailboxReader(folder);
  const { mails } = await mailbox.list({ to: addressOf(1) });
  const [letter] = mails.sort((a, b) => b.size - a.size);
  const raw = await mailbox.raw(letter?.id ?? '');
  if (!raw) throw new Error('the mailbox holds no letter');
  return raw;
}
