/** A step that cannot go on says "chờ sửa" on its process, and whoever mends it has a task; nobody else has. */
import { beforeAll, expect, test } from 'vitest';
import { untilMended } from '../../../activities/until-mended.ts';
import type { TaskBody } from '../../../client/api/tasks.ts';
import { Refusal, type FailureType } from '../../../domain/failure/catalogue.ts';
import { documentProcessId, letterIdOf, surveyProcessId } from '../../../domain/survey/ids.ts';
import { openProcess, reportWaiting } from '../../../store/process.ts';
import { launch, loadSample, openOffice, SURVEY } from './office.ts';

const LETTER = letterIdOf(SURVEY);
const OFFICER = 'chuyen-vien-qlcn-ttcn';
const ALL = ['quan-tri', 'van-thu', OFFICER, 'truong-phong-qlcn-ttcn', 'giam-doc', 'chuyen-vien-qlkh'];

const office = await openOffice();
const { db } = office;
beforeAll(async () => {
  await loadSample(office);
  await launch(office);
  await openProcess(db, { id: documentProcessId(LETTER), kind: 'document' });
});

/** Who has the task, and what it says. */
async function asked(): Promise<Record<string, TaskBody[]>> {
  const found: Record<string, TaskBody[]> = {};
  for (const account of ALL) {
    const tasks = (await office.ask(account, { url: '/api/tasks' })).json<TaskBody[]>();
    const mine = tasks.filter(({ label }) => label.startsWith('Sửa để chạy tiếp'));
    if (mine.length > 0) found[account] = mine;
  }
  return found;
}

const fails = (processId: string, type: FailureType, what: string): Promise<unknown> =>
  untilMended(
    { db, processOf: () => processId },
    { step: () => Promise.reject(new Refusal(type, [{ where: 'phép thử', what }])) },
  ).step();

const mended = (processId: string): Promise<void> =>
  reportWaiting(db, processId, { seen: 0, nextAlarmAt: null, waitingFor: 'chờ người' });

test.each([
  ['survey', 'calendarMissing', ['quan-tri']],
  ['document', 'seriesMissing', ['quan-tri']],
  ['document', 'templateProblem', ['quan-tri']],
  ['document', 'numberingHeld', ['van-thu']],
  ['document', 'recipientsChanged', [OFFICER]],
  ['document', 'signatoryInvalid', [OFFICER]],
  // Nobody called it, so that the administrator looks.
  ['survey', 'wrongState', ['quan-tri']],
] as const)('%s: %s is a task of %s until it is mended', async (kind, type, menders) => {
  const [processId, object] =
    kind === 'survey' ? [surveyProcessId(SURVEY), SURVEY] : [documentProcessId(LETTER), LETTER];
  expect(await asked()).toEqual({});
  await expect(fails(processId, type, 'còn sai')).rejects.toMatchObject({ type, nonRetryable: false });
  const found = await asked();
  expect(Object.keys(found)).toEqual(menders);
  for (const [task] of Object.values(found))
    expect(task).toMatchObject({
      object,
      note: expect.stringMatching(/^chờ sửa: .*còn sai/s) as string,
      command: expect.stringContaining(`vanthu ${kind} show ${object} --as `) as string,
    });
  await mended(processId);
  expect(await asked()).toEqual({});
});
