/** Campaigns that go other ways: a directory that changes, a letter withdrawn, Temporal's data lost. */
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentRef } from '../../client/api/document-ref.ts';
import { ROOT } from '../../platform/root.ts';
import {
  advance,
  answer,
  campaignOf,
  CLERK,
  decide,
  delivered,
  DIRECTOR,
  documentWhen,
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
import { keepHistories } from './office/history.ts';
import { openRehearsal, type Rehearsal } from './office/rehearsal.ts';
import { until } from './office/until.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await openRehearsal();
});
afterAll(() => rehearsal?.close());

const SCHOOL = { was: 'khcn@cd-y-te.example', is: 'phong-khcn@cd-y-te.example' };

describe('the directory changes between confirming and numbering', () => {
  let campaign: Campaign;
  beforeAll(async () => {
    campaign = campaignOf(rehearsal, 'danh-ba', '2023-07-10');
    await launch(campaign);
    await upToSigning(campaign, campaign.letter);
  });

  test('the same signature sent twice is one', async () => {
    const { version, hash } = await documentWhen(rehearsal, campaign.letter, ({ hash }) => hash !== null);
    const sign = () =>
      rehearsal
        .as(DIRECTOR)
        .post(
          `/api/documents/${documentRef(campaign.letter)}/decisions`,
          { kind: 'sign', version, hash },
          id,
        );
    const id = randomUUID();
    const [first, second] = await Promise.all([sign(), sign()]);
    expect(second).toEqual(first);
    expect(await sign()).toEqual(first);
    const signed = await rehearsal.db.selectFrom('audit').where('action', '=', 'sign').select('id').execute();
    expect(signed).toHaveLength(1);
  });

  test('numbering stops and names what changed; confirmed again, it goes on', async () => {
    const file = readFileSync(join(ROOT, 'samples/office/organisations.yaml'), 'utf8');
    const files = { 'organisations.yaml': file.replace(SCHOOL.was, SCHOOL.is) };
    await rehearsal.as('quan-tri').post('/api/import', { files });
    const number = decide(campaign, campaign.letter, [CLERK, 'issueNumber']);
    await expect(number).rejects.toThrow(/409 .*recipientsChanged.*phong-khcn@cd-y-te\.example/);
    expect(await rehearsal.db.selectFrom('issued_number').select('id').execute()).toEqual([]);
    await rehearsal.as(OFFICER).post(`/api/surveys/${campaign.id}/recipients/confirm`, {});
    await decide(campaign, campaign.letter, [CLERK, 'issueNumber']);
  });

  test('and the letter goes to the new address', async () => {
    await decide(campaign, campaign.letter, [CLERK, 'seal']);
    await decide(campaign, campaign.letter, [CLERK, 'dispatch']);
    await delivered(campaign, campaign.letter);
    const addresses = (await sendsOf(campaign, campaign.letter)).map(({ email }) => email);
    expect(addresses).toContain(SCHOOL.is);
    expect(addresses).not.toContain(SCHOOL.was);
  });

  test('when all have answered nobody is reminded, and the numbers stand at the due moment', async () => {
    await surveyIn(campaign, 'collecting');
    const all = await recipients(campaign);
    for (const [index, recipient] of all.slice(0, 11).entries())
      await answer(campaign, await reviewOf(recipient, index));
    // The skipped reminder, then the due moment.
    await advance(campaign);
    await advance(campaign);
    await surveyIn(campaign, 'reporting');
    await upToSigning(campaign, campaign.report);
    await signedToSent(campaign, campaign.report);
    await surveyIn(campaign, 'closed');
    const { counts, reminders } = await survey(campaign);
    expect(counts).toMatchObject({ owing: 11, answered: 11, late: 0 });
    expect(reminders).toEqual([{ round: 1, state: 'skipped' }]);
    await keepHistories(rehearsal, {
      'survey/normal': `survey/${campaign.id}`,
      'survey/normal-letter': `document/${campaign.letter}`,
      'survey/normal-report': `document/${campaign.report}`,
    });
  });

  test('what is filed is not decided on any more', async () => {
    const again = decide(campaign, campaign.report, [DIRECTOR, 'sign']);
    await expect(again).rejects.toThrow(/409 .*wrongState/);
  });
});

test('a letter withdrawn after numbering stops the campaign; its number stays in the register as void', async () => {
  const campaign = campaignOf(rehearsal, 'huy-cong-van', '2023-07-24');
  await launch(campaign);
  await upToSigning(campaign, campaign.letter);
  await decide(campaign, campaign.letter, [DIRECTOR, 'sign']);
  await decide(campaign, campaign.letter, [CLERK, 'issueNumber']);
  await decide(campaign, campaign.letter, [DIRECTOR, 'void', 'Ủy ban nhân dân tỉnh dừng đợt khảo sát']);
  await surveyIn(campaign, 'stopped');
  const numbers = await rehearsal.db
    .selectFrom('issued_number')
    .select(['number', 'state', 'void_reason'])
    .where('document_id', '=', campaign.letter)
    .execute();
  expect(numbers).toEqual([
    { number: 348, state: 'void', void_reason: 'Ủy ban nhân dân tỉnh dừng đợt khảo sát' },
  ]);
  expect(await sendsOf(campaign, campaign.letter)).toEqual([]);
  await keepHistories(rehearsal, { 'survey/voided-letter': `survey/${campaign.id}` });
});

test("Temporal's data lost while answers are collected: everything goes on from PostgreSQL", async () => {
  const campaign = campaignOf(rehearsal, 'mat-du-lieu', '2023-08-07');
  await launch(campaign);
  await upToSigning(campaign, campaign.letter);
  await signedToSent(campaign, campaign.letter);
  await surveyIn(campaign, 'collecting');
  const [first, second] = await recipients(campaign);
  await answer(campaign, await reviewOf(first, 1));
  await loseTemporal();
  await answer(campaign, await reviewOf(second, 2));
  const early = { early: true, comment: 'Ủy ban nhân dân tỉnh yêu cầu báo cáo sớm' };
  await rehearsal.as(OFFICER).post(`/api/surveys/${campaign.id}/cut-off`, early);
  await surveyIn(campaign, 'reporting');
  await upToSigning(campaign, campaign.report);
  await keepHistories(rehearsal, { 'survey/early-cut-off': `survey/${campaign.id}` });
  await loseTemporal();
  await signedToSent(campaign, campaign.report);
  await surveyIn(campaign, 'closed');
  expect((await survey(campaign)).counts).toMatchObject({ answered: 2, late: 0 });
  // One letter each, one report each: starting the story again sends nothing again.
  const arrived = (await rehearsal.mails()).map(({ messageId }) => messageId);
  expect(new Set(arrived).size).toBe(arrived.length);
  await keepHistories(rehearsal, { 'survey/recovered': `survey/${campaign.id}` });
});

/** Its only file is taken away under it; the supervisor brings an empty one. */
async function loseTemporal(): Promise<void> {
  const { office } = rehearsal;
  const before = office.pid('temporal');
  office.kill('temporal', 'SIGSTOP');
  for (const end of ['', '-wal', '-shm']) rmSync(join(office.home, `temporal.db${end}`), { force: true });
  office.kill('temporal', 'SIGKILL');
  await until('an empty Temporal runs', () => ![null, before].includes(office.pid('temporal')));
}
