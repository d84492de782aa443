import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../../platform/root.ts';
import { readRecord, stillRuns } from '../../../platform/supervisor/pid-file.ts';
import { anyFree } from '../../../platform/supervisor/ports.ts';
import { STOP_ORDER, type PartName } from '../../../platform/supervisor/part.ts';
import { waitUntil } from '../../../platform/supervisor/wait.ts';

const folder = mkdtempSync(join(tmpdir(), 'vanthu start '));
const home = join(folder, 'nhà');
const PORTS = ['API', 'POSTGRES', 'TEMPORAL', 'TEMPORAL_UI', 'MAILBOX'];
let env: Record<string, string>;
let first: Started;

interface Started {
  readonly process: ChildProcess;
  readonly said: () => string;
}

function start(): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'bin', 'start.ts')], {
    cwd: ROOT,
    env,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (text += part.toString()));
  return { process: child, said: () => text };
}

const record = (name: PartName): ReturnType<typeof readRecord> =>
  readRecord(join(home, 'run', `${name}.pid`));
const address = (): string => `http://127.0.0.1:${env['VANTHU_API_PORT']}`;
const isUp = (): Promise<boolean> =>
  fetch(`${address()}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  );

beforeAll(async () => {
  chmodSync(folder, 0o711);
  const taken = new Set<number>();
  while (taken.size < PORTS.length) taken.add(await anyFree(taken));
  const ports = [...taken].map((port, n) => [`VANTHU_${PORTS[n]}_PORT`, String(port)]);
  env = {
    PATH: process.env['PATH'] ?? '',
    VANTHU_HOME: home,
    ...(Object.fromEntries(ports) as Record<string, string>),
  };
  first = start();
  const told = await waitUntil(() => first.said().includes('Nhấn Ctrl-C'), 90_000);
  if (!told) throw new Error(`not ready: ${first.said()}`);
});
afterAll(async () => {
  first.process.kill('SIGTERM');
  if (first.process.exitCode === null) await once(first.process, 'exit');
  rmSync(folder, { recursive: true, force: true });
});

describe('npm start', () => {
  test('says where to look and loads the sample office', () => {
    expect(first.said()).toContain(`${address()}/api`);
    expect(first.said()).toMatch(/Đã nạp: .*cơ quan, tổ chức/);
    expect(first.said()).not.toContain('Chưa nạp được');
  });

  test('keeps the tokens for their owner', () => {
    const file = join(home, 'tokens.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object)).toContain('quan-tri');
  });

  test.each(['mailbox', 'worker', 'api'] as const)('brings %s back when it is killed', async (name) => {
    const before = record(name);
    expect(before).not.toBeNull();
    process.kill(before?.pid ?? 0, 'SIGKILL');
    await expect.poll(first.said, { timeout: 30_000 }).toContain(`${name} đã chạy lại.`);
    expect(record(name)?.pid).not.toBe(before?.pid);
    expect(await isUp()).toBe(true);
  });

  test('refuses a second instance on the same home in one sentence', async () => {
    const second = start();
    await once(second.process, 'exit');
    expect(second.process.exitCode).toBe(1);
    expect(second.said()).toMatch(/Văn Thư đang chạy trên thư mục .*VANTHU_HOME/);
    expect(await isUp()).toBe(true);
  });

  test('stops all its parts when told to', async () => {
    const parts = STOP_ORDER.map(record);
    expect(parts.every((part) => part !== null && stillRuns(part))).toBe(true);
    first.process.kill('SIGTERM');
    await once(first.process, 'exit');
    expect(first.process.exitCode).toBe(0);
    expect(parts.filter((part) => part !== null && stillRuns(part))).toEqual([]);
  });
});
