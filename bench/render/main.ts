/**
 * `npm run bench:render [-- --paragraphs n] [--runs n]`: letters a second on one core, ours against other engines with
 * the same letter and data, turn and turn about, and the memory each takes. Exit code 1 below the targets.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import PizZip from 'pizzip';
import { memoryOf } from '../measure/memory.ts';
import { ENGINES, type Engine } from './engines.ts';
import { makeLetter } from './letter.ts';

/** Letters of ours for one of theirs, at least. */
const TARGETS: Readonly<Record<string, number>> = { docxtemplater: 4, 'easy-template-x': 3 };
/** Milliseconds of processor time of one turn, and letters made to count memory. */
const TURN = 400;
const LETTERS_FOR_MEMORY = 3_000;

const { values } = parseArgs({
  options: {
    paragraphs: { type: 'string', default: '8' },
    runs: { type: 'string', default: '9' },
    memory: { type: 'string' },
  },
});
const letter = makeLetter(Number(values.paragraphs));
const names = Object.keys(ENGINES);

async function open(name: string): Promise<Engine> {
  const engine = await ENGINES[name]?.(letter);
  if (!engine) throw new Error(`no engine ${name}`);
  return engine;
}

/** Letters a second of processor time: other work on the machine does not count. */
async function turn({ make }: Engine): Promise<number> {
  const before = process.cpuUsage();
  let letters = 0;
  let spent = 0;
  while (spent < TURN) {
    for (let i = 0; i < 10; i += 1) await make();
    letters += 10;
    const { user, system } = process.cpuUsage(before);
    spent = (user + system) / 1000;
  }
  return (1000 * letters) / spent;
}

/** What a reader sees must be the same, or the engines do not do the same work. */
function wordsOf(docx: Buffer): string {
  const parts = new PizZip(docx).file(/^word\/(?:document|header\d*|footer\d*)\.xml$/);
  return parts
    .map((part) =>
      [...part.asText().matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words = '']) => words),
    )
    .map(
      (words, i) =>
        `${parts[i]?.name}: ${words.join('').replaceAll('&quot;', '"').replaceAll('&apos;', "'")}`,
    )
    .sort()
    .join('\n');
}

const median = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

async function measureSpeed(): Promise<void> {
  const engines = await Promise.all(names.map(open));
  const rates = new Map<string, number[]>(names.map((name) => [name, []]));
  const texts = new Map<string, string>();
  for (const engine of engines) {
    if (engine.name !== 'floor') texts.set(engine.name, wordsOf(await engine.make()));
    await turn(engine);
  }
  for (const [name, text] of texts)
    if (text !== texts.get('ours')) throw new Error(`${name} makes another letter:\n${text}`);
  for (let run = 0; run < Number(values.runs); run += 1) {
    // Who begins changes: the machine's mood of a moment is nobody's merit.
    const order = engines.map((_, i) => engines[(i + run) % engines.length]);
    for (const engine of order) if (engine) rates.get(engine.name)?.push(await turn(engine));
  }
  console.log(
    `A letter of ${values.paragraphs} paragraphs, ${values.runs} runs; letters a second on one core`,
  );
  const ours = rates.get('ours') ?? [];
  for (const [name, all] of rates) {
    const ratios = all.map((rate, i) => (ours[i] ?? 0) / rate);
    const target = TARGETS[name];
    const ratio = median(ratios);
    const spread = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
    const wanted = target === undefined ? '' : `, target ${target}: ${ratio >= target ? 'met' : 'MISSED'}`;
    console.log(
      `  ${name.padEnd(16)}${median(all).toFixed(0).padStart(6)}   ours is ${ratio.toFixed(2)} × (${spread})${wanted}`,
    );
    if (target !== undefined && ratio < target) process.exitCode = 1;
  }
}

/** Each engine in a process of its own. */
function measureMemory(): void {
  const most = new Map<string, number>();
  for (const name of names) {
    const args = ['--import', 'tsx', fileURLToPath(import.meta.url), '--paragraphs', values.paragraphs];
    const run = spawnSync(process.execPath, [...args, '--memory', name], { encoding: 'utf8' });
    most.set(name, Number(run.stdout));
  }
  console.log(`Most memory after ${LETTERS_FOR_MEMORY} letters, MiB (with node, tsx and PizZip)`);
  for (const [name, mebibytes] of most)
    console.log(
      `  ${name.padEnd(16)}${String(mebibytes).padStart(6)}   ours is ${((most.get('ours') ?? 0) / mebibytes).toFixed(2)} ×`,
    );
}

if (values.memory === undefined) {
  await measureSpeed();
  measureMemory();
} else {
  const engine = await open(values.memory);
  for (let i = 0; i < LETTERS_FOR_MEMORY; i += 1) await engine.make();
  console.log(memoryOf(process.pid)?.most ?? 0);
}
