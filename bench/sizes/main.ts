/**
 * `npm run bench:campaign [-- <recipients> …]`: what a campaign costs per recipient at growing sizes, each relative to
 * the first: linear is 1. Exit code 1 when a stretch grows faster than the target.
 */
import { openSizedOffice } from './office.ts';
import { playSized, type Stretches } from './stretches.ts';

/** Milliseconds per recipient, as a multiple of the first size's, at most. */
const TARGET = 1.5;
const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [1_000, 3_000, 10_000];
const WARM_UP = 200;

async function measure(size: number): Promise<Stretches> {
  const office = await openSizedOffice(size);
  try {
    return await playSized(office, size);
  } finally {
    await office.close();
  }
}

await measure(WARM_UP);
const measured: { readonly size: number; readonly stretches: Stretches }[] = [];
for (const size of sizes) {
  measured.push({ size, stretches: await measure(size) });
  console.log(`${size} recipients measured`);
}

const [first] = measured;
const perRecipient = (name: string, { size, stretches }: (typeof measured)[number]): number =>
  (stretches.get(name) ?? NaN) / size;
console.log(`\n| milliseconds per recipient | ${sizes.join(' | ')} |`);
console.log(`|---|${sizes.map(() => '---').join('|')}|`);
for (const name of first?.stretches.keys() ?? []) {
  const base = first ? perRecipient(name, first) : NaN;
  const cells = measured.map((one) => {
    const ratio = perRecipient(name, one) / base;
    if (ratio > TARGET) process.exitCode = 1;
    return `${perRecipient(name, one).toFixed(3)} (${ratio.toFixed(2)})`;
  });
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
