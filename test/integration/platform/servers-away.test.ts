/** Worker and API started while PostgreSQL and Temporal are away: they wait, say so, and run once those answer. */
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
const temporalPort = await freePort();
const apiPort = await freePort();
const children: ChildProcess[] = [];
const doors: Server[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  for (const door of doors) door.close();
});

/** From now on a server can be reached by a port that refused. */
function openDoor(port: number, to: { readonly hostname: string; readonly port: string }): Promise<void> {
  const door = createServer((socket) => {
    const inner = connect(Number(to.port), to.hostname);
    socket.pipe(inner).pipe(socket);
    for (const end of [socket, inner]) end.on('error', () => void (socket.destroy(), inner.destroy()));
  });
  doors.push(door);
  return new Promise((resolve) => door.listen(port, '127.0.0.1', resolve));
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
      TEMPORAL_ADDRESS: `127.0.0.1:${temporalPort}`,
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

test('they wait and say so; the API runs once PostgreSQL answers, the worker once Temporal does too', async () => {
  const api = start('api');
  const worker = start('worker');
  for (const part of [api, worker])
    await sees(part, () => part.said().includes('PostgreSQL chưa trả lời, đợi'));
  expect([api.child.exitCode, worker.child.exitCode]).toEqual([null, null]);
  await openDoor(databasePort, new URL(url));
  await sees(api, () => existsSync(api.ready));
  await sees(worker, () => worker.said().includes('Temporal chưa trả lời, đợi'));
  await openDoor(temporalPort, new URL(`http://${inject('temporalAddress')}`));
  await sees(worker, () => existsSync(worker.ready));
  for (const { said } of [api, worker]) expect(said()).toContain('PostgreSQL đã trả lời, chạy tiếp');
  expect(worker.said()).toContain('Temporal đã trả lời, chạy tiếp');
});

/** @throws Error with what the part said, at once when it has ended */
async function sees({ child, said }: Started, look: () => boolean): Promise<void> {
  await until('it gets there', () => child.exitCode !== null || look());
  if (!look()) throw new Error(`it ended\n${said()}`);
}
