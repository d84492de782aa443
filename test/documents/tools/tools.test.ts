import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bounded, NOT_FOUND } from '../../../documents/tools/bounded.ts';
import { makeWorkFolder, sweepWorkFolders } from '../../../documents/tools/work-folder.ts';
import { tempFolder } from '../../temp-folder.ts';

const endOf = async (...command: string[]): Promise<unknown> =>
  (await once(spawn(...bounded(300, ...command)), 'exit'))[0] ?? 'killed';

it('a program ends with its time, by itself, and one that is not there is told', async () => {
  expect([137, 'killed']).toContain(await endOf('sleep', '600'));
  expect(await endOf('true')).toBe(0);
  expect(await endOf('vanthu-khong-co-lenh-nay')).toBe(NOT_FOUND);
});

it('what processes that are gone left behind is swept away, nothing else', () => {
  const parent = tempFolder('vanthu-sweep-');
  const own = makeWorkFolder(parent, 'lint');
  // Beyond the highest number a process gets.
  for (const name of ['lint-2000000000-ab', 'lint-x', 'copy-2000000000-ab']) mkdirSync(join(parent, name));
  writeFileSync(join(parent, 'lint-2000000000-ab', 'in.pdf'), 'x');
  sweepWorkFolders(parent, 'lint');
  expect(
    readdirSync(parent)
      .map((name) => join(parent, name))
      .sort(),
  ).toEqual([own, join(parent, 'copy-2000000000-ab'), join(parent, 'lint-x')].sort());
});
