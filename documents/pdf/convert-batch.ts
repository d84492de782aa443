import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Refusal } from '../../domain/failure/catalogue.ts';
import { pdfFailed } from './failures.ts';
import { patienceFor } from './patience.ts';
import type { RenewableProfile } from './renewable-profile.ts';
import { runSoffice, type SofficeOutcome } from './run-soffice.ts';
import { squeeze } from './squeeze.ts';

export interface BatchOptions {
  readonly sofficePath: string;
  readonly timeoutMs: number;
  readonly profile: RenewableProfile;
  readonly isClosed: () => boolean;
  readonly onStart: (kill: () => void) => void;
}

/** One PDF or one Refusal per .docx, in order. What a shared run leaves undone is tried once more, each alone. */
export async function convertBatch(
  docs: readonly Buffer[],
  options: BatchOptions,
): Promise<(Buffer | Refusal)[]> {
  const first = await runOnce(docs, options);
  const results: (Buffer | Refusal)[] = [];
  for (const [i, docx] of docs.entries()) {
    const done = first.pdfs[i];
    results.push(done ?? (await secondTry(docx, first.outcome, options)));
  }
  return results;
}

/** A file that stops LibreOffice must not take its neighbours along, so it goes alone. */
async function secondTry(
  docx: Buffer,
  before: SofficeOutcome,
  options: BatchOptions,
): Promise<Buffer | Refusal> {
  if (before === 'absent') return pdfFailed('absent');
  if (options.isClosed()) return pdfFailed('closed');
  const { outcome, pdfs } = await runOnce([docx], options);
  return pdfs[0] ?? pdfFailed(outcome === 'ended' ? 'unreadable' : outcome);
}

interface RunResult {
  readonly outcome: SofficeOutcome;
  readonly pdfs: readonly (Buffer | null)[];
}

async function runOnce(docs: readonly Buffer[], options: BatchOptions): Promise<RunResult> {
  const profile = await options.profile.take(docs.length);
  if (options.isClosed()) return { outcome: 'ended', pdfs: docs.map(() => null) };
  const folder = path.join(profile, 'work');
  mkdirSync(folder);
  const inputs = docs.map((docx, i) => {
    const file = path.join(folder, `${i}.docx`);
    writeFileSync(file, docx);
    return file;
  });
  const outcome = await runSoffice(
    {
      ...options,
      profile,
      inputs,
      outDir: folder,
      timeoutMs: options.timeoutMs * patienceFor(docs),
    },
    options.onStart,
  );
  const files = docs.map((_, i) => path.join(folder, `${i}.pdf`));
  for (const file of files) await squeeze(file);
  const pdfs = files.map(readPdf);
  rmSync(folder, { recursive: true, force: true });
  if (outcome === 'timedOut' || pdfs.includes(null)) options.profile.drop();
  return { outcome, pdfs };
}

/** Null when there is none or a killed run left half of one. */
function readPdf(file: string): Buffer | null {
  if (!existsSync(file)) return null;
  const pdf = readFileSync(file);
  return pdf.subarray(0, 5).toString('latin1') === '%PDF-' && pdf.subarray(-1024).includes('%%EOF')
    ? pdf
    : null;
}
