/** A letter of July 2023 that has its number and files, straight in the database. */
import { sql } from 'kysely';
import type { Database } from '../../../store/database.ts';
import { MEDIA_TYPES, type FileStorage } from '../../../store/file-storage.ts';
import { ensureOffice } from '../../../store/office/office-clock.ts';

export const DOCUMENT = 'cung-cau-2023/cong-van';

/** What its files hold; any bytes will do, nobody opens them here. */
export type Bytes = (name: 'pdf cong van' | 'docx cong van' | 'pdf phieu' | 'docx phieu') => Buffer;

export async function issueLetter(
  db: Database,
  files: FileStorage,
  bytes: Bytes = (name) => Buffer.from(name),
): Promise<void> {
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
    { role: 'main', name: 'cong-van', ...(await stored(files, bytes, 'cong van')) },
    { role: 'form', name: 'phieu', ...(await stored(files, bytes, 'phieu')) },
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

const stored = async (
  files: FileStorage,
  bytes: Bytes,
  of: 'cong van' | 'phieu',
): Promise<{ docx: string; pdf: string }> => ({
  docx: await files.put(bytes(`docx ${of}`), MEDIA_TYPES.docx),
  pdf: await files.put(bytes(`pdf ${of}`), MEDIA_TYPES.pdf),
});
