import { mkdirSync, realpathSync } from 'node:fs';
import type { Raw } from '../config/checks.ts';
import type { Config } from '../config/config.ts';
import { endOrphans } from './end-orphans.ts';
import { lockFile, partFiles, portsFile } from './home.ts';
import { keepRunning, type KeptPart } from './keep-running.ts';
import { lockHome } from './lock.ts';
import { rotateWhenFull } from './log-file.ts';
import { STOP_ORDER, type Part, type PartName } from './part.ts';
import { planOffice, wantedPorts, type OfficeOptions, type OfficeUrls } from './plan-office.ts';
import { choosePorts, type Ports } from './remembered-ports.ts';

export interface RunningOffice {
  readonly home: string;
  readonly ports: Ports;
  readonly urls: OfficeUrls;
  /** What our own programs are told; a CLI started with it talks to this office. */
  readonly env: Raw;
  pid(name: PartName): number | null;
  /** Whether it runs and has said that it can be used. */
  usable(name: PartName): boolean;
  kill(name: PartName, signal: NodeJS.Signals): void;
  stop(): Promise<void>;
}

const ROTATE_EVERY_MS = 10_000;

/**
 * Starts an office and keeps it running: ends what a killed supervisor left, starts each part after those it needs,
 * and starts again whatever dies.
 * @throws AlreadyRunning, or Error in Vietnamese when a part does not start (what had started is stopped again)
 */
export async function startOffice(config: Config, options: OfficeOptions): Promise<RunningOffice> {
  mkdirSync(config.home, { recursive: true, mode: 0o700 });
  const home = realpathSync(config.home);
  const unlock = lockHome(home, lockFile(home));
  const kept = new Map<PartName, KeptPart>();
  const rotation = setInterval(() => rotateLogs(home), ROTATE_EVERY_MS);
  const stop = async (): Promise<void> => {
    clearInterval(rotation);
    for (const name of STOP_ORDER) await kept.get(name)?.stop();
    unlock();
  };
  try {
    await endOrphans(home, options.say);
    const ports = await choosePorts(portsFile(home), wantedPorts(config, options), options.say);
    const plan = planOffice({ ...config, home }, ports, options);
    const start = async (part: Part): Promise<void> => {
      kept.set(part.name, await keepRunning(part, partFiles(home, part.name), reports(options.say, kept)));
    };
    await allStarted(plan.servers.map(start));
    await options.prepareDatabase(plan.urls.database);
    await allStarted(plan.programs.map(start));
    return {
      home,
      ports,
      urls: plan.urls,
      env: plan.env,
      pid: (name) => kept.get(name)?.pid() ?? null,
      usable: (name) => kept.get(name)?.usable() ?? false,
      kill: (name, signal) => kept.get(name)?.kill(signal),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits for all, also when one fails: nothing may be half-started when the rest is being stopped. */
async function allStarted(starts: readonly Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(starts);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

function reports(
  say: OfficeOptions['say'],
  kept: ReadonlyMap<PartName, KeptPart>,
): Parameters<typeof keepRunning>[2] {
  return {
    // A part that dies while it first starts is told by the error of the start.
    died: (name, how) => kept.has(name) && say(`${name} đã dừng (${how}), đang khởi động lại.`),
    back: (name) => say(`${name} đã chạy lại.`),
    hangs: (name) => say(`${name} treo, không trả lời nữa; đang buộc dừng để khởi động lại.`),
  };
}

function rotateLogs(home: string): void {
  for (const name of STOP_ORDER) rotateWhenFull(partFiles(home, name).log);
}
