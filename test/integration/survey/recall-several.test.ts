/** A campaign that went on by several letters is stopped: one letter recalls all that went to those who were asked. */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { readIssuedDocument } from '../../../store/dispatch/letter-facts.ts';
import { launch, loadSample, openOffice, SURVEY, type TestOffice } from '../api/office.ts';
import {
  contentOf,
  dispatched,
  document,
  drafted,
  goesOut,
  LETTER,
  numbered,
  path,
} from './issued-letter.ts';

let office: TestOffice;

beforeEach(async () => {
  office = await openOffice();
  await loadSample(office);
  await launch(office);
  await drafted(office);
  await dispatched(office);
});

const CHASE = `${SURVEY}/don-doc-1`;
const NEVER = `${SURVEY}/gia-han-1`;
const ABOVE = `${SURVEY}/bao-cao-cap-tren-1`;

/** A later letter, to these recipients of the first; `outcome` of all its sends. */
async function laterLetter(id: string, role: string, to: readonly number[], outcome: string): Promise<void> {
  const { db } = office;
  await sql`insert into document (id, campaign_id, role, document_type, unit_id, subject, state, version)
    select ${id}, campaign_id, ${role}, 'congVan', unit_id, ${`về ${role}`}, 'draft', 1 from document where id = ${LETTER}`.execute(
    db,
  );
  await sql`insert into document_version (document_id, version, reason, content, signature_block, hash)
    select ${id}, 1, reason, content || ${JSON.stringify({ subject: `việc ${role}`, addressees: [`Nơi ${role}`] })}::jsonb,
           signature_block, 'h' from document_version where document_id = ${LETTER}`.execute(db);
  await numbered(office, id, 'kept');
  await sql`update document set dispatched_at = office_now() + interval '1 day' where id = ${id}`.execute(db);
  await sql`insert into recipient (document_id, ordinal, organisation_id, unit_id, name, group_label, purpose,
      owes_answer, channel, email, origin, letter_recipient_id)
    select ${id}, ordinal, organisation_id, unit_id, name, group_label, 'direct', owes_answer, 'email', 'moi-' || id || '@x.vn',
           origin, id from recipient where id = any(${[...to]}::bigint[])`.execute(db);
  await sql`insert into send (document_id, recipient_id, kind, round, channel, email, state, sent_at, error)
    select document_id, id, 'document', 0, 'email', email, ${outcome},
           case when ${outcome} = 'sent' then office_now() end, case when ${outcome} <> 'sent' then 'x' end
      from recipient where document_id = ${id}`.execute(db);
}

const listOf = (id: string) =>
  office.db.selectFrom('recipient').selectAll().where('document_id', '=', id).orderBy('ordinal').execute();

it('names every letter, goes once to each who got any, to where the last one went, and marks them all', async () => {
  const { db } = office;
  const { rows } = await sql<{ id: number; state: string }>`
    select recipient_id as id, state from send where document_id = ${LETTER} order by id`.execute(db);
  const failed = rows.find(({ state }) => state === 'failed')?.id ?? 0;
  const queued = rows.find(({ state }) => state === 'queued')?.id ?? 0;
  const sent = rows.filter(({ state }) => state === 'sent').map(({ id }) => id);
  // The letter never reached one of them, the đôn đốc did.
  await laterLetter(CHASE, 'chase', [sent[0] ?? 0, failed], 'sent');
  await laterLetter(NEVER, 'extension', [sent[1] ?? 0], 'failed');
  await laterLetter(ABOVE, 'escalation', [sent[2] ?? 0], 'sent');

  const url = `/api/surveys/${SURVEY}/cancel`;
  const outlook = (await office.ask('giam-doc', { url })).json<{ lines: string[] }>();
  expect(outlook.lines.join()).toContain('Chung một công văn thu hồi cho');
  const done = await office.ask('giam-doc', { url, body: { reason: 'Tỉnh chưa giao kinh phí' } });
  const recall = `${LETTER}/thu-hoi`;
  expect(done.body).toContain(
    `đã soạn dự thảo thu hồi văn bản số 902/SKHCN-QLCN và số 903/SKHCN-QLCN: ${recall}`,
  );
  expect(done.body).toContain(`số 905/SKHCN-QLCN: ${ABOVE}/thu-hoi`);
  expect(done.body).toContain('không soạn thu hồi văn bản số 904/SKHCN-QLCN (chưa nơi nào nhận được)');

  const list = await listOf(recall);
  expect(list.map(({ organisation_id: o, unit_id: u }) => o ?? u).sort()).toEqual(
    (await listOf(LETTER))
      .filter(({ id }) => sent.includes(id) || id === failed)
      .map(({ organisation_id: o, unit_id: u }) => o ?? u)
      .sort(),
  );
  expect(list.filter(({ email }) => email?.startsWith('moi-')).length).toBe(2);
  const content = await contentOf(office, recall);
  const body = JSON.stringify(content.body);
  for (const number of ['902', '903']) expect(body).toContain(`Công văn số ${number}/SKHCN-QLCN`);
  expect(body).not.toMatch(/90[45]\/SKHCN/);
  expect(content.addressees).toContain('Nơi chase');
  expect((await listOf(`${ABOVE}/thu-hoi`)).length).toBe(1);

  // Before the recall goes out the first letter reaches one more: on the list then.
  await sql`update send set state = 'sent', sent_at = office_now() where recipient_id = ${queued}`.execute(
    db,
  );
  await goesOut(office, recall);
  expect((await listOf(recall)).length).toBe(list.length + 1);
  for (const id of [LETTER, CHASE]) expect(await document(office, id)).toMatchObject({ recalled_by: recall });
  expect(await document(office, ABOVE)).toMatchObject({ recalled_by: null });
  const { rows: notes } = await sql<{ note: string }>`
    select note from issued_number where document_id = any(${[LETTER, CHASE]}) order by number`.execute(db);
  expect(notes.map(({ note }) => note)).toEqual(
    Array(2).fill(expect.stringContaining('Thu hồi theo Công văn số')),
  );
  expect((await readIssuedDocument(db, recall)).about).toMatch(
    /902\/SKHCN-QLCN.* và Công văn số 903\/SKHCN-QLCN/,
  );
});

it('is asked for by hand too: all that stands against any of them is told at once', async () => {
  const [one] = await listOf(LETTER);
  await laterLetter(CHASE, 'chase', [one?.id ?? 0], 'sent');
  await laterLetter(NEVER, 'extension', [one?.id ?? 0], 'sent');
  const recall = (id: string, also: string[]) =>
    office.ask('giam-doc', { url: path(id, '/recall'), body: { reason: 'nhầm', also } });
  await sql`update document set recalled_by = ${CHASE} where id = ${NEVER}`.execute(office.db);
  const refused = (await recall(CHASE, [NEVER, LETTER])).json<{
    problems: { where: string; what: string }[];
  }>();
  expect(refused.problems.map(({ where, what }) => `${where}: ${what}`)).toEqual([
    `văn bản ${LETTER}: đợt khảo sát đang chạy theo văn bản này`,
    `văn bản ${NEVER}: đã được thu hồi`,
  ]);
  await sql`update document set recalled_by = null`.execute(office.db);
  expect((await recall(CHASE, [NEVER])).json()).toMatchObject({
    documentId: `${CHASE}/thu-hoi`,
    recipients: 1,
  });
  const again = (await recall(NEVER, [])).json<{ problems: { what: string }[] }>();
  expect(again.problems[0]?.what).toContain(`đang có văn bản ${CHASE}/thu-hoi`);
});
