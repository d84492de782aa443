import { z } from 'zod';
import { getDocument, listDocuments, listVersions } from '../../store/document/documents.ts';
import { readAmendFacts } from '../../store/document/amendments.ts';
import { readDocument, readVersion } from '../../store/document/document-facts.ts';
import { documentTimeline } from '../../store/document/document-timeline.ts';
import { allActors } from '../../store/office/all-actors.ts';
import { officeToday } from '../../store/office/office-clock.ts';
import { STATE_LABELS } from '../../domain/document/labels.ts';
import type { DocumentState } from '../../domain/document/lifecycle.ts';
import { amendmentHints, documentHints } from '../hints/document-hints.ts';
import { attachedChanges } from './attached-changes.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import { DocumentParams } from './document-ref.ts';
import {
  ChangesSchema,
  ContentSchema,
  DocumentDetailSchema,
  DocumentSummarySchema,
} from './document-schemas.ts';
import type { Api } from './route.ts';
import { list } from './schemas.ts';
import { noSuchFile } from './send-file.ts';

const config = { role: 'staff' } as const;
const tags = ['documents'];
const STATES = Object.keys(STATE_LABELS) as DocumentState[];
const ListQuery = z.object({
  state: z.enum(STATES).optional(),
  survey: z.string().optional().describe('Chỉ của một đợt khảo sát'),
});
const VersionQuery = z.object({
  version: z.coerce.number().int().min(1).optional().describe('Phiên bản hiện tại nếu bỏ trống'),
});

/** Reading documents: lists, one with all there is to know, its text, what changed. */
export function registerDocuments(api: Api, deps: ApiDeps): void {
  const { db } = deps;
  api.get(
    '/api/documents',
    {
      config,
      schema: {
        summary: 'Các văn bản, mới nhất trước',
        tags,
        querystring: ListQuery,
        response: answersWith(list(DocumentSummarySchema)),
      },
    },
    ({ query }) => listDocuments(db, { campaignId: query.survey, states: query.state && [query.state] }),
  );
  api.get(
    '/api/documents/:id',
    {
      config,
      schema: {
        summary: 'Một văn bản: bước đang ở, phiên bản, việc tiếp theo, diễn biến',
        tags,
        params: DocumentParams,
        response: answersWith(DocumentDetailSchema, ['notFound']),
      },
    },
    async ({ params }) => {
      const { facts, content: _content, actions: _actions, ...document } = await getDocument(db, params.id);
      const actors = await allActors(db, await officeToday(db));
      return {
        ...document,
        nextActions: [
          ...documentHints(params.id, facts, actors),
          ...amendmentHints(
            params.id,
            { facts, amend: await readAmendFacts(db, (await readDocument(db, params.id)).row) },
            actors,
          ),
        ],
        timeline: await documentTimeline(db, params.id),
      };
    },
  );
  registerTexts(api, deps);
}

type Changes = z.infer<typeof ChangesSchema>[number]['changes'];

function registerTexts(api: Api, deps: ApiDeps): void {
  const { db } = deps;
  const inFiles = async (id: string, version: number): Promise<Changes> => {
    const [before, after] = [await readVersion(db, id, version - 1), await readVersion(db, id, version)];
    if (!after || (version > 1 && !before)) return [];
    const changes = await attachedChanges(deps, before?.content ?? null, after.content);
    return changes.map((change) => ({ ...change }));
  };
  api.get(
    '/api/documents/:id/content',
    {
      config,
      schema: {
        summary: 'Nội dung văn bản (JSON), để xem hoặc sửa',
        tags,
        params: DocumentParams,
        querystring: VersionQuery,
        response: answersWith(ContentSchema, ['notFound']),
      },
    },
    async ({ params, query }) => {
      const { version } = await getDocument(db, params.id);
      const found = await readVersion(db, params.id, query.version ?? version);
      if (!found) throw noSuchFile('version');
      return { version: found.version, hash: found.hash, content: found.content };
    },
  );
  api.get(
    '/api/documents/:id/changes',
    {
      config,
      schema: {
        summary: 'Chỗ khác giữa mỗi phiên bản và phiên bản trước',
        tags,
        params: DocumentParams,
        querystring: VersionQuery,
        response: answersWith(ChangesSchema, ['notFound', 'readingStopped']),
      },
    },
    async ({ params, query }) => {
      await getDocument(db, params.id);
      const versions = await listVersions(db, params.id);
      const asked = versions.filter(
        ({ version }) => query.version === undefined || version === query.version,
      );
      return Promise.all(
        asked.map(async ({ version, reason, createdAt, changes }) => ({
          version,
          reason,
          createdAt,
          changes: [...((changes ?? []) as Changes), ...(await inFiles(params.id, version))],
        })),
      );
    },
  );
}
