import type { DocumentEngine } from '../../documents/engine.ts';
import { readKept } from '../../documents/template/kept-sources.ts';
import { sourcesInUse } from '../../store/template/sources.ts';
import type { ApiDeps } from './deps.ts';

/** The engine with the office's own template of a type, when it has one in use: for what is printed when asked for. */
export async function engineInUse(
  { db, files, engine }: Pick<ApiDeps, 'db' | 'files' | 'engine'>,
  documentType: string,
): Promise<DocumentEngine> {
  const kept = await sourcesInUse(db, [documentType]);
  return kept.length === 0 ? engine : engine.using(await readKept(files, engine.templates, kept));
}
