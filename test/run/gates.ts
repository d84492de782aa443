import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../platform/root.ts';

/** A check of the sources that needs no servers. */
export interface Gate {
  readonly name: string;
  /** Program of `node_modules/.bin` and its arguments. */
  readonly command: readonly [string, ...string[]];
}

const ROOMS = 'domain workflows activities documents mail store worker client platform bin test bench'
  .split(' ')
  .filter((room) => existsSync(join(ROOT, room)));

export const GATES: readonly Gate[] = [
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'types of the workflows', command: ['tsc', '-p', 'workflows/tsconfig.json'] },
  { name: 'format', command: ['prettier', '--check', '.'] },
  { name: 'rooms', command: ['depcruise', '--config', '.dependency-cruiser.cjs', ...ROOMS] },
  { name: 'unused', command: ['knip'] },
];

/** @returns whether it passed; what a failing gate said is printed whole */
export function runGate({ name, command: [program, ...args] }: Gate): Promise<boolean> {
  const started = performance.now();
  const said: Buffer[] = [];
  const child = spawn(join(ROOT, 'node_modules', '.bin', program), args, { cwd: ROOT });
  child.stdout.on('data', (part: Buffer) => said.push(part));
  child.stderr.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve) => {
    const end = (ok: boolean): void => {
      if (!ok) console.log(Buffer.concat(said).toString());
      console.log(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
      resolve(ok);
    };
    child.once('error', () => end(false));
    child.once('close', (code) => end(code === 0));
  });
}
