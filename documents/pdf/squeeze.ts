import { execFile } from 'node:child_process';
import { rename, stat } from 'node:fs/promises';
import { bounded } from '../tools/bounded.ts';

/** LibreOffice tags every cell of a table for those who listen to a document, and writes the tags at full length. */
const LARGE = 2 * 1024 * 1024;
const TIMEOUT_MS = 120_000;

/**
 * A large PDF rewritten with its small objects compressed: a table of 10,000 rows comes from 41 MB to 7 and can be sent.
 * In a process of its own, for the memory. What cannot be rewritten stays as it is: large, but whole.
 */
export async function squeeze(file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size < LARGE) return;
  const squeezed = `${file}.squeezed`;
  const done = await new Promise<boolean>((resolve) => {
    // PDF/A (ISO 19005-2, 6.1.7.1) wants a line of its own for `endstream`.
    execFile(
      ...bounded(
        TIMEOUT_MS,
        ...['qpdf', '--object-streams=generate', '--newline-before-endstream', '--deterministic-id'],
        ...[file, squeezed],
      ),
      (error) => resolve(!error),
    );
  });
  if (done) await rename(squeezed, file);
}
