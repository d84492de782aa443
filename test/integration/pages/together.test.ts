import { describe, expect, test } from 'vitest';
import { submitAnswer } from '../../../store/survey/answers.ts';
import { answerHistory } from '../../../store/survey/answer-versions.ts';
import { askExtension } from '../../../store/survey/extensions.ts';
import { freshDatabase } from '../../stack/database.ts';
import { pagesApp } from './browse.ts';
import { createWorld } from './campaign.ts';

const { db } = await freshDatabase();
const world = await createWorld(db);
const send = (recipientId: number, requestId: string = crypto.randomUUID()) =>
  db
    .transaction()
    .execute((trx) => submitAnswer(trx, { recipientId, kind: 'noNeed', values: {}, requestId }));
const wakes = async (): Promise<number> =>
  (await db.selectFrom('process').select('wake_requested').executeTakeFirstOrThrow()).wake_requested;

describe('many at once', () => {
  test('requests for more time sent together: one is open, the others are told so', async () => {
    const ask = () =>
      db.transaction().execute((trx) =>
        askExtension(trx, {
          recipientId: world.recipientIds[0] ?? 0,
          askedUntil: '2023-07-28',
          reason: 'Chờ số liệu',
          requestId: crypto.randomUUID(),
        }),
      );
    const asked = await Promise.allSettled([ask(), ask(), ask(), ask()]);
    const refused = asked.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    expect(refused).toHaveLength(3);
    for (const reason of refused) expect(reason).toContain('đang chờ trả lời');
  });

  test('all who owe answer in the same moment: whoever comes last wakes the process, once', async () => {
    const before = await wakes();
    await Promise.all(world.recipientIds.slice(0, 3).map((id) => send(id)));
    expect(await wakes()).toBe(before + 1);
  });

  test('twenty versions and twenty repeats of one: numbered without gap, none twice', async () => {
    const [id = 0] = world.recipientIds;
    const same = crypto.randomUUID();
    await Promise.all(Array.from({ length: 20 }, (_, index) => send(id, index % 2 ? same : undefined)));
    const versions = (await answerHistory(db, id)).map(({ version }) => version);
    expect(versions).toEqual(Array.from({ length: 12 }, (_, index) => 12 - index));
  });
});

test('too many requests on one link are turned away with words, other links go on', async () => {
  const app = await pagesApp({ db, files: world.files, rates: { perLink: 5, perAddress: 100 } });
  const codes: number[] = [];
  for (let turn = 0; turn < 7; turn++) codes.push((await app.inject(`/p/${world.tokens[0]}`)).statusCode);
  expect(codes).toEqual([200, 200, 200, 200, 200, 429, 429]);
  expect((await app.inject(`/p/${world.tokens[0]}`)).body).toContain('Mở trang quá nhiều lần');
  expect((await app.inject(`/p/${world.tokens[1]}`)).statusCode).toBe(200);
  await app.close();
});
