import type * as Fs from 'node:fs';
import { readdirSync, rmSync } from 'node:fs';
import { tempFolder } from '../../temp-folder.ts';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { AlreadyRunning, lockHome } from '../../../platform/supervisor/lock.ts';

const disk = vi.hoisted(() => ({ links: true }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const linkSync: typeof Fs.linkSync = (from, to) => {
    if (!disk.links)
      throw Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM' });
    fs.linkSync(from, to);
  };
  return { ...fs, linkSync };
});

const home = tempFolder('vanthu-lock-');
const file = join(home, 'supervisor.pid');
afterEach(() => {
  disk.links = true;
  for (const name of readdirSync(home)) rmSync(join(home, name));
});

it('is held by one, and free again when given back', () => {
  const unlock = lockHome(home, file);
  expect(() => lockHome(home, file)).toThrow(AlreadyRunning);
  unlock();
  lockHome(home, file)();
  expect(readdirSync(home)).toEqual([]);
});

it('says what is wrong on a disk that knows no links, instead of trying for ever', () => {
  disk.links = false;
  expect(() => lockHome(home, file)).toThrow('EPERM');
  expect(readdirSync(home)).toEqual([]);
});
