/** A sample campaign whose letter is out, as the desk that takes answers finds it. */
import { sql } from 'kysely';
import { advanceClock } from '../../../store/office/office-clock.ts';
import { launch, loadSample, openOffice, SURVEY, type Answer, type TestOffice } from './office.ts';

export const OFFICER = 'chuyen-vien-qlcn-ttcn';
export const LETTER = `${SURVEY}/cong-van`;

export interface Desk {
  readonly office: TestOffice;
  /** Recipients who owe an answer, by id. */
  readonly recipients: readonly { readonly id: number; readonly name: string }[];
  advanceTo(moment: string): Promise<void>;
  post(account: string, path: string, body: object, requestId?: string): Promise<Answer>;
  get<T>(path: string): Promise<T>;
}

export async function openDesk(): Promise<Desk> {
  const office = await openOffice();
  await loadSample(office);
  await launch(office);
  const confirmed = await office.ask(OFFICER, { url: `/api/surveys/${SURVEY}/recipients/confirm`, body: {} });
  if (confirmed.status !== 200) throw new Error(confirmed.body);
  const { db } = office;
  await sql`update campaign set state = 'collecting'`.execute(db);
  const number = 1185;
  await sql`
    update document set state = 'kept', dispatched_at = '2023-07-12 09:00+07', promulgated_on = '2023-07-12', version = 1
     where id = ${LETTER}`.execute(db);
  await sql`insert into document_version (document_id, version, reason, content, signature_block)
    values (${LETTER}, 1, 'number', '{}', '{}')`.execute(db);
  await sql`insert into issued_number (series_id, year, number, notation, document_id, document_type, subject, promulgated_on, signer, to_places, filed_with)
    select series_id, year, ${number}::int, 'SKHCN-QLCN&TTCN', ${LETTER}, 'congVan', 'x', '2023-07-12', 'x', 'x', 'x'
      from series_year where series_id = (select id from series where 'congVan' = any(document_types) limit 1) and year = 2023`.execute(
    db,
  );
  const recipients = await db
    .selectFrom('recipient')
    .select(['id', 'name'])
    .where('document_id', '=', LETTER)
    .where('owes_answer', '=', true)
    .where('unreachable_reason', 'is', null)
    .orderBy('id')
    .execute();
  return {
    office,
    recipients,
    async advanceTo(moment) {
      await db.transaction().execute((trx) => advanceClock(trx, new Date(moment)));
    },
    post: (account, path, body, requestId) =>
      office.ask(account, { url: `/api/surveys/${SURVEY}${path}`, body, ...(requestId && { requestId }) }),
    async get<T>(path: string) {
      const answer = await office.ask(OFFICER, { url: `/api/surveys/${SURVEY}${path}` });
      if (answer.status !== 200) throw new Error(answer.body);
      return answer.json<T>();
    },
  };
}
