/** An issued letter of July 2023 with its recipients, straight in the database: what the mail room starts from. */
import { tempFolder } from '../../temp-folder.ts';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { ChunkDeps, Job } from '../../../activities/mail/send-chunk.ts';
import type { Actor } from '../../../domain/directory/post.ts';
import type { SendRound } from '../../../domain/dispatch/send.ts';
import { createPace } from '../../../mail/pace.ts';
import { createSender } from '../../../mail/sender.ts';
import { loadMailTemplates } from '../../../mail/templates.ts';
import type { Database } from '../../../store/database.ts';
import { createFolderStorage, type FileStorage } from '../../../store/file-storage.ts';
import { queueSends } from '../../../store/dispatch/sends.ts';
import { freshDatabase } from '../../stack/database.ts';
import { DOCUMENT, issueLetter } from './issued-letter.ts';
import { afterFile } from '../../after-file.ts';

export { DOCUMENT };
export const LETTER: SendRound = { documentId: DOCUMENT, kind: 'document', round: 0 };
export const REMINDER: SendRound = { documentId: DOCUMENT, kind: 'reminder', round: 1 };
export const LINK_KEY = 'a key of at least thirty-two characters';

export const clerk: Actor = {
  accountId: 'van-thu',
  personId: 'van-thu',
  fullName: 'Nguyễn Thị Thư',
  postId: 'van-thu',
  postTitle: 'Văn thư',
  rank: 'clerk',
  unitId: 'van-phong',
};
export const officer: Actor = { ...clerk, rank: 'officer', postTitle: 'Chuyên viên' };

export interface MailRoom {
  readonly db: Database;
  readonly url: string;
  readonly files: FileStorage;
  /** Empties ledger, links, answers and recipients. */
  clear(): Promise<void>;
  /** Adds recipients who owe an answer by e-mail and queues the letter to them. @returns their ids */
  recipients(emails: readonly string[], round?: SendRound): Promise<number[]>;
  deps(smtpUrl: string, more?: Partial<ChunkDeps>): ChunkDeps;
}

export async function mailRoom(): Promise<MailRoom> {
  const { db, url } = await freshDatabase();
  const folder = tempFolder('vanthu-mail-');
  const files = createFolderStorage(folder, db);
  const closing: (() => void)[] = [];
  afterFile(() => closing.forEach((close) => close()));
  await issueLetter(db, files);
  let next = 0;
  return {
    db,
    url,
    files,
    async clear() {
      await sql`delete from posting; delete from send; delete from personal_link; delete from answer; delete from recipient`.execute(
        db,
      );
    },
    async recipients(emails, round = LETTER) {
      const rows: number[] = [];
      for (const email of emails) rows.push(await addRecipient(db, { email, n: (next += 1) }));
      await queueSends(db, round, rows);
      return rows;
    },
    deps(smtpUrl, more) {
      const sender = createSender({
        url: smtpUrl,
        connections: 2,
        timeouts: { connect: 500, greeting: 500, silence: 500 },
      });
      closing.push(() => sender.close());
      return {
        db,
        files,
        templates: loadMailTemplates(join(import.meta.dirname, '../../../templates/mail')),
        linkKey: LINK_KEY,
        publicUrl: 'http://127.0.0.1:8080',
        from: { name: null, address: 'van-thu@skhcn.hungyen.gov.vn' },
        sender,
        pace: createPace(null),
        lanes: 4,
        connections: 2,
        ...more,
      };
    },
  };
}

export const job = (attempt = 1, more: Partial<Job> = {}): Job => ({
  claimant: { scope: 'document/x/run/1', attempt },
  signal: new AbortController().signal,
  onProgress: () => undefined,
  ...more,
});

interface NewRecipient {
  readonly n: number;
  readonly email?: string | null;
  readonly channel?: 'email' | 'paper' | 'internal';
  readonly unreachableReason?: string;
}

export async function addRecipient(db: Database, to: NewRecipient): Promise<number> {
  const organisationId = `to-chuc-${to.n}`;
  await db
    .insertInto('organisation')
    .values({ id: organisationId, kind: 'enterprise', level: 'other' })
    .execute();
  const { id } = await db
    .insertInto('recipient')
    .values({
      document_id: DOCUMENT,
      organisation_id: organisationId,
      name: `Công ty số ${to.n}`,
      group_label: 'Doanh nghiệp',
      purpose: 'direct',
      owes_answer: true,
      channel: to.channel ?? 'email',
      email: to.email ?? null,
      unreachable_reason: to.unreachableReason ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds recipients one by one, each a body of its own. */
export function adder(db: () => Database): (more: Omit<NewRecipient, 'n'>) => Promise<number> {
  let used = 100_000;
  return (more) => addRecipient(db(), { n: (used += 1), ...more });
}
