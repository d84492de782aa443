import { z } from 'zod';
import { readVersion } from '../../store/document/document-facts.ts';
import { getDocument } from '../../store/document/documents.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { ApiDeps } from './deps.ts';
import { DocumentParams } from './document-ref.ts';
import type { Api } from './route.ts';
import { noSuchFile, sendFile } from './send-file.ts';

const FILE = /^(main|form)\.(docx|pdf|paper\.pdf)$/;

const FileParams = DocumentParams.extend({
  file: z
    .string()
    .regex(FILE)
    .describe('main.docx, main.pdf, form.docx, form.pdf; main.paper.pdf, form.paper.pdf: bản để in giấy'),
});
type Ending = keyof typeof KINDS;
/** Which file of a version, and what it is. */
const KINDS = {
  docx: ['docx', 'docx'],
  pdf: ['pdf', 'pdf'],
  'paper.pdf': ['paper', 'pdf'],
} as const;

const FileQuery = z.object({ version: z.coerce.number().int().min(1).optional() });

export function registerDocumentFiles(api: Api, { db, files }: ApiDeps): void {
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
      const { version } = await getDocument(db, params.id);
      const found = await readVersion(db, params.id, query.version ?? version);
      if (found && found.files === null) throw new Refusal('filesNotReady');
      const file = found?.files?.find((one) => one.role === role);
      const sha256 = file?.[kind];
      if (!file || !sha256) throw noSuchFile('file');
      return sendFile(reply, {
        bytes: await files.get(sha256),
        mediaType: MEDIA_TYPES[format],
        name: `${file.name}${kind === 'paper' ? '-ban-in' : ''}.${format}`,
        inline: format === 'pdf',
      });
    },
  );
}
