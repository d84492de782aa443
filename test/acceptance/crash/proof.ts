/** What must be true of a campaign and of its office whatever was killed on the way. */
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Rehearsal } from '../office/rehearsal.ts';
import { until } from '../office/until.ts';
import { survey, type Campaign } from '../office/campaign.ts';

const OWING = 11;
const BY_MAIL = 13;
const REPORT_BY_MAIL = 2;
/** Last line of the report's table: asked, answered, no need, missing, late. */
const TOTALS = '"Tổng cộng","11","2","1","8","0"';

export async function proveCampaign(campaign: Campaign): Promise<void> {
  await proveEnding(campaign);
  await proveAnswers(campaign);
  await proveLedger(campaign);
  await proveStory(campaign);
}

async function proveEnding(campaign: Campaign): Promise<void> {
  const { db } = campaign.rehearsal;
  const processes = await db
    .selectFrom('process')
    .select(['id', 'state'])
    .where('id', 'like', `%/${campaign.id}%`)
    .orderBy('id')
    .execute();
  expect(processes).toEqual([
    { id: `document/${campaign.report}`, state: 'closed' },
    { id: `document/${campaign.letter}`, state: 'closed' },
    { id: `survey/${campaign.id}`, state: 'closed' },
  ]);
  const { state, counts, documents } = await survey(campaign);
  expect({ state, counts }).toEqual({
    state: 'closed',
    // The answer after the cut-off is kept and does not count.
    counts: { owing: OWING, answered: 2, noNeed: 1, late: 0, returned: 0, askedMoreTime: 0, unreachable: 0 },
  });
  expect(documents.map((document) => document.state)).toEqual(['kept', 'kept']);
}

/** Every answer whose sender saw a receipt is there once, and nothing else is. */
async function proveAnswers(campaign: Campaign): Promise<void> {
  const { rows } = await sql<{ request_id: string; late: boolean; after_cut_off: boolean }>`
    select a.request_id, a.late, a.after_cut_off from answer a join recipient r on r.id = a.recipient_id
     where r.document_id = ${campaign.letter} order by a.id`.execute(campaign.rehearsal.db);
  expect(rows.map((row) => row.request_id)).toEqual(campaign.acknowledged.map(({ requestId }) => requestId));
  expect(rows.map((row) => row.late && row.after_cut_off)).toEqual([false, false, false, true]);
  const codes = campaign.acknowledged.map(
    ({ receipt }) => /[A-Z0-9]{4,}(?:-[A-Z0-9]{2,})+/.exec(receipt)?.[0],
  );
  expect(new Set(codes).size).toBe(campaign.acknowledged.length);
}

/** The ledger says of every letter that it went, and the mailbox holds exactly those, each once. */
async function proveLedger(campaign: Campaign): Promise<void> {
  const { db } = campaign.rehearsal;
  const ledger = () =>
    db
      .selectFrom('send')
      .innerJoin('document', 'document.id', 'send.document_id')
      .selectAll('send')
      .where('document.campaign_id', '=', campaign.id)
      .where('send.channel', '<>', 'paper')
      .orderBy('send.id')
      .execute();
  await until('every letter has gone', async () => (await ledger()).every(({ state }) => state === 'sent'));
  const rows = await ledger();
  // The letter; the reminder to those who had not answered; the report.
  expect(rows).toHaveLength(BY_MAIL + (OWING - 3) + REPORT_BY_MAIL);
  expect(new Set(rows.map((row) => row.message_id)).size).toBe(rows.length);
  // The mail server was up all the time: nothing of ours may be held against it.
  expect(rows.filter(({ tries }) => tries > 1)).toEqual([]);
}

/** The moments that may come once only came once; the report tells the counts at the cut-off. */
async function proveStory(campaign: Campaign): Promise<void> {
  const { db } = campaign.rehearsal;
  const { rows } = await sql<{ action: string; n: number }>`
    select action, count(*)::int as n from audit
     where object_id in (${campaign.id}, ${campaign.letter}, ${campaign.report}) group by action`.execute(db);
  const times = Object.fromEntries(rows.map(({ action, n }) => [action, n]));
  expect(times).toMatchObject({
    launchSurvey: 1,
    remind: 1,
    cutOff: 1,
    sign: 2,
    issueNumber: 2,
    dispatch: 2,
  });
  const version = await db
    .selectFrom('document_version')
    .select('content')
    .where('document_id', '=', campaign.report)
    .where('version', '=', 1)
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(version.content)).toContain(TOTALS);
}

/** Numbers of each series run without a gap from where the office said, each given once, all in the register. */
export async function proveOffice(rehearsal: Rehearsal, campaigns: readonly Campaign[]): Promise<void> {
  const { db } = rehearsal;
  const numbers = await db
    .selectFrom('issued_number')
    .select(['series_id', 'number', 'document_id', 'state'])
    .orderBy('series_id')
    .orderBy('number')
    .execute();
  expect(numbers).toEqual([
    ...campaigns.map(({ report }, n) => numberOf('so-bao-cao', 58 + n, report)),
    ...campaigns.map(({ letter }, n) => numberOf('so-cong-van', 347 + n, letter)),
  ]);
  const next = await db
    .selectFrom('series_year')
    .select(['series_id', 'next_number'])
    .where('year', '=', 2023)
    .orderBy('series_id')
    .execute();
  expect(next).toEqual([
    { series_id: 'so-bao-cao', next_number: 58 + campaigns.length },
    { series_id: 'so-cong-van', next_number: 347 + campaigns.length },
    // Each answer its own number, versions none.
    { series_id: 'so-van-ban-den', next_number: 912 + campaigns.flatMap((one) => one.acknowledged).length },
  ]);
  await proveMailbox(rehearsal);
}

const numberOf = (series_id: string, number: number, document_id: string) => ({
  series_id,
  number,
  document_id,
  state: 'issued',
});

/** What arrived is what the ledger says, each message once. */
async function proveMailbox(rehearsal: Rehearsal): Promise<void> {
  const letters = rehearsal.db.selectFrom('send').where('channel', '<>', 'paper');
  const sent = await letters.select('message_id').execute();
  const arrived = (await rehearsal.mails()).map(({ messageId }) => messageId);
  expect(arrived.sort()).toEqual(sent.map((row) => row.message_id).sort());
}
