import { createHash } from 'node:crypto';
import type { TemplateLibrary } from './library.ts';
import { loadTemplate, type Template } from './load-template.ts';
import type { TemplateSource } from './manifest.ts';

/** Templates loaded from anywhere but the folder, by what they are made of. */
export interface TemplateCache {
  get(source: TemplateSource): Template;
}

/** An office has a few dozen templates; documents under way hold on to some older ones. */
const MOST_KEPT = 100;

export function createTemplateCache(mostKept = MOST_KEPT): TemplateCache {
  /** Those used longest ago come first. */
  const loaded = new Map<string, Template>();
  return {
    get(source) {
      const key = keyOf(source);
      const template = loaded.get(key) ?? loadTemplate(source);
      loaded.delete(key);
      loaded.set(key, template);
      const [oldest] = loaded.keys();
      if (loaded.size > mostKept && oldest !== undefined) loaded.delete(oldest);
      return template;
    },
  };
}

/** The manifest belongs to it: the same file may be checked against a newer one. */
const keyOf = ({ name, docx, manifest }: TemplateSource): string =>
  createHash('sha256').update(name).update(JSON.stringify(manifest)).update(docx).digest('hex');

/** A library in which some types have another template. */
export const overlaid = (
  library: TemplateLibrary,
  others: ReadonlyMap<string, TemplateSource>,
  cache: TemplateCache,
): TemplateLibrary => ({
  types: () => library.types(),
  source: (documentType) => others.get(documentType) ?? library.source(documentType),
  get(documentType) {
    const other = others.get(documentType);
    return other ? cache.get(other) : library.get(documentType);
  },
});
