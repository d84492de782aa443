import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ROOT } from '../../../platform/root.ts';

/** What the stand-in for a machine has: names of programs, with the script each runs (default: succeed silently). */
export type Programs = Readonly<Record<string, string>>;

export interface Outcome {
  readonly status: number | null;
  readonly said: string;
}

export interface BareClone {
  readonly root: string;
  readonly write: (path: string, text: string) => void;
  readonly run: (purpose: 'start' | 'test', options?: RunOptions) => Outcome;
  readonly remove: () => void;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** As an ordinary user; needs root to be told from it. */
  readonly ordinary?: boolean;
}

const NOBODY = 65_534;
const EVERYTHING = [
  'soffice',
  'pdftotext',
  'pdftohtml',
  'pdfimages',
  'pdffonts',
  'pdftoppm',
  'chromium',
  'python3',
  'fc-list',
  'fc-match',
  'qpdf',
];

/** All that a machine needs, each doing nothing. */
export const wholeMachine = (): Programs => Object.fromEntries(EVERYTHING.map((name) => [name, '']));

/** A clone with the set-up script and a project without packages, on a machine that has just these programs. */
export function bareClone(programs: Programs): BareClone {
  const folder = mkdtempSync(join(tmpdir(), 'vanthu bản sao '));
  const root = join(folder, 'clone');
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  cpSync(join(ROOT, 'platform', 'setup'), join(root, 'platform', 'setup'), { recursive: true });
  for (const name of ['setup.mjs', 'temporal-requirements.txt']) {
    cpSync(join(ROOT, 'platform', name), join(root, 'platform', name));
  }
  for (const [name, script] of Object.entries(programs)) addProgram(join(bin, name), script);
  symlinkSync(process.execPath, join(bin, 'node'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  writeProject(write, '1.0.0');
  for (const open of [folder, root, bin]) chmodSync(open, 0o777);
  return {
    root,
    write,
    run: (purpose, { env = {}, ordinary = false } = {}) => {
      const args = [join(root, 'platform', 'setup.mjs'), '--for', purpose];
      const ran = spawnSync(process.execPath, args, {
        cwd: folder,
        env: { PATH: bin, HOME: folder, npm_execpath: npmScript(), ...env },
        encoding: 'utf8',
        ...(ordinary && process.getuid?.() === 0 && { uid: NOBODY, gid: NOBODY }),
      });
      return { status: ran.status, said: `${ran.stdout}${ran.stderr}` };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A project that needs no registry. */
export function writeProject(write: BareClone['write'], version: string): void {
  const about = { name: 'clone', version };
  write('package.json', JSON.stringify(about));
  write('package-lock.json', JSON.stringify({ ...about, lockfileVersion: 3, packages: { '': about } }));
}

function addProgram(file: string, script: string): void {
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

function npmScript(): string {
  const besideNode = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const elsewhere = (process.env['PATH'] ?? '').split(delimiter).map((place) => join(place, 'npm'));
  const found = [process.env['npm_execpath'] ?? '', besideNode, ...elsewhere].find(
    (file) => file && existsSync(file),
  );
  if (found === undefined) throw new Error('there is no npm');
  return found;
}
