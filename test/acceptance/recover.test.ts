/** Temporal's data deleted at five points of one campaign: every time `recover` says what goes on, and it does. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProcessBody } from '../../client/api/recover.ts';
import {
  advance,
  answer,
  campaignOf,
  CLERK,
  decide,
  delivered,
  DIRECTOR,
  launch,
  OFFICER,
  recipients,
  reviewOf,
  sendsOf,
  signedToSent,
  survey,
  surveyIn,
  upToSigning,
  type Campaign,
} from './office/campaign.ts';
import { openRehearsal, type Rehearsal } from './office/rehearsal.ts';
import { until } from './office/until.ts';

let rehearsal: Rehearsal;
let campaign: Campaign;
beforeAll(async () => {
  rehearsal = await openRehearsal();
  campaign = campaignOf(rehearsal, 'mat-nam-lan', '2023-07-10');
});
afterAll(() => rehearsal?.close());

test('1: while the letter is being drafted', async () => {
  const { id } = campaign;
  await launch(campaign);
  await loseAndRecover([`survey/${id}`, `document/${id}/cong-van`]);
  await upToSigning(campaign, campaign.letter);
});

test('2: between number and dispatch', async () => {
  await decide(campaign, campaign.letter, [DIRECTOR, 'sign']);
  await decide(campaign, campaign.letter, [CLERK, 'issueNumber']);
  await loseAndRecover([`survey/${campaign.id}`, `document/${campaign.letter}`]);
  await decide(campaign, campaign.letter, [CLERK, 'seal']);
  await decide(campaign, campaign.letter, [CLERK, 'dispatch']);
  await delivered(campaign, campaign.letter);
  const ids = (await sendsOf(campaign, campaign.letter)).map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('3: while answers come in, with alarms set', async () => {
  await surveyIn(campaign, 'collecting');
  const [first, second] = await recipients(campaign);
  await answer(campaign, await reviewOf(first, 1));
  await loseAndRecover([`survey/${campaign.id}`]);
  await answer(campaign, await reviewOf(second, 2));
  await advance(campaign);
  await until('the reminder has gone out', async () =>
    (await survey(campaign)).reminders.some(({ round, state }) => round === 1 && state === 'sent'),
  );
});

test('4: before the cut-off, by a file the server refuses', async () => {
  await loseTemporal('unusable');
  await recover([`survey/${campaign.id}`]);
  expect(rehearsal.said().join('\n')).toMatch(/không mở được tệp dữ liệu.*temporal\.db\./s);
  await rehearsal
    .as(OFFICER)
    .post(`/api/surveys/${campaign.id}/cut-off`, { early: true, comment: 'Ủy ban yêu cầu báo cáo sớm' });
  await surveyIn(campaign, 'reporting');
});

test('5: while the report is being approved; the campaign ends as it would have', async () => {
  await upToSigning(campaign, campaign.report);
  await loseAndRecover([`survey/${campaign.id}`, `document/${campaign.report}`]);
  await signedToSent(campaign, campaign.report);
  await surveyIn(campaign, 'closed');
  expect((await survey(campaign)).counts).toMatchObject({ answered: 2 });
  const arrived = (await rehearsal.mails()).map(({ messageId }) => messageId);
  expect(new Set(arrived).size).toBe(arrived.length);
  expect(await processes()).toEqual([]);
});

const processes = (): Promise<ProcessBody[]> => rehearsal.as('quan-tri').get<ProcessBody[]>('/api/processes');

async function loseAndRecover(open: readonly string[]): Promise<void> {
  await loseTemporal('gone');
  await recover(open);
}

async function recover(open: readonly string[]): Promise<void> {
  const begun = await rehearsal.as('quan-tri').post<{ open: number }>('/api/recover', {});
  // The story may just be opening the process of its letter: it is among those that rest in the end.
  expect(begun.open).toBeGreaterThan(0);
  let found: ProcessBody[] = [];
  await until(
    'every open process runs and rests',
    async () => {
      found = await processes();
      const rests = found.every(({ settled, runs, trouble }) => settled && runs === true && trouble === null);
      return rests && found.length >= open.length;
    },
    { withinMs: 60_000 },
  );
  expect(found.map(({ id }) => id).sort()).toEqual([...open].sort());
  for (const { waitingFor } of found) expect(waitingFor).toMatch(/^chờ /);
}

/** Its only file is taken away under it, or replaced by one it cannot use; the supervisor brings another. */
async function loseTemporal(how: 'gone' | 'unusable'): Promise<void> {
  const { office } = rehearsal;
  const before = office.pid('temporal');
  office.kill('temporal', 'SIGSTOP');
  const file = join(office.home, 'temporal.db');
  if (how === 'gone') for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  // Written by a version to come: the server of today cannot know what is in it.
  if (how === 'unusable') writeFileSync(`${file}.version`, 'temporal version 99.0.0\n');
  office.kill('temporal', 'SIGKILL');
  await until('Temporal answers again', () => ![null, before].includes(office.pid('temporal')), {
    withinMs: 60_000,
  });
}
