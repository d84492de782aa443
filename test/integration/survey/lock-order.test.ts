import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { lockCampaign } from '../../../store/survey/campaigns.ts';
import { submitAnswer } from '../../../store/survey/answers.ts';
import { decideExtension } from '../../../store/survey/extension-decisions.ts';
import { askExtension } from '../../../store/survey/extensions.ts';
import { freshDatabase } from '../../stack/database.ts';
import { createWorld, type World } from '../pages/campaign.ts';
import { CAMPAIGN } from '../pages/definition.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld((await freshDatabase()).db);
});

const officer = {
  accountId: 'a',
  personId: 'p',
  fullName: 'Khúc Văn Tuấn',
  postId: 'chuyen-vien',
  postTitle: 'Chuyên viên',
  rank: 'officer',
  unitId: 'qlcn',
} as const;

it('lets a recipient answer while their request for more time is being decided', async () => {
  const { db, recipientIds } = world;
  const recipientId = recipientIds[0] ?? 0;
  const ask = { recipientId, askedUntil: '2023-07-28', reason: 'Chờ ba đơn vị', requestId: randomUUID() };
  const { id: extensionId } = await db.transaction().execute((trx) => askExtension(trx, ask));
  let answering: Promise<unknown> = Promise.resolve();
  await db.transaction().execute(async (trx) => {
    await lockCampaign(trx, CAMPAIGN);
    answering = db
      .transaction()
      .execute((other) =>
        submitAnswer(other, { recipientId, kind: 'noNeed', values: {}, requestId: randomUUID() }),
      );
    // Long enough for the answer to take whatever it takes first.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await decideExtension(trx, { extensionId, decision: 'granted', actor: officer });
  });
  await expect(answering).resolves.toMatchObject({ kind: 'noNeed', late: false });
});
