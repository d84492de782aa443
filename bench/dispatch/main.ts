/**
 * `npm run bench:dispatch [-- <letters> …] [--runs n] [--memory letters]`: our road with the ledger against nodemailer's
 * pool alone, with the same message, connections and mail server, turn and turn about. Exit code 1 below the target.
 */
import { parseArgs } from 'node:util';
import { openRoom } from './room.ts';
import { CONNECTIONS, ours, raw } from './roads.ts';

/** Share of the raw pool's rate, at least. */
const TARGET = 0.8;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    memory: { type: 'string', multiple: true, default: [] },
  },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [2_000];
const runs = Number(values.runs);

const median = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const show = (all: readonly number[], digits: number): string =>
  all.map((one) => one.toFixed(digits)).join(' ');

const room = await openRoom();
try {
  const pool = await raw(room);
  const mine = ours(room);
  console.log(`A letter of ${pool.size} bytes, ${CONNECTIONS} connections`);
  await pool.go(200);
  await mine.go(200);
  for (const letters of sizes) {
    const measured = [];
    for (let run = 0; run < runs; run += 1) {
      // Who begins changes: the machine's mood of a moment is nobody's merit.
      const [first, second] = run % 2 === 0 ? [pool, mine] : [mine, pool];
      const a = await first.go(letters);
      const b = await second.go(letters);
      measured.push(run % 2 === 0 ? { raw: a, ours: b } : { raw: b, ours: a });
    }
    const ratios = measured.map((one) => one.ours / one.raw);
    const share = median(ratios);
    console.log(
      `${letters} letters: share of the raw pool's rate ${share.toFixed(2)} (runs ${show(ratios, 2)})`,
    );
    console.log(
      `  letters a second, raw ${show(
        measured.map((one) => one.raw),
        0,
      )}`,
    );
    console.log(
      `                   ours ${show(
        measured.map((one) => one.ours),
        0,
      )}`,
    );
    if (share < TARGET) process.exitCode = 1;
  }
  for (const letters of values.memory.map(Number)) {
    let most = 0;
    const watching = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 200);
    await mine.go(letters);
    clearInterval(watching);
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    const mebibytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;
    console.log(
      `${letters} letters: resident at most ${mebibytes(most)}, after ${mebibytes(rss)}, heap ${mebibytes(heapUsed)}`,
    );
  }
  pool.close();
  mine.close();
} finally {
  await room.close();
}
