/**
 * Prepares a bare clone, and does next to nothing when all is there. Plain JavaScript without packages: it runs before
 * there are any.
 *
 *   node platform/setup.mjs --for start|test [--then <program.ts> [arguments…]]
 *
 * `--then` goes on with a TypeScript program in this same process, so that the signals of npm reach it.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { alone } from './setup/alone.mjs';
import { ensureCommand } from './setup/command.mjs';
import { checkNode } from './setup/node-version.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { ensurePostgresLinks } from './setup/postgres-links.mjs';
import { SetupError, say } from './setup/say.mjs';
import { ensureSystem } from './setup/system.mjs';
import { ensureTemporal, temporalIsInstalled } from './setup/temporal.mjs';

const root = join(import.meta.dirname, '..');
const { purpose, program, rest } = readArguments(process.argv.slice(2));

try {
  checkNode();
  await alone(root, async () => {
    ensureSystem({ purpose, needsPython: !temporalIsInstalled(root) });
    ensurePackages(root);
    ensurePostgresLinks(root);
    ensureCommand(root);
    await ensureTemporal({ root, purpose });
  });
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exit(1);
}
if (program !== undefined) await goOn(join(root, program), rest);

function readArguments(args) {
  const value = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const program = value('--then');
  const rest = program === undefined ? [] : args.slice(args.indexOf('--then') + 2);
  return { purpose: value('--for') ?? 'start', program, rest };
}

async function goOn(file, args) {
  process.argv = [process.execPath, file, ...args];
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(file).href);
}
