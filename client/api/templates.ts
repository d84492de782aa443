import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { TemplateSource } from '../../documents/template/manifest.ts';
import { BUILT_IN, inUseAfter, TEMPLATE_STATES, templateState } from '../../domain/template/state.ts';
import type { Queryable } from '../../store/database.ts';
import { onceOnly } from '../../store/request.ts';
import { findVersion, listUses, listVersions, putTemplateIntoUse } from '../../store/template/versions.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { list } from './schemas.ts';
import { actorOf } from './sign-in.ts';
import { templateBytes } from './template-bytes.ts';
import { builtInOf, TemplateParams } from './template-ref.ts';
import { refuseErrors } from './template-upload.ts';
import { TemplateDetailSchema, TemplateSchema, UsedSchema, versionNumber } from './template-schemas.ts';

const UseBody = z.strictObject({
  version: versionNumber,
  reason: z.string().trim().min(1).max(500).describe('Vì sao dùng bản này'),
});
const tags = ['templates'];

/** Templates: those that came with the software, and the office's own versions of them. */
export function registerTemplates(api: Api, deps: ApiDeps): void {
  const { db, engine } = deps;
  api.get(
    '/api/templates',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Các mẫu văn bản và bản đang dùng',
        tags,
        response: answersWith(list(TemplateSchema)),
      },
    },
    () =>
      Promise.all(
        engine.templates
          .types()
          .map((type) => engine.templates.source(type))
          .sort((a, b) => a.manifest.title.localeCompare(b.manifest.title, 'vi'))
          .map((source) => summaryOf(db, source)),
      ),
  );
  api.get(
    '/api/templates/:type',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Một mẫu: các bản, ai đưa lên, ai đưa vào dùng lúc nào, các thẻ và chỗ đứng',
        tags,
        params: TemplateParams,
        response: answersWith(TemplateDetailSchema, ['notFound']),
      },
    },
    ({ params }) => detailOf(deps, builtInOf(engine, params.type)),
  );
  api.post(
    '/api/templates/:type/use',
    {
      config: { role: 'clerk' },
      schema: {
        summary: 'Đưa một bản vào dùng; văn bản đã soạn giữ mẫu cũ, văn bản mới dùng bản này',
        tags,
        params: TemplateParams,
        body: UseBody,
        response: answersWith(UsedSchema, ['notFound', 'wrongState', 'readingStopped', 'templateProblem']),
      },
    },
    async (request) => {
      const source = builtInOf(engine, request.params.type);
      const { version, reason } = request.body;
      const templateType = source.manifest.documentType;
      await refuseUnusable(deps, templateType, version);
      const actor = actorOf(request);
      const { requestId } = request;
      const asked = {
        ...{ id: requestId, accountId: actor.accountId, postId: actor.postId },
        ...{ action: 'useTemplate', objectId: templateType, payload: request.body },
      };
      return db.transaction().execute((trx) =>
        onceOnly(trx, asked, async () => {
          const before = await putTemplateIntoUse(trx, {
            ...{ templateType, version, reason, actor, requestId },
          });
          return { type: templateType, version, before };
        }),
      );
    },
  );
}

/** The software may have changed since a version was taken in: what it needs is looked at again. */
async function refuseUnusable(deps: ApiDeps, templateType: string, version: number): Promise<void> {
  if (version === BUILT_IN) return;
  const { sha256 } = await findVersion(deps.db, templateType, version);
  const { findings } = await deps.readings.judgeTemplate({
    documentType: templateType,
    docx: await deps.files.get(sha256),
  });
  refuseErrors(findings);
}

async function summaryOf(db: Queryable, { name, manifest }: TemplateSource) {
  const type = manifest.documentType;
  const [versions, uses] = [await listVersions(db, type), await listUses(db, type)];
  const last = uses.at(-1);
  return {
    type,
    name,
    title: manifest.title,
    inUse: inUseAfter(uses),
    since: last?.since ?? null,
    putBy: last?.putBy ?? null,
    versions: versions.length,
  };
}

async function detailOf(deps: ApiDeps, source: TemplateSource) {
  const { db } = deps;
  const type = source.manifest.documentType;
  const [summary, versions, uses] = [
    await summaryOf(db, source),
    await listVersions(db, type),
    await listUses(db, type),
  ];
  const builtIn = {
    version: BUILT_IN,
    sha256: createHash('sha256').update(source.docx).digest('hex'),
    fileName: `${source.name}.docx`,
    note: 'Mẫu gốc của phần mềm',
    uploadedBy: null,
    uploadedAt: null,
    findings: [],
  };
  const history = [builtIn, ...versions].map((row) => {
    const state = templateState(row.version, uses);
    return { ...row, state, stateLabel: TEMPLATE_STATES[state] };
  });
  const docx = await templateBytes(deps, source, summary.inUse);
  return { ...summary, history, uses, tags: [...(await deps.readings.inventory({ docx }))] };
}
