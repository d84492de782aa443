/** What must be true in the end, whatever was done to the parts. Every fault is named, not only the first. */
import { sql } from 'kysely';
import { receiptCode } from '../../store/survey/receipt-code.ts';
import { survey } from '../acceptance/office/campaign.ts';
import type { Life, World } from './world.ts';

export interface Proof {
  readonly faults: readonly string[];
  /** What was looked at: "answers" → 214. */
  readonly looked: Readonly<Record<string, number>>;
}

export async function prove(world: World, lives: readonly Life[]): Promise<Proof> {
  const faults: string[] = [];
  const looked: Record<string, number> = {};
  const fault = (text: string) => void faults.push(text);
  for (const look of [endings, answers, arrivals, numbers, letters, evidence]) {
    Object.assign(looked, await look(world, lives, fault));
  }
  return { faults, looked };
}

type Fault = (text: string) => void;
type Look = (world: World, lives: readonly Life[], fault: Fault) => Promise<Record<string, number>>;

/** Every process has ended, no document stands anywhere, and the counts are those of the people. */
const endings: Look = async ({ rehearsal: { db } }, lives, fault) => {
  const processes = await db.selectFrom('process').select(['id', 'state', 'waiting_for']).execute();
  for (const { id, state, waiting_for: why } of processes)
    if (state !== 'closed') fault(`process ${id} is ${state}, waiting for ${why ?? 'nobody'}`);
  const documents = await db.selectFrom('document').select(['id', 'state', 'campaign_id']).execute();
  for (const { id, state } of documents)
    if (!['kept', 'void'].includes(state)) fault(`document ${id} is ${state}`);
  for (const { campaign, ending, answeredBy } of lives) {
    const { state, counts } = await survey(campaign);
    const right = ending === 'voided' ? 'stopped' : 'closed';
    if (state !== right) fault(`campaign ${campaign.id} is ${state}, not ${right}`);
    const given = counts.answered + counts.noNeed;
    if (given !== answeredBy.size)
      fault(
        `${campaign.id}: ${answeredBy.size} have a receipt from before the cut-off, the counts say ${given}`,
      );
  }
  return { campaigns: lives.length, processes: processes.length, documents: documents.length };
};

/** Every answer whose sender saw a receipt is there once under that receipt; nothing else is. */
const answers: Look = async ({ rehearsal: { db } }, lives, fault) => {
  const rows = await db
    .selectFrom('answer')
    .select(['request_id', 'recipient_id', 'version', 'arrival_id'])
    .execute();
  const byRequest = new Map(rows.map((row) => [row.request_id, row]));
  const acknowledged = lives.flatMap(({ campaign }) => campaign.acknowledged);
  for (const { requestId, receipt } of acknowledged) {
    const row = byRequest.get(requestId);
    if (!row) fault(`answer ${requestId} was acknowledged and is not there`);
    else if (!receipt.includes(receiptCode(row.recipient_id, row.version, requestId)))
      fault(`answer ${requestId}: the receipt shows another code`);
    if (row?.arrival_id === null) fault(`answer ${requestId} has no incoming number`);
    byRequest.delete(requestId);
  }
  for (const id of byRequest.keys()) fault(`answer ${id} is there and nobody has a receipt of it`);
  if (rows.length !== new Set(rows.map((row) => `${row.recipient_id}.${row.version}`)).size)
    fault('a version of an answer is there twice');
  return { answers: acknowledged.length };
};

/** Số đến: without a gap, each once, none without an answer. */
const arrivals: Look = async ({ rehearsal: { db } }, _lives, fault) => {
  const { rows } = await sql<{ id: number; answers: number }>`
    select v.id, count(a.id)::int as answers from arrival v left join answer a on a.arrival_id = v.id
     where v.recipient_id is not null group by v.id`.execute(db);
  for (const { id, answers: n } of rows) if (n === 0) fault(`arrival ${id} belongs to no answer`);
  const numbered = await db
    .selectFrom('arrival')
    .select(['series_id', 'year', 'number'])
    .where('number', 'is not', null)
    .execute();
  await gapless(db, numbered, 'incoming', fault);
  return { arrivals: rows.length };
};

