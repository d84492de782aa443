/**
 * `npm run torture -- --minutes N --seed S [--every seconds] [--campaigns n]`: campaigns live in a rehearsal office whose
 * parts are killed, ended, paused and left hanging at random. Ends with a proof; exit code 1 and the seed when it fails.
 */
import { randomInt } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bePatient } from '../acceptance/office/patience.ts';
import { openRehearsal } from '../acceptance/office/rehearsal.ts';
import { live, livesOf } from './generation.ts';
import { startMayhem } from './mayhem.ts';
import { prove } from './proof.ts';
import { createChance } from './random.ts';
import type { Life } from './world.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    every: { type: 'string', default: '6' },
    campaigns: { type: 'string', default: '4' },
    out: { type: 'string', default: join(import.meta.dirname, '../../torture-out') },
  },
});
const seed = Number(values.seed);
const minutes = Number(values.minutes);
const began = performance.now();
const log = join(values.out, `${seed}.log`);
mkdirSync(values.out, { recursive: true });

const note = (text: string): void => {
  const seconds = ((performance.now() - began) / 1_000).toFixed(1).padStart(7);
  appendFileSync(log, `${seconds}  ${text}\n`);
};
const say = (text: string): void => {
  console.log(text);
  note(text);
};

// A part may be away for a minute more often than not.
bePatient(10);
say(`Seed ${seed}, ${minutes} minutes. Time line: ${log}`);
const answered = new Map<string, string>();
const rehearsal = await openRehearsal({
  answered: (id, path) => answered.set(id, path),
  say: (text) => note(`supervisor: ${text}`),
});
// What was asked before the torture began is not its matter.
answered.clear();
const chance = createChance(seed);
const mayhem = startMayhem({
  office: rehearsal.office,
  chance: createChance(seed + 1),
  everyMs: Number(values.every) * 1_000,
  note: (text) => note(`harm: ${text}`),
});
const world = { rehearsal, mayhem, note, answered };
const lives: Life[] = [];
let failed = false;
try {
  const end = performance.now() + minutes * 60_000;
  setTimeout(() => void mayhem.stop().catch(() => undefined), minutes * 60_000).unref();
  for (let nth = 0; performance.now() < end; nth += 1) {
    const next = livesOf(world, { nth, size: Number(values.campaigns), chance });
    lives.push(...next);
    note(
      `generation ${nth + 1}: ${next.map(({ campaign, ending }) => `${campaign.id} ${ending}`).join(', ')}`,
    );
    await live(world, next);
  }
  await mayhem.stop();
  const { faults, looked } = await prove(world, lives);
  for (const text of faults) say(`FAULT: ${text}`);
  say(
    `Looked at ${Object.entries(looked)
      .map(([what, n]) => `${n} ${what}`)
      .join(', ')}.`,
  );
  failed = faults.length > 0;
} catch (error) {
  failed = true;
  say(`FAILED: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  await mayhem.stop().catch((late: unknown) => say(`and: ${String(late)}`));
}
const tally = [...mayhem.tally].sort(([a], [b]) => a.localeCompare(b));
const sum = tally.reduce((all, [, n]) => all + n, 0);
say(`${sum} harms in ${((performance.now() - began) / 60_000).toFixed(1)} minutes:`);
for (const [name, n] of tally) say(`${String(n).padStart(5)}  ${name}`);
say(failed ? `FAILED with --seed ${seed}; kept: ${rehearsal.office.home}` : `Proved. Seed ${seed}.`);
if (failed) process.env['KEEP_REHEARSAL'] = 'yes';
await rehearsal.close();
process.exitCode = failed ? 1 : 0;
