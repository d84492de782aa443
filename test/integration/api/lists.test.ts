import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { launch, loadSample, openOffice, SURVEY } from './office.ts';

const OFFICER = 'chuyen-vien-qlcn-ttcn';
const MANY = 20;
const office = await openOffice();
const { db } = office;
const nameOf = (nth: number): string => `dot-${nth}`;

beforeAll(async () => {
  await loadSample(office);
  await launch(office);
  await office.ask(OFFICER, { url: `/api/surveys/${SURVEY}/recipients/confirm`, body: {} });
  await sql`update campaign set state = 'approving' where id = ${SURVEY}`.execute(db);
  await draft(`${SURVEY}/cong-van`);
});

afterEach(() => vi.restoreAllMocks());

/** One more campaign like the sample's; every other one has its report in the drafter's hands. */
async function copy(nth: number): Promise<void> {
  const id = nameOf(nth);
  const shift = nth * 100_000;
  const reporting = nth % 2 === 0;
  await sql`insert into campaign select (jsonb_populate_record(c, jsonb_build_object(
      'id', ${id}::text, 'state', ${reporting ? 'reporting' : 'approving'}::text))).* from campaign c where id = ${SURVEY}`.execute(
    db,
  );
  const documents = reporting ? ['cong-van', 'bao-cao'] : ['cong-van'];
  for (const document of documents) {
    await sql`insert into document select (jsonb_populate_record(d, jsonb_build_object(
        'id', ${`${id}/${document}`}::text, 'campaign_id', ${id}::text, 'version', 0,
        'role', ${document === 'bao-cao' ? 'report' : 'letter'}::text))).* from document d
       where id = ${`${SURVEY}/cong-van`}`.execute(db);
    await draft(`${id}/${document}`);
  }
  await sql`insert into recipient_plan select ${`${id}/cong-van`}, addressees, mends from recipient_plan
     where document_id = ${`${SURVEY}/cong-van`}`.execute(db);
  await sql`insert into due_date overriding system value select (jsonb_populate_record(d, jsonb_build_object(
      'id', d.id + ${shift}::bigint, 'campaign_id', ${id}::text))).* from due_date d where campaign_id = ${SURVEY}`.execute(
    db,
  );
  await sql`insert into recipient overriding system value select (jsonb_populate_record(r, jsonb_build_object(
      'id', r.id + ${shift}::bigint, 'document_id', ${`${id}/cong-van`}::text))).* from recipient r
     where document_id = ${`${SURVEY}/cong-van`}`.execute(db);
  // The nth has n answers, two of them late.
  await sql`insert into answer (recipient_id, version, kind, values, received_at, late, after_cut_off, request_id)
    select id, 1, 'answer', '{}', office_now(), row_number() over (order by id) <= 2, false, 'bai-' || id from recipient
     where document_id = ${`${id}/cong-van`} and owes_answer and unreachable_reason is null
     order by id limit ${nth}::int`.execute(db);
}

/** Sent back once, so that whoever drafts it is told why. */
async function draft(id: string): Promise<void> {
  await sql`insert into document_version (document_id, version, reason, content, signature_block, files, hash)
    values (${id}, 1, 'draft', '{}', '{}', '[]', 'bam')`.execute(db);
  await sql`update document set version = 1, state = 'draft' where id = ${id}`.execute(db);
  await sql`insert into audit (action, object_kind, object_id, comment) values ('submit', 'document', ${id}, null),
    ('sendBack', 'document', ${id}, ${`xem lại ${id}`})`.execute(db);
}

const ROUTES = ['/api/surveys', '/api/documents', '/api/tasks'] as const;
type Listed = Readonly<Record<string, unknown>>[];

async function asked(url: string): Promise<{ readonly queries: number; readonly rows: Listed }> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  const answer = await office.ask(OFFICER, { url });
  const queries = spy.mock.calls.length;
  spy.mockRestore();
  expect(answer.status, answer.body).toBe(200);
  return { queries, rows: answer.json<Listed>() };
}

test('the lists ask the database as often for twenty campaigns as for two', async () => {
  for (const nth of [1, 2]) await copy(nth);
  for (const url of ROUTES) await asked(url);
  const before: number[] = [];
  for (const url of ROUTES) before.push((await asked(url)).queries);
  for (let nth = 3; nth <= MANY; nth += 1) await copy(nth);
  const after: number[] = [];
  for (const url of ROUTES) after.push((await asked(url)).queries);
  expect(after).toEqual(before);
  expect(Math.min(...before)).toBeGreaterThan(0);
});

test('each line is about its own campaign or document', async () => {
  const surveys = (await asked('/api/surveys')).rows;
  expect(surveys).toHaveLength(MANY + 1);
  const counts = new Map(
    surveys.map(({ id, counts: one }) => [id, one as { answered: number; late: number }]),
  );
  for (let nth = 1; nth <= 6; nth += 1)
    expect(counts.get(nameOf(nth))).toMatchObject({ answered: nth, late: Math.min(nth, 2) });
  expect(counts.get(SURVEY)).toMatchObject({ answered: 0, late: 0 });

  const documents = (await asked('/api/documents')).rows.map(({ id }) => id);
  expect(documents).toHaveLength(1 + MANY + MANY / 2);
  expect(new Set(documents).size).toBe(documents.length);

  const tasks = (await asked('/api/tasks')).rows;
  const drafts = tasks.filter(({ note }) => String(note).startsWith('Bị trả lại'));
  expect(drafts).toHaveLength(documents.length);
  for (const { object, note } of drafts) expect(note).toMatch(new RegExp(`xem lại ${String(object)}$`));
});

test('a campaign says in the list what it says by itself', async () => {
  const listed = (await asked('/api/surveys')).rows;
  for (const id of [SURVEY, nameOf(5), nameOf(6)]) {
    const alone = (await asked(`/api/surveys/${id}`)).rows as unknown as Record<string, unknown>;
    expect(alone).toMatchObject(listed.find((one) => one['id'] === id) ?? {});
  }
});
