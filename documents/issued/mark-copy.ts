/** The mark of an electronic copy, put onto a PDF that came from somewhere; `documents/readings` does it in a process of its own. */
import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { scanProblems, type ScanFacts } from '../../domain/document/copy-mark.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { checkFile } from '../intake/check-file.ts';
import { bounded } from '../tools/bounded.ts';
import { makeWorkFolder } from '../tools/work-folder.ts';
import { cornerMark } from './issue-file.ts';
import { writeOnPages } from './write-on-pages.ts';

const run = promisify(execFile);
/** Kind of its work folders, in the folder for temporary files. */
export const COPY_FOLDERS = 'vanthu-copy';
const MOST_MEGABYTES = 12;
const TIMEOUT_MS = 60_000;

/**
 * The PDF with lines at the top right of its first page, by an incremental update.
 * @throws Refusal `hostileFile` for a file that may or can not be opened, `invalidInput` for a scan below the standard
 */
export async function markCopy(name: string, pdf: Buffer, lines: readonly string[]): Promise<Buffer> {
  const unsafe = checkFile({ name, bytes: pdf }, { accept: ['pdf'], maxMegabytes: MOST_MEGABYTES });
  if (unsafe.length > 0) throw new Refusal('hostileFile', unsafe);
  const folder = makeWorkFolder(tmpdir(), COPY_FOLDERS);
  try {
    const given = join(folder, 'in.pdf');
    await writeFile(given, pdf);
    const problems = scanProblems(await scanOf(given));
    if (problems.length > 0) throw new Refusal('invalidInput', problems);
    return await writeOnPages(pdf, [], [cornerMark(lines)]).catch(() => Promise.reject(unreadable(name)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const unreadable = (where: string): Refusal =>
  new Refusal('hostileFile', [
    { where, what: 'không mở được tệp PDF', remedy: 'bỏ mật khẩu, in lại thành PDF thường rồi gửi lại' },
  ]);

/** A picture that is smaller than this part of the text area is no scanned page. */
const WIDE_PIXELS = 800;

/** Rows of `pdfimages -list`: page, number, kind, pixels across and down, colour, …, pixels an inch across and down. */
async function scanOf(file: string): Promise<ScanFacts | null> {
  const list = ['pdfimages', '-list', '-f', '1', '-l', '1', file] as const;
  const listed = await run(...bounded(TIMEOUT_MS, ...list)).catch(() => Promise.reject(unreadable('file')));
  const rows = listed.stdout
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => row.trim().split(/\s+/));
  const scans = rows.filter(([, , kind, width]) => kind === 'image' && Number(width) >= WIDE_PIXELS);
  if (scans.length === 0) return null;
  return {
    dpi: Math.min(...scans.map((row) => Math.min(Number(row[12]), Number(row[13])))),
    colour: scans.some(([, , , , , colour]) => !/^(gray|index)$/.test(colour ?? '')),
  };
}
