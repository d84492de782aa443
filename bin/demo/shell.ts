/** The command line as a person at the office uses it: each call is a process of its own, shown as typed. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '..', '..');
const LARGEST_OUTPUT = 64 * 1024 * 1024;

export interface Shell {
  /** Runs `vanthu --as <account> <args>` and shows what it says. @throws with its words when it fails */
  readonly vanthu: (account: string, ...args: string[]) => Promise<string>;
  /** The same for a program to read: JSON, not shown. */
  readonly ask: <Answer>(account: string, ...args: string[]) => Promise<Answer>;
}

export interface ShellOptions {
  readonly env: Readonly<Record<string, string>>;
  readonly say: (text: string) => void;
}

/** Lines of an output that are shown; the rest is counted. */
const SHOWN_LINES = 14;

export function createShell({ env, say }: ShellOptions): Shell {
  const call = async (args: readonly string[]): Promise<string> => {
    const { stdout } = await run(process.execPath, [join(ROOT, 'bin/vanthu.mjs'), ...args], {
      env: { PATH: env['PATH'] ?? '', ...env },
      cwd: ROOT,
      maxBuffer: LARGEST_OUTPUT,
    });
    return stdout;
  };
  return {
    async vanthu(account, ...args) {
      say(`\n$ vanthu --as ${account} ${args.map(quoted).join(' ')}`);
      const output = await call(['--as', account, ...args]);
      say(shortened(output));
      return output;
    },
    async ask<Answer>(account: string, ...args: string[]) {
      return JSON.parse(await call(['--json', '--as', account, ...args])) as Answer;
    },
  };
}

const quoted = (arg: string): string =>
  /^[\w./@:=,-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`;

function shortened(output: string): string {
  const lines = output.trimEnd().split('\n');
  const more = lines.length - SHOWN_LINES;
  return more > 1 ? [...lines.slice(0, SHOWN_LINES), `  … (còn ${more} dòng)`].join('\n') : lines.join('\n');
}
