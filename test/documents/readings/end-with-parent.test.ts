import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';

const MODULE = join(import.meta.dirname, '../../../documents/readings/end-with-parent.ts');
const BUSY = `import(${JSON.stringify(MODULE)}).then(({ endWithParent }) => {
  endWithParent();
  setTimeout(() => { console.log(process.pid); for (;;); }, 100);
})`;

test('a process that is busy for ever ends when whoever started it is killed', async () => {
  const node = `"${process.execPath}" --import "${import.meta.resolve('tsx')}" -e '${BUSY}' & wait`;
  const parent = spawn('sh', ['-c', node], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const busy = Number(line.toString());
  expect(isThere(busy)).toBe(true);
  parent.kill('SIGKILL');
  for (let turn = 0; turn < 100 && isThere(busy); turn += 1) await wait(100);
  expect(isThere(busy)).toBe(false);
});

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
