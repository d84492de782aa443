/** A mail room on a PostgreSQL of its own, as durable as in production, and a mail server that keeps nothing. */
import { randomBytes } from 'node:crypto';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../../store/database.ts';
import { createFolderStorage, type FileStorage } from '../../store/file-storage.ts';
import { openPostgres } from '../measure/postgres.ts';
import { DOCUMENT, issueLetter } from '../../test/integration/mail/issued-letter.ts';

export interface BenchRoom {
  readonly db: Database;
  readonly files: FileStorage;
  readonly smtpUrl: string;
  /** Fresh recipients with their letter queued; what was before is gone. */
  queue(recipients: number): Promise<void>;
  close(): Promise<void>;
}

/** Of a letter of two pages and a form, as LibreOffice and docxtemplater make them. */
const SIZES = { 'pdf cong van': 62_000, 'docx cong van': 28_000, 'pdf phieu': 58_000, 'docx phieu': 24_000 };

export async function openRoom(): Promise<BenchRoom> {
  const server = await openPostgres();
  const { db } = server;
  const storage = createFolderStorage(join(server.home, 'files'), db);
  await issueLetter(db, storage, (name) => randomBytes(SIZES[name]));
  const sink = fork(join(import.meta.dirname, 'sink.ts'), { execArgv: ['--import', 'tsx'] });
  return {
    db,
    files: storage,
    smtpUrl: `smtp://127.0.0.1:${await portOf(sink)}`,
    queue: (recipients) => queue(db, recipients),
    async close() {
      sink.kill();
      await server.close();
    },
  };
}

async function portOf(sink: ChildProcess): Promise<number> {
  const [port] = (await once(sink, 'message')) as [number];
  return port;
}

async function queue(db: Database, recipients: number): Promise<void> {
  await sql`delete from posting`.execute(db);
  await sql`delete from send`.execute(db);
  await sql`delete from personal_link`.execute(db);
  await sql`delete from recipient`.execute(db);
  await sql`insert into organisation (id, kind, level)
    select 'to-chuc-' || n, 'enterprise', 'other' from generate_series(1, ${recipients}::int) n
    on conflict do nothing`.execute(db);
  await sql`insert into recipient (document_id, organisation_id, name, group_label, purpose, owes_answer, channel, email)
    select ${DOCUMENT}, 'to-chuc-' || n, 'Công ty TNHH Đo lường số ' || n, 'Doanh nghiệp', 'direct', true, 'email',
           'van-phong@don-vi-' || n || '.example'
      from generate_series(1, ${recipients}::int) n`.execute(db);
  await sql`insert into send (document_id, recipient_id, kind, round, channel, email)
    select document_id, id, 'document', 0, 'email', email from recipient order by id`.execute(db);
  await sql`vacuum analyze`.execute(db);
}
