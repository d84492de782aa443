import type { Refusal } from '../../domain/failure/catalogue.ts';
import { convertBatch, type BatchOptions } from './convert-batch.ts';
import { pdfFailed } from './failures.ts';
import { sweepProfiles } from './profile.ts';
import { renewableProfile } from './renewable-profile.ts';

export interface PdfConverterOptions {
  /** Folder for LibreOffice profiles and work files; may be shared by processes, each makes its own inside. */
  readonly profileDir: string;
  /** `soffice` on PATH when absent. */
  readonly sofficePath?: string;
  /** For a run of one small file; further and large files add to it. */
  readonly timeoutMs: number;
  /** Files after which the profile is thrown away and made anew. */
  readonly restartAfter: number;
}

export interface PdfConverter {
  /** The PDF of a .docx. Refusal `pdfFailed` says what to do. */
  convert(docx: Buffer): Promise<Buffer>;
  /** Ends a run under way and removes the profile; calls still waiting are refused. */
  close(): Promise<void>;
}

interface Waiting {
  readonly docx: Buffer;
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (reason: Refusal) => void;
}

/** Calls that arrive together share one LibreOffice run: starting it costs more than ten conversions. */
const COLLECT_MS = 40;
const MAX_BATCH = 50;

/** Converts by LibreOffice, one run at a time, batching concurrent calls. */
export function createPdfConverter(options: PdfConverterOptions): PdfConverter {
  sweepProfiles(options.profileDir);
  const waiting: Waiting[] = [];
  let working: Promise<void> | null = null;
  let closed = false;
  let kill: () => void = () => undefined;
  const profile = renewableProfile(options);

  const batchOptions = (): BatchOptions => ({
    sofficePath: options.sofficePath ?? 'soffice',
    timeoutMs: options.timeoutMs,
    profile,
    isClosed: () => closed,
    onStart: (killRun) => (kill = killRun),
  });
  const work = async (): Promise<void> => {
    await pause(COLLECT_MS);
    while (waiting.length > 0 && !closed) {
      const batch = waiting.splice(0, MAX_BATCH);
      const results = await convertBatch(
        batch.map((each) => each.docx),
        batchOptions(),
      );
      batch.forEach((each, i) => settle(each, results[i]));
    }
    for (const each of waiting.splice(0)) each.reject(pdfFailed('closed'));
    working = null;
  };

  return {
    convert: (docx) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(pdfFailed('closed'));
        waiting.push({ docx, resolve, reject });
        working ??= work();
      }),
    async close() {
      closed = true;
      kill();
      await working;
      profile.drop();
    },
  };
}

const settle = (waiting: Waiting, result: Buffer | Refusal | undefined): void =>
  Buffer.isBuffer(result) ? waiting.resolve(result) : waiting.reject(result ?? pdfFailed('unreadable'));

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
