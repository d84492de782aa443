/**
 * `npm run bench:campaign [-- <recipients> …] [--runs n]`: what a campaign costs per recipient at growing sizes, each
 * relative to the first: linear is 1. Exit code 1 when a stretch grows faster than the target.
 */
import { parseArgs } from 'node:util';
import { openSizedOffice } from './office.ts';
import { playSized, type Stretches } from './stretches.ts';

/** Milliseconds per recipient, as a multiple of the first size's, at most. */
const TARGET = 1.5;
const WARM_UP = 200;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '2' } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [1_000, 3_000, 10_000];

async function measure(size: number): Promise<Stretches> {
  const office = await openSizedOffice(size);
  try {
    return await playSized(office, size);
  } finally {
    await office.close();
  }
}

/** Of all runs the best of each stretch. */
const best = new Map<number, Stretches>(sizes.map((size) => [size, new Map()]));

await measure(WARM_UP);
for (let run = 1; run <= Number(values.runs); run += 1) {
  for (const size of sizes) {
    const kept = best.get(size);
    for (const [name, took] of await measure(size))
      kept?.set(name, Math.min(kept.get(name) ?? Infinity, took));
  }
  console.log(`\nAfter ${run} runs`);
  process.exitCode = show() ? 0 : 1;
}

/** @returns whether every stretch is within the target */
function show(): boolean {
  const [first = 0] = sizes;
  let met = true;
  console.log(`| milliseconds per recipient | ${sizes.join(' | ')} |`);
  console.log(`|---|${sizes.map(() => '---').join('|')}|`);
  for (const name of best.get(first)?.keys() ?? []) {
    const each = sizes.map((size) => (best.get(size)?.get(name) ?? NaN) / size);
    const cells = each.map((one) => `${one.toFixed(3)} (${(one / (each[0] ?? NaN)).toFixed(2)})`);
    console.log(`| ${name} | ${cells.join(' | ')} |`);
    if (each.some((one) => one / (each[0] ?? NaN) > TARGET)) met = false;
  }
  return met;
}
