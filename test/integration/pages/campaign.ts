/** A dispatched letter of a small campaign, as the pages find it: three that owe an answer, one that only gets to know. */
import { join } from 'node:path';
import { tempFolder } from '../../temp-folder.ts';
import { sql } from 'kysely';
import { advanceClock, ensureOffice } from '../../../store/office/office-clock.ts';
import { openProcess } from '../../../store/process.ts';
import { ensurePersonalLinks } from '../../../store/dispatch/personal-links.ts';
import { createFolderStorage, MEDIA_TYPES, type FileStorage } from '../../../store/file-storage.ts';
import type { Database } from '../../../store/database.ts';
import { CAMPAIGN, DEFINITION } from './definition.ts';

export const LETTER = `${CAMPAIGN}/cong-van`;
const LINK_KEY = 'khoa-thu';

export interface World {
  readonly db: Database;
  readonly files: FileStorage;
  /** Tokens: three who owe, then one who only gets to know. */
  readonly tokens: readonly string[];
  readonly recipientIds: readonly number[];
  advanceTo(instant: string): Promise<void>;
}

const NAMES = [
  'Trường Đại học Sư phạm Kỹ thuật Hưng Yên',
  'Hiệp hội Doanh nghiệp tỉnh Hưng Yên',
  'Công ty cổ phần Cơ khí Phố Nối',
  'Sở Kế hoạch và Đầu tư',
] as const;

export async function createWorld(db: Database, folder = tempFolder('vanthu-pages-')): Promise<World> {
  const files = createFolderStorage(join(folder, 'files'), db);
  await ensureOffice(db, { kind: 'rehearsal', startAt: new Date('2023-07-17T02:30:00Z') });
  await directory(db);
  await letter(db, files);
  const recipientIds = await recipients(db);
  const links = await ensurePersonalLinks(db, LINK_KEY, recipientIds, new Date('2023-12-31T00:00:00Z'));
  const tokens = recipientIds.map((id) => links.get(id) ?? '');
  const advanceTo = (instant: string): Promise<void> =>
    db.transaction().execute((trx) => advanceClock(trx, new Date(instant)));
  return { db, files, tokens, recipientIds, advanceTo };
}

async function directory(db: Database): Promise<void> {
  await sql`
    insert into organisation (id, kind, level) values ('so-khcn', 'agency', 'province'), ('to-0', 'x', 'other'),
      ('to-1', 'x', 'other'), ('to-2', 'x', 'other'), ('to-3', 'x', 'other')`.execute(db);
  await sql`insert into organisation_name (organisation_id, full_name, valid_from)
    values ('so-khcn', 'Sở Khoa học và Công nghệ tỉnh Hưng Yên', '2010-01-01')`.execute(db);
  await sql`update office set organisation_id = 'so-khcn'`.execute(db);
  await sql`insert into unit (id) values ('qlcn')`.execute(db);
}

async function letter(db: Database, files: FileStorage): Promise<void> {
  const pdf = await files.put(Buffer.from('%PDF-1.7 cong van'), MEDIA_TYPES.pdf);
  const docx = await files.put(Buffer.from('PK docx'), MEDIA_TYPES.docx);
  await db
    .insertInto('campaign')
    .values({
      id: CAMPAIGN,
      definition: JSON.stringify(DEFINITION),
      source: '',
      unit_id: 'qlcn',
      launched_by: 'x',
    })
    .execute();
  await sql`update campaign set state = 'collecting'`.execute(db);
  await openProcess(db, { id: `survey/${CAMPAIGN}`, kind: 'survey' });
  await db
    .insertInto('document')
    .values({
      id: LETTER,
      campaign_id: CAMPAIGN,
      role: 'letter',
      document_type: 'congVan',
      unit_id: 'qlcn',
      subject: DEFINITION.subject,
      state: 'dispatching',
      version: 1,
    })
    .execute();
  const versionFiles = (['main', 'form'] as const).map((role) => ({
    role,
    name: role === 'main' ? 'cong-van' : 'phieu-khao-sat',
    docx,
    pdf,
  }));
  await db
    .insertInto('document_version')
    .values({
      document_id: LETTER,
      version: 1,
      reason: 'number',
      content: '{}',
      signature_block: '{}',
      files: JSON.stringify(versionFiles),
    })
    .execute();
  await sql`insert into series (id, name, document_types, valid_from) values ('cv', 'Công văn', '{congVan}', '2020-01-01')`.execute(
    db,
  );
  await sql`insert into series_year (series_id, year, next_number) values ('cv', 2023, 1186)`.execute(db);
  await sql`insert into issued_number (series_id, year, number, notation, document_id, document_type, subject, promulgated_on, signer, to_places, filed_with)
    values ('cv', 2023, 1185, 'SKHCN-QLCN&TTCN', ${LETTER}, 'congVan', 'x', '2023-07-12', 'x', 'x', 'x')`.execute(
    db,
  );
  await db
    .insertInto('due_date')
    .values({
      campaign_id: CAMPAIGN,
      due_at: new Date('2023-07-24T17:00:00Z'),
      words: 'trước ngày 25/7/2023 (đến hết thứ Hai, ngày 24/7/2023)',
      reason: 'x',
    })
    .execute();
}

async function recipients(db: Database): Promise<number[]> {
  const rows = await db
    .insertInto('recipient')
    .values(
      NAMES.map((name, index) => ({
        document_id: LETTER,
        organisation_id: `to-${index}`,
        name,
        group_label: index === 3 ? 'Nơi nhận để biết' : 'Đơn vị được khảo sát',
        purpose: index === 3 ? ('inform' as const) : ('direct' as const),
        owes_answer: index !== 3,
        channel: 'email' as const,
        email: 'a@example.vn',
      })),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
