/** A backup taken while the office works, what happened after it lost, restored: nothing is done or given twice. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Actor } from '../../../domain/directory/post.ts';
import { Refusal } from '../../../domain/failure/catalogue.ts';
import { afterRestoreLines } from '../../../client/hints/after-restore.ts';
import { formatInstant } from '../../../domain/time/day.ts';
import { readAfterRestore } from '../../../store/backup/after-restore.ts';
import { loadBackup } from '../../../store/backup/load-backup.ts';
import type { Manifest } from '../../../store/backup/manifest.ts';
import { unpackBackup } from '../../../store/backup/read-backup.ts';
import { writeBackup } from '../../../store/backup/write-backup.ts';
import { openDatabase, type Database } from '../../../store/database.ts';
import { registerArrival } from '../../../store/incoming/arrivals.ts';
import { confirmLast } from '../../../store/document/confirm-last.ts';
import { readOutgoingRegister } from '../../../store/document/register.ts';
import { keepOut } from '../../../store/document/number-entries.ts';
import { takeNumber } from '../../../store/document/take-number.ts';
import { createFolderStorage } from '../../../store/file-storage.ts';
import { readGeneration } from '../../../store/office/generation.ts';
import { ofThisGeneration } from '../../../worker/of-this-generation.ts';
import { freshDatabase, type FreshDatabase } from '../../stack/database.ts';
import { tempFolder } from '../../temp-folder.ts';
import { amidDispatch } from './amid-dispatch.ts';
import { launch, loadSample, openOffice, type TestOffice } from '../api/office.ts';

const folder = tempFolder('vanthu-keeping-');
const archive = join(folder, 'vanthu.tar');
const filesFolder = join(folder, 'files');
const CLERK: Actor = {
  accountId: 'van-thu',
  personId: 'p',
  postId: 'van-thu',
  postTitle: 'Văn thư',
  rank: 'clerk',
  unitId: null,
} as unknown as Actor;

let office: TestOffice;
let url: string;
let restored: FreshDatabase;
let manifest: Manifest;
let before: string;
let sha256: string;
let seriesId: string;

const give = (db: Database): Promise<number | undefined> =>
  db.transaction().execute(async (trx) => {
    const number = await takeNumber(trx, seriesId, 2023);
    if (number !== undefined) await keepOut(trx, { seriesId, year: 2023, number, reason: 'phép thử' });
    return number;
  });

const counts = async (db: Database): Promise<Record<string, number>> => {
  const found: Record<string, number> = {};
  for (const { name } of manifest.tables) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}`.execute(db);
    found[name] = rows[0]?.n ?? -1;
  }
  return found;
};

let countsThen: Record<string, number>;

beforeAll(async () => {
  office = await openOffice();
  await loadSample(office);
  expect((await launch(office)).status).toBe(200);
  const { db } = office;
  const named = await sql<{ name: string }>`select current_database() as name`.execute(db);
  url = Object.assign(new URL(inject('templateUrl')), { pathname: `/${named.rows[0]?.name ?? ''}` }).href;
  const series = await db
    .selectFrom('series')
    .select('id')
    .where('direction', '=', 'outgoing')
    .executeTakeFirstOrThrow();
  seriesId = series.id;
  sha256 = await createFolderStorage(filesFolder, db).put(randomBytes(300_000), 'application/pdf');
  await amidDispatch(db);
  await give(db);
  before = (await readGeneration(db)).id;
  // The office goes on working while the snapshot is taken.
  const working = (async () => {
    for (let n = 0; n < 20; n += 1)
      await sql`update office set clock_offset_ms = clock_offset_ms + 1`.execute(db);
  })();
  manifest = await writeBackup(
    { databaseUrl: url, filesFolder, secrets: { 'link-key': Buffer.from('khóa') } },
    archive,
  );
  await working;
  countsThen = await counts(db);
  // What is lost: two numbers more.
  await give(db);
  await give(db);
  restored = await freshDatabase();
});

const unpacked = async (name: string): Promise<{ folder: string; manifest: Manifest }> => {
  const into = join(folder, name);
  mkdirSync(into);
  return { folder: into, manifest: await unpackBackup(archive, into) };
};

describe('restored', () => {
  beforeAll(async () => {
    await loadBackup({ databaseUrl: restored.url, replace: false, ...(await unpacked('first')) });
  });

  test('every row of every table is there, the new audit row besides, and the files and the key', async () => {
    expect(await counts(restored.db)).toEqual({ ...countsThen, audit: (countsThen['audit'] ?? 0) + 1 });
    const place = join(folder, 'first/files', sha256.slice(0, 2), sha256.slice(2));
    expect(readFileSync(place)).toHaveLength(300_000);
    expect(readFileSync(join(folder, 'first/secrets/link-key'), 'utf8')).toBe('khóa');
    const links = await restored.db.selectFrom('personal_link').select('token_hash').execute();
    expect(links).toEqual([{ token_hash: 'băm' }]);
  });

  test('letters under way or waiting to go are unknown, what was sent stays sent, paper waits for the clerk', async () => {
    const sends = await restored.db.selectFrom('send').select(['state', 'error']).orderBy('id').execute();
    expect(sends).toEqual([
      { state: 'unknown', error: expect.stringContaining('chưa rõ đã đến') as string },
      { state: 'sent', error: null },
      { state: 'unknown', error: expect.stringContaining('chưa rõ đã đến') as string },
      { state: 'queued', error: null },
    ]);
  });

  test('what may have happened in the lost time is told, each with its moment and what to do', async () => {
    const after = await readAfterRestore(restored.db);
    expect(after?.lost.until.getTime()).toBeGreaterThanOrEqual(after?.lost.from.getTime() ?? Infinity);
    expect(after).toMatchObject({
      unknown: [{ count: 2 }],
      campaigns: [{ id: expect.any(String) as string, links: 0, alarms: [] }],
    });
    expect(await readAfterRestore(office.db)).toBeNull();
    if (!after) return;
    const lines = afterRestoreLines({
      ...after,
      campaigns: after.campaigns.map((one) => ({
        ...one,
        links: 7,
        alarms: [{ what: 'nhắc lần 1', at: after.lost.until }],
      })),
    });
    expect(lines).toEqual([
      expect.stringContaining(`từ ${formatInstant(after.lost.from)} đến`),
      ...after.series.map(({ seriesId }) => expect.stringContaining(`confirm-last ${seriesId}`) as string),
      expect.stringMatching(/2 lượt gửi chưa rõ .*vanthu dispatch unknown /),
      expect.stringMatching(/nhắc lần 1, .* có thể đã gửi, máy không gửi lần nữa/),
      expect.stringMatching(/7 đường dẫn riêng .*phải thu hồi lại: vanthu survey link /),
      expect.stringContaining('Thư đến từ'),
    ]);
    expect(after.series.length).toBeGreaterThan(0);
  });

  test('stories of the generation before are refused without doing anything, those of this one are not', async () => {
    const { id } = await readGeneration(restored.db);
    expect(id).not.toBe(before);
    const guard = ofThisGeneration(restored.db)().inbound;
    let done = 0;
    const act = (args: unknown[]) =>
      guard?.execute?.({ args, headers: {} }, () => Promise.resolve((done += 1))) as Promise<unknown>;
    const stale = { type: 'staleGeneration', nonRetryable: true };
    await expect(act([{ campaignId: 'x', generation: before }])).rejects.toMatchObject(stale);
    await expect(act([{ campaignId: 'x' }])).rejects.toMatchObject(stale);
    expect(done).toBe(0);
    await act([{ campaignId: 'x', generation: id }]);
    expect(done).toBe(1);
  });

  test('an office never restored knows stories that name no generation', async () => {
    const guard = ofThisGeneration(office.db)().inbound;
    expect(
      await guard?.execute?.({ args: [{ campaignId: 'x' }], headers: {} }, () => Promise.resolve('làm')),
    ).toBe('làm');
  });

  test('no number is given before the clerk has confirmed the last; what comes in is taken in meanwhile', async () => {
    await expect(give(restored.db)).rejects.toMatchObject({ type: 'numberingHeld' });
    const arrival = await restored.db.transaction().execute((trx) =>
      registerArrival(trx, {
        road: 'web',
        author: 'Trường A',
        documentType: 'Phiếu trả lời',
        subject: 'phiếu',
      }),
    );
    expect(arrival.number).toBeNull();
  });

  test('confirmed, the lost ones stand in the register as given, and numbering goes on behind them', async () => {
    const confirm = (last: number) =>
      restored.db
        .transaction()
        .execute((trx) =>
          confirmLast(trx, { seriesId, year: 2023, last, actor: CLERK, requestId: `xác nhận ${last}` }),
        );
    const known = await lastNumber(restored.db);
    const lost = await lastNumber(office.db);
    expect(lost).toBe(known + 2);
    await expect(confirm(known - 1)).rejects.toBeInstanceOf(Refusal);
    await expect(confirm(known + 900)).rejects.toBeInstanceOf(Refusal);
    expect(await confirm(lost)).toMatchObject({ next: lost + 1, lost: [known + 1, known + 2] });
    await expect(confirm(lost)).rejects.toMatchObject({ type: 'wrongState' });
    expect(await give(restored.db)).toBe(lost + 1);
    const register = await readOutgoingRegister(restored.db, { seriesId, year: 2023 });
    const numbers = register.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(register.filter(({ note }) => note.includes('Đã cấp, mất dữ liệu'))).toHaveLength(2);
  });

  test('an id given after the backup is given to nobody else: links and form codes are made from it', async () => {
    const next = async (db: Database): Promise<number> => {
      const { rows } = await sql<{ id: number }>`select nextval('recipient_id_seq') as id`.execute(db);
      return rows[0]?.id ?? 0;
    };
    const lost = await next(office.db);
    expect(await next(restored.db)).toBeGreaterThan(lost + 100_000);
  });

  test('rows written from now on get ids of their own', async () => {
    const { rows } = await sql<{ fresh: boolean }>`
      select (select max(id) from audit) > (select max(id) from audit where action <> 'restore' and action <> 'confirmLastNumber') as fresh`.execute(
      restored.db,
    );
    expect(rows[0]?.fresh).toBe(true);
  });
});

const lastNumber = async (db: Database): Promise<number> => {
  const row = await db
    .selectFrom('series_year')
    .select('next_number')
    .where('series_id', '=', seriesId)
    .where('year', '=', 2023)
    .executeTakeFirstOrThrow();
  return row.next_number - 1;
};

describe('refused', () => {
  test('an archive with a flipped byte, before anything is touched', async () => {
    const bytes = readFileSync(archive);
    const at = bytes.lastIndexOf('Sở Khoa học');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const broken = join(folder, 'broken.tar');
    writeFileSync(broken, bytes);
    const into = join(folder, 'broken');
    mkdirSync(into);
    await expect(unpackBackup(broken, into)).rejects.toThrow('mã băm khác với bản kê');
  });

  test('an archive cut short, and one that is none', async () => {
    const cut = join(folder, 'cut.tar');
    writeFileSync(cut, readFileSync(archive).subarray(0, 200_000));
    mkdirSync(join(folder, 'cut'));
    await expect(unpackBackup(cut, join(folder, 'cut'))).rejects.toBeInstanceOf(Refusal);
    writeFileSync(cut, 'không phải tar');
    await expect(unpackBackup(cut, join(folder, 'cut'))).rejects.toBeInstanceOf(Refusal);
  });

  test('an office that is there, unless it is to be replaced; and one that is in use', async () => {
    const other = await freshDatabase();
    const one = await unpacked('second');
    await loadBackup({ databaseUrl: other.url, replace: false, ...one });
    await expect(loadBackup({ databaseUrl: other.url, replace: false, ...one })).rejects.toThrow(
      'đã có một cơ quan',
    );
    await loadBackup({ databaseUrl: other.url, replace: true, ...one });
    const user = openDatabase(other.url, 1);
    await sql`select 1`.execute(user.db);
    await expect(loadBackup({ databaseUrl: other.url, replace: true, ...one })).rejects.toThrow(
      'đang có chương trình',
    );
    await user.close();
  });

  test('a backup of a newer version', async () => {
    const one = await unpacked('third');
    const newer = { ...one.manifest, migrations: [...one.manifest.migrations, '9999_later'] };
    const loading = { databaseUrl: restored.url, folder: one.folder, manifest: newer, replace: true };
    await expect(loadBackup(loading)).rejects.toThrow('9999_later');
  });
});
