import { z } from 'zod';
import type { DocumentEngine } from '../../documents/engine.ts';
import type { TemplateSource } from '../../documents/template/manifest.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';

export const TemplateParams = z.object({
  type: z.string().min(1).max(60).describe('Mã mẫu: congVan hoặc cong-van'),
});

/**
 * The template that came with the software, by the type it makes or the name of its file.
 * @throws Refusal `notFound` with those there are
 */
export function builtInOf(engine: DocumentEngine, typed: string): TemplateSource {
  const sources = engine.templates.types().map((type) => engine.templates.source(type));
  const found = sources.find(
    ({ name, manifest }) => name === typed || manifest.documentType.toLowerCase() === typed.toLowerCase(),
  );
  if (found) return found;
  throw new Refusal('notFound', [
    {
      where: 'type',
      what: `không có mẫu nào là “${typed}”`,
      remedy: `ghi một trong: ${sources.map(({ name }) => name).join(', ')}`,
    },
  ]);
}
