import { PAPERS, type Paper, type PaperInput } from '../../documents/engine.ts';
import { templateStopped } from '../../documents/readings/stopped.ts';
import { readKept } from '../../documents/template/kept-sources.ts';
import { sourcesInUse } from '../../store/template/sources.ts';
import type { ApiDeps } from './deps.ts';

/**
 * What is printed when asked for, by the office's own template when it has one in use. Nobody has seen that one with so much
 * data: it is filled away from this process.
 * @throws Refusal `templateProblem`
 */
export async function printPaper<P extends Paper>(
  { db, files, engine, readings }: Pick<ApiDeps, 'db' | 'files' | 'engine' | 'readings'>,
  paper: P,
  input: PaperInput<P>,
): Promise<Buffer> {
  const kept = await sourcesInUse(db, [PAPERS[paper]]);
  if (kept.length === 0) return engine[paper](input as never);
  const own = await readKept(files, engine.templates, kept);
  const asked = { own, paper, input } as Parameters<typeof readings.print>[0];
  return readings.print(asked).catch(templateStopped(engine.templates.source(PAPERS[paper]).manifest.title));
}
