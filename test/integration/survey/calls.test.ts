import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { collectingActivities } from '../../../activities/survey/collecting.ts';
import { readReminders, readRounds } from '../../../store/survey/collecting.ts';
import { readCallSheet } from '../../../store/survey/call-sheet.ts';
import { logCall } from '../../../store/survey/calls.ts';
import { listSends } from '../../../store/dispatch/sends.ts';
import { freshDatabase } from '../../stack/database.ts';
import { createWorld, LETTER, type World } from '../pages/campaign.ts';
import { CAMPAIGN, DEFINITION } from '../pages/definition.ts';

let world: World;
const actor = { personId: 'p', accountId: 'a', postId: 'x', unitId: 'qlcn', rank: 'officer' } as never;
const call = (recipient: string, more: object = {}) => {
  const ask = {
    campaignId: CAMPAIGN,
    recipient,
    said: 'Thứ Sáu gửi',
    actor,
    requestId: randomUUID(),
    ...more,
  };
  return world.db.transaction().execute((trx) => logCall(trx, ask));
};

beforeAll(async () => {
  const { db } = await freshDatabase();
  world = await createWorld(db);
  await db.insertInto('calendar_year').values({ year: 2023 }).execute();
  const definition = JSON.stringify({
    ...DEFINITION,
    reminders: [{ workingDaysBefore: 2 }, { workingDaysBefore: 2 }],
  });
  await db.updateTable('campaign').set({ definition }).execute();
});

it('a promise keeps the round for everybody away and brings a reminder of its own on its morning', async () => {
  const { db, recipientIds } = world;
  const requestId = randomUUID();
  const first = await call('cơ khí phố nối', { promisedOn: '2023-07-21', phone: '0221 386 5555', requestId });
  expect(first).toMatchObject({ recipientId: recipientIds[2], remindAt: '2023-07-21T01:00:00.000Z' });
  expect(
    await call('cơ khí phố nối', { promisedOn: '2023-07-21', phone: '0221 386 5555', requestId }),
  ).toEqual(first);
  await expect(call('h')).rejects.toThrow('khớp nhiều nơi');
  await expect(call('Hiệp hội', { promisedOn: '2023-07-01' })).rejects.toThrow('đã qua');

  const work = collectingActivities(db);
  await world.advanceTo('2023-07-20T01:00:30Z');
  expect(await work.nextForCollecting({ campaignId: CAMPAIGN })).toEqual({ step: 'remind', round: 1 });
  await work.ensureReminder({ campaignId: CAMPAIGN, round: 1 });
  await work.finishReminder({ campaignId: CAMPAIGN, round: 1 });
  const sends = await listSends(db, { documentId: LETTER, kind: 'reminder', round: 1 });
  expect(sends.map(({ recipientId }) => recipientId)).toEqual([recipientIds[0], recipientIds[1]]);

  await world.advanceTo('2023-07-21T01:00:30Z');
  const round = 20230721;
  expect(await work.nextForCollecting({ campaignId: CAMPAIGN })).toEqual({ step: 'remind', round });
  await work.ensureReminder({ campaignId: CAMPAIGN, round });
  await work.finishReminder({ campaignId: CAMPAIGN, round });
  const own = await listSends(db, { documentId: LETTER, kind: 'reminder', round });
  expect(own.map(({ recipientId }) => recipientId)).toEqual([recipientIds[2]]);
  expect(await readReminders(db, CAMPAIGN)).toEqual([{ round: 1, state: 'sent' }]);
  expect(await readRounds(db, CAMPAIGN)).toHaveLength(2);
  const audit = await db
    .selectFrom('audit')
    .select(['action', 'comment'])
    .where('action', 'like', 'remind%')
    .execute();
  expect(audit).toEqual([
    { action: 'remind', comment: '2 lần nhắc theo kế hoạch rơi vào cùng một ngày, gửi một lần' },
    { action: 'remindPromise', comment: null },
  ]);
});

it('the sheet names the broken promise first, with what was said and the new number', async () => {
  await world.advanceTo('2023-07-22T03:00:00Z');
  const sheet = await readCallSheet(world.db, CAMPAIGN);
  expect(sheet).toHaveLength(3);
  expect(sheet[0]).toMatchObject({
    recipientId: world.recipientIds[2],
    phone: '0221 386 5555',
    promisedOn: '2023-07-21',
    broken: true,
    calls: 1,
    lastCall: { said: 'Thứ Sáu gửi' },
  });
});
