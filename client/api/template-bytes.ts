import type { TemplateSource } from '../../documents/template/manifest.ts';
import { BUILT_IN } from '../../domain/template/state.ts';
import { findVersion } from '../../store/template/versions.ts';
import type { ApiDeps } from './deps.ts';

/** The file of a version. @throws Refusal `notFound` */
export async function templateBytes(
  { db, files }: Pick<ApiDeps, 'db' | 'files'>,
  { docx, manifest }: TemplateSource,
  version: number,
): Promise<Buffer> {
  if (version === BUILT_IN) return docx;
  const { sha256 } = await findVersion(db, manifest.documentType, version);
  return files.get(sha256);
}
