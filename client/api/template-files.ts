import { z } from 'zod';
import { diffTemplates } from '../../domain/template/diff.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { sendFile } from './send-file.ts';
import { templateBytes } from './template-bytes.ts';
import { builtInOf, TemplateParams } from './template-ref.ts';
import { TemplateDiffSchema, versionNumber } from './template-schemas.ts';

const PREVIEW = /^preview\.(docx|pdf)$/;
const VersionParams = TemplateParams.extend({ version: versionNumber });
const tags = ['templates'];

const PreviewParams = VersionParams.extend({
  file: z.string().regex(PREVIEW).describe('preview.docx hoặc preview.pdf'),
});
const DiffQuery = z.object({ from: versionNumber, to: versionNumber });

/** The file of a version to be opened in Word, a print of it with sample data, and what differs from another. */
export function registerTemplateFiles(api: Api, deps: ApiDeps): void {
  const { engine, readings } = deps;
  api.get(
    '/api/templates/:type/versions/:version/template.docx',
    {
      config: { role: 'staff' },
      schema: { summary: 'Tệp .docx của một bản mẫu, để sửa bằng Word', tags, params: VersionParams },
    },
    async ({ params: { type, version } }, reply) => {
      const source = builtInOf(engine, type);
      return sendFile(reply, {
        bytes: await templateBytes(deps, source, version),
        mediaType: MEDIA_TYPES.docx,
        name: `${source.name}-ban-${version}.docx`,
      });
    },
  );
  api.get(
    '/api/templates/:type/versions/:version/:file',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'In thử một bản mẫu với dữ liệu mẫu, mỗi trang ghi BẢN THỬ',
        tags,
        params: PreviewParams,
      },
    },
    async ({ params: { type, version, file } }, reply) => {
      const source = builtInOf(engine, type);
      const [, format] = PREVIEW.exec(file) as unknown as [string, 'docx' | 'pdf'];
      const docx = await readings.previewTemplate({
        documentType: source.manifest.documentType,
        docx: await templateBytes(deps, source, version),
      });
      return sendFile(reply, {
        bytes: format === 'docx' ? docx : await printed(deps, docx),
        mediaType: MEDIA_TYPES[format],
        name: `${source.name}-ban-${version}-in-thu.${format}`,
        inline: format === 'pdf',
      });
    },
  );
  api.get(
    '/api/templates/:type/diff',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Hai bản của một mẫu khác nhau chỗ nào: thẻ, cách trình bày, từng đoạn chữ',
        tags,
        params: TemplateParams,
        querystring: DiffQuery,
        response: answersWith(TemplateDiffSchema, ['notFound']),
      },
    },
    async ({ params, query: { from, to } }) => {
      const source = builtInOf(engine, params.type);
      const [before, after] = [
        await templateBytes(deps, source, from),
        await templateBytes(deps, source, to),
      ];
      return {
        from,
        to,
        ...diffTemplates(
          await readings.templateFacts({ docx: before }),
          await readings.templateFacts({ docx: after }),
        ),
      };
    },
  );
}

/** On paper as it would be issued: signature and seal say BẢN THỬ, too. */
const printed = async (deps: ApiDeps, docx: Buffer): Promise<Buffer> =>
  deps.readings.signPreview({ docx, pdf: await deps.toPdf(docx) });
