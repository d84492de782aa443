import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { TemplateSource } from '../../documents/template/manifest.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import type { TemplateFinding } from '../../domain/template/finding.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import { onceOnly } from '../../store/request.ts';
import { addTemplateVersion } from '../../store/template/versions.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { actorOf } from './sign-in.ts';
import { docxParts, readWords, uploadedDocx } from './uploaded-docx.ts';
import { builtInOf, TemplateParams } from './template-ref.ts';
import { UploadedSchema } from './template-schemas.ts';

const note = z.string().trim().max(500);
const UploadBody = z
  .strictObject({
    ...docxParts,
    note: note.default('').describe('Bản này khác gì'),
  })
  .nullish()
  .describe('JSON; hoặc multipart/form-data với phần “file” là tệp .docx và phần “note”');

/** A version of the office's own: refused with everything that is wrong, or kept and not in use yet. */
export function registerTemplateUpload(api: Api, deps: ApiDeps): void {
  api.post(
    '/api/templates/:type/versions',
    {
      config: { role: 'clerk' },
      schema: {
        summary: 'Đưa lên một bản mẫu .docx; có lỗi thì không nhận, không lỗi thì thành bản thử chưa dùng',
        tags: ['templates'],
        consumes: ['application/json', 'multipart/form-data'],
        params: TemplateParams,
        body: UploadBody,
        response: answersWith(UploadedSchema, [
          'notFound',
          'hostileFile',
          'readingStopped',
          'templateProblem',
          'tooLarge',
        ]),
      },
    },
    (request) => upload(deps, request, request.params.type),
  );
}

async function upload(deps: ApiDeps, request: FastifyRequest, typed: string) {
  const source = builtInOf(deps.engine, typed);
  const { name, bytes, words } = await uploadedDocx(request);
  if (bytes.equals(source.docx)) throw sameAsBuiltIn(name);
  const { note: said = '' } = readWords(z.object({ note: note.optional() }), words);
  return keepVersion(deps, request, { source, bytes, fileName: name, note: said });
}

interface HandedIn {
  /** What came with the software. */
  readonly source: TemplateSource;
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly note: string;
}

/** Judged, and kept as a version nobody uses yet. @throws Refusal `hostileFile`, `templateProblem` */
export async function keepVersion(
  { db, files, readings }: ApiDeps,
  request: FastifyRequest,
  { source: { manifest }, bytes, ...words }: HandedIn,
) {
  const templateType = manifest.documentType;
  const { findings } = await readings.judgeTemplate({ documentType: templateType, docx: bytes });
  refuseErrors(findings);
  const payload = { sha256: await files.put(bytes, MEDIA_TYPES.docx), ...words };
  const actor = actorOf(request);
  const { requestId } = request;
  const asked = {
    ...{ id: requestId, accountId: actor.accountId, postId: actor.postId },
    ...{ action: 'uploadTemplate', objectId: templateType, payload },
  };
  return db.transaction().execute((trx) =>
    onceOnly(trx, asked, async () => {
      const added = await addTemplateVersion(trx, {
        ...payload,
        ...{ templateType, manifest, findings, actor, requestId },
      });
      return { type: templateType, ...added, findings: [...findings] };
    }),
  );
}

/** All of them at once, the errors first; warnings may be mended in the same go. */
export function refuseErrors(findings: readonly TemplateFinding[]): void {
  if (findings.every(({ severity }) => severity !== 'error')) return;
  throw new Refusal('templateProblem', findings.filter(({ severity }) => severity !== 'note').map(problemOf));
}

const problemOf = ({ severity, where, what, remedy, source }: TemplateFinding): Problem => ({
  where,
  what: `${severity === 'warning' ? '(cảnh báo) ' : ''}${what}${source === null ? '' : ` (${source})`}`,
  remedy,
});

const sameAsBuiltIn = (where: string): Refusal =>
  new Refusal('invalidInput', [
    {
      where,
      what: 'giống hệt mẫu gốc của phần mềm',
      remedy: 'muốn trở về mẫu gốc thì đưa bản 0 vào dùng',
    },
  ]);
