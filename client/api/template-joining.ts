import { Refusal } from '../../domain/failure/catalogue.ts';
import { versionName } from '../../domain/template/state.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { list } from './schemas.ts';
import { templateBytes } from './template-bytes.ts';
import { builtInOf, TemplateParams } from './template-ref.ts';
import { UploadedSchema, versionNumber } from './template-schemas.ts';
import { keepVersion } from './template-upload.ts';
import { z } from 'zod';

const JoinedSchema = UploadedSchema.extend({ joined: list(z.string()).describe('Các thẻ đã nối liền') });
export type JoinedBody = z.infer<typeof JoinedSchema>;

/** Tags broken into pieces put together: a version of its own, to be looked at and put into use like any other. */
export function registerTemplateJoining(api: Api, deps: ApiDeps): void {
  api.post(
    '/api/templates/:type/versions/:version/joined',
    {
      config: { role: 'clerk' },
      schema: {
        summary: 'Nối liền các thẻ bị Word chia mảnh của một bản, thành bản thử mới chưa dùng',
        tags: ['templates'],
        params: TemplateParams.extend({ version: versionNumber }),
        response: answersWith(JoinedSchema, ['notFound', 'readingStopped', 'templateProblem']),
      },
    },
    async (request) => {
      const { type, version } = request.params;
      const source = builtInOf(deps.engine, type);
      const { docx, tags } = await deps.readings.joinTags({
        docx: await templateBytes(deps, source, version),
      });
      if (tags.length === 0)
        throw new Refusal('invalidInput', [
          { where: 'version', what: `${versionName(version)} không có thẻ nào bị chia mảnh` },
        ]);
      const kept = await keepVersion(deps, request, {
        source,
        bytes: docx,
        fileName: `${source.name}-noi-the.docx`,
        note: `Nối liền ${tags.length} thẻ bị chia mảnh của ${versionName(version)}`,
      });
      return { ...kept, joined: [...tags] };
    },
  );
}
