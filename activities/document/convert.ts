import type { VersionFile } from '../../domain/document/content.ts';
import type { DocumentEngine, RenderedFile } from '../../documents/engine.ts';
import type { PdfConverter } from '../../documents/pdf/converter.ts';
import type { Readings } from '../../documents/readings/readings.ts';
import type { Database } from '../../store/database.ts';
import { MEDIA_TYPES, type FileStorage } from '../../store/file-storage.ts';

export interface RenderDeps {
  readonly db: Database;
  readonly files: FileStorage;
  readonly engine: Pick<
    DocumentEngine,
    'measure' | 'stamp' | 'issue' | 'draw' | 'sampleImage' | 'templates' | 'using'
  >;
  /** For what is made of templates or files that came from outside. */
  readonly readings: Pick<Readings, 'render' | 'measure'>;
  readonly pdf: Pick<PdfConverter, 'convert'>;
}

/** A .docx and the PDF that LibreOffice makes of it, kept. */
export async function convert(
  { files, pdf }: RenderDeps,
  { role, name, docx }: RenderedFile,
): Promise<VersionFile> {
  const paper = await pdf.convert(docx);
  return {
    role,
    name,
    docx: await files.put(docx, MEDIA_TYPES.docx),
    pdf: await files.put(paper, MEDIA_TYPES.pdf),
  };
}
