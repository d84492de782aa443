import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { consolidate } from '../../../domain/survey/consolidate.ts';
import { standingOf, type VersionFacts } from '../../../domain/survey/standing.ts';
import { missingAsOf } from '../../../domain/survey/timing.ts';
import { submitAnswer, type Submission } from '../../../store/survey/answers.ts';
import { readCampaignAnswers } from '../../../store/survey/campaign-answers.ts';
import { readOwing } from '../../../store/survey/collecting.ts';
import { campaignCounts } from '../../../store/survey/counts.ts';
import { freshDatabase } from '../../stack/database.ts';
import { histories } from '../../domain/survey/standing-histories.ts';
import { createWorld, LETTER, type World } from '../pages/campaign.ts';
import { CAMPAIGN } from '../pages/definition.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld((await freshDatabase()).db);
});

const submit = (more: Partial<Submission> & { readonly recipientId: number }) =>
  world.db
    .transaction()
    .execute((trx) =>
      submitAnswer(trx, { kind: 'answer', values: { soLaoDong: 5 }, requestId: randomUUID(), ...more }),
    );

it('an answer is taken although no series of incoming documents is open; then each gets one number, once', async () => {
  const [first = 0, second = 0, third = 0] = world.recipientIds;
  expect(await submit({ recipientId: first })).toMatchObject({ version: 1, arrivalNumber: null });
  await sql`insert into series (id, name, document_types, direction, valid_from)
    values ('den', 'Sổ văn bản đến', '{}', 'incoming', '2023-01-01')`.execute(world.db);
  await sql`insert into series_year (series_id, year, next_number) values ('den', 2023, 41)`.execute(
    world.db,
  );
  const requestId = randomUUID();
  const taken = await submit({ recipientId: second, requestId });
  expect(taken).toMatchObject({ version: 1, arrivalNumber: 41, road: 'web' });
  expect(await submit({ recipientId: second, requestId })).toEqual(taken);
  expect(await submit({ recipientId: second })).toMatchObject({ version: 2, arrivalNumber: 41 });
  expect(await submit({ recipientId: third })).toMatchObject({ version: 1, arrivalNumber: 42 });
  const registered = await world.db.selectFrom('arrival').selectAll().orderBy('id').execute();
  expect(registered.map(({ author, number }) => [author, number])).toEqual([
    ['Trường Đại học Sư phạm Kỹ thuật Hưng Yên', null],
    ['Hiệp hội Doanh nghiệp tỉnh Hưng Yên', 41],
    ['Công ty cổ phần Cơ khí Phố Nối', 42],
  ]);
  expect(registered[1]?.subject).toContain('Trả lời Công văn số 1185/SKHCN-QLCN&TTCN về việc');
});

const MANY = 300;

it('counts, consolidation and who still owes agree with the rule on whatever versions there are', async () => {
  const { db } = world;
  await db.deleteFrom('answer').execute();
  await sql`insert into organisation (id, kind, level) select 'nhieu-' || n, 'x', 'other' from generate_series(1, ${MANY}::int) n`.execute(
    db,
  );
  await sql`insert into recipient (document_id, organisation_id, name, group_label, purpose, owes_answer, channel)
    select ${LETTER}, 'nhieu-' || n, 'Nơi ' || n, 'Nhóm', 'direct', true, 'paper'
      from generate_series(1, ${MANY}::int) n`.execute(db);
  const ids = (await db.selectFrom('recipient').select('id').where('owes_answer', '=', true).execute()).map(
    ({ id }) => id,
  );
  const made = fc.sample(histories, ids.length);
  const byRecipient = new Map<number, readonly VersionFacts[]>(
    ids.map((id, index) => [id, made[index] ?? []]),
  );
  const rows = [...byRecipient].flatMap(([recipientId, versions]) =>
    versions.map((one) => ({
      recipient_id: recipientId,
      version: one.version,
      kind: one.version % 3 === 0 ? ('noNeed' as const) : ('answer' as const),
      values: '{}',
      received_at: one.receivedAt,
      late: one.late,
      after_cut_off: one.afterCutOff,
      returned: one.returned,
      chosen_at: one.chosen ? one.receivedAt : null,
      request_id: randomUUID(),
    })),
  );
  await db.insertInto('answer').values(rows).execute();

  const viewed = await db.selectFrom('answer_standing').select(['recipient_id', 'version']).execute();
  const expected = [...byRecipient].flatMap(([id, versions]) => {
    const standing = standingOf(versions);
    return standing ? [[id, standing.version] as const] : [];
  });
  expect(expected.length).toBeGreaterThan(100);
  expect(new Map(viewed.map((row) => [row.recipient_id, row.version]))).toEqual(new Map(expected));

  const owing = await readOwing(db, CAMPAIGN);
  const consolidation = consolidate({
    form: [],
    recipients: owing.map((one) => ({
      id: one.recipientId,
      name: one.name,
      group: 'x',
      owesAnswer: one.owesAnswer,
    })),
    answers: await readCampaignAnswers(db, CAMPAIGN),
  });
  const { totals } = consolidation;
  expect(await campaignCounts(db, CAMPAIGN)).toMatchObject({
    owing: totals.sent,
    answered: totals.answered,
    noNeed: totals.noNeed,
    late: totals.late,
  });

  // Before the cut-off nothing is marked as after it: who owes is exactly of whom nothing stands.
  await db.updateTable('answer').set({ after_cut_off: false }).execute();
  const standing = new Set(
    [...byRecipient].flatMap(([id, versions]) =>
      standingOf(versions.map((one) => ({ ...one, afterCutOff: false }))) ? [id] : [],
    ),
  );
  for (const one of await readOwing(db, CAMPAIGN))
    if (one.owesAnswer)
      expect([one.recipientId, one.answeredAt !== null]).toEqual([
        one.recipientId,
        standing.has(one.recipientId),
      ]);
  const missing = missingAsOf(await readOwing(db, CAMPAIGN), new Date('2024-01-01'));
  const silent = [...byRecipient].filter(([, versions]) => versions.length === 0).map(([id]) => id);
  expect(missing.map(({ recipientId }) => recipientId).sort((a, b) => a - b)).toEqual(
    silent.sort((a, b) => a - b),
  );
});
