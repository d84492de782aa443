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
  /** Files after which a profile is thrown away and made anew, with the LibreOffice on it. */
  readonly restartAfter: number;
  /** Runs at the same time, each on a profile of its own; 1 when absent. */
  readonly lanes?: number;
  /** Keep LibreOffice running between runs: a single page then takes no start. */
  readonly warm?: boolean;
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
  readonly reject: (reason: Error) => void;
}

/** Calls that arrive together share one LibreOffice run: starting it costs more than ten conversions. */
const COLLECT_MS = 40;
const MAX_BATCH = 50;
/** A kept LibreOffice that nobody has needed for so long is ended: it takes some 200 MB. */
const IDLE_MS = 5 * 60_000;

/** Converts by LibreOffice, batching concurrent calls; `lanes` batches at a time. */
export function createPdfConverter(options: PdfConverterOptions): PdfConverter {
  sweepProfiles(options.profileDir);
  const waiting: Waiting[] = [];
  let closed = false;
  const count = options.lanes ?? 1;
  let busy = 0;
  /** What waits is shared out among the lanes that are free. */
  const next = (): Waiting[] =>
    waiting.splice(0, Math.min(MAX_BATCH, Math.ceil(waiting.length / Math.max(1, count - busy))));
  const during = async <T>(run: () => Promise<T>): Promise<T> => {
    busy += 1;
    return run().finally(() => (busy -= 1));
  };
  const lanes = Array.from({ length: count }, () =>
    makeLane(options, { isClosed: () => closed, next, during }),
  );

  return {
    convert: (docx) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(pdfFailed('closed'));
        waiting.push({ docx, resolve, reject });
        // The first that is free takes it; the others find nothing and rest again.
        for (const lane of lanes) lane.wake();
      }),
    async close() {
      closed = true;
      await Promise.all(lanes.map((lane) => lane.close()));
      for (const each of waiting.splice(0)) each.reject(pdfFailed('closed'));
    },
  };
}

interface Lane {
  /** There is something to do. */
  wake(): void;
  close(): Promise<void>;
}

interface Work {
  readonly isClosed: () => boolean;
  readonly next: () => Waiting[];
  readonly during: <T>(run: () => Promise<T>) => Promise<T>;
}

function makeLane(options: PdfConverterOptions, { isClosed, next, during }: Work): Lane {
  const sofficePath = options.sofficePath ?? 'soffice';
  const profile = renewableProfile({ ...options, sofficePath, warm: options.warm ?? false });
  let working: Promise<void> | null = null;
  let idle: NodeJS.Timeout | undefined;
  let kill: () => void = () => undefined;
  const batchOptions: BatchOptions = {
    sofficePath,
    timeoutMs: options.timeoutMs,
    profile,
    isClosed,
    onStart: (killRun) => (kill = killRun),
  };
  const work = async (): Promise<void> => {
    await pause(COLLECT_MS);
    while (!isClosed()) {
      const batch = next();
      if (batch.length === 0) break;
      clearTimeout(idle);
      const docs = batch.map(({ docx }) => docx);
      const results = await during(() => convertBatch(docs, batchOptions)).catch((error: unknown) => {
        // A full disk, say: whoever waits is told, and the lane goes on with a profile of its own again.
        profile.drop();
        return docs.map(() => error as Error);
      });
      batch.forEach((each, i) => settle(each, results[i]));
      idle = setTimeout(() => profile.drop(), IDLE_MS).unref();
    }
    working = null;
  };
  return {
    wake() {
      working ??= work();
    },
    async close() {
      kill();
      await working;
      clearTimeout(idle);
      profile.drop();
    },
  };
}

const settle = (waiting: Waiting, result: Buffer | Error | undefined): void =>
  Buffer.isBuffer(result) ? waiting.resolve(result) : waiting.reject(result ?? pdfFailed('unreadable'));

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
