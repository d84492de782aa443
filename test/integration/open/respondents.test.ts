import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { templateOf, workOnFile, type FileReport } from '../../../client/respondents-work.ts';
import { listAnswers } from '../../../store/survey/answer-list.ts';
import { campaignCounts } from '../../../store/survey/counts.ts';
import { freshDatabase } from '../../stack/database.ts';
import type { World } from '../pages/campaign.ts';
import { CAMPAIGN, DEFINITION } from '../pages/definition.ts';
import { bodyRow, memberFile, MEMBER_FORM } from './member-file.ts';
import { READINGS } from '../../readings.ts';
import { OFFICER, openWorld } from './world.ts';

const { db } = await freshDatabase();
let world: World;
beforeAll(async () => {
  world = await openWorld(db);
  const form = { ...DEFINITION.form, fields: MEMBER_FORM };
  await sql`update campaign set definition = definition || ${JSON.stringify({ form })}::jsonb`.execute(db);
});

const row = bodyRow;
const file = (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  memberFile(world.recipientIds[1] ?? 0, rows);
const work = async (
  rows: readonly (readonly string[])[],
  take: 'preview' | 'all' | 'good',
  requestId: string = randomUUID(),
): Promise<FileReport> =>
  workOnFile(
    { db, files: world.files, readings: READINGS },
    {
      campaignId: CAMPAIGN,
      recipientId: world.recipientIds[1] ?? 0,
      name: 'hoi-vien.xlsx',
      bytes: await file(rows),
      take,
      actor: OFFICER,
      requestId,
    },
  );
const AN_PHU = row(1, 'Công ty TNHH An Phú', '0100686209', '=1+1');
// The same tax number as a recipient of its own.
const PHO_NOI = row(2, 'Công ty CP Cơ khí Phố Nối', '0100109106', 'lò điện');
const respondents = async () =>
  (await listAnswers(db, CAMPAIGN)).filter(({ groupLabel }) => groupLabel.startsWith('Đơn vị trả lời qua'));

test('only intermediaries have a template', async () => {
  expect(
    (await templateOf({ db }, { campaignId: CAMPAIGN, recipientId: world.recipientIds[1] ?? 0 })).length,
  ).toBeGreaterThan(1_000);
  await expect(
    templateOf({ db }, { campaignId: CAMPAIGN, recipientId: world.recipientIds[0] ?? 0 }),
  ).rejects.toThrow('đầu mối');
});

test('one wrong row: nothing is taken, and a preview never takes anything', async () => {
  const wrong = row(3, 'Công ty Sai', '0100109107', '');
  const report = await work([AN_PHU, PHO_NOI, wrong], 'all');
  expect(report.taken).toBeNull();
  expect(report.problems).toHaveLength(2);
  expect(report.rejected).not.toBeNull();
  expect((await work([AN_PHU, PHO_NOI], 'preview')).taken).toBeNull();
  expect(await respondents()).toEqual([]);
});

test('an officer of another unit may not take it in', async () => {
  const asked = {
    ...{ campaignId: CAMPAIGN, recipientId: world.recipientIds[1] ?? 0, name: 'hoi-vien.xlsx' },
    ...{ bytes: await file([AN_PHU]), take: 'all' as const, requestId: randomUUID() },
  };
  const stranger = { ...OFFICER, unitId: 'van-phong' };
  await expect(
    workOnFile({ db, files: world.files, readings: READINGS }, { ...asked, actor: stranger }),
  ).rejects.toMatchObject({
    type: 'forbidden',
  });
  expect(await respondents()).toEqual([]);
});

test('taken: one official answer with one số đến, a respondent a row, candidates left to a person', async () => {
  const requestId = randomUUID();
  const before = await campaignCounts(db, CAMPAIGN);
  const report = await work([AN_PHU, PHO_NOI], 'all', requestId);
  expect(report.taken).toMatchObject({ version: 1, added: 2, changed: 0 });
  expect((await work([AN_PHU, PHO_NOI], 'all', requestId)).taken).toEqual(report.taken);
  const after = await campaignCounts(db, CAMPAIGN);
  // Its respondents owe nothing, but they answered: they are counted as the report counts them.
  expect([after.owing, after.answered]).toEqual([before.owing + 2, before.answered + 3]);
  expect(await db.selectFrom('arrival').select('recipient_id').execute()).toEqual([
    { recipient_id: world.recipientIds[1] },
  ]);
  const lines = await respondents();
  expect(lines.map(({ name, answer }) => [name, answer?.values, answer?.road])).toEqual([
    ['Công ty CP Cơ khí Phố Nối', { nhuCau: 'lò điện', soLaoDong: 12 }, 'intermediary'],
    ['Công ty TNHH An Phú', { nhuCau: '=1+1', soLaoDong: 12 }, 'intermediary'],
  ]);
  expect(await db.selectFrom('same_as_candidate').select(['other_id', 'reason']).execute()).toEqual([
    { other_id: world.recipientIds[2], reason: 'taxNumber' },
  ]);
});

test('a second file is a new version: changed rows are new versions, those gone are told and kept', async () => {
  const changed = row(1, 'CÔNG TY TNHH AN PHÚ', '0100686209', 'máy đóng gói');
  const bad = row(5, '', '', 'x');
  const report = await work([changed, row(2, 'Hợp tác xã Nhãn Lồng', '', 'kho lạnh'), bad], 'good');
  expect(report.taken).toMatchObject({
    version: 2,
    added: 1,
    changed: 1,
    vanished: ['Công ty CP Cơ khí Phố Nối'],
  });
  const lines = await respondents();
  expect(lines).toHaveLength(3);
  expect(lines.find(({ name }) => name === 'CÔNG TY TNHH AN PHÚ')).toMatchObject({
    versions: 2,
    answer: { version: 2 },
  });
});
