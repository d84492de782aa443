/** The workflow code as one bundle, built once per state of the sources and kept in a cache folder. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const ROOT = join(import.meta.dirname, '..');
/** What the bundle is made of. */
const SOURCES = ['workflows', 'domain', 'package-lock.json'];

/** @returns path of the bundle, ready for `workflowBundle: {codePath}` */
export async function workflowBundle(cacheFolder: string): Promise<string> {
  const path = join(cacheFolder, `workflows-${await fingerprint()}.js`);
  const cached = await readFile(path).catch(() => null);
  if (cached) return path;
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(ROOT, 'workflows/index.ts'),
    logger: new DefaultLogger('WARN'),
  });
  await mkdir(cacheFolder, { recursive: true });
  const partial = `${path}.${process.pid}`;
  await writeFile(partial, code);
  await rename(partial, path);
  return path;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const path of await filesOf(join(ROOT, source))) hash.update(path).update(await readFile(path));
  return hash.digest('hex').slice(0, 16);
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null);
  if (!entries) return [path];
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return names.filter((name) => name.endsWith('.ts')).sort();
}
