import { MEDIA_TYPES } from '../../store/file-storage.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { sendFile } from './send-file.ts';
import { templateBytes } from './template-bytes.ts';
import { builtInOf, TemplateParams } from './template-ref.ts';
import { versionNumber } from './template-schemas.ts';

const VersionParams = TemplateParams.extend({ version: versionNumber });
const tags = ['templates'];

/** The file of a version, to be opened in Word. */
export function registerTemplateFiles(api: Api, deps: ApiDeps): void {
  const { engine } = deps;
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
}
