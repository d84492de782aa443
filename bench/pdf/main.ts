/**
 * `npm run bench:pdf [-- --letters n] [--runs n]`: PDFs a second on two cores, ours against one LibreOffice started for
 * each letter (one at a time, and one on each core), turn and turn about; then the wait for a single preview. Exit code
 * 1 below the target.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDocumentEngine, type RenderInput } from '../../documents/engine.ts';
import { createPdfConverter } from '../../documents/pdf/converter.ts';
import { makeProfile } from '../../documents/pdf/profile.ts';
import { runSoffice } from '../../documents/pdf/run-soffice.ts';

/** Times one LibreOffice per letter, one at a time. */
const TARGET = 30;
const CORES = 2;

const { values } = parseArgs({
  options: { letters: { type: 'string', default: '200' }, runs: { type: 'string', default: '3' } },
});
const templatesDir = path.resolve('templates');
const folder = mkdtempSync(path.join(tmpdir(), 'vanthu-bench-pdf-'));

async function makeLetters(count: number): Promise<Buffer[]> {
  const engine = createDocumentEngine({ templatesDir });
  const manifest = readFileSync(path.join(templatesDir, 'cong-van/manifest.json'), 'utf8');
  const { sample } = JSON.parse(manifest) as { readonly sample: Omit<RenderInput, 'documentType'> };
  const letters = Array.from({ length: count }, async (_, i) => {
    const content = { ...sample.content, subject: `${sample.content.subject}, đợt ${i + 1}` };
    const [main] = await engine.render({ ...sample, documentType: 'congVan', content });
    if (!main) throw new Error('no letter');
    return main.docx;
  });
  return Promise.all(letters);
}

/** Letters a second when each is a run of its own, `lanes` runs at a time, each on a profile used before. */
async function onePerLetter(letters: readonly Buffer[], profiles: readonly string[]): Promise<number> {
  const waiting = [...letters.entries()];
  const began = performance.now();
  await Promise.all(
    profiles.map(async (profile) => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        await convertAlone(next[1], next[0], profile);
    }),
  );
  return (1000 * letters.length) / (performance.now() - began);
}

async function convertAlone(docx: Buffer, name: number, profile: string): Promise<void> {
  const outDir = path.join(folder, `alone-${name}`);
  mkdirSync(outDir, { recursive: true });
  const input = path.join(outDir, 'a.docx');
  writeFileSync(input, docx);
  await runSoffice({ sofficePath: 'soffice', profile, inputs: [input], outDir, timeoutMs: 120_000 });
  if (!readFileSync(path.join(outDir, 'a.pdf')).includes('%%EOF')) throw new Error('no PDF');
  rmSync(outDir, { recursive: true });
}

const median = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const line = (name: string, rates: readonly number[], unit: string): void =>
  console.log(
    `  ${name.padEnd(44)}${median(rates).toFixed(2).padStart(8)} ${unit}  (${Math.min(...rates).toFixed(2)} to ${Math.max(...rates).toFixed(2)})`,
  );

const letters = await makeLetters(Number(values.letters));
const few = letters.slice(0, 8);
const profiles = Array.from({ length: CORES }, () => makeProfile(folder));
const office = createPdfConverter({
  profileDir: path.join(folder, 'ours'),
  ...{ timeoutMs: 120_000, restartAfter: 5_000, lanes: CORES, warm: true },
});
const preview = createPdfConverter({
  profileDir: path.join(folder, 'preview'),
  ...{ timeoutMs: 120_000, restartAfter: 5_000, warm: true },
});
const rates: Record<'ours' | 'one' | 'each' | 'warm' | 'cold', number[]> = {
  ours: [],
  one: [],
  each: [],
  warm: [],
  cold: [],
};
try {
  // A first run makes the profile; in an office it was made long ago.
  for (const profile of profiles) await onePerLetter(few.slice(0, 1), [profile]);
  await Promise.all(few.map((docx) => office.convert(docx)));
  await preview.convert(letters[0] ?? Buffer.alloc(0));
  for (let run = 0; run < Number(values.runs); run += 1) {
    rates.one.push(await onePerLetter(few, profiles.slice(0, 1)));
    rates.each.push(await onePerLetter(few, profiles));
    const began = performance.now();
    await Promise.all(letters.map((docx) => office.convert(docx)));
    rates.ours.push((1000 * letters.length) / (performance.now() - began));
    for (const docx of few) {
      const asked = performance.now();
      await preview.convert(docx);
      rates.warm.push(performance.now() - asked);
    }
    rates.cold.push(1000 / (rates.one.at(-1) ?? 1));
  }
} finally {
  await Promise.all([office.close(), preview.close()]);
  rmSync(folder, { recursive: true, force: true });
}
console.log(`Letters of one page, PDF/A-2b; ${letters.length} of ours a run, ${values.runs} runs; two cores`);
line('one LibreOffice per letter, one at a time', rates.one, 'PDFs/s');
line('one LibreOffice per letter, one on each core', rates.each, 'PDFs/s');
line('ours', rates.ours, 'PDFs/s');
const ratios = (others: readonly number[]): number[] =>
  others.map((other, i) => (rates.ours[i] ?? 0) / other);
line('ours against one at a time', ratios(rates.one), '×');
line('ours against one on each core', ratios(rates.each), '×');
line('a single preview, kept warm', rates.warm, 'ms');
line('a single preview, started for it', rates.cold, 'ms');
const reached = median(ratios(rates.one));
console.log(`Target ${TARGET} × one at a time: ${reached >= TARGET ? 'met' : 'MISSED'}`);
if (reached < TARGET) process.exitCode = 1;
