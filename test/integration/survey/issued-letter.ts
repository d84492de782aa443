/** The letter of a launched campaign brought to where a test wants it. */
import { sql } from 'kysely';
import { expect } from 'vitest';
import { confirmingActivities } from '../../../activities/survey/confirming.ts';
import type { DocumentContent } from '../../../domain/document/content.ts';
import { letterIdOf } from '../../../domain/survey/ids.ts';
import { queueSends } from '../../../store/dispatch/sends.ts';
import { SURVEY, type TestOffice } from '../api/office.ts';

export const LETTER = letterIdOf(SURVEY);
export const ROUND = { documentId: LETTER, kind: 'document', round: 0 } as const;
export const REF = { campaignId: SURVEY };

export const path = (id: string, rest: string): string => `/api/documents/${id.replaceAll('/', '.')}${rest}`;

export async function drafted(office: TestOffice): Promise<void> {
  const { rows } = await sql<{ account: string }>`select a.id as account from account a
    join post_holder h on h.person_id = a.person_id join post p on p.id = h.post_id
    join campaign c on c.unit_id = p.unit_id where p.rank = 'officer'`.execute(office.db);
  const confirmed = await office.ask(rows[0]?.account ?? '', {
    url: `/api/surveys/${SURVEY}/recipients/confirm`,
    body: {},
  });
  expect(confirmed.status).toBe(200);
  await confirmingActivities({ db: office.db, publicUrl: 'http://localhost' }).ensureLetter(REF);
}

/** As if it had been rendered, signed and numbered. */
export async function numbered(office: TestOffice, id: string, state: string): Promise<void> {
  await sql`insert into file (sha256, media_type, size) values ('a', 'x', 1), ('b', 'x', 1) on conflict do nothing`.execute(
    office.db,
  );
  const files = JSON.stringify([{ role: 'main', name: 'cong-van', docx: 'a', pdf: 'b' }]);
  await sql`update document_version set hash = 'h', files = ${files}::jsonb where document_id = ${id}`.execute(
    office.db,
  );
  await sql`insert into issued_number (series_id, year, number, notation, document_id, document_type, subject,
      promulgated_on, signer, to_places, filed_with)
    select (select series_id from series_year where year = 2023 order by series_id limit 1), 2023, (select coalesce(max(number), 901) + 1 from issued_number where year = 2023),
           'SKHCN-QLCN', id, document_type, subject, '2023-07-10', 'x', 'x', 'VT' from document where id = ${id}`.execute(
    office.db,
  );
  await sql`update document set state = ${state}, signed_version = version, recipients_confirmed_at = office_now()
    where id = ${id}`.execute(office.db);
}

/** Everybody got it but the last two: one failed, one is paper that waits. */
export async function dispatched(office: TestOffice): Promise<{ reached: number; failed: string }> {
  await numbered(office, LETTER, 'kept');
  await sql`update document set dispatched_at = office_now() where id = ${LETTER}`.execute(office.db);
  const ids = await office.db
    .selectFrom('recipient')
    .select('id')
    .where('document_id', '=', LETTER)
    .execute();
  await queueSends(
    office.db,
    ROUND,
    ids.map(({ id }) => id),
  );
  await sql`update send set state = 'sent', error = null, sent_at = office_now()`.execute(office.db);
  const { rows } = await sql<{ id: number; name: string }>`
    update send s set state = 'failed', error = 'x', sent_at = null from recipient r
     where r.id = s.recipient_id and s.id = (select max(id) from send) returning s.id, r.name`.execute(
    office.db,
  );
  await sql`update send set state = 'queued', sent_at = null, channel = 'paper'
    where id = (select max(id) from send where id < ${rows[0]?.id ?? 0})`.execute(office.db);
  return { reached: ids.length - 2, failed: rows[0]?.name ?? '' };
}

export const contentOf = async (office: TestOffice, id: string): Promise<DocumentContent> =>
  (await office.ask('giam-doc', { url: path(id, '/content') })).json<{ content: DocumentContent }>().content;

export const document = (office: TestOffice, id: string) =>
  office.db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

export async function goesOut(office: TestOffice, id: string): Promise<void> {
  await numbered(office, id, 'dispatching');
  const { version } = await document(office, id);
  const body = { kind: 'dispatch', version, hash: undefined };
  const done = await office.ask('van-thu', { url: path(id, '/decisions'), body });
  expect(done.body).toContain('"done"');
}
