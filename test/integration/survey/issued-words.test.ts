import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { issuedAs } from '../../../store/survey/issued-words.ts';
import { freshDatabase } from '../../stack/database.ts';
import { createWorld, LETTER } from '../pages/campaign.ts';
import { CAMPAIGN } from '../pages/definition.ts';

const { db } = await freshDatabase();

beforeAll(async () => {
  await createWorld(db);
  await sql`insert into series_year (series_id, year, next_number) values ('cv', 2024, 9)`.execute(db);
});

interface Letter {
  readonly id: string;
  readonly number: number;
  readonly day: string;
  readonly sent?: boolean;
}

async function issue(role: 'chase' | 'extension', { id, number, day, sent = true }: Letter): Promise<void> {
  await sql`insert into document (id, campaign_id, role, document_type, unit_id, subject, state, version, dispatched_at)
    select ${id}, campaign_id, ${role}, document_type, unit_id, subject, 'sealed', 1, ${sent ? day : null}::timestamptz
      from document where id = ${LETTER}`.execute(db);
  await sql`insert into issued_number (series_id, year, number, notation, document_id, document_type, subject,
      promulgated_on, issued_at, signer, to_places, filed_with)
    values ('cv', ${Number(day.slice(0, 4))}, ${number}, 'SKHCN', ${id}, 'congVan', 'x', ${day}::date,
            ${day}::timestamptz, 'x', 'x', 'x')`.execute(db);
}

test('letters of a campaign are named in the order in which they were issued, also over the turn of the year', async () => {
  await issue('extension', { id: 'gia-han-1', number: 1350, day: '2023-12-28' });
  await issue('extension', { id: 'gia-han-2', number: 5, day: '2024-01-04' });
  expect(await issuedAs(db, CAMPAIGN, 'extension')).toEqual([
    'Công văn số 1350/SKHCN ngày 28/12/2023',
    'Công văn số 05/SKHCN ngày 04/01/2024',
  ]);
});

test('a đôn đốc that was numbered and not sent out is none', async () => {
  await issue('chase', { id: 'don-doc-1', number: 6, day: '2024-01-08' });
  await issue('chase', { id: 'don-doc-2', number: 7, day: '2024-01-10', sent: false });
  expect(await issuedAs(db, CAMPAIGN, 'chase')).toEqual(['Công văn số 06/SKHCN ngày 08/01/2024']);
});
