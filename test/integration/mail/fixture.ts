/** An issued letter of July 2023 with its recipients, straight in the database: what the mail room starts from. */
import { tempFolder } from '../../temp-folder.ts';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll } from 'vitest';
import type { ChunkDeps, Job } from '../../../activities/mail/send-chunk.ts';
import type { Actor } from '../../../domain/directory/post.ts';
import type { SendRound } from '../../../domain/dispatch/send.ts';
import { createPace } from '../../../mail/pace.ts';
import { createSender } from '../../../mail/sender.ts';
import { loadMailTemplates } from '../../../mail/templates.ts';
import type { Database } from '../../../store/database.ts';
import { createFolderStorage, MEDIA_TYPES, type FileStorage } from '../../../store/file-storage.ts';
import { ensureOffice } from '../../../store/office/office-clock.ts';
import { queueSends } from '../../../store/dispatch/sends.ts';
import { freshDatabase } from '../../stack/database.ts';

export const DOCUMENT = 'cung-cau-2023/cong-van';
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
  afterAll(() => closing.forEach((close) => close()));
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

async function issueLetter(db: Database, files: FileStorage): Promise<void> {
  await ensureOffice(db, { kind: 'rehearsal', startAt: new Date('2023-07-14T01:00:00Z') });
  await sql`
    insert into organisation (id, kind, level) values ('so', 'department', 'province');
    insert into organisation_name (organisation_id, full_name, short_name, valid_from)
      values ('so', 'Sở Khoa học và Công nghệ tỉnh Hưng Yên', 'Sở KH&CN Hưng Yên', '1997-01-01');
    update office set organisation_id = 'so';
    insert into unit (id) values ('qlcn');
    insert into series (id, name, document_types, valid_from) values ('s', 'Công văn', '{congVan}', '2023-01-01');
    insert into series_year (series_id, year, next_number) values ('s', 2023, 353)`.execute(db);
  const definition = {
    contact: { person: 'ông Khúc Văn Tuấn', phone: '0900 000 000', email: 'ktt@skhcn.vn' },
  };
  await sql`insert into campaign (id, definition, source, unit_id, launched_by)
    values ('cung-cau-2023', ${JSON.stringify(definition)}, '', 'qlcn', 'x')`.execute(db);
  await sql`insert into due_date (campaign_id, due_at, words, reason)
    values ('cung-cau-2023', '2023-07-24T17:00:00Z', 'trước ngày 25/7/2023', 'định nghĩa')`.execute(db);
  const content = {
    subject: 'phối hợp khảo sát cung - cầu công nghệ',
    form: { title: 'Phiếu khảo sát', fields: [] },
  };
  const made = [
    { role: 'main', name: 'cong-van', ...(await stored(files, 'cong van')) },
    { role: 'form', name: 'phieu', ...(await stored(files, 'phieu')) },
  ];
  await sql`insert into document (id, campaign_id, role, document_type, unit_id, subject, state, version, dispatched_at)
    values (${DOCUMENT}, 'cung-cau-2023', 'letter', 'congVan', 'qlcn', ${content.subject}, 'dispatching', 1, office_now())`.execute(
    db,
  );
  await sql`insert into document_version (document_id, version, reason, content, signature_block, files, hash)
    values (${DOCUMENT}, 1, 'number', ${JSON.stringify(content)}, '{}', ${JSON.stringify(made)}, 'h')`.execute(
    db,
  );
  await sql`insert into issued_number (series_id, year, number, notation, document_id, document_type, subject,
      promulgated_on, signer, to_places, filed_with)
    values ('s', 2023, 352, 'SKHCN-QLCN&TTCN', ${DOCUMENT}, 'congVan', 'x', '2023-07-14', 'x', 'x', 'VT')`.execute(
    db,
  );
}

const stored = async (files: FileStorage, text: string): Promise<{ docx: string; pdf: string }> => ({
  docx: await files.put(Buffer.from(`docx ${text}`), MEDIA_TYPES.docx),
  pdf: await files.put(Buffer.from(`pdf ${text}`), MEDIA_TYPES.pdf),
});