/** Numbers of outgoing documents: 1..n of each series and year from where the office said, each given once. */
const numbers: Look = async ({ rehearsal: { db } }, lives, fault) => {
  const given = await db
    .selectFrom('issued_number')
    .select(['series_id', 'year', 'number', 'document_id', 'state'])
    .execute();
  await gapless(db, given, 'outgoing', fault);
  for (const { campaign, ending } of lives) {
    const of = (id: string) =>
      given
        .filter((one) => one.document_id === id)
        .map(({ state }) => state)
        .join();
    const right = ending === 'voided' ? ['void', ''] : ['issued', 'issued'];
    const has = [of(campaign.letter), of(campaign.report)];
    if (has.join('/') !== right.join('/'))
      fault(`${campaign.id}: numbers ${has.join('/')}, not ${right.join('/')}`);
  }
  return { numbers: given.length };
};

type Numbered = {
  readonly series_id: string | null;
  readonly year: number | null;
  readonly number: number | null;
};

async function gapless(
  db: World['rehearsal']['db'],
  given: readonly Numbered[],
  direction: 'incoming' | 'outgoing',
  fault: Fault,
): Promise<void> {
  const years = await db
    .selectFrom('series_year')
    .innerJoin('series', 'series.id', 'series_year.series_id')
    .select(['series_id', 'year', 'first_number', 'next_number'])
    .where('series.direction', '=', direction)
    .execute();
  for (const { series_id: series, year, first_number: first, next_number: next } of years) {
    const of = given
      .filter((one) => one.series_id === series && one.year === year)
      .map((one) => one.number ?? 0);
    const sorted = [...of].sort((a, b) => a - b).join();
    const right = Array.from({ length: next - first }, (_, n) => first + n).join();
    if (sorted !== right) fault(`${series}/${year}: numbers ${sorted}, not ${right}`);
  }
}

/** The ledger says of every letter that it went or was rightly left out, and the mailbox holds exactly those, once. */
const letters: Look = async ({ rehearsal }, lives, fault) => {
  const rows = await rehearsal.db
    .selectFrom('send')
    .select(['id', 'state', 'kind', 'message_id', 'recipient_id'])
    .where('channel', '<>', 'paper')
    .execute();
  for (const { id, state, kind } of rows)
    if (state !== 'sent' && !(state === 'skipped' && kind === 'reminder')) fault(`letter ${id} is ${state}`);
  const sent = rows.flatMap(({ state, message_id: id }) => (state === 'sent' ? [id ?? '?'] : []));
  const arrived = (await rehearsal.mails()).map(({ messageId }) => messageId ?? '?');
  for (const id of arrived.filter((one, n) => arrived.indexOf(one) !== n))
    fault(`message ${id} arrived twice`);
  for (const id of sent)
    if (!arrived.includes(id)) fault(`message ${id} is sent in the ledger and did not arrive`);
  for (const id of arrived)
    if (!sent.includes(id)) fault(`message ${id} arrived and is not sent in the ledger`);
  return {
    letters: arrived.length,
    unknown: lives.reduce((sum, { campaign }) => sum + campaign.unknown.length, 0),
  };
};

/** Each thing the office said yes to stands in the audit once; nothing stands there that nobody asked for. */
const evidence: Look = async ({ rehearsal: { db }, answered }, lives, fault) => {
  const { rows } = await sql<{ request_id: string; n: number; actions: string; by_staff: boolean }>`
    select request_id, count(*)::int as n, string_agg(action, ', ') as actions, bool_or(account_id is not null) as by_staff
      from audit where request_id is not null group by request_id`.execute(db);
  const audit = new Map(rows.map((row) => [row.request_id, row]));
  const pages = lives.flatMap(({ campaign }) =>
    campaign.acknowledged.map(({ requestId }) => [requestId, 'page'] as const),
  );
  const all = new Map([...answered, ...pages]);
  for (const [id, path] of all) {
    const row = audit.get(id);
    if (!row) fault(`${path}: request ${id} was answered with yes and is not in the audit`);
    else if (path.endsWith('/decisions') && row.n !== 1)
      fault(`${path}: request ${id} stands ${row.n} times: ${row.actions}`);
  }
  for (const { request_id: id, actions, by_staff: byStaff } of rows)
    if (!all.has(id))
      fault(`${actions} (${byStaff ? 'staff' : 'recipient'}) under ${id}, which nobody got an answer to`);
  const open = await db
    .selectFrom('request')
    .select(['id', 'action', 'object_id'])
    .where('result', 'is', null)
    .where('refusal', 'is', null)
    .execute();
  for (const { id, action, object_id: of } of open)
    fault(`request ${id} (${action} of ${of}) was never carried out`);
  return { decisions: answered.size };
};
