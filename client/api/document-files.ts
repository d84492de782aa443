import { z } from 'zod';
import { readVersion } from '../../store/document/document-facts.ts';
import { getDocument } from '../../store/document/documents.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { ApiDeps } from './deps.ts';
import { DocumentParams } from './document-ref.ts';
import type { Api } from './route.ts';
import { noSuchFile, sendFile } from './send-file.ts';

const FILE = /^(main|form)\.(docx|pdf|paper\.pdf|draft\.docx|draft\.pdf)$/;

const FileParams = DocumentParams.extend({
  file: z
    .string()
    .regex(FILE)
    .describe(
      'main.docx, main.pdf, form.docx, form.pdf; main.paper.pdf, form.paper.pdf: bản để in giấy; ' +
        'main.draft.pdf, main.draft.docx: bản ghi DỰ THẢO trên mỗi trang, khi chưa ký',
    ),
});
type Ending = keyof typeof KINDS;
/** Which file of a version, and what it is. */
const KINDS = {
  docx: ['docx', 'docx'],
  pdf: ['pdf', 'pdf'],
  'paper.pdf': ['paper', 'pdf'],
  'draft.docx': ['docx', 'docx'],
  'draft.pdf': ['docx', 'pdf'],
} as const;

const FileQuery = z.object({ version: z.coerce.number().int().min(1).optional() });

const isDraft = (ending: Ending): boolean => ending.startsWith('draft.');
const MARKS: Partial<Record<Ending, string>> = {
  'paper.pdf': '-ban-in',
  'draft.docx': '-du-thao',
  'draft.pdf': '-du-thao',
};

export function registerDocumentFiles(api: Api, deps: ApiDeps): void {
  const { db, files, engine } = deps;
  api.get(
    '/api/documents/:id/files/:file',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Tệp của văn bản, đúng như sẽ phát hành',
        tags: ['documents'],
        params: FileParams,
        querystring: FileQuery,
      },
    },
    async ({ params, query }, reply) => {
      const [, role, ending] = FILE.exec(params.file) as unknown as [string, 'main' | 'form', Ending];
      const [kind, format] = KINDS[ending];
      const { version, signedVersion } = await getDocument(db, params.id);
      const found = await readVersion(db, params.id, query.version ?? version);
      if (found && found.files === null) throw new Refusal('filesNotReady');
      const file = found?.files?.find((one) => one.role === role);
      const sha256 = file?.[kind];
      if (!found || !file || !sha256) throw noSuchFile('file');
      if (isDraft(ending) && signedVersion !== null && found.version >= signedVersion) throw isSigned();
      const kept = await files.get(sha256);
      const bytes = isDraft(ending) ? engine.draft(kept) : kept;
      return sendFile(reply, {
        bytes: ending === 'draft.pdf' ? await deps.toPdf(bytes) : bytes,
        mediaType: MEDIA_TYPES[format],
        name: `${file.name}${MARKS[ending] ?? ''}.${format}`,
        inline: format === 'pdf',
      });
    },
  );
}

const isSigned = (): Refusal =>
  new Refusal('wrongState', [
    {
      where: 'tệp',
      what: 'văn bản đã ký, không còn là dự thảo',
      remedy: 'lấy main.pdf; muốn xem dự thảo của bản trước thì ghi ?version=',
    },
  ]);
