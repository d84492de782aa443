import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { workflowBundle } from '../../worker/bundle.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The bundle as production builds it; kept between test runs as long as the sources are the same. */
export const builtBundle = (): Promise<string> => workflowBundle(join(tmpdir(), 'vanthu-test-bundles'));

export interface Breakage {
  /** Under `workflows/`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Code of a bundle of a copy of the sources in which one text was replaced. */
export async function brokenBundle({ file, from, to }: Breakage): Promise<{ code: string }> {
  const copy = await mkdtemp(join(tmpdir(), 'vanthu-broken-'));
  try {
    for (const folder of ['workflows', 'domain'])
      await cp(join(ROOT, folder), join(copy, folder), { recursive: true });
    await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    const path = join(copy, 'workflows', file);
    const text = await readFile(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} no longer contains what the test breaks: ${from}`);
    await writeFile(path, text.replace(from, to));
    return await bundleWorkflowCode({
      workflowsPath: join(copy, 'workflows/index.ts'),
      logger: new DefaultLogger('ERROR'),
    });
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
