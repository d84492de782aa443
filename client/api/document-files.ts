import { z } from 'zod';
import { readVersion } from '../../store/document/document-facts.ts';
import { getDocument } from '../../store/document/documents.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { ApiDeps } from './deps.ts';
import { DocumentParams } from './document-ref.ts';
import type { Api } from './route.ts';
import { noSuchFile, sendFile } from './send-file.ts';

const FILE = /^(main|form)\.(docx|pdf)$/;

const FileParams = DocumentParams.extend({
  file: z.string().regex(FILE).describe('main.docx, main.pdf, form.docx hoặc form.pdf'),
});
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
      const [, role, format] = FILE.exec(params.file) as unknown as [string, 'main' | 'form', 'docx' | 'pdf'];
      const { version } = await getDocument(db, params.id);
      const found = await readVersion(db, params.id, query.version ?? version);
      if (found && found.files === null) throw new Refusal('filesNotReady');
      const file = found?.files?.find((one) => one.role === role);
      if (!file) throw noSuchFile('file');
      return sendFile(reply, {
        bytes: await files.get(file[format]),
        mediaType: MEDIA_TYPES[format],
        name: `${file.name}.${format}`,
        inline: format === 'pdf',
      });
    },
  );
}
