/**
 * `npm run bench:events [-- <fewer> <more>]`: Temporal events per recipient, measured over whole campaigns on a real
 * office. Ends with exit code 1 when the target is missed.
 */
import { addDays } from '../domain/time/day.ts';
import { directoryFile } from './campaign/directory.ts';
import { FIRST_MONDAY, openBenchOffice, type BenchOffice } from './campaign/office.ts';
import { playCampaign, type Lap } from './campaign/play.ts';
import { historiesOf, type Histories } from './measure/events.ts';
import { ledgerRate, rawRate } from './measure/letters.ts';
import { memoryOf, type Memory } from './measure/memory.ts';

/** Temporal events for each further recipient, at most. */
const TARGET = 0.05;
const [fewer = 200, more = 2_000] = process.argv.slice(2).map(Number);

interface Measured {
  readonly size: number;
  readonly histories: Histories;
  readonly laps: readonly Lap[];
  readonly worker: Memory | null;
  /** Share of what nodemailer alone sends, measured right after. */
  readonly letters: number;
}

async function measure(bench: BenchOffice, size: number, nth: number): Promise<Measured> {
  const code = `do-${size}-noi`;
  // A campaign ends within two weeks of its Monday; the next begins on the Monday after.
  const laps = await playCampaign(bench, { code, size, monday: addDays(FIRST_MONDAY, 14 * nth) });
  const { namespace } = bench.config.temporal;
  return {
    size,
    laps,
    histories: await historiesOf({ address: bench.office.urls.temporal, namespace }, code),
    worker: memoryOf(bench.office.pid('worker')),
    letters: (await ledgerRate(bench.db, code)) / (await rawRate(bench)),
  };
}

function show(few: Measured, many: Measured): void {
  console.log('\nTemporal events');
  for (const { size, histories } of [few, many]) {
    for (const { id, runs, events } of histories.workflows)
      console.log(`  ${String(events).padStart(5)}  ${id}${runs > 1 ? ` (${runs} runs)` : ''}`);
    console.log(`  ${String(histories.total).padStart(5)}  with ${size} recipients`);
  }
  console.log(`\nSeconds (for information)        ${few.size}       ${many.size}   ratio`);
  for (const [index, { name, seconds }] of many.laps.entries()) {
    const before = few.laps[index]?.seconds ?? 0;
    const figures = [before.toFixed(2), seconds.toFixed(2), (seconds / before).toFixed(1)];
    console.log(`  ${name.padEnd(26)}${figures.map((one) => one.padStart(9)).join('')}`);
  }
  const memories = [few, many].map(({ worker }) => (worker ? `${worker.now} (most ${worker.most})` : '?'));
  console.log(`\nMemory of the worker, MiB: ${memories.join(' → ')}`);
  const rates = [few, many].map((one) => one.letters.toFixed(2));
  console.log(`Letters, as share of what nodemailer alone sends to the same mailbox: ${rates.join(', ')}`);
}

const bench = await openBenchOffice(directoryFile([fewer, more]));
try {
  const few = await measure(bench, fewer, 0);
  const many = await measure(bench, more, 1);
  show(few, many);
  const perRecipient = (many.histories.total - few.histories.total) / (more - fewer);
  const met = perRecipient <= TARGET;
  console.log(
    `\nEvents per recipient: ${perRecipient.toFixed(4)} (target ≤ ${TARGET}) ${met ? 'met' : 'MISSED'}`,
  );
  process.exitCode = met ? 0 : 1;
} finally {
  await bench.close();
}
