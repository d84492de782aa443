/** Folders of tests. Every test file loads this one first (`vitest.config.ts`), so that they go away when it ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];
// Measurements borrow fixtures without a test around them, and clear up by themselves.
if (process.env['VITEST'] !== undefined)
  afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder of a test's own, until its file ends. */
export function tempFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  made.push(folder);
  return folder;
}
