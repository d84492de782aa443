import { execFile } from 'node:child_process';
import { connect } from 'node:http2';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Part } from '../../supervisor/part.ts';
import { setAsideUnusable } from './set-aside.ts';
import { findTemporal } from './binary.ts';

const run = promisify(execFile);

/** How long finished processes stay readable; the server's own default is one day. */
const RETENTION = '90d';
const PRAGMAS = ['journal_mode=WAL', 'synchronous=NORMAL'] as const;

export interface TemporalOptions {
  readonly home: string;
  readonly port: number;
  /** Port of Temporal's own page; null for none. */
  readonly uiPort: number | null;
  readonly namespace: string;
  /** Value of PATH, where the program is looked for when set-up did not install it. */
  readonly path: string;
  /** Told in Vietnamese when its file could not be used. */
  readonly say?: (text: string) => void;
}

/** Temporal's development server, its data in one file of the home. */
export function embeddedTemporal(options: TemporalOptions): {
  readonly part: Part;
  readonly address: string;
} {
  const { home, port, uiPort, namespace, path, say = () => undefined } = options;
  const program = findTemporal(path);
  const file = join(home, 'temporal.db');
  const address = `127.0.0.1:${port}`;
  // Its own configuration folder must not be read: an address kept there would be asked instead.
  const env = { PATH: path, HOME: home, TZ: 'UTC', TEMPORAL_ADDRESS: address };
  const place = ['--ip', '127.0.0.1', '--port', String(port), '--db-filename', file];
  const page = uiPort === null ? ['--headless'] : ['--ui-port', String(uiPort)];
  const pragmas = PRAGMAS.flatMap((pragma) => ['--sqlite-pragma', pragma]);
  const names = ['--namespace', namespace, '--log-level', 'warn'];
  let kept = false;
  let vainStarts = 0;
  return {
    address,
    part: {
      name: 'temporal',
      command: {
        file: program,
        args: ['server', 'start-dev', ...place, ...page, ...pragmas, ...names],
        env,
        cwd: home,
      },
      prepare: async () => {
        const { stdout } = await run(program, ['--version'], { env, timeout: 5_000 });
        const told = setAsideUnusable({ file, version: stdout.trim(), vainStarts });
        if (told !== null) say(told);
        vainStarts = told === null ? vainStarts + 1 : 0;
        // An empty file has a namespace with the server's own retention.
        kept = false;
      },
      ready: async () => {
        await run(program, ['operator', 'cluster', 'health', '--address', address], { env, timeout: 3_000 });
        vainStarts = 0;
        if (!kept) await keepLong(program, { address, namespace, env });
        return (kept = true);
      },
      readyWithinMs: 30_000,
      alive: () => greets(`http://${address}`),
      ending: { signal: 'SIGTERM', withinMs: 5_000 },
    },
  };
}

interface Namespace {
  readonly address: string;
  readonly namespace: string;
  readonly env: Readonly<Record<string, string>>;
}

async function keepLong(program: string, { address, namespace, env }: Namespace): Promise<void> {
  const which = ['--namespace', namespace, '--address', address];
  await run(program, ['operator', 'namespace', 'update', ...which, '--retention', RETENTION], {
    env,
    timeout: 5_000,
  });
}

/** A gRPC server sends its settings to whoever connects. */
function greets(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const session = connect(url);
    const end = (answer: boolean) => {
      clearTimeout(patience);
      session.destroy();
      resolve(answer);
    };
    const patience = setTimeout(() => end(false), 2_000);
    session.once('remoteSettings', () => end(true));
    session.once('error', () => end(false));
  });
}
