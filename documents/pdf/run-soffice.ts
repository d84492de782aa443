import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { bounded, NOT_FOUND } from '../tools/bounded.ts';
import { FONTS_CONF } from './fonts-conf.ts';

export interface SofficeRun {
  readonly sofficePath: string;
  readonly profile: string;
  readonly inputs: readonly string[];
  readonly outDir: string;
  readonly timeoutMs: number;
}

export type SofficeOutcome = 'ended' | 'timedOut' | 'absent';

/**
 * One LibreOffice run over some files. Never rejects: which PDFs exist afterwards says what worked. On time-out the
 * whole process group goes, because `soffice` is a script whose child does the work.
 */
export function runSoffice(run: SofficeRun, onStart?: (kill: () => void) => void): Promise<SofficeOutcome> {
  const [timeout, command] = bounded(run.timeoutMs + GRACE_MS, run.sofficePath, ...arguments_(run));
  return new Promise((resolve) => {
    const child = spawn('/usr/bin/env', [`FONTCONFIG_FILE=${FONTS_CONF}`, timeout, ...command], {
      detached: true,
      stdio: 'ignore',
    });
    let outcome: SofficeOutcome = 'ended';
    const kill = (): void => killGroup(child.pid);
    const timer = setTimeout(() => {
      outcome = 'timedOut';
      kill();
    }, run.timeoutMs);
    onStart?.(kill);
    const finish = (result: SofficeOutcome): void => {
      clearTimeout(timer);
      kill();
      resolve(result);
    };
    child.once('error', () => finish('absent'));
    child.once('exit', (code) => finish(code === NOT_FOUND ? 'absent' : outcome));
  });
}

/** So much longer lives a run that nobody is left to end. */
const GRACE_MS = 30_000;

/** Content controls must stay plain text on paper, not become boxes to fill in. */
const EXPORT = {
  ExportFormFields: { type: 'boolean', value: 'false' },
  UseTaggedPDF: { type: 'boolean', value: 'true' },
  // PDF/A-2b.
  SelectPdfVersion: { type: 'long', value: '2' },
};

export const profileArgument = (profile: string): string =>
  `-env:UserInstallation=${pathToFileURL(profile).href}`;
export const HEADLESS = [
  ...['--headless', '--invisible', '--norestore', '--nolockcheck', '--nodefault', '--nofirststartwizard'],
] as const;
/** Without the filter's name LibreOffice takes any bytes for plain text and prints them. */
export const WORD = '--infilter=MS Word 2007 XML';

const arguments_ = (run: SofficeRun): string[] => [
  profileArgument(run.profile),
  ...HEADLESS,
  WORD,
  '--convert-to',
  `pdf:writer_pdf_Export:${JSON.stringify(EXPORT)}`,
  '--outdir',
  run.outDir,
  ...run.inputs,
];

export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has already ended.
  }
}
