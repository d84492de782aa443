/** Worker and API started while PostgreSQL is away: they wait, say so, and run once it answers. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { ROOT } from '../../../platform/root.ts';
import { anyFree } from '../../../platform/supervisor/ports.ts';
import { ensureOffice } from '../../../store/office/office-clock.ts';
import { until } from '../../acceptance/office/until.ts';
import { freshDatabase } from '../../stack/database.ts';
import { freshNamespace } from '../../stack/namespace.ts';
import { tempFolder } from '../../temp-folder.ts';

const { db, url } = await freshDatabase();
await ensureOffice(db, { kind: 'production' });
const { namespace } = await freshNamespace();
const home = tempFolder('vanthu-away-');
const taken = new Set<number>();
const freePort = async (): Promise<number> => {
  const port = await anyFree(taken);
  taken.add(port);
  return port;
};
const databasePort = await freePort();
const apiPort = await freePort();
const children: ChildProcess[] = [];
let door: Server | undefined;
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  door?.close();
});

/** From now on PostgreSQL can be reached by the port that refused. */
function openDoor(): Promise<void> {
  const there = new URL(url);
  door = createServer((socket) => {
    const inner = connect(Number(there.port), there.hostname);
    socket.pipe(inner).pipe(socket);
    for (const end of [socket, inner]) end.on('error', () => void (socket.destroy(), inner.destroy()));
  });
  return new Promise((resolve) => door?.listen(databasePort, '127.0.0.1', resolve));
}

interface Started {
  readonly child: ChildProcess;
  readonly ready: string;
  readonly said: () => string;
}

function start(name: 'api' | 'worker'): Started {
  const ready = join(home, `${name}.ready`);
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'bin', `${name}.ts`)], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'] ?? '',
      TZ: 'UTC',
      VANTHU_HOME: home,
      VANTHU_READY_FILE: ready,
      VANTHU_API_PORT: String(apiPort),
      DATABASE_URL: Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(databasePort) }).href,
      TEMPORAL_ADDRESS: inject('temporalAddress'),
      TEMPORAL_NAMESPACE: namespace,
      SMTP_URL: 'smtp://127.0.0.1:1',
      VANTHU_EMBEDDED: 'mailbox',
    },
  });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += String(part)));
  return { child, ready, said: () => text };
}

test('they wait and say so; once it answers, both run', async () => {
  const parts = [start('api'), start('worker')];
  for (const part of parts) await sees(part, () => part.said().includes('PostgreSQL chưa trả lời, đợi'));
  expect(parts.map(({ child }) => child.exitCode)).toEqual([null, null]);
  await openDoor();
  for (const part of parts) {
    await sees(part, () => existsSync(part.ready));
    expect(part.said()).toContain('PostgreSQL đã trả lời, chạy tiếp');
  }
});

/** @throws Error with what the part said, at once when it has ended */
async function sees({ child, said }: Started, look: () => boolean): Promise<void> {
  await until('it gets there', () => child.exitCode !== null || look());
  if (!look()) throw new Error(`it ended\n${said()}`);
}
