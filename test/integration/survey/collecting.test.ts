import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { collectingActivities } from '../../../activities/survey/collecting.ts';
import { Refusal } from '../../../domain/failure/catalogue.ts';
import { readReminders } from '../../../store/survey/collecting.ts';
import { decideExtension } from '../../../store/survey/extension-decisions.ts';
import { askExtension } from '../../../store/survey/extensions.ts';
import { listSends } from '../../../store/dispatch/sends.ts';
import { freshDatabase } from '../../stack/database.ts';
import { createWorld, LETTER, type World } from '../pages/campaign.ts';
import { CAMPAIGN, DEFINITION } from '../pages/definition.ts';

let world: World;
const ROUND = { campaignId: CAMPAIGN, round: 1 };

beforeAll(async () => {
  const { db } = await freshDatabase();
  world = await createWorld(db);
  await db.insertInto('calendar_year').values({ year: 2023 }).execute();
  const definition = JSON.stringify({ ...DEFINITION, reminders: [{ workingDaysBefore: 2 }] });
  await db.updateTable('campaign').set({ definition }).execute();
});

it('a reminder judged not to be due when it was to be queued is not written down as sent', async () => {
  const { db } = world;
  const work = collectingActivities(db);
  expect(await work.ensureReminder(ROUND)).toBeNull();
  await work.finishReminder(ROUND);
  expect(await readReminders(db, CAMPAIGN)).toEqual([]);

  await world.advanceTo('2023-07-20T01:00:30Z');
  expect(await work.nextForCollecting(ROUND)).toEqual({ step: 'remind', round: 1 });
  expect(await work.ensureReminder(ROUND)).toEqual({ documentId: LETTER });
  await work.finishReminder(ROUND);
  expect(await readReminders(db, CAMPAIGN)).toEqual([{ round: 1, state: 'sent' }]);
  expect(await listSends(db, { documentId: LETTER, kind: 'reminder' })).toHaveLength(3);
});

it('more time is not granted once the numbers were cut off', async () => {
  const { db, recipientIds } = world;
  const ask = {
    recipientId: recipientIds[0] ?? 0,
    askedUntil: '2023-08-10',
    reason: 'Chờ ba đơn vị',
    requestId: randomUUID(),
  };
  const { id: extensionId } = await db.transaction().execute((trx) => askExtension(trx, ask));
  // The end of the fifth working day after 24/7/2023.
  await world.advanceTo('2023-07-31T17:00:01Z');
  await collectingActivities(db).cutOff({ campaignId: CAMPAIGN });
  const actor = { personId: 'p', accountId: 'a', postId: 'x' } as never;
  const decided = (decision: 'granted' | 'refused') =>
    db
      .transaction()
      .execute((trx) => decideExtension(trx, { extensionId, decision, comment: 'muộn', actor }));
  await expect(decided('granted')).rejects.toThrow(Refusal);
  await expect(decided('refused')).resolves.toMatchObject({ state: 'refused', due: null });
});
