/** A campaign that is paused, goes on, and is stopped by the director: what went out is recalled, the dossier closed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  campaignOf,
  delivered,
  DIRECTOR,
  documentWhen,
  launch,
  OFFICER,
  recipients,
  sendsOf,
  signedToSent,
  survey,
  surveyIn,
  upToSigning,
} from './office/campaign.ts';
import { keepHistories } from './office/history.ts';
import { openRehearsal, type Rehearsal } from './office/rehearsal.ts';
import { until } from './office/until.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await openRehearsal();
});
afterAll(() => rehearsal?.close());

test('paused, resumed, stopped: the letter is recalled from exactly those who got it, then the dossier is closed', async () => {
  const { db } = rehearsal;
  const campaign = campaignOf(rehearsal, 'dung-han', '2023-07-10');
  const recall = `${campaign.letter}/thu-hoi`;
  const does = (account: string, word: string, body: object) =>
    rehearsal.as(account).post<{ note?: string }>(`/api/surveys/${campaign.id}/${word}`, body);
  const dossier = () =>
    db
      .selectFrom('dossier')
      .select('closed_at')
      .where('campaign_id', '=', campaign.id)
      .executeTakeFirstOrThrow();
  await launch(campaign);
  await upToSigning(campaign, campaign.letter);
  await signedToSent(campaign, campaign.letter);
  await surveyIn(campaign, 'collecting');
  const [one] = await recipients(campaign);
  expect(one).toBeDefined();

  await does(OFFICER, 'pause', { reason: 'Chờ ý kiến Ủy ban nhân dân tỉnh' });
  expect((await survey(campaign)).say).toContain('đang tạm dừng');
  await does(OFFICER, 'resume', {});
  expect((await survey(campaign)).say).not.toContain('đang tạm dừng');

  const stopped = await does(DIRECTOR, 'cancel', { reason: 'Ủy ban nhân dân tỉnh không giao kinh phí' });
  expect(stopped.note).toContain(recall);
  await surveyIn(campaign, 'stopped');
  await documentWhen(rehearsal, recall, ({ hash }) => hash !== null);
  expect((await dossier()).closed_at).toBeNull();

  await upToSigning(campaign, recall);
  await signedToSent(campaign, recall);
  await delivered(campaign, recall);
  const got = async (id: string) => (await sendsOf(campaign, id)).filter(({ state }) => state === 'sent');
  const [letters, recalls] = [await got(campaign.letter), await got(recall)];
  expect(recalls.length).toBeGreaterThan(5);
  expect(recalls.map(({ email }) => email).sort()).toEqual(letters.map(({ email }) => email).sort());
  const mails = await rehearsal.mails();
  for (const { messageId } of recalls)
    expect(mails.find((mail) => mail.messageId === messageId)?.text).toContain('đã bị thu hồi');

  await until('the dossier is closed', async () => (await dossier()).closed_at !== null);
  await until('every process has ended', async () => {
    const open = await db.selectFrom('process').select('id').where('state', '<>', 'closed').execute();
    return open.length === 0;
  });
  const filed = await db
    .selectFrom('dossier_entry')
    .select(['key', 'ordinal'])
    .where('campaign_id', '=', campaign.id)
    .execute();
  expect(filed.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['stopped', 'audit.csv', `document/${recall}/main.pdf`]),
  );
  expect(filed.every(({ ordinal }) => ordinal !== null)).toBe(true);
  await keepHistories(rehearsal, {
    'survey/cancelled': `survey/${campaign.id}`,
    'survey/cancelled-letter': `document/${campaign.letter}`,
    'document/recall': `document/${recall}`,
  });
}, 300_000);
