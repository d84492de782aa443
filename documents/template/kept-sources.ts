import type { TemplateLibrary } from './library.ts';
import type { Manifest, TemplateSource } from './manifest.ts';

/** A template kept as a file, with the manifest it was checked against. */
export interface KeptTemplate {
  readonly templateType: string;
  readonly sha256: string;
  readonly manifest: Readonly<Record<string, unknown>>;
}

interface Files {
  get(sha256: string): Promise<Buffer>;
}

/** Kept templates as an engine takes them, by document type; files made from them are named as ever. */
export async function readKept(
  files: Files,
  library: TemplateLibrary,
  kept: readonly KeptTemplate[],
): Promise<Map<string, TemplateSource>> {
  const sources = kept.map(async ({ templateType, sha256, manifest }) => {
    const { name } = library.source(templateType);
    const source: TemplateSource = {
      name,
      manifest: manifest as unknown as Manifest,
      docx: await files.get(sha256),
    };
    return [templateType, source] as const;
  });
  return new Map(await Promise.all(sources));
}
