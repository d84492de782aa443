import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the range from which systems lend ports to outgoing connections, above the well-known ones. */
const RANDOM_FROM = 20_000;
const RANDOM_TO = 30_000;
const HIGHEST = 65_535;

/** Whether this port can be listened on now, at every address the parts use. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '0.0.0.0'));
}

/** @returns the first free port from `wanted` on that is not in `taken` */
export async function nextFree(wanted: number, taken: ReadonlySet<number>): Promise<number> {
  for (let port = wanted; port <= HIGHEST; port++) {
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw new Error(`Không còn cổng trống từ ${wanted} trở lên`);
}

/** @returns a free port anywhere in a quiet range: instances started at the same moment do not meet */
export async function anyFree(taken: ReadonlySet<number>): Promise<number> {
  for (;;) {
    const port = randomInt(RANDOM_FROM, RANDOM_TO);
    if (!taken.has(port) && (await isFree(port))) return port;
  }
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
