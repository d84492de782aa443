import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isFree } from '../../../platform/supervisor/ports.ts';
import { choosePorts, type WantedPorts } from '../../../platform/supervisor/remembered-ports.ts';

const folder = mkdtempSync(join(tmpdir(), 'vanthu-ports-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ANY: WantedPorts = { api: 'any', postgres: 'any', temporal: 'any', temporalUi: 'any', mailbox: 'any' };

async function occupied(host: string): Promise<{ port: number; release: () => void }> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, release: () => server.close() };
}

describe('ports', () => {
  test.each(['127.0.0.1', '0.0.0.0'])('one listened on at %s is not free', async (host) => {
    const { port, release } = await occupied(host);
    expect(await isFree(port)).toBe(false);
    release();
  });

  test('are all different and the same at the next start', async () => {
    const file = join(folder, 'same.json');
    const first = await choosePorts(file, ANY, () => undefined);
    expect(new Set(Object.values(first)).size).toBe(5);
    expect(await choosePorts(file, ANY, () => undefined)).toEqual(first);
  });

  test('a busy one is replaced by the next free one, and that is said', async () => {
    const { port, release } = await occupied('127.0.0.1');
    const said: string[] = [];
    const ports = await choosePorts(join(folder, 'busy.json'), { ...ANY, api: port }, (text) =>
      said.push(text),
    );
    release();
    expect(ports.api).toBeGreaterThan(port);
    expect(said).toEqual([`Cổng ${port} (giao diện lập trình) đang bận, dùng cổng ${ports.api}.`]);
  });

  test('a new wish counts more than what was remembered', async () => {
    const file = join(folder, 'wish.json');
    await choosePorts(file, ANY, () => undefined);
    const { port, release } = await occupied('127.0.0.1');
    release();
    expect((await choosePorts(file, { ...ANY, api: port }, () => undefined)).api).toBe(port);
  });
});
