/** `vanthu`: the command line over the API. Needs nothing but the address of the API and a token of its user. */
import { resolve } from 'node:path';
import { runCli } from '../client/cli/program.ts';
import type { Keeping } from '../client/cli/io.ts';
import { readHandEnvironment } from '../platform/config/hand.ts';

const { home, url, as } = readHandEnvironment();

process.exitCode = await runCli(process.argv.slice(2), {
  home: resolve(home),
  url,
  as,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  keeping: {
    backup: async (file) => (await keeping()).backup(file),
    restore: async (file, options) => (await keeping()).restore(file, options),
  },
  columns: process.stdout.isTTY ? process.stdout.columns : null,
});

/** Loaded only when wanted: every other command needs the API alone. */
async function keeping(): Promise<Keeping> {
  const { createKeeping } = await import('./keeping.ts');
  return createKeeping((text) => void process.stderr.write(`${text}\n`));
}
