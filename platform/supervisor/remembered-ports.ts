import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { anyFree, isFree, nextFree } from './ports.ts';

export type PortName = 'api' | 'postgres' | 'temporal' | 'temporalUi' | 'mailbox';
export type Ports = Readonly<Record<PortName, number>>;
/** What is wished for; `any` for instances that need no known address. */
export type WantedPorts = Readonly<Record<PortName, number | 'any'>>;

const remembered = z.record(
  z.string(),
  z.object({ wanted: z.union([z.number(), z.literal('any')]), port: z.number() }),
);

/**
 * Chooses a port for each part: the one it had, else the wished one, else the next free one, and remembers it, so that
 * addresses given to people stay true over restarts.
 * @param file where they are remembered
 * @param say told in Vietnamese of every wish that could not be met
 */
export async function choosePorts(
  file: string,
  wanted: WantedPorts,
  say: (text: string) => void,
): Promise<Ports> {
  const before = read(file);
  const chosen: Record<string, { wanted: number | 'any'; port: number }> = {};
  const taken = new Set<number>();
  for (const [name, wish] of Object.entries(wanted)) {
    const had = before[name]?.wanted === wish ? before[name].port : undefined;
    const port = await choose(had ?? wish, taken);
    const asked = had ?? wish;
    if (asked !== 'any' && port !== asked)
      say(`Cổng ${asked} (${LABEL[name as PortName]}) đang bận, dùng cổng ${port}.`);
    taken.add(port);
    chosen[name] = { wanted: wish, port };
  }
  writeFileSync(file, `${JSON.stringify(chosen, null, 2)}\n`);
  return Object.fromEntries(Object.entries(chosen).map(([name, { port }]) => [name, port])) as Ports;
}

const LABEL: Readonly<Record<PortName, string>> = {
  api: 'giao diện lập trình',
  postgres: 'PostgreSQL',
  temporal: 'Temporal',
  temporalUi: 'trang Temporal',
  mailbox: 'hộp thư thử',
};

async function choose(wish: number | 'any', taken: ReadonlySet<number>): Promise<number> {
  if (wish === 'any') return anyFree(taken);
  return !taken.has(wish) && (await isFree(wish)) ? wish : nextFree(wish + 1, taken);
}

function read(file: string): z.infer<typeof remembered> {
  try {
    return remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
