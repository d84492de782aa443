/** A backup, a day that goes on, PostgreSQL lost: restored and recovered, nothing is given twice and no link dies or goes astray. */
import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProcessBody } from '../../client/api/recover.ts';
import type { RegisterBody } from '../../client/api/registers.ts';
import type { TaskBody } from '../../client/api/tasks.ts';
import { embeddedPostgres } from '../../platform/embedded/postgres/part.ts';
import { ROOT } from '../../platform/root.ts';
import {
  answer,
  campaignOf,
  CLERK,
  decide,
  delivered,
  DIRECTOR,
  documentWhen,
  launch,
  linksOf,
  recipients,
  reviewOf,
  signedToSent,
  survey,
  surveyIn,
  upToSigning,
  type Campaign,
} from './office/campaign.ts';
import { openRehearsal, type Rehearsal } from './office/rehearsal.ts';
import { until } from './office/until.ts';

const run = promisify(execFile);
const ADMINISTRATOR = 'quan-tri';
const LETTERS = 'so-cong-van';

let rehearsal: Rehearsal;
let kept: Campaign;
/** Launched, numbered and sent after the backup. */
let lost: Campaign;
let archive: string;
let linksBefore: string[];
let linksAfter: string[];
beforeAll(async () => {
  rehearsal = await openRehearsal();
  archive = join(rehearsal.office.home, 'vanthu.tar');
  kept = campaignOf(rehearsal, 'truoc-sao-luu', '2023-07-10');
  lost = campaignOf(rehearsal, 'sau-sao-luu', '2023-07-10');
});
afterAll(() => rehearsal?.close());

test('the office works, a backup is taken, and it goes on: a number, letters with links, an answer', async () => {
  await launch(kept);
  await upToSigning(kept, kept.letter);
  await signedToSent(kept, kept.letter);
  await surveyIn(kept, 'collecting');
  const [first, second] = await recipients(kept);
  await answer(kept, await reviewOf(first, 1));
  expect(await vanthu('backup', archive)).toContain('Đã sao lưu vào');
  await answer(kept, await reviewOf(second, 2));
  await launch(lost);
  await upToSigning(lost, lost.letter);
  await signedToSent(lost, lost.letter);
  linksBefore = await linksOf(kept);
  linksAfter = await linksOf(lost);
  expect(await numbers()).toEqual([
    [347, 'issued'],
    [348, 'issued'],
  ]);
});

test('PostgreSQL is lost with all it held; restored and started again, recover ends what is of before', async () => {
  const { home, ports } = rehearsal.office;
  const { folder } = embeddedPostgres({ home, port: ports.postgres, password: '' });
  await rehearsal.whileStopped(async () => {
    expect(existsSync(join(folder, 'data'))).toBe(true);
    rmSync(folder, { recursive: true });
    expect(await vanthu('restore', archive)).toContain('Đã phục hồi bản sao lưu');
  });
  const said = await vanthu('recover', '--as', ADMINISTRATOR);
  expect(said).toMatch(/Đã kết thúc \d+ lần chạy của thời trước/);
  expect(said).toContain('1/1 quy trình còn mở đã chạy tiếp');
  await until('the campaign runs', async () => {
    const found = await rehearsal.as(ADMINISTRATOR).get<ProcessBody[]>('/api/processes');
    return found.every(({ runs, settled }) => runs === true && settled);
  });
  expect((await survey(kept)).counts).toMatchObject({ answered: 1 });
});

test('each link mailed before the backup opens, twice, and opening changes nothing', async () => {
  expect(linksBefore.length).toBeGreaterThan(10);
  const before = await everything();
  for (const link of [...linksBefore, ...linksBefore]) expect((await fetch(link)).status, link).toBe(200);
  expect(await everything()).toEqual(before);
});

test('a link mailed after it opens nothing', async () => {
  expect(linksAfter.length).toBe(linksBefore.length);
  for (const link of linksAfter) expect((await fetch(link)).status).toBe(404);
});

test('the answer that was lost is given again, over the same link', async () => {
  const [, second] = await recipients(kept);
  await answer(kept, await reviewOf(second, 2));
  expect((await survey(kept)).counts).toMatchObject({ answered: 2 });
});

test('no number is given before the clerk, asked by a task, has confirmed the last; 348 is not given again', async () => {
  await launch(lost);
  await upToSigning(lost, lost.letter);
  await decide(lost, lost.letter, [DIRECTOR, 'sign']);
  await expect(decide(lost, lost.letter, [CLERK, 'issueNumber'])).rejects.toThrow(/409 .*numberingHeld/);
  const tasks = await held();
  expect(tasks.map(({ object }) => object)).toContain(LETTERS);
  for (const { object } of tasks) {
    const last = object === LETTERS ? '348' : object === 'so-bao-cao' ? '57' : '913';
    expect(await vanthu('register', 'confirm-last', object, last, '--as', CLERK)).toContain(
      `Sổ ${object} năm 2023: số tiếp theo là`,
    );
  }
  expect(await held()).toEqual([]);
  await decide(lost, lost.letter, [CLERK, 'issueNumber']);
  expect(await numbers()).toEqual([
    [347, 'issued'],
    [348, 'void'],
    [349, 'issued'],
  ]);
  const arrivals = await rehearsal.db.selectFrom('arrival').select('number').orderBy('number').execute();
  expect(arrivals.map(({ number }) => number)).toEqual([912, 913, 914]);
});

test('sent again, everybody has a link of their own, and those of before still open nothing', async () => {
  await decide(lost, lost.letter, [CLERK, 'seal']);
  await decide(lost, lost.letter, [CLERK, 'dispatch']);
  await delivered(lost, lost.letter);
  await documentWhen(rehearsal, lost.letter, ({ state }) => state === 'kept');
  const again = await linksOf(lost);
  expect(again).toHaveLength(linksAfter.length);
  for (const link of again) expect((await fetch(link)).status).toBe(200);
  for (const link of linksAfter) expect((await fetch(link)).status).toBe(404);
  await surveyIn(lost, 'collecting');
});

/** A command of the server's shell. */
async function vanthu(...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [join(ROOT, 'bin', 'vanthu.mjs'), ...args], {
    env: rehearsal.env,
    cwd: ROOT,
  });
  return stdout;
}

const held = async (): Promise<TaskBody[]> =>
  (await rehearsal.as(CLERK).get<TaskBody[]>('/api/tasks')).filter(({ command }) =>
    command.includes('register confirm-last'),
  );

async function numbers(): Promise<[number, string][]> {
  const rows = await rehearsal
    .as(CLERK)
    .get<RegisterBody[]>(`/api/registers/outgoing?year=2023&series=${LETTERS}`);
  return rows.map(({ number, state }) => [number, state]);
}

/** Every row of every table, as one word for each table. */
async function everything(): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    rehearsal.db,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ digest: string }>`
      select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${sql.table(name)} t`.execute(
      rehearsal.db,
    );
    found[name] = rows[0]?.digest ?? '';
  }
  return found;
}
