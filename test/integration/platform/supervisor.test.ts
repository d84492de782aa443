import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { parseConfig } from '../../../platform/config/config.ts';
import { dataFolder } from '../../../platform/embedded/postgres/data.ts';
import { ordinaryUser } from '../../../platform/embedded/postgres/user.ts';
import { processIdentity } from '../../../platform/supervisor/identity.ts';
import { startOffice, type RunningOffice } from '../../../platform/supervisor/start-office.ts';
import { waitUntil } from '../../../platform/supervisor/wait.ts';
import { migrate } from '../../../store/migrate.ts';

const folder = mkdtempSync(join(tmpdir(), 'vanthu supervisor '));
const PATH = process.env['PATH'] ?? '';
const SERVERS = ['postgres', 'temporal'] as const;
// A folder of /tmp is closed to others; PostgreSQL's own user must pass (the closed case has a test of its own).
chmodSync(folder, 0o711);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(home: string, said: string[] = []): Promise<RunningOffice> {
  return startOffice(parseConfig({ VANTHU_HOME: home, PATH }), {
    prepareDatabase: migrate,
    say: (text) => said.push(text),
    parts: SERVERS,
    anyPorts: true,
  });
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

const answers = (url: string): Promise<boolean> => ask(url, 'select 1').then((rows) => rows.length === 1);

describe('an office in a folder with spaces', () => {
  const home = join(folder, 'văn phòng một');

  test('brings back a part that is killed, and keeps what was written', async () => {
    const said: string[] = [];
    const office = await start(home, said);
    await ask(office.urls.database, "insert into office (kind) values ('production')");
    for (const name of SERVERS) {
      const pid = office.pid(name);
      office.kill(name, 'SIGKILL');
      await expect.poll(() => office.pid(name), { timeout: 20_000 }).not.toBe(pid);
      await expect.poll(() => said, { timeout: 20_000 }).toContain(`${name} đã chạy lại.`);
    }
    expect(await ask(office.urls.database, 'select kind from office')).toEqual([{ kind: 'production' }]);
    await office.stop();
    expect(office.pid('postgres')).toBeNull();
  });

  test('has the same addresses and facts after a stop', async () => {
    const office = await start(home);
    expect(await ask(office.urls.database, 'select kind from office')).toEqual([{ kind: 'production' }]);
    const { database } = office.urls;
    await office.stop();
    const again = await start(home);
    expect(again.urls.database).toBe(database);
    await again.stop();
  });

  test('keeps its secrets to itself', () => {
    const secrets = join(home, 'secrets');
    expect(statSync(secrets).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(secrets)) expect(statSync(join(secrets, name)).mode & 0o777).toBe(0o600);
  });

  test('refuses a second supervisor and leaves the first alone', async () => {
    const office = await start(home);
    await expect(start(home)).rejects.toThrow(/đang chạy trên thư mục .*văn phòng một/);
    expect(await answers(office.urls.database)).toBe(true);
    await office.stop();
  });

  test('keeps finished processes readable for ninety days', async () => {
    const office = await start(home);
    const connection = await Connection.connect({ address: office.urls.temporal });
    const { config } = await connection.workflowService.describeNamespace({ namespace: 'default' });
    await connection.close();
    await office.stop();
    expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(90 * 24 * 3600);
  });
});

describe.runIf(process.getuid?.() === 0)('an office in a folder closed to others, under root', () => {
  test("keeps PostgreSQL's data where its user can go, and says where", async () => {
    const closed = join(folder, 'đóng');
    mkdirSync(closed, { mode: 0o700 });
    const said: string[] = [];
    const office = await start(join(closed, 'nhà'), said);
    const data = dataFolder(office.home, ordinaryUser());
    expect(await answers(office.urls.database)).toBe(true);
    await office.stop();
    expect(said.join()).toContain(data);
    expect(existsSync(join(data, 'data', 'PG_VERSION'))).toBe(true);
    rmSync(dirname(data), { recursive: true });
  });
});

describe('two offices on one machine', () => {
  test('do not meet', async () => {
    const both = await Promise.all([start(join(folder, 'a')), start(join(folder, 'b'))]);
    const urls = both.flatMap((office) => [office.urls.database, office.urls.temporal]);
    expect(new Set(urls).size).toBe(4);
    expect(await Promise.all(both.map((office) => answers(office.urls.database)))).toEqual([true, true]);
    await Promise.all(both.map((office) => office.stop()));
  });
});

describe('a supervisor killed with -9', () => {
  const home = join(folder, 'bị giết');

  test('leaves orphans, which the next start ends before it takes their place', async () => {
    const first = await supervisor(home);
    await ask(first.urls.database, "insert into office (kind) values ('production')");
    first.process.kill('SIGKILL');
    await once(first.process, 'exit');
    expect(processIdentity(first.postgres)).not.toBeNull();

    const next = await supervisor(home);
    expect(processIdentity(first.postgres)).toBeNull();
    expect(processIdentity(first.temporal)).toBeNull();
    expect(next.urls).toEqual(first.urls);
    expect(await ask(next.urls.database, 'select kind from office')).toEqual([{ kind: 'production' }]);

    next.process.kill('SIGTERM');
    await once(next.process, 'exit');
    expect(await waitUntil(() => processIdentity(next.postgres) === null, 5_000)).toBe(true);
  });
});

interface Supervisor {
  readonly process: ChildProcess;
  readonly urls: RunningOffice['urls'];
  readonly postgres: number;
  readonly temporal: number;
}

async function supervisor(home: string): Promise<Supervisor> {
  const script = join(import.meta.dirname, 'office-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { PATH, VANTHU_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    return { process: child, ...(JSON.parse(line) as Omit<Supervisor, 'process'>) };
  }
  throw new Error('the supervisor ended before it was ready');
}
